"""The real child process and real sound servers with a virtual microphone; skipped without the server."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.devices.recording import child_microphone
from kiosk.devices.recording.child_microphone import ChildMicrophone
from kiosk.devices.recording.finishing import TakeFault
from kiosk.devices.recording.levels import SoundLevel
from kiosk.devices.recording.room import RoomKind
from kiosk.devices.speech.loudness import loudness
from kiosk.devices.speech.sound import Sound
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor
from kiosk.domain.studio.microphone import CaptureEnd, SoundBlock
from kiosk.services.studio.voices.take_recorder import RecordedTake, TakeRecorder
from tests.bridge.studio.sound_servers import TIMEOUT, PipeWire, PulseAudio, SoundServer
from tests.devices.recording.readings import Room, needs_espeak, sentence
from tests.devices.recording.test_finishing import silences

AUTHOR = Actor(AccountId("lan"), frozenset({Staff.AUTHOR}))


class Listening:
    """A listener that waits for what happens."""

    def __init__(self) -> None:
        self.opened, self.ended = threading.Event(), threading.Event()
        self.levels: list[SoundLevel] = []
        self.end: CaptureEnd | None = None

    def on_opened(self) -> None:
        self.opened.set()

    def on_level(self, level: SoundLevel) -> None:
        self.levels.append(level)

    def on_ended(self, end: CaptureEnd) -> None:
        self.end = end
        self.ended.set()


@pytest.fixture(scope="module", params=[PulseAudio, PipeWire], ids=["PulseAudio", "PipeWire"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    kind: type[SoundServer] = request.param
    reason = kind.reason_to_skip()
    if reason is not None:
        pytest.skip(reason)
    made = kind(tmp_path_factory.mktemp("sound"))
    yield made
    made.close()


@pytest.fixture
def microphone(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChildMicrophone]:
    monkeypatch.setenv("PULSE_SERVER", server.address)
    monkeypatch.delenv("QT_AUDIO_BACKEND", raising=False)
    made = ChildMicrophone(paths.own_command(paths.CAPTURE_SOUND), paths.program_folder())
    yield made
    made.close()


@pytest.fixture
def plugged_in(server: SoundServer) -> Iterator[str]:
    module = server.plug_in()
    yield module
    server.control("unload-module", module)


def record(server: SoundServer, microphone: ChildMicrophone, sound: Sound) -> tuple[RecordedTake, Listening]:
    """Record while `sound` is played into the microphone."""
    recorder, listener = TakeRecorder(microphone), Listening()
    recorder.prepare(AUTHOR)
    recorder.start(AUTHOR, "mic", listener)
    assert listener.opened.wait(TIMEOUT)
    player = server.playing(sound)
    player.wait(TIMEOUT)
    recorder.stop()
    assert listener.ended.is_set()
    assert not server.is_capturing()
    return recorder.take(), listener


@needs_espeak
@pytest.mark.usefixtures("plugged_in")
def test_a_sentence_is_recorded_trimmed_and_levelled(server: SoundServer, microphone: ChildMicrophone) -> None:
    take, listener = record(server, microphone, sentence(Room(gain=0.3)))
    assert (take.fault, take.end, take.room, take.verdict) == (
        None,
        CaptureEnd.STOPPED,
        RoomKind.QUIET,
        "The sound is good",
    )
    assert take.sound is not None
    assert abs(loudness(take.sound) + 19) <= 1
    assert all(0.2 <= silence <= 0.4 for silence in silences(take.sound))
    print("LUFS", round(loudness(take.sound), 2), "silence", [round(seconds, 3) for seconds in silences(take.sound)])
    assert len({level.zone for level in listener.levels}) > 1


@needs_espeak
@pytest.mark.usefixtures("plugged_in")
def test_a_clipped_sentence_is_refused_and_a_fan_is_named(server: SoundServer, microphone: ChildMicrophone) -> None:
    clipped, _ = record(server, microphone, sentence(Room(gain=4.0)))
    assert (clipped.fault, clipped.sound) == (TakeFault.CLIPPED, None)
    assert clipped.verdict == "The voice is too loud and breaks."
    fan = Room(fan=250, rate=24_000)
    fan.pause(40)
    running = server.playing(fan.recorded())
    server.until(lambda: server.players() == 2)
    noisy, _ = record(server, microphone, sentence(Room(gain=0.3)))
    running.kill()
    running.wait()
    assert (noisy.fault, noisy.noise) == (None, "A fan can be heard.")


def test_the_device_is_open_only_between_start_and_stop(
    server: SoundServer, microphone: ChildMicrophone, plugged_in: str
) -> None:
    assert plugged_in
    recorder, listener = TakeRecorder(microphone), Listening()
    recorder.prepare(AUTHOR)
    (found,) = recorder.inputs(AUTHOR)
    assert found.id == "mic"
    assert not server.is_capturing()
    recorder.start(AUTHOR, "", listener)
    assert listener.opened.wait(TIMEOUT)
    assert server.is_capturing()
    recorder.stop()
    assert not server.is_capturing()
    count = len(listener.levels)
    recorder.close()
    assert len(listener.levels) == count
    assert recorder.take().fault is TakeFault.TOO_SHORT


@needs_espeak
def test_what_was_said_before_the_microphone_was_unplugged_is_kept(
    server: SoundServer, microphone: ChildMicrophone
) -> None:
    module = server.plug_in()
    recorder, listener = TakeRecorder(microphone), Listening()
    recorder.start(AUTHOR, "mic", listener)
    assert listener.opened.wait(TIMEOUT)
    server.playing(sentence(Room(gain=0.3))).wait(TIMEOUT)
    server.control("unload-module", module)
    assert listener.ended.wait(TIMEOUT)
    take = recorder.take()
    assert (listener.end, take.verdict) == (CaptureEnd.UNPLUGGED, "The microphone was unplugged.")
    assert take.sound is not None
    assert recorder.inputs(AUTHOR) == []
    again = Listening()
    recorder.start(AUTHOR, "mic", again)
    assert again.ended.wait(TIMEOUT)
    assert again.end is CaptureEnd.FAILED


SILENT = "import sys, time; sys.stdin.readline(); time.sleep(60)"
DYING = "import sys; sys.stdin.readline(); sys.stdout.buffer.write(b'rubbish')"


@pytest.mark.parametrize("program", [SILENT, DYING], ids=["hangs", "dies"])
def test_a_child_that_hangs_or_dies_ends_the_recording(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_microphone, "START_SECONDS", 0.3)
    microphone = ChildMicrophone([sys.executable, "-c", program], Path.cwd())
    ends: list[CaptureEnd] = []
    ended = threading.Event()
    blocks: list[SoundBlock] = []

    def on_end(end: CaptureEnd) -> None:
        ends.append(end)
        ended.set()

    microphone.start("mic", blocks.append, on_end)
    assert ended.wait(TIMEOUT)
    microphone.close()
    assert (ends, blocks) == ([CaptureEnd.FAILED], [])
    assert ChildMicrophone(["/nowhere/at-all"], Path.cwd()).inputs() == ()
