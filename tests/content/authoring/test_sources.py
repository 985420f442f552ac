import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.authoring.sources import examine_source, read_source
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import SourceError
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from tests.content.conftest import GOOD, TODAY
from tests.content.sounds import WAVE_OF_NOISE, WAVE_OF_SILENCE

DATA: dict[str, Any] = {
    name: read_marked((GOOD / name).read_bytes(), name).data for name in ("ma-otp.yaml", "pack.yaml")
}


def places(data: Any, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [place, *(found for key, value in below for found in places(value, (*place, key)))]


def replaced(data: Any, place: tuple[str | int, ...], value: Any) -> Any:
    if not place:
        return value
    copy = data.copy()
    copy[place[0]] = replaced(data[place[0]], place[1:], value)
    return copy


def edit(folder: Path, old: str, new: str, file: str = "ma-otp.yaml") -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def without(folder: Path, step: str, following: str) -> None:
    """Remove the step `step`, which stands before the step `following`."""
    text = (folder / "ma-otp.yaml").read_text("utf-8")
    start, end = text.index(f"  - id: {step}\n    type:"), text.index(f"  - id: {following}\n    type:")
    (folder / "ma-otp.yaml").write_text(text[:start] + text[end:], "utf-8")


def messages(folder: Path) -> list[str]:
    return [f"{problem.message} → {problem.cure}" for problem in examine_source(folder, today=TODAY).problems]


def warnings(folder: Path, today: date = TODAY) -> list[str]:
    return [warning.message for warning in examine_source(folder, today=today).warnings]


def test_the_good_source_has_nothing_to_tell():
    found = examine_source(GOOD, today=TODAY, is_bundled=True)
    assert [*found.problems, *found.warnings] == []


def test_facts_are_put_into_the_lesson(folder: Path):
    lesson = read_source(folder, today=TODAY).lessons[0].lesson
    assert lesson.card.goal.text(ENGLISH) == "Keep the OTP secret, and know to call 113."


def test_a_fact_with_two_languages_is_told_in_each(folder: Path):
    page = read_source(folder, today=TODAY).lessons[0].lesson.steps[0].task
    assert ("hai phút" in page.text.text(VIETNAMESE), "two minutes" in page.text.text(ENGLISH)) == (True, True)


def test_reading_a_broken_source_raises_all_problems(folder: Path):
    edit(folder, "minutes: 6", "minutes: 60")
    with pytest.raises(SourceError) as caught:
        read_source(folder, today=TODAY)
    assert [problem.field for problem in caught.value.problems] == ["minutes"]


def test_a_folder_without_pack_file_is_told(tmp_path: Path):
    assert [problem.message for problem in examine_source(tmp_path, today=TODAY).problems] == ["is missing"]


def test_what_is_no_folder_of_sources_is_named_for_what_it_is(tmp_path):
    pack = tmp_path / "ky-nang-so-1.0.0.hocpack"
    pack.write_bytes(b"PK")
    (tmp_path / "notes.txt").touch()
    places = (pack, tmp_path / "notes.txt", tmp_path / "nothing", tmp_path)
    found = [problem for place in places for problem in examine_source(place, today=TODAY).problems]
    assert [problem.message for problem in found] == [
        "is a built pack",
        "is a file",
        "does not exist",
        "is missing",
    ]


def test_a_fact_is_fresh_on_its_day_of_review(folder: Path):
    assert warnings(folder, date(2027, 2, 1)) == []


def test_an_overdue_fact_is_a_warning(folder: Path):
    assert warnings(folder, date(2027, 2, 2)) == ["the review of the fact was due on 2027-02-01"]


def test_an_unusual_shape_is_only_a_warning_for_packs_of_others(folder: Path):
    without(folder, "noi-hay-giu", "xep-nhom")
    without(folder, "goi-ai", "thu-tu")
    found = examine_source(folder, today=TODAY)
    told = [warning.message for warning in found.warnings if warning.field == "steps"]
    assert (found.problems, told) == ([], ["the lesson has 2 pages"])


def test_saying_bac_outright_is_a_warning(folder: Path):
    edit(folder, "{Addr} không đưa cho ai", "Bác không đưa cho ai")
    assert warnings(folder) == ["addresses the learner as «bác»"]


def test_a_doctor_is_not_an_address(folder: Path):
    edit(folder, "{Addr} không đưa cho ai", "Bác sĩ cũng không hỏi")
    assert warnings(folder) == []


def test_a_fact_that_is_listed_and_never_named_is_a_warning(folder: Path):
    edit(folder, "trong {fact:han-ma}", "trong hai phút")
    edit(folder, "works for {fact:han-ma}", "works for two minutes")
    assert warnings(folder) == ["no text uses {fact:han-ma}"]


def test_a_picture_that_nobody_shows_is_a_problem(folder: Path):
    shutil.copy(folder / "media" / "khoa.svg", folder / "media" / "thua.svg")
    assert messages(folder) == ["no lesson shows it → show it in a step or remove it"]


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("ma-otp.yml", "rename it to ma-otp.yaml"),
        ("media/Ảnh.svg", "name it with small letters, digits and hyphens, ending in .svg, .png, .jpg or .webm"),
        ("audio/ma-otp.ogg", "name it audio/<language>/<lesson id>.<step id>.<text>.ogg"),
        ("notes/x.docx", "remove it"),
    ],
)
def test_a_file_without_a_place_is_a_problem(folder: Path, name: str, cure: str):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"x")
    assert any(found.endswith(f"does not belong in a pack → {cure}") for found in messages(folder))


