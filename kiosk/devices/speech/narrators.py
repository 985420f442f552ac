"""Speech engines that convert text to Ogg Opus.

Rules: Encoding is deterministic. Files are written atomically. No shell is started. A text is spoken phrase by
phrase, with pauses of fixed length (`phrases`). The output of every engine is normalised (`loudness`).
"""

import shlex
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kiosk.devices.speech.loudness import CODEC_LOSS, KNEE, PEAK_LEVEL, TARGET_LUFS, levelled
from kiosk.devices.speech.phrases import CLAUSE_PAUSES, PAUSES, phrases
from kiosk.devices.speech.sound import Sound, joined, read_wav
from kiosk.domain.errors import PackError
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from kiosk.domain.ports.narration import Narrator
from kiosk.domain.texts import untranslated

ESPEAK = "espeak-ng"
ESPEAK_VOICES: Mapping[Language, str] = {VIETNAMESE: "vi", ENGLISH: "en-gb"}
"""``vi`` is the Northern voice, whose tones are farthest apart (docs/voices.md)."""
DEFAULT_WORDS_PER_MINUTE = 175
WORDS_PER_MINUTE = 140
"""Speaking rate: 20 % below espeak-ng's default, for listeners over 60 who hear a text for the first time."""
AMPLITUDE = 50
"""espeak-ng's amplitude (0–200); at its default of 100, vowels are distorted.

The loudness of the recording does not depend on this value: `loudness` normalises it afterwards.
"""
BITRATE = 12
"""Bit rate in kbit/s, mono, for wideband speech (SILK, 8 kHz); a lesson with two narrations stays below 2 MB."""
FRAME_MS = 60
"""Length of an Opus frame in milliseconds: the longest of Opus, because long frames have less overhead."""
COMPLEXITY = 5
"""Encoder complexity (0–10); takes half the time of the default 10 for files of the same size."""
_VERSION = 1
"""Raised when the same settings give other clips, because the way of making them changed."""
_LEVEL = f"version {_VERSION} {TARGET_LUFS + CODEC_LOSS:.2f} LUFS knee {KNEE} peak {PEAK_LEVEL:.4f}"
FINISH = f"{_LEVEL} opus {BITRATE} frame {FRAME_MS} complexity {COMPLEXITY}"
"""Part of names of engines with the settings of loudness and encoding, so that changed ones invalidate the cache."""
_ESPEAK_PAUSES: Mapping[str, float] = {**PAUSES, **CLAUSE_PAUSES}
SECONDS = 120
"""Timeout in seconds for one run of a program."""
PACKAGES = {ESPEAK: "espeak-ng", "opusenc": "opus-tools"}
"""The Debian package of each program."""


class EspeakNarrator:
    """The engine espeak-ng: small, offline, with a Northern Vietnamese voice."""

    def __init__(self) -> None:
        settings = [WORDS_PER_MINUTE, sorted(ESPEAK_VOICES.items()), sorted(_ESPEAK_PAUSES.items())]
        self.name = f"{ESPEAK} {settings} {FINISH}"

    def render(self, text: str, language: Language, target: Path) -> None:
        """Convert `text` to speech in the Ogg Opus file `target`.

        Raises PackError if espeak-ng has no voice for `language`, or if a program is missing or fails.
        """
        voice = ESPEAK_VOICES.get(language)
        if voice is None:
            raise PackError(
                untranslated(f"espeak-ng has no voice for '{language}'."),
                untranslated("Record a person, or name another engine with --engine."),
            )
        encode(_spoken(text, _ESPEAK_PAUSES, lambda phrase: espeak(phrase, voice)), target)


def espeak(text: str, voice: str, words_per_minute: int = WORDS_PER_MINUTE) -> Sound:
    """Speak `text` with a voice of espeak-ng. Raises PackError if espeak-ng is missing or fails."""
    command = [ESPEAK, "-v", voice, "-s", str(words_per_minute), "-a", str(AMPLITUDE), "-b", "1"]
    return read_wav(run([*command, "--stdin", "--stdout"], text.encode()), ESPEAK)


