"""Sound files of phones are read block by block, in little memory, and most of them by a child process."""

import shutil
import subprocess
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.devices.recording.resampling import resampled
from kiosk.devices.recording.sound_files import SoundFiles
from kiosk.devices.recording.sources import BLOCK_SECONDS, heard, pieces
from kiosk.devices.recording.wave_files import wave_bytes
from kiosk.devices.speech.loudness import levelled, loudness
from kiosk.devices.speech.narrators import encode
from kiosk.devices.speech.sound import Sound
from kiosk.domain.studio.voices import VoiceError
from tests.devices.recording.tones import spoken_tone
from tests.devices.recording.whole_sound import WholeSound
from tests.fuzz.measuring import measured

RATE = 8_000
needs_opusenc = pytest.mark.skipif(shutil.which("opusenc") is None, reason="opus-tools are not installed")


@pytest.fixture
def files() -> Iterator[SoundFiles]:
    with SoundFiles(paths.own_command(paths.DECODE_SOUND), paths.program_folder()) as made:
        yield made


def minutes(count: int) -> Sound:
    """Bursts of sound between pauses."""
    return Sound(RATE, array("h", ([900, -900] * (RATE // 2) + [0] * RATE) * (30 * count)))


@needs_opusenc
def test_a_decoded_file_has_the_sound_of_its_original(tmp_path: Path, files: SoundFiles) -> None:
    sound, file = spoken_tone(), tmp_path / "giọng của chị.ogg"
    encode(sound, file)
    for _ in range(2):  # the child decodes one file after another
        read = resampled(files.read(file), sound.rate)
        whole = levelled(sound)
        assert abs(len(read.samples) - len(whole.samples)) < 3_000
        assert abs(loudness(read) - loudness(whole)) < 2


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("width", [1, 2])
def test_wave_files_of_8_and_16_bits_are_read_at_their_rate_without_a_child(
    width: int, channels: int, tmp_path: Path
) -> None:
    sound, file = spoken_tone(), tmp_path / "a.wav"
    frames = array("h", (sample for sample in sound.samples for _ in range(channels)))
    with wave.open(str(file), "wb") as wav:
        wav.setnchannels(channels)
        wav.setsampwidth(width)
        wav.setframerate(sound.rate)
        wav.writeframes(bytes((sample >> 8) + 128 for sample in frames) if width == 1 else frames.tobytes())
    read = SoundFiles((), tmp_path).read(file)
    least = 256 if width == 1 else 1
    assert read == Sound(sound.rate, array("h", (sample // least * least for sample in sound.samples)))


@pytest.mark.parametrize(
    "data", [b"", b"RIFF rubbish", b"OggS" + bytes(400), b"%PDF-1.7", b"\x00\x00\x00\x20ftypM4A "]
)
def test_other_files_are_refused_in_words(data: bytes, tmp_path: Path, files: SoundFiles) -> None:
    file = tmp_path / "giọng.m4a"
    file.write_bytes(data)
    with pytest.raises(VoiceError, match="is not a sound file"):
        files.read(file)


@needs_opusenc
def test_a_recording_that_is_not_read_to_its_end_ends_the_child(tmp_path: Path, files: SoundFiles) -> None:
    file = tmp_path / "a.ogg"
    encode(minutes(3), file)
    blocks = files.source(file).blocks()
    first = next(blocks)
    child = files._child
    assert BLOCK_SECONDS <= len(first.samples) / first.rate < 2 * BLOCK_SECONDS
    assert child is not None
    assert child.poll() is None
    blocks.close()
    assert child.poll() is not None
    assert len(files.read(file).samples) > 170 * first.rate


@needs_opusenc
def test_decoding_makes_no_application_in_this_process(tmp_path: Path) -> None:
    file = tmp_path / "a.ogg"
    encode(spoken_tone(), file)
    code = (
        "import sys; from pathlib import Path; from kiosk import paths\n"
        "from kiosk.devices.recording.sound_files import SoundFiles\n"
        "with SoundFiles(paths.own_command(paths.DECODE_SOUND), paths.program_folder()) as files:\n"
        "    assert files.read(Path(sys.argv[1])).samples\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(file)], cwd=paths.program_folder(), check=True)


def test_a_long_recording_is_measured_in_little_memory(tmp_path: Path) -> None:
    file = tmp_path / "long.wav"
    file.write_bytes(wave_bytes(minutes(12)))
    shares: list[float] = []
    with measured() as cost:
        recording = heard(SoundFiles((), tmp_path).source(file), shares.append)
    assert recording.seconds == 12 * 60
    assert cost.bytes < 25_000_000
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_blocks_do_not_change_what_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.devices.recording.frames.LEAST_OFFSET", 40_000)  # the mean is known at the end only
    sound = spoken_tone()
    whole = heard(WholeSound(sound))
    parts = heard(WholeSound(sound, 0.37))
    assert parts.levels == whole.levels
    room = [1.0] * 16
    count = whole.bands.number(parts.seconds)
    assert list(parts.bands.levels(0, count, room)) == list(whole.bands.levels(0, count, room))


def test_pieces_are_cut_where_their_borders_are() -> None:
    sound = Sound(100, array("h", range(1_000)))
    borders = [(0.0, 0.2), (0.4, 3.1), (3.1, 3.2), (9.5, 10.0)]
    found = [list(piece.samples) for piece in pieces(WholeSound(sound, 0.5), borders)]
    assert found == [list(range(int(first * 100), int(last * 100))) for first, last in borders]
