"""Attacks inside a valid zip container: each must be refused and leave the kiosk's state unchanged."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.content.authoring.builder import BuiltPack
from kiosk.domain.errors import PackRefusedError
from tests.content.forge import DRAWING, LESSON, MANIFEST, Files, put_together, sealed, taken_apart, with_json
from tests.content.kiosk import Kiosk
from tests.content.media.test_pictures import png, svg


def forged(parts: Files, name: str, change: Callable[[Any], object]) -> bytes:
    """Forge a pack whose file `name` was modified by `change`, and whose manifest has matching checksums."""
    return put_together(sealed(with_json(parts, name, change)))


def test_file_that_is_not_the_publishers(used: Kiosk, parts: Files):
    before = used.state()
    swapped = parts[DRAWING].replace(b"#FFC93C", b"#FF0000")
    assert "was changed after the pack was made" in used.refuses(put_together({**parts, DRAWING: swapped}))
    assert used.state() == before


def test_file_of_another_size(used: Kiosk, parts: Files):
    before = used.state()
    assert "differs in size from the pack's list" in used.refuses(put_together({**parts, DRAWING: b"<svg/>"}))
    assert used.state() == before


def test_missing_file(used: Kiosk, parts: Files):
    before = used.state()
    rest = {name: data for name, data in parts.items() if name != DRAWING}
    assert f"{DRAWING} is missing" in used.refuses(put_together(rest))
    assert used.state() == before


def test_extra_file(used: Kiosk, parts: Files):
    before = used.state()
    assert "not in its list" in used.refuses(put_together({**parts, "media/them.svg": svg()}))
    assert used.state() == before


def test_files_out_of_order(used: Kiosk, parts: Files):
    before = used.state()
    turned = {MANIFEST: parts[MANIFEST], **dict(sorted(parts.items(), reverse=True))}
    assert "files are in the wrong order" in used.refuses(put_together(turned))
    assert used.state() == before


@pytest.mark.parametrize("name", ["lessons/evil.py", "evil.qml", "media/evil.html", "audio/vi/evil.js"])
def test_program_in_the_pack(used: Kiosk, parts: Files, name: str):
    before = used.state()
    assert f"{name} is not allowed in a pack" in used.refuses(put_together(sealed({**parts, name: b"import os"})))
    assert used.state() == before


def test_manifest_too_large(used: Kiosk, parts: Files):
    before = used.state()
    assert "at most 2 MiB" in used.refuses(put_together({**parts, MANIFEST: b" " * (2 * 1024**2 + 1)}))
    assert used.state() == before


def test_manifest_with_a_key_twice(used: Kiosk, parts: Files):
    before = used.state()
    twice = parts[MANIFEST].replace(b'"strand":', b'"strand":"basics","strand":')
    assert "is not in the pack format" in used.refuses(put_together({**parts, MANIFEST: twice}))
    assert used.state() == before


def test_manifest_without_a_bottom(used: Kiosk, parts: Files):
    before = used.state()
    assert "cannot be read" in used.refuses(put_together({**parts, MANIFEST: b"[" * 200_000}))
    assert used.state() == before


def test_manifest_that_lies_about_the_size(used: Kiosk, parts: Files):
    before = used.state()
    lie = with_json(parts, MANIFEST, lambda data: data.update(size=1))
    assert "wrong total size" in used.refuses(put_together(lie))
    assert used.state() == before


@pytest.mark.parametrize("number", [0, 2, "1", True, 1.0, None])
def test_wrong_format_number(used: Kiosk, parts: Files, number: object):
    before = used.state()
    assert "reads format 1" in used.refuses(forged(parts, MANIFEST, lambda data: data.update(format=number)))
    assert used.state() == before


def test_program_too_old_for_the_pack(used: Kiosk, parts: Files):
    before = used.state()
    pack = forged(parts, MANIFEST, lambda data: data.update(minimum_app_version="99.0.0"))
    assert "Update the program" in used.refuses(pack)
    assert used.state() == before


def test_pack_under_the_name_of_another(used: Kiosk, parts: Files):
    before = used.state()
    assert "contains an-toan-mau-1.3.0.hocpack" in used.refuses(put_together(parts), "ky-nang-so-1.3.0.hocpack")
    assert used.state() == before


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\x1b", "\n\u2028"])
def test_invisible_sign_in_a_title(used: Kiosk, parts: Files, sign: str):
    before = used.state()
    pack = forged(parts, MANIFEST, lambda data: data["title"].update(vi=f"An{sign}toàn"))
    assert "invisible character" in used.refuses(pack)
    assert used.state() == before


def test_invisible_sign_in_a_lesson(used: Kiosk, parts: Files):
    before = used.state()
    pack = forged(parts, LESSON, lambda data: data["steps"][0]["text"].update(vi="Mã\u202eOTP"))
    assert "invisible character" in used.refuses(pack)
    assert used.state() == before


def test_markup_in_a_lesson(used: Kiosk, parts: Files):
    before = used.state()
    pack = forged(parts, LESSON, lambda data: data["steps"][0]["text"].update(vi="<img src='//a.vn/x'> Mã"))
    assert "markup" in used.refuses(pack)
    assert used.state() == before


def test_address_in_a_lesson(used: Kiosk, parts: Files):
    before = used.state()
    pack = forged(parts, LESSON, lambda data: data["steps"][0]["text"].update(vi="Mở http://a.vn ngay"))
    assert "address http://a.vn" in used.refuses(pack)
    assert used.state() == before


def test_text_that_tires_the_reader(used: Kiosk, parts: Files):
    before = used.state()
    pack = forged(parts, LESSON, lambda data: data["steps"][0]["text"].update(vi="a" * 400_000))
    assert "has 400000 characters" in used.refuses(pack)
    assert used.state() == before


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<desc>&a;</desc>"), "entity"),
        (svg('<image href="http://a.vn/x.png"/>'), "<image>"),
        (svg('<rect fill="url(http://a.vn/x)"/>'), "loads external content"),
        (svg("<script>alert(1)</script>"), "<script>"),
        (svg('<rect onload="x()"/>'), "contains a script"),
        (
            svg("<g/>", 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 999999 999999"'),
            "has a side longer than 4096 units",
        ),
    ],
    ids=["entity", "external picture", "external paint", "script", "handler", "huge"],
)
def test_drawing_that_does_more_than_draw(used: Kiosk, parts: Files, drawing: bytes, told: str):
    before = used.state()
    assert told in used.refuses(put_together(sealed({**parts, DRAWING: drawing})))
    assert used.state() == before


def test_huge_picture(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(sealed({**parts, "media/to.png": png(60_000, 60_000)}))
    assert "60000 × 60000 pixels" in used.refuses(pack)
    assert used.state() == before


def test_sound_that_is_none(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(sealed({**parts, "audio/vi/ma-otp.lesson.title.ogg": b"MZ" + bytes(100)}))
    assert "is not an Ogg Opus" in used.refuses(pack)
    assert used.state() == before


UNPLAYABLE = {
    "one option": (lambda data: data["steps"][2].update(options=data["steps"][2]["options"][:1]), "options"),
    "no answer": (lambda data: data["steps"][2]["options"][1].update(right=False), "no option is right"),
    "no card": (lambda data: data.pop("take_home"), "take_home"),
    "no hint": (lambda data: data["steps"][2].update(hint=None), "hint is empty"),
    "unknown kind": (lambda data: data["steps"][0].update(type="phone_hack"), "which this program does not support"),
    "step twice": (lambda data: data["steps"][1].update(id="mo-dau"), "'mo-dau' appears twice"),
    "other minutes": (lambda data: data.update(minutes=7), "the pack's list differ in minutes"),
    "other id": (lambda data: data.update(id="ma-pin"), "the pack's list differ in id"),
    "no picture": (
        lambda data: data["steps"][0].update(picture="media/khong-co.svg"),
        "which the pack does not have",
    ),
    "unknown skill": (lambda data: data["steps"][2].update(skill="bay"), "'bay' is not among the lesson's skills"),
    "no skill": (lambda data: data["steps"][2].pop("skill"), "the question proves no skill"),
    "reserved id": (lambda data: data["steps"][0].update(id="card"), "'card' is a reserved word"),
    "format true": (lambda data: data.update(format=True), "format is not a whole number"),
    "format 1.0": (lambda data: data.update(format=1.0), "format is not a whole number"),
}


@pytest.mark.parametrize(("change", "told"), UNPLAYABLE.values(), ids=UNPLAYABLE)
def test_lesson_that_cannot_be_played(used: Kiosk, parts: Files, change: Callable[[Any], object], told: str):
    before = used.state()
    assert told in used.refuses(forged(parts, LESSON, change))
    assert used.state() == before


def test_clip_outside_the_pack(used: Kiosk, parts: Files):
    before = used.state()
    clip = {"mo-dau.text": {"vi": {"path": "../../../etc/passwd", "machine": False}}}
    assert "names the file" in used.refuses(forged(parts, LESSON, lambda data: data.update(clips=clip)))
    assert used.state() == before


def test_lesson_that_the_manifest_does_not_list(used: Kiosk, parts: Files):
    before = used.state()
    pack = put_together(sealed({**parts, "lessons/ma-pin.json": parts[LESSON]}))
    assert "do not match: ma-pin" in used.refuses(pack)
    assert used.state() == before


def test_rollback_to_an_older_version(used: Kiosk, built: BuiltPack, newer: BuiltPack):
    used.install(newer.path)
    before = used.state()
    older = with_json(taken_apart(built.path), MANIFEST, lambda data: data.update(version="1.1.0"))
    assert "is older than 1.3.0" in used.refuses(put_together(older), "an-toan-mau-1.1.0.hocpack")
    assert used.state() == before


def test_same_version_with_other_contents(used: Kiosk, parts: Files):
    before = used.state()
    pack = forged(parts, MANIFEST, lambda data: data.update(version="1.2.0", license="other"))
    assert "already on this kiosk, but this file is different" in used.refuses(pack, "an-toan-mau-1.2.0.hocpack")
    assert used.state() == before


def test_file_swapped_between_look_and_copy(used: Kiosk, parts: Files, newer: BuiltPack):
    before = used.state()

    def swap(_done: int, _total: int) -> bool:
        with newer.path.open("r+b") as file:
            file.seek(-30, 2)
            file.write(b"evil")
        return True

    assert "changed while it was read" in used.fails(newer.path, PackRefusedError, progress=swap)
    assert used.state() == before
