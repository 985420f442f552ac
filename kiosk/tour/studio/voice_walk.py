"""Simulates an author who records voices with a simulated microphone.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.app import Site
from kiosk.devices.recording.wave_files import wave_bytes
from kiosk.devices.speech.sound import Sound
from kiosk.tour.studio.lent_microphone import RATE, LentMicrophone, voice
from kiosk.tour.studio.studio_walk import StudioHands
from kiosk.tour.upkeep_walk import LentStick

if TYPE_CHECKING:
    from kiosk.bridge.studio.voice.voice_model import VoiceViewModel

READER_KEYS = "hoof Thij Thieeng"
BROUGHT = 12
"""Number of sentences that are read in the recording on the stick."""
SYLLABLES = (9, 14, 11, 7, 12, 5, 13, 8, 10, 6, 12, 9)


def voice_site(site: Site) -> tuple[Site, LentMicrophone, LentStick]:
    """Create a `Site` with a microphone and a stick with a recording of a phone; return all three."""
    microphone, stick = LentMicrophone(), LentStick(site.data / "stick")
    stick.folder.mkdir(parents=True)
    samples = voice(1)[:0]
    for syllables in SYLLABLES[:BROUGHT]:
        samples += voice(syllables)
    (stick.folder / "ghi-am-1.wav").write_bytes(wave_bytes(Sound(RATE, samples)))
    return replace(site, data=site.data / "data", microphone=microphone, drives=stick), microphone, stick


class VoiceHands:
    """Operates the view of voices, which must be open."""

    def __init__(self, studio: StudioHands) -> None:
        self.studio = studio
        self.taps = studio.taps
        self.driver = studio.driver

    @property
    def view(self) -> "VoiceViewModel":
        """View model of the view."""
        return self.studio.page.part  # type: ignore[no-any-return]  # Qt knows it as QObject

    def add_reader(self, keys: str = READER_KEYS) -> None:
        """Name a new reader with Telex keystrokes, who agrees."""
        self.name_reader(keys)
        self.taps("readerAgrees")
        self.see("record")

    def name_reader(self, keys: str = READER_KEYS) -> None:
        """Write the name of a new reader."""
        self.taps("newReader")
        self.driver.tap("readerName")
        self.studio.staff.type_text(keys)
        self.taps("kbDone")

    def see(self, page: str) -> None:
        """Wait until a page of the view is shown and nothing is being done."""
        self.driver.wait(lambda: self.view.page == page, f"the page '{page}'")
        self.driver.wait(lambda: self.studio.app.worker.is_idle, "the voices")
        self.driver.settle()

    def record(self) -> None:
        """Record the sentence: red button, read, stop."""
        self.begin()
        self.taps("recordButton")
        self.driver.wait(lambda: self.view.recording.phase == "idle", "the end of the recording")

    def begin(self) -> None:
        """Touch the red button, and wait until the microphone is open and everything was said."""
        self.taps("recordButton")
        self.driver.wait(lambda: self.view.recording.phase == "recording", "the microphone to be open")
        self.driver.settle()

    def keep(self) -> None:
        """Keep the recording and go on."""
        self.taps("nextSentence")


def scenes(studio: StudioHands, microphone: LentMicrophone, stick: LentStick) -> Iterator[str]:
    """Record sentences of a lesson of the province; yield the screen names. The kiosk must be new."""
    hands = VoiceHands(studio)
    studio.enter()
    hands.taps("record-0")
    hands.see("readers")
    yield "voice-nobody"
    hands.taps("language-brv", "otherLanguage")
    yield "voice-language"
    hands.taps("studioBack")
    hands.name_reader()
    yield "voice-consent"
    hands.taps("readerAgrees")
    hands.see("record")
    yield "voice-fresh"
    hands.begin()
    yield "voice-recording"
    hands.taps("recordButton")
    yield "voice-good"
    hands.keep()
    hands.record()
    hands.keep()
    microphone.speech = voice(noise=2_200)
    hands.record()
    yield "voice-fan"
    microphone.speech = voice(loud=60_000)
    hands.record()
    yield "voice-too-loud"
    hands.taps("sentence-0")
    yield "voice-kept"
    microphone.is_plugged = False
    hands.view.recording.look()
    hands.see("record")
    yield "voice-no-microphone"
    hands.taps("bringRecording")
    yield "voice-no-stick"
    stick.is_in = True
    hands.driver.see("recording-0")
    yield "voice-stick"
    hands.taps("recording-0")
    yield "voice-found"
    hands.taps("keepBrought")
    hands.see("record")
    yield "voice-brought"
    hands.taps("putVoiceIntoUse")
    yield "voice-in-use"
    hands.taps("chooseReader")
    yield "voice-readers"
    hands.taps("forgetReader-0")
    yield "voice-forget"
