"""Reads sound files of phones (M4A, Ogg, MP3, FLAC, WAV) with QtMultimedia, which brings its decoders.

Rules: only files that begin like a sound file are given to a decoder. WAV files with 16 bits are read without Qt.
"""

import sys
from array import array
from pathlib import Path

from kiosk.bridge.speech.playback import hush_ffmpeg
from kiosk.devices.recording.resampling import CLIP_RATE
from kiosk.devices.speech.sound import Sound, read_wav
from kiosk.domain.errors import PackError
from kiosk.domain.studio.voices import VoiceError
from kiosk.domain.texts import translatable

MOST_BYTES = 200 * 1024 * 1024
"""Maximum size of a file: an hour of WAV."""
PATIENCE_MS = 120_000
"""Timeout in milliseconds of decoding."""
_HEADS = {b"OggS": 0, b"fLaC": 0, b"ID3": 0, b"\xff\xfb": 0, b"\xff\xf1": 0, b"RIFF": 0, b"ftyp": 4}
"""Beginnings of sound files, by their place."""


def read_sound(file: Path) -> Sound:
    """Return the sound of `file`. Raises VoiceError if it is no sound file, and OSError if it cannot be read."""
    if file.exists() and not file.is_file() and not file.is_dir():
        raise _unusable(file)
    if file.is_file() and file.stat().st_size > MOST_BYTES:
        raise VoiceError(
            translatable("Staff", "{file} is larger than {most} MiB."),
            translatable("Staff", "Record a lesson in several files."),
            file=file.name,
            most=MOST_BYTES // 1024**2,
        )
    data = file.read_bytes()
    if not any(data[place : place + len(head)] == head for head, place in _HEADS.items()):
        raise _unusable(file)
    if data[:4] == b"RIFF":
        try:
            return read_wav(data, file.name)
        except PackError:
            pass  # another kind of WAV, which the decoder reads
    return _decoded(file)


def _decoded(file: Path) -> Sound:
    from PySide6.QtCore import QCoreApplication, QEventLoop, QLoggingCategory, QTimer, QUrl

    running = QCoreApplication.instance()
    if running is None:  # a command, which explains errors itself
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        running = QCoreApplication(sys.argv[:1])
    from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat  # logs while it is loaded

    form = QAudioFormat()
    form.setSampleRate(CLIP_RATE)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    decoder, loop, samples = QAudioDecoder(), QEventLoop(), array("h")
    hush_ffmpeg()
    decoder.setAudioFormat(form)
    decoder.setSource(QUrl.fromLocalFile(str(file.resolve())))

    def on_buffer() -> None:
        while decoder.bufferAvailable():
            samples.frombytes(bytes(decoder.read().data()))

    decoder.bufferReady.connect(on_buffer)
    decoder.finished.connect(loop.quit)
    decoder.error.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    decoder.start()
    if not decoder.errorString():
        loop.exec()
    is_decoded = not decoder.errorString() and bool(samples)
    decoder.stop()
    del running  # Qt ends with it
    if not is_decoded:
        raise _unusable(file)
    return Sound(CLIP_RATE, samples)


def _unusable(file: Path) -> VoiceError:
    return VoiceError(
        translatable("Staff", "{file} is not a sound file that this program reads."),
        translatable("Staff", "Save it as WAV, M4A or Ogg, and try again."),
        file=file.name,
    )
