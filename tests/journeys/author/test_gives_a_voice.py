"""An author records a lesson with a microphone: from the reader's consent to the voice of the preview."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId, LessonId
from kiosk.domain.rights import Actor
from kiosk.services.station import Station
from kiosk.tour.studio.lent_microphone import LentMicrophone, voice
from kiosk.tour.studio.studio_walk import StudioHands, with_commune
from kiosk.tour.studio.voice_walk import VoiceHands, voice_site
from kiosk.tour.upkeep_walk import LentStick
from tests.journeys.conftest import CALM, Opens

LAN = Actor(AccountId("lan"), frozenset({Staff.AUTHOR}))


@pytest.fixture
def lent(site: Site, tmp_path: Path) -> tuple[LentMicrophone, LentStick]:
    """The microphone and the stick of the kiosk that `opens` opens."""
    own, microphone, stick = voice_site(replace(site, data=tmp_path / "lent"))
    site.microphone, site.drives = own.microphone, own.drives
    return microphone, stick


@pytest.fixture
def hands(lent: object, opens: Opens) -> VoiceHands:
    """An author before the shelf of a kiosk."""
    visitor = opens(with_commune(CALM))
    studio = StudioHands(visitor.app, visitor.driver)
    studio.enter()
    return VoiceHands(studio)


def asked(hands: VoiceHands, job) -> object:
    """Run a job on the worker and return its result."""
    found: list[object] = []
    hands.studio.app.worker.ask(job, found.append)
    hands.driver.wait(lambda: bool(found), "the job")
    return found[0]


def own_lesson(hands: VoiceHands) -> LessonId:
    """The only own lesson."""

    def only(station: Station) -> LessonId:
        (lesson,) = station.studio().shelf.lessons(LAN)
        return lesson.document.lesson

    return asked(hands, only)  # type: ignore[return-value]


def clips(hands: VoiceHands, lesson: LessonId) -> dict[str, bool]:
    """Key of each text with a Vietnamese recording in the preview → whether it is a machine's."""
    preview = asked(hands, lambda station: station.studio().preview(LAN, lesson).lesson)
    return {key: found["vi"].is_machine_voice for key, found in preview.clips.items() if "vi" in found}


def recordings(data: Path) -> list[Path]:
    """All sound files in the data folder of the studio."""
    return [path for path in (data / "studio").rglob("*") if path.suffix in {".wav", ".ogg"}]


def test_a_voice_is_recorded_heard_mended_and_deleted(
    hands: VoiceHands, lent: tuple[LentMicrophone, LentStick], site: Site
) -> None:
    microphone, _ = lent
    hands.studio.make("safety", "giuwx kisn max")
    hands.taps("studioBack", "recordVoice")
    hands.see("readers")
    lesson = own_lesson(hands)
    assert microphone.opened == 0
    hands.add_reader()
    view = hands.view
    total = view.sentences.total
    assert total >= 3
    assert "Hồ Thị Thiêng" in view.voiceLabel

    microphone.speech = voice(loud=60_000)
    hands.record()
    assert hands.driver.find("skipSentence") is not None  # a voice that breaks cannot be kept
    assert view.recording.fault
    microphone.speech = voice()
    texts = {row.sentence.text for row in view.sentences.rows}
    for _ in texts:  # a text that stands twice in the lesson is recorded once
        done = view.sentences.done
        hands.record()
        assert not microphone.is_open
        hands.taps("listenAgain")
        hands.keep()
        assert view.sentences.done > done
    assert (view.sentences.done, hands.driver.find("nextSentence")) == (total, None)  # «Xong» stands in its place
    assert microphone.opened == len(texts) + 1

    found = clips(hands, lesson)
    assert found
    assert not any(found.values())

    before = {path: path.read_bytes() for path in recordings(site.data)}
    microphone.speech = voice(20)
    hands.taps("sentence-0")
    hands.record()
    hands.taps("studioBack", "recordVoice")  # not kept: it waits
    hands.see("record")
    assert hands.driver.find("nextSentence") is not None
    hands.keep()
    assert {path: path.read_bytes() for path in recordings(site.data)} != before

    hands.begin()
    assert microphone.is_open
    view.leave()
    hands.driver.wait(lambda: not microphone.is_open, "the microphone to be closed")
    hands.driver.wait(lambda: hands.studio.app.worker.is_idle, "the shelf")
    assert hands.studio.page.view == "shelf"

    hands.taps("recordVoice")
    hands.see("record")
    hands.taps("chooseReader", "forgetReader-0", "noticeSecond")
    hands.driver.wait(lambda: not view.readers.readers, "the reader to be deleted")
    assert recordings(site.data) == []
    assert clips(hands, lesson) == {}
    assert "thiêng" not in "".join(
        path.read_text(errors="replace") for path in (site.data / "studio" / "voices").rglob("*.json")
    )


def test_a_phone_recording_gives_a_lesson_of_the_province_a_voice_for_residents(
    hands: VoiceHands, lent: tuple[LentMicrophone, LentStick]
) -> None:
    microphone, stick = lent
    microphone.is_plugged = False
    hands.taps("record-0")
    hands.see("readers")
    hands.add_reader()
    assert hands.view.recording.isMissing
    assert not hands.driver.see("recordButton").isEnabled()
    stick.is_in = True
    hands.taps("bringRecording")
    hands.driver.see("recording-0")
    hands.taps("recording-0")
    hands.taps("keepBrought")
    hands.see("record")
    assert 5 <= hands.view.sentences.done < hands.view.sentences.total
    hands.taps("putVoiceIntoUse")
    lesson = hands.view._name
    heard = _installed(hands, lesson)
    assert {clip.reader for clip in heard} == {"Hồ Thị Thiêng"}

    hands.taps("chooseReader", "forgetReader-0", "noticeSecond")
    hands.driver.wait(lambda: not hands.view.readers.readers, "the reader to be deleted")
    assert _installed(hands, lesson) == []


def _installed(hands: VoiceHands, lesson: LessonId) -> list:
    """The recordings of people that residents hear in a lesson."""

    def read(station: Station) -> list:
        loaded = station.voices()._load(lesson)
        return [found["vi"] for found in loaded.clips.values() if "vi" in found and found["vi"].reader]

    return asked(hands, read)  # type: ignore[return-value]
