"""Speech on a machine without a sound device: real clips play in real time; the tests wait for signals."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import LOUDNESS, SpeechViewModel, Spoken
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import ENGLISH

CLIPS = Path(__file__).parents[2] / "data" / "speech"
ONE = Spoken("question", CLIPS / "one.ogg", "One")
TWO = Spoken("option.a", CLIPS / "two.ogg", "Two", is_machine_voice=False)
NOWHERE = Spoken("explain", CLIPS / "missing.ogg", "Nobody recorded this")
UNRECORDED = Spoken("hint", None, "Nor this")


@pytest.fixture
def speech(qtbot: QtBot, tmp_path: Path) -> Iterator[SpeechViewModel]:
    speech = SpeechViewModel(tmp_path, Visit(), ClipPlayer(paths.qml_folder()))
    yield speech
    speech.close()


def blocks_while_saying(qtbot: QtBot, speech: SpeechViewModel, items: Sequence[Spoken]) -> list[str]:
    """Speak `items`, and return the blocks that were highlighted meanwhile, in order."""
    return blocks_while(qtbot, speech, lambda: speech.say(items))


def blocks_while(qtbot: QtBot, speech: SpeechViewModel, begin: Callable[[], None]) -> list[str]:
    seen: list[str] = []
    speech.changed.connect(lambda: seen.append(speech.block))
    with qtbot.waitSignal(speech.finished):
        begin()
    return [block for block in seen if block]


def test_blocks_are_highlighted_one_after_another(qtbot: QtBot, speech: SpeechViewModel) -> None:
    assert blocks_while_saying(qtbot, speech, [ONE, TWO]) == ["question", "option.a"]


def test_nothing_is_highlighted_when_all_is_said(qtbot: QtBot, speech: SpeechViewModel) -> None:
    blocks_while_saying(qtbot, speech, [ONE])
    assert (speech.speaking, speech.block, speech.text) == (False, "", "")


def test_what_has_no_recording_is_left_out(qtbot: QtBot, speech: SpeechViewModel) -> None:
    assert blocks_while_saying(qtbot, speech, [NOWHERE, ONE, UNRECORDED]) == ["question"]


def test_it_finishes_even_when_nothing_can_be_heard(qtbot: QtBot, speech: SpeechViewModel) -> None:
    assert blocks_while_saying(qtbot, speech, [NOWHERE, UNRECORDED]) == []


@pytest.mark.qt_log_ignore("Could not open media")  # QtMultimedia warns about the damaged clip
def test_a_damaged_recording_is_passed_over(qtbot: QtBot, speech: SpeechViewModel, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.ogg"
    damaged.write_bytes(b"not a sound" * 100)
    assert blocks_while_saying(qtbot, speech, [Spoken("text", damaged, ""), TWO]) == ["text", "option.a"]


@pytest.mark.qt_log_ignore("Could not open media")
def test_a_damaged_recording_is_passed_over_again(qtbot: QtBot, speech: SpeechViewModel, tmp_path: Path) -> None:
    damaged = Spoken("text", tmp_path / "damaged.ogg", "")
    (tmp_path / "damaged.ogg").write_bytes(b"not a sound" * 100)
    assert blocks_while_saying(qtbot, speech, [damaged, damaged]) == ["text", "text"]


def test_playing_writes_nothing_to_the_journal(
    qtbot: QtBot, speech: SpeechViewModel, capfd: pytest.CaptureFixture[str]
) -> None:
    blocks_while_saying(qtbot, speech, [ONE])
    assert capfd.readouterr() == ("", "")


def test_new_speech_cuts_the_old(qtbot: QtBot, speech: SpeechViewModel) -> None:
    speech.say([ONE, ONE, ONE])
    qtbot.waitUntil(lambda: speech.block == "question")
    assert blocks_while_saying(qtbot, speech, [TWO]) == ["option.a"]


def test_cut_speech_never_finishes(qtbot: QtBot, speech: SpeechViewModel) -> None:
    finished = QSignalSpy(speech.finished)
    speech.say([ONE])
    blocks_while_saying(qtbot, speech, [TWO])
    assert finished.count() == 1


def test_stopping_is_silent_at_once(qtbot: QtBot, speech: SpeechViewModel) -> None:
    speech.say([ONE, TWO])
    qtbot.waitUntil(lambda: speech.block == "question")
    speech.stop()
    assert (speech.speaking, speech.block) == (False, "")


def test_stopped_speech_stays_silent(qtbot: QtBot, speech: SpeechViewModel) -> None:
    finished = QSignalSpy(speech.finished)
    speech.say([ONE])
    speech.stop()
    with qtbot.assertNotEmitted(speech.changed, wait=400):
        pass
    assert finished.count() == 0


def test_stopped_speech_can_be_heard_again(qtbot: QtBot, speech: SpeechViewModel) -> None:
    speech.say([ONE])
    speech.stop()
    with qtbot.waitSignal(speech.finished):
        speech.repeat()


def test_what_was_interjected_is_not_repeated(qtbot: QtBot, speech: SpeechViewModel) -> None:
    speech.say([ONE])
    with qtbot.waitSignal(speech.finished):
        speech.interject([TWO])
    assert blocks_while(qtbot, speech, speech.repeat) == [ONE.block]


def test_the_next_visitor_cannot_hear_it_again(qtbot: QtBot, speech: SpeechViewModel) -> None:
    blocks_while_saying(qtbot, speech, [ONE])
    speech.reset()
    speech.repeat()
    assert not speech.speaking


def test_a_machine_voice_is_marked_while_it_speaks(qtbot: QtBot, speech: SpeechViewModel) -> None:
    speech.say([ONE, TWO])
    qtbot.waitUntil(lambda: speech.block == "question")
    assert speech.machineVoice


def test_a_person_is_not_marked_as_a_machine(qtbot: QtBot, speech: SpeechViewModel) -> None:
    speech.say([ONE, TWO])
    qtbot.waitUntil(lambda: speech.block == "option.a")
    assert not speech.machineVoice


def test_a_phrase_is_heard_in_the_language_of_the_visit(qtbot: QtBot) -> None:
    visit = Visit(language=ENGLISH)
    speech = SpeechViewModel(Path("voice"), visit, ClipPlayer(paths.qml_folder()))
    assert speech.phrase(Phrase.RIGHT).path == Path("voice/en/right.ogg")


def test_every_step_of_the_volume_is_louder() -> None:
    assert sorted(set(LOUDNESS)) == list(LOUDNESS)


def test_the_volume_has_the_range_that_the_standard_asks_for() -> None:
    assert max(LOUDNESS) - min(LOUDNESS) >= 18  # minimum range in dB that EN 301 549, 8.2.1.1 requires


@pytest.mark.parametrize(("volume", "gain"), [(-3, 10 ** (-24 / 20)), (2, 10 ** (-12 / 20)), (4, 1.0), (9, 1.0)])
def test_the_volume_becomes_an_amplitude(qtbot: QtBot, tmp_path: Path, volume: int, gain: float) -> None:
    class Remembering(ClipPlayer):
        gain = -1.0

        def set_gain(self, gain: float) -> None:
            self.gain = gain

    player = Remembering(paths.qml_folder())
    SpeechViewModel(tmp_path, Visit(), player).set_volume(volume)
    assert player.gain == pytest.approx(gain)


def test_prewarming_makes_the_first_word_ready(qtbot: QtBot, speech: SpeechViewModel) -> None:
    with qtbot.waitSignal(speech.devicesChanged):
        speech.prewarm()
    assert speech.has_device is not None


def test_multimedia_is_not_loaded_before_something_is_said(project_root: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication as App\n"
        "from kiosk.bridge.speech.playback import ClipPlayer\n"
        "from kiosk.bridge.speech.speech import SpeechViewModel\n"
        "from kiosk.bridge.visit import Visit; app = App([])\n"
        "speech = SpeechViewModel(Path('voice'), Visit(), ClipPlayer(Path('kiosk/qml')))\n"
        "speech.set_volume(3); speech.say([]); speech.stop()\n"
        "sys.exit('PySide6.QtMultimedia' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=project_root, check=False).returncode == 0


def test_the_player_is_gone_once_speech_is_closed(qtbot: QtBot, speech: SpeechViewModel) -> None:
    blocks_while_saying(qtbot, speech, [ONE])
    source = speech._player._source
    assert source is not None
    gone = QSignalSpy(source.gone)
    speech.close()
    assert gone.count() == 1
    assert not speech.has_left


def test_closed_speech_stays_silent(qtbot: QtBot, speech: SpeechViewModel) -> None:
    speech.close()
    speech.prewarm()
    speech.say([ONE])
    assert speech._player._source is None
    assert not speech.speaking
    assert not [timer for timer in speech.findChildren(QTimer) if timer.isActive()]


def test_the_reader_of_a_recording_is_named_while_it_plays_and_after(qtbot: QtBot, speech: SpeechViewModel) -> None:
    named = Spoken("text", CLIPS / "one.ogg", "One", is_machine_voice=False, reader="Hồ Thị Sim")
    seen: list[tuple[str, str]] = []
    speech.changed.connect(lambda: seen.append((speech.block, speech.reader)))
    with qtbot.waitSignal(speech.finished):
        speech.say([named, TWO])
    assert ("text", "Hồ Thị Sim") in seen
    assert ("option.a", "") in seen
    assert (speech.block, speech.reader, speech.machineVoice) == ("", "Hồ Thị Sim", False)