def test_a_link_out_of_the_folder_is_a_problem(folder: Path, tmp_path: Path):
    (folder / "media" / "khoa.svg").unlink()
    (folder / "media" / "khoa.svg").symlink_to(tmp_path / "elsewhere.svg")
    assert "is a link → replace it with the file itself" in messages(folder)


def test_two_lessons_may_not_share_a_number(folder: Path):
    text = (folder / "ma-otp.yaml").read_text("utf-8")
    (folder / "ma-pin.yaml").write_text(text.replace("id: ma-otp\n", "id: ma-pin\n", 1), "utf-8")
    assert messages(folder) == ["'4.20' is also the number of ma-otp.yaml → give each lesson its own syllabus number"]


def recorded(folder: Path, name: str, data: bytes = WAVE_OF_NOISE) -> None:
    path = folder / "audio" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_a_recording_is_found_by_its_name(folder: Path):
    recorded(folder, "brv/ma-otp.mo-dau.text.wav")
    assert list(read_source(folder, today=TODAY).recordings["brv"]) == ["ma-otp.mo-dau.text"]


def test_a_silent_recording_counts_as_none(folder: Path):
    recorded(folder, "vi/ma-otp.mo-dau.text.wav", WAVE_OF_SILENCE)
    assert read_source(folder, today=TODAY).recordings == {}


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("vi/ma-otp.mo-dau.txet.wav", WAVE_OF_NOISE, "no text has this name"),
        ("fr/ma-otp.mo-dau.text.wav", WAVE_OF_NOISE, "the pack has no language 'fr'"),
        ("vi/ma-otp.mo-dau.text.ogg", b"ID3 is not Ogg", "is not an Ogg Opus or WAV recording"),
    ],
)
def test_a_recording_that_cannot_be_used_is_a_problem(folder: Path, name: str, data: bytes, message: str):
    recorded(folder, name, data)
    assert any(found.startswith(message) for found in messages(folder))


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    where=st.sampled_from([(name, place) for name, data in DATA.items() for place in places(data)]),
    value=st.sampled_from([None, 3, True, "x", [], {}, ["x"], {"vi": "x"}]),
)
def test_whatever_stands_in_a_source_is_told_and_never_crashes(where: tuple[str, Any], value: Any, tmp_path: Path):
    folder = Path(shutil.copytree(GOOD, tmp_path / GOOD.name, dirs_exist_ok=True))
    name, place = where
    (folder / name).write_text(json.dumps(replaced(DATA[name], place, value), ensure_ascii=False), "utf-8")
    found = examine_source(folder, today=TODAY)
    assert (found.source is None) == bool(found.problems)
