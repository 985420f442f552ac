"""A refusal has translatable sentences with placeholders, and separately the names that replace the placeholders."""

from io import BytesIO

import pytest

from kiosk.content.packs.verifier import verify
from kiosk.domain.errors import PackRefusedError
from tests.content.forge import DRAWING, LESSON, MANIFEST, Files, put_together, sealed, with_json

PUBLISHER = "Trạm mẫu"


def refusal(files: Files) -> PackRefusedError:
    with pytest.raises(PackRefusedError) as caught:
        verify(BytesIO(put_together(files)), app_version="0.1.0")
    return caught.value


def test_a_changed_file_is_named_and_who_has_the_right_one(parts: Files) -> None:
    error = refusal({**parts, DRAWING: bytes(reversed(parts[DRAWING]))})
    assert error.sentences == ("{file} was changed after the pack was made.", "Get the pack again from {publisher}.")
    assert error.said == {"file": DRAWING, "publisher": PUBLISHER}


def test_a_file_that_was_made_wrong_is_for_its_publisher_to_correct(parts: Files) -> None:
    error = refusal(sealed({**parts, DRAWING: b"<html/>"}))
    assert error.sentences == ("{file} has a forbidden <{element}>.", "Ask {publisher} for a corrected pack.")
    assert error.said == {"file": DRAWING, "element": "html", "publisher": PUBLISHER}


def test_a_text_that_deceives_is_named_by_its_file(parts: Files) -> None:
    error = refusal(sealed(with_json(parts, LESSON, lambda data: data["goal"].update(vi="Mã\u202eOTP"))))
    assert error.sentences[0] == "{file} and the pack's list differ in {fields}."
    error = refusal(sealed(with_json(parts, LESSON, lambda data: data["skills"][0]["text"].update(vi="Mã\u202eOTP"))))
    assert error.sentences[0] == "A text in {file} has an invisible character ({character})."
    assert error.said["character"] == "U+202E, right-to-left override"


def test_what_is_wrong_in_a_lesson_stays_as_its_author_reads_it(parts: Files) -> None:
    error = refusal(sealed(with_json(parts, LESSON, lambda data: data.update(minutes=90))))
    assert error.sentences[0] == "The lesson {lesson} in the pack has a fault: {detail}."
    assert (error.said["lesson"], str(error.said["detail"]).split()[0]) == ("ma-otp", "minutes")


def test_publisher_name_made_to_deceive_is_not_repeated(parts: Files) -> None:
    error = refusal(with_json(parts, MANIFEST, lambda data: data["publisher"]["name"].update(vi="Sở\u202e")))
    assert error.said == {"file": MANIFEST, "character": "U+202E, right-to-left override"}
    assert error.cure == "Ask the publisher for a corrected pack."