class CommandNarrator:
    """A speech engine that is started by a command, once for each sentence.

    The command contains the placeholder ``{wav}`` (output) and optionally ``{text_file}`` (input, UTF-8) and
    ``{language}``. Without ``{text_file}``, the sentence is the standard input (UTF-8, one line).
    """

    def __init__(self, template: str) -> None:
        """Parse the command `template`. Raises PackError if it is invalid."""
        try:
            self._words = shlex.split(template)
        except ValueError as error:
            raise PackError(
                untranslated(f"The engine's command cannot be read: {error}."), untranslated("Close every quote.")
            ) from error
        if not self._words or "{wav}" not in template:
            raise PackError(
                untranslated(f"'{template}' is not the command of a speech engine."),
                untranslated(f"Write {ESPEAK}, or a command with {{wav}} in it; see --help."),
            )
        self.name = f"{shlex.join(self._words)} {sorted(PAUSES.items())} {FINISH}"

    def render(self, text: str, language: Language, target: Path) -> None:
        """Convert `text` to speech in the Ogg Opus file `target`.

        Raises PackError if the command fails or writes no WAV.
        """
        encode(_spoken(text, PAUSES, lambda sentence: self._speak(sentence, language)), target)

    def _speak(self, text: str, language: Language) -> Sound:
        with tempfile.TemporaryDirectory(prefix="narration-") as folder:
            text_file, wav = Path(folder, "text.txt"), Path(folder, "speech.wav")
            text_file.write_text(text, encoding="utf-8")
            values = {"{text_file}": str(text_file), "{language}": language, "{wav}": str(wav)}
            run([_filled(word, values) for word in self._words], f"{text}\n".encode())
            if not wav.is_file():
                raise PackError(
                    untranslated(f"{self._words[0]} wrote no sound file."),
                    untranslated("Make the command write the sound to {wav}."),
                )
            return read_wav(wav.read_bytes(), self._words[0])


def _spoken(text: str, pauses: Mapping[str, float], speak: Callable[[str], Sound]) -> Sound:
    """Return `text`, divided after the marks in `pauses` and spoken part by part."""
    return joined((speak(phrase.text), phrase.pause) for phrase in phrases(text, pauses))


def narrator(engine: str) -> Narrator:
    """Return the engine for ``espeak-ng`` or for a command template. Raises PackError for an invalid template."""
    return EspeakNarrator() if engine == ESPEAK else CommandNarrator(engine)


class WavConverter:
    """Converts recordings of people (16-bit PCM WAV) to Ogg Opus with the loudness of all clips."""

    def __init__(self) -> None:
        self.name = FINISH

    def convert(self, recording: Path, target: Path) -> None:
        """See `RecordingConverter`."""
        encode(read_wav(recording.read_bytes(), recording.name), target)


def encode(sound: Sound, target: Path) -> None:
    """Normalise `sound` and write it as Ogg Opus with a fixed serial number. Raises PackError."""
    level = levelled(sound)
    command = ["opusenc", "--quiet", "--raw", "--raw-bits", "16", "--raw-chan", "1", "--raw-rate", str(level.rate)]
    command += ["--serial", "1", "--bitrate", str(BITRATE), "--framesize", str(FRAME_MS), "--comp", str(COMPLEXITY)]
    command += ["--speech", "--padding", "0", "-", "-"]
    packed = run(command, level.samples.tobytes())
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    unfinished.write_bytes(packed)
    unfinished.replace(target)


def run(command: Sequence[str], given: bytes = b"") -> bytes:
    """Run a program with `given` as standard input; return its standard output.

    Raises PackError, with the program's name and a remedy, if the program is missing, fails or exceeds `SECONDS`.
    """
    program = command[0]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=True, timeout=SECONDS)  # noqa: S603 - a list, no shell
    except FileNotFoundError as error:
        package = PACKAGES.get(program)
        cure = f"Install it: apt-get install {package}" if package else "Check the command given with --engine."
        raise PackError(untranslated(f"{program} is not installed."), untranslated(cure)) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PackError(
            untranslated(f"{program} failed: {getattr(error, 'strerror', None) or error}."),
            untranslated("Run it by hand with the same text."),
        ) from error
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip() or f"exit code {error.returncode}"
        raise PackError(
            untranslated(f"{program} failed: {told}."), untranslated("Run it by hand with the same text.")
        ) from error
    return done.stdout


def _filled(word: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        word = word.replace(name, value)
    return word
