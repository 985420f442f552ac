"""The spoken phrases: each one exists and is translated, and the code uses only defined names."""

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.bridge.speech.phrases import BY_ID, CONTEXT, Phrase, problem_phrase, result_opening
from kiosk.domain.errors import KioskError
from kiosk.domain.lessons import Strand
from kiosk.domain.text import addressed

ROOT = Path(__file__).resolve().parents[3]
MEMBERS = sorted(Phrase.__members__)


def translations() -> dict[str, str]:
    """Return the Vietnamese translations by English source text, read from the .ts file."""
    root = ET.parse(ROOT / "assets" / "i18n" / "kiosk_vi.ts").getroot()  # noqa: S314 - a file of this repository
    context = next(found for found in root.iter("context") if found.findtext("name") == CONTEXT)
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in context.iter("message")
        if message.find("translation[@type]") is None
    }


def names_used() -> Iterator[tuple[str, str]]:
    """Yield the place (file and line) and the member's name for every ``Phrase.MEMBER`` in the bridge."""
    for file in sorted((ROOT / "kiosk" / "bridge").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Phrase":
                yield f"{file.name}:{node.lineno}", node.attr


def every_error(base: type[KioskError] = KioskError) -> Iterator[type[KioskError]]:
    """Yield `base` and all its direct and indirect subclasses."""
    yield base
    for below in base.__subclasses__():
        yield from every_error(below)


def test_every_phrase_that_the_bridge_names_exists() -> None:
    assert not [(place, name) for place, name in names_used() if name not in MEMBERS]


def test_the_bridge_names_phrases_at_all() -> None:
    assert len(list(names_used())) > 10


def test_no_two_phrases_share_a_recording() -> None:
    assert len(BY_ID) == len(MEMBERS)


@pytest.mark.parametrize("name", MEMBERS)
def test_every_phrase_is_translated(name: str) -> None:
    assert translations().get(Phrase[name].source, "")


@pytest.mark.parametrize("name", MEMBERS)
def test_no_phrase_writes_out_how_a_person_is_addressed(name: str) -> None:
    assert "bác" not in translations()[Phrase[name].source].lower()


@pytest.mark.parametrize("name", MEMBERS)
def test_every_phrase_is_short_enough_to_listen_to(name: str) -> None:
    assert len(addressed(translations()[Phrase[name].source]).split()) <= 20


@pytest.mark.parametrize("strand", list(Strand))
def test_every_strand_has_a_name_to_be_spoken(strand: Strand) -> None:
    assert f"strand-{strand.value}" in BY_ID


@pytest.mark.parametrize(("alone", "phrase"), [(0, Phrase.RESULT_0), (3, Phrase.RESULT_3), (11, Phrase.RESULT_MANY)])
def test_a_result_begins_with_what_was_done_alone(alone: int, phrase: Phrase) -> None:
    assert result_opening(alone) is phrase


@pytest.mark.parametrize("error", sorted(every_error(), key=lambda error: error.code))
def test_every_error_has_something_to_say(error: type[KioskError]) -> None:
    assert problem_phrase(error.code).id.startswith("problem-")


def test_a_full_disk_is_not_told_as_a_riddle() -> None:
    assert problem_phrase("disk-full") is Phrase.PROBLEM_DISK_FULL


def test_a_phrase_follows_the_language_of_the_program(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QCoreApplication, "translate", lambda context, source: f"{context}: {source.upper()}")
    assert Phrase.RIGHT.text == "Phrases: THAT IS RIGHT!"
