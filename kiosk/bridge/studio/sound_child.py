"""Child process that decodes sound files with QtMultimedia, for `kiosk.devices.recording.sound_files`.

Rules: the process ends when its input ends. The samples of a file are written as they are decoded; while nobody takes
them, nothing is decoded.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication, QEventLoop, QLoggingCategory, QUrl
from PySide6.QtMultimedia import QAudioBuffer, QAudioDecoder, QAudioFormat

from kiosk.devices.recording.resampling import CLIP_RATE
from kiosk.devices.recording.sound_files import ENDED, FAILED, HEAD, LENGTH


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Decode the files that `requests` names, one after another, until its end."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    running = QCoreApplication(sys.argv[:1])
    for line in requests:
        _write_file(Path(json.loads(line)), answers)
    del running  # Qt ends with it


def _write_file(file: Path, answers: BinaryIO) -> None:
    rate = _rate(file)
    form = QAudioFormat()
    form.setSampleRate(min(rate, CLIP_RATE))
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    is_begun = False

    def write(buffer: QAudioBuffer, milliseconds: int) -> bool:
        nonlocal is_begun
        data = bytes(buffer.data())
        if data:
            if not is_begun:
                answers.write(HEAD.pack(form.sampleRate(), milliseconds))
                is_begun = True
            answers.write(LENGTH.pack(len(data)) + data)
        return True

    is_decoded = bool(rate) and _decode(file, form, write)
    if not is_begun:
        answers.write(HEAD.pack(0, -1))
    answers.write(LENGTH.pack(ENDED if is_decoded and is_begun else FAILED))
    answers.flush()


def _rate(file: Path) -> int:
    """The sampling rate of `file` in Hz; 0 if it cannot be decoded."""
    rates: list[int] = []

    def look(buffer: QAudioBuffer, _milliseconds: int) -> bool:
        rates.append(buffer.format().sampleRate())
        return False

    _decode(file, None, look)
    return rates[0] if rates else 0


def _decode(file: Path, form: QAudioFormat | None, take: Callable[[QAudioBuffer, int], bool]) -> bool:
    """Call `take` with each buffer and the length in milliseconds, until it returns false.

    Return whether the file was decoded to its end.
    """
    decoder, loop, ended = QAudioDecoder(), QEventLoop(), []
    if form is not None:
        decoder.setAudioFormat(form)
    decoder.setSource(QUrl.fromLocalFile(str(file)))

    def on_buffer() -> None:
        while decoder.bufferAvailable():
            if not take(decoder.read(), decoder.duration()):
                loop.quit()
                return

    def on_finished() -> None:
        ended.append(True)
        loop.quit()

    decoder.bufferReady.connect(on_buffer)
    decoder.finished.connect(on_finished)
    decoder.error.connect(loop.quit)
    decoder.start()
    if not decoder.errorString():
        loop.exec()
    is_whole = bool(ended) and not decoder.errorString()
    decoder.stop()
    return is_whole
