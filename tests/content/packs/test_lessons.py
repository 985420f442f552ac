import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import PackSource
from kiosk.content.packs.lessons import PackLibrary
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import ENGLISH, VIETNAMESE, LessonId
from kiosk.domain.lessons import Clip, Strand
from tests.content.kiosk import Kiosk
from tests.content.sounds import OPUS_OF_NOISE

OTP = LessonId("an-toan-mau/ma-otp")

READS_CARDS = """
import builtins, sys
from types import SimpleNamespace
from pathlib import Path
from kiosk.content.packs.lessons import PackLibrary
manifest = {"id": "p", "version": "1.0.0", "strand": "safety", "languages": {"vi": "text"}, "facts": {}, "lessons": [
    {"id": "l", "code": "1.1", "title": {"vi": "T"}, "goal": {"vi": "G"}, "minutes": 5, "picture": "media/a.svg"}]}
row = SimpleNamespace(is_active=True, folder="p", manifest=manifest)
def no_file(*args, **options):
    raise AssertionError(f"opened {args}")
builtins.open = no_file
Path.open = no_file
assert PackLibrary(SimpleNamespace(rows=lambda: [row]), Path("packs")).cards()[0].title.text("vi") == "T"
print(*sorted({"pydantic", "yaml", "kiosk.activities"} & set(sys.modules)))
"""


@pytest.fixture
def library(used: Kiosk) -> PackLibrary:
    return PackLibrary(used.store.shelf, used.packs)


def test_a_card_shows_what_the_manifest_says(library: PackLibrary):
    card = library.cards()[0]
    assert (card.id, card.code, card.strand, card.minutes) == (OTP, "4.20", Strand.SAFETY, 6)


def test_facts_are_put_into_cards(library: PackLibrary):
    assert library.cards()[0].goal.text(ENGLISH).endswith("call 113.")


def test_cards_need_no_file_and_no_parser():
    read = subprocess.run([sys.executable, "-c", READS_CARDS], check=True, capture_output=True, text=True)
    assert read.stdout.split() == []


def test_a_lesson_has_its_steps_with_their_tasks(library: PackLibrary):
    lesson = library.lesson(OTP)
    assert [step.kind for step in lesson.steps] == [
        "page", "page", "choice", "choice", "page", "sorting", "page", "ordering",
        "hotspot", "dialogue",
    ]  # fmt: skip
    assert lesson.steps[0].task.text.text(VIETNAMESE).endswith("Mã chỉ dùng được trong hai phút.")


def test_a_question_knows_its_skill_and_its_hint(library: PackLibrary):
    step = library.lesson(OTP).steps[2]
    assert step.hint is not None
    assert (step.is_question, step.skill, step.hint.text(ENGLISH)) == (
        True,
        "giu-ma",
        "Honest people never ask for the code.",
    )


def test_the_take_home_card_has_its_facts(library: PackLibrary):
    assert library.lesson(OTP).take_home.lines[1].text(ENGLISH) == "In doubt, call 113."


def test_a_clip_tells_who_speaks(station: Kiosk, source: PackSource, tmp_path: Path):
    clip = tmp_path / "narration" / source.id / "vi" / "ma-otp.mo-dau.text.ogg"
    clip.parent.mkdir(parents=True)
    clip.write_bytes(OPUS_OF_NOISE)
    station.install(build(source, tmp_path, tmp_path / "narration").path)
    lesson = PackLibrary(station.store.shelf, station.packs).lesson(OTP)
    assert lesson.clips == {"mo-dau.text": {"vi": Clip("audio/vi/ma-otp.mo-dau.text.ogg", is_machine_voice=True)}}


def test_every_picture_of_a_card_lies_in_its_folder(library: PackLibrary):
    assert all((Path(card.folder) / card.picture.path).is_file() for card in library.cards())


def test_a_removed_pack_has_no_cards(used: Kiosk, library: PackLibrary):
    used.store.shelf.activate(used.store.shelf.rows()[0].pack, None, [])
    assert library.cards() == []


def test_a_lesson_that_is_not_here_is_told(library: PackLibrary):
    with pytest.raises(PackMissingError, match="is not on this kiosk"):
        library.lesson(LessonId("an-toan-mau/ma-pin"))


@pytest.mark.parametrize("damage", [b"", b"{", b"[]"])
def test_a_lesson_whose_file_is_damaged_is_told(library: PackLibrary, damage: bytes):
    (Path(library.cards()[0].folder) / "lessons" / "ma-otp.json").write_bytes(damage)
    with pytest.raises(PackMissingError) as caught:
        library.lesson(OTP)
    assert caught.value.cure == "Install its pack again."


def test_a_lesson_whose_file_is_gone_is_told(library: PackLibrary):
    (Path(library.cards()[0].folder) / "lessons" / "ma-otp.json").unlink()
    with pytest.raises(PackMissingError, match="cannot be read"):
        library.lesson(OTP)
