"""Text size, contrast, volume and language of a visit, and how they are reset for the next visit."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.shell.look_model import LOUDEST, LookViewModel
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from kiosk.settings import Settings
from tests.bridge.fakes import NotedInterpreter, NotedSpeech

BRU = Language("brv")


@dataclass
class LookParts:
    """A `LookViewModel` and the objects it changes."""

    settings: Settings = field(default_factory=Settings)
    visit: Visit = field(default_factory=Visit)
    speech: NotedSpeech = field(default_factory=NotedSpeech)
    interpreter: NotedInterpreter = field(default_factory=NotedInterpreter)
    parent: QObject = field(default_factory=QObject)

    def __post_init__(self) -> None:
        given: tuple[Any, ...] = (self.settings, self.visit, self.speech, self.interpreter, self.parent)
        self.look = LookViewModel(*given)


@pytest.fixture
def parts(qapp: object) -> LookParts:
    return LookParts()


def test_a_visit_starts_as_the_settings_say(qapp: object) -> None:
    parts = LookParts(Settings(language="en", volume=2, reduce_motion=True))
    assert (parts.look.textSize, parts.look.highContrast, parts.look.reduceMotion) == ("normal", False, True)
    assert (parts.visit.language, parts.speech.volume, parts.interpreter.spoken) == (ENGLISH, 2, [ENGLISH])


def test_text_grows_to_its_largest_size_and_no_further(parts: LookParts) -> None:
    sizes = [parts.look.textScale]
    while parts.look.canEnlarge:
        parts.look.enlargeText()
        sizes.append(parts.look.textScale)
    changes = QSignalSpy(parts.look.changed)
    parts.look.enlargeText()
    assert (sizes, parts.look.textSize, changes.count()) == ([1.0, 1.25, 1.5], "huge", 0)


def test_text_shrinks_to_its_smallest_size_and_no_further(parts: LookParts) -> None:
    parts.look.shrinkText()
    parts.look.shrinkText()
    assert (parts.look.textSize, parts.look.canShrink) == ("small", False)


def test_volume_stays_between_quietest_and_loudest(parts: LookParts) -> None:
    for _ in range(LOUDEST + 1):
        parts.look.louder()
    assert (parts.look.volume, parts.speech.volume) == (LOUDEST, LOUDEST)
    for _ in range(LOUDEST + 1):
        parts.look.quieter()
    assert (parts.look.volume, parts.speech.volume) == (0, 0)


def test_each_change_is_said(parts: LookParts) -> None:
    said = []
    for act in (
        parts.look.enlargeText,
        parts.look.shrinkText,
        parts.look.toggleContrast,
        parts.look.louder,
        parts.look.quieter,
    ):
        act()
        said += parts.speech.blocks
    assert said == ["text-larger", "text-smaller", "contrast-on", "louder", "quieter"]


def test_the_next_language_is_switched_to_before_the_screen_is_read(parts: LookParts) -> None:
    order: list[str] = []
    parts.look.languageChanged.connect(lambda: order.append("changed"))
    parts.look.languageSwitched.connect(lambda: order.append("switched"))
    parts.look.switchLanguage()
    assert (parts.look.language, parts.look.languageName, parts.interpreter.spoken[-1]) == ("en", "English", ENGLISH)
    assert order == ["changed", "switched"]


def test_a_spoken_language_is_offered_last_and_written_in_vietnamese(parts: LookParts) -> None:
    parts.look.offer_languages([BRU, ENGLISH, Language("xx")])
    assert [entry["key"] for entry in parts.look.languages] == ["vi", "en", "brv"]
    parts.look.switchLanguage()
    parts.look.switchLanguage()
    assert (parts.look.language, parts.interpreter.spoken[-1]) == ("brv", VIETNAMESE)


def test_the_next_visitor_finds_everything_as_it_was(parts: LookParts) -> None:
    parts.look.enlargeText()
    parts.look.toggleContrast()
    parts.look.louder()
    parts.look.switchLanguage()
    switched = QSignalSpy(parts.look.languageSwitched)
    parts.look.reset()
    assert (parts.look.textSize, parts.look.highContrast, parts.look.volume) == (
        "normal",
        False,
        parts.settings.volume,
    )
    assert (parts.look.language, parts.speech.volume, switched.count()) == ("vi", parts.settings.volume, 0)
