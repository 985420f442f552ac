"""Speech engines that convert text to Ogg Opus.

Rules: Encoding is deterministic. Files are written atomically. No shell is started. The output of every engine is
normalised by `devices.loudness` before it is encoded.
"""

import shlex
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.devices.loudness import Sound, levelled, read_wav
from kiosk.domain.errors import PackError
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from kiosk.domain.ports.narration import Narrator
from kiosk.domain.texts import untranslated

ESPEAK = "espeak-ng"
ESPEAK_VOICES: Mapping[Language, str] = {VIETNAMESE: "vi-vn-x-central", ENGLISH: "en-gb"}
WORDS_PER_MINUTE = 140
"""Speaking rate, slow enough for listeners over 60 who hear a text for the first time."""
AMPLITUDE = 50
"""espeak-ng's amplitude (0–200); at its default of 100, vowels are distorted.

The loudness of the recording does not depend on this value: `devices.loudness` normalises it afterwards.
"""
BITRATE = 12
"""Bit rate in kbit/s, mono, for wideband speech (SILK, 8 kHz); a lesson with two narrations stays below 2 MB."""
FRAME_MS = 60
"""Length of an Opus frame in milliseconds: the longest of Opus, because long frames have less overhead."""
COMPLEXITY = 5
"""Encoder complexity (0–10); takes half the time of the default 10 for files of the same size."""
_OPUS = f"opus {BITRATE} frame {FRAME_MS} complexity {COMPLEXITY}"
"""Part of the engine's name that contains the encoder settings, so that changed settings invalidate cached clips."""
SECONDS = 120
"""Timeout in seconds for one run of a program."""
PACKAGES = {ESPEAK: "espeak-ng", "opusenc": "opus-tools"}
"""The Debian package of each program."""


class EspeakNarrator:
    """The engine espeak-ng: small, offline, with a central Vietnamese voice."""

    def __init__(self) -> None:
        self.name = f"{ESPEAK} {WORDS_PER_MINUTE} wpm {sorted(ESPEAK_VOICES.items())} {_OPUS}"

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
        command = [
            ESPEAK,
            "-v",
            voice,
            "-s",
            str(WORDS_PER_MINUTE),
            "-a",
            str(AMPLITUDE),
            "-b",
            "1",
            "--stdin",
            "--stdout",
        ]
        encode(read_wav(run(command, text.encode()), ESPEAK), target)


class CommandNarrator:
    """A speech engine that is started by a command.

    The command contains the placeholders ``{text_file}`` (input, UTF-8), ``{wav}`` (output) and optionally
    ``{language}``.
    """

    def __init__(self, template: str) -> None:
        """Parse the command `template`. Raises PackError if it is invalid."""
        try:
            self._words = shlex.split(template)
        except ValueError as error:
            raise PackError(
                untranslated(f"The engine's command cannot be read: {error}."), untranslated("Close every quote.")
            ) from error
        if not self._words or not all(f"{{{name}}}" in template for name in ("text_file", "wav")):
            raise PackError(
                untranslated(f"'{template}' is not the command of a speech engine."),
                untranslated(f"Write {ESPEAK}, or a command with {{text_file}}, {{language}} and {{wav}} in it."),
            )
        self.name = f"{shlex.join(self._words)} {_OPUS}"

    def render(self, text: str, language: Language, target: Path) -> None:
        """Convert `text` to speech in the Ogg Opus file `target`.

        Raises PackError if the command fails or writes no WAV.
        """
        with tempfile.TemporaryDirectory(prefix="narration-") as folder:
            text_file, wav = Path(folder, "text.txt"), Path(folder, "speech.wav")
            text_file.write_text(text, encoding="utf-8")
            values = {"{text_file}": str(text_file), "{language}": language, "{wav}": str(wav)}
            run([_filled(word, values) for word in self._words])
            if not wav.is_file():
                raise PackError(
                    untranslated(f"{self._words[0]} wrote no sound file."),
                    untranslated("Make the command write the sound to {wav}."),
                )
            encode(read_wav(wav.read_bytes(), self._words[0]), target)


def narrator(engine: str) -> Narrator:
    """Return the engine for ``espeak-ng`` or for a command template. Raises PackError for an invalid template."""
    return EspeakNarrator() if engine == ESPEAK else CommandNarrator(engine)


def convert_recording(wav: Path, target: Path) -> None:
    """Convert a person's recording (16-bit PCM WAV) to Ogg Opus. Raises PackError."""
    encode(read_wav(wav.read_bytes(), wav.name), target)


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
