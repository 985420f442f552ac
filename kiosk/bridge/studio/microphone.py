"""Child process that captures sound from a microphone with QtMultimedia, for `kiosk.devices.recording`.

Rules: a device is open only between the messages ``start`` and ``stop``, and the process ends when its input ends, so
a killed kiosk never leaves a microphone open. Captured sound is written to the standard output and to no file. The
PulseAudio backend is used on Linux for the reason in decision 15.
"""

import os
import sys
import threading
from array import array
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication, QIODevice, QLoggingCategory, QObject, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices, QtAudio

from kiosk.bridge.speech.sound_thread import UNWANTED
from kiosk.bridge.typed import Signal, Slot
from kiosk.devices.recording import messages
from kiosk.devices.recording.messages import RATE, SoundMessage, packed, packed_inputs
from kiosk.devices.recording.pulse_sources import PulseSources
from kiosk.devices.recording.resampling import CLIP_RATE
from kiosk.domain.studio.microphone import CaptureEnd, SoundInput

LATENCY_MS = "50"
"""Length of the blocks in milliseconds; by default, PulseAudio sends the first block after up to 2 s."""
CHECK_MS = 700
"""Milliseconds between two checks whether the device is still plugged in."""
_WIDTHS = {
    QAudioFormat.SampleFormat.Int16: "h",
    QAudioFormat.SampleFormat.Int32: "i",
    QAudioFormat.SampleFormat.Float: "f",
}


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer the messages of `requests` until their end."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")
        os.environ.setdefault("PULSE_LATENCY_MSEC", LATENCY_MS)
    QLoggingCategory.setFilterRules(UNWANTED)
    running = QCoreApplication(sys.argv[:1])
    capturing = _Capturing(answers)
    threading.Thread(target=_read, args=(requests, capturing), daemon=True).start()
    running.exec()
    capturing.close()
    os._exit(0)  # the reading thread may still wait for its input


def _read(requests: BinaryIO, capturing: "_Capturing") -> None:
    for line in requests:
        capturing.asked.emit(line.decode("ascii", "replace").strip())
    capturing.asked.emit("")


class _Capturing(QObject):
    """Opens devices, and writes what they capture."""

    asked = Signal(str)
    """A line of the requests; empty at their end. Emitted on another thread, so Qt queues it."""

    def __init__(self, answers: BinaryIO) -> None:
        super().__init__()
        self._answers = answers
        self._devices = QMediaDevices()
        self._devices.audioInputsChanged.connect(self._on_inputs_changed)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._device = QAudioDevice()
        self._sources = PulseSources() if os.environ.get("QT_AUDIO_BACKEND") == "pulseaudio" else None
        self._check = QTimer(self, interval=CHECK_MS)
        self._check.timeout.connect(self._on_check)
        self.asked.connect(self._on_asked)

    def close(self) -> None:
        """Close the device."""
        self._check.stop()
        if self._source is not None:
            source, self._source, self._stream = self._source, None, None
            source.stop()
            source.deleteLater()

    @Slot(str)
    def _on_asked(self, line: str) -> None:
        word, _, device = line.partition(" ")
        match word:
            case messages.LIST:
                self._write(SoundMessage.INPUTS, packed_inputs(self._inputs()))
            case messages.START:
                self._open(bytes.fromhex(device))
            case messages.STOP:
                self._end(CaptureEnd.STOPPED)
            case _:
                QCoreApplication.quit()

    def _open(self, wanted: bytes) -> None:
        self.close()
        found = self._found(wanted)
        if found.isNull():
            self._write(SoundMessage.ENDED, CaptureEnd.FAILED.value.encode())
            return
        self._device = found
        source = QAudioSource(found, _format_for(found))
        source.stateChanged.connect(self._on_state)
        self._source = source
        stream = source.start()
        if stream is None or source.error() != QtAudio.Error.NoError:
            self._end(CaptureEnd.FAILED)
            return
        self._stream = stream
        stream.readyRead.connect(self._on_ready)
        self._check.start()
        self._write(SoundMessage.OPENED, RATE.pack(source.format().sampleRate()))

    def _found(self, wanted: bytes) -> QAudioDevice:
        """Return the device with the id `wanted` (empty: the default one), null if it is not plugged in.

        Qt can still list a device that was removed, and PipeWire then opens another one.
        """
        devices = QMediaDevices.audioInputs()
        default = QMediaDevices.defaultAudioInput()
        if wanted:
            candidates = [one for one in devices if one.id().data() == wanted]
        else:
            candidates = devices if default.isNull() else [default, *devices]
        return next((one for one in candidates if self._is_there(one)), QAudioDevice())

    def _inputs(self) -> list[SoundInput]:
        return [
            SoundInput(_id_of(one), one.description(), one.isDefault())
            for one in QMediaDevices.audioInputs()
            if self._is_there(one)
        ]

    @Slot()
    def _on_ready(self) -> None:
        if self._source is not None and self._stream is not None:
            data = self._stream.readAll().data()
            if data:
                self._write(SoundMessage.SAMPLES, _mono(bytes(data), self._source.format()))

    @Slot()
    def _on_inputs_changed(self) -> None:
        if self._source is not None and all(one.id() != self._device.id() for one in QMediaDevices.audioInputs()):
            self._end(CaptureEnd.UNPLUGGED)

    @Slot()
    def _on_check(self) -> None:
        if not self._is_there(self._device):
            self._end(CaptureEnd.UNPLUGGED)

    def _is_there(self, device: QAudioDevice) -> bool:
        return self._sources is None or self._sources.has(_id_of(device)) is not False

    @Slot(QtAudio.State)
    def _on_state(self, state: QtAudio.State) -> None:
        if self._source is not None and state is QtAudio.State.StoppedState:
            self._end(CaptureEnd.FAILED if self._stream is None else CaptureEnd.UNPLUGGED)

    def _end(self, why: CaptureEnd) -> None:
        if self._source is not None:
            self._on_ready()
            self.close()
            self._write(SoundMessage.ENDED, why.value.encode())

    def _write(self, kind: SoundMessage, payload: bytes) -> None:
        try:
            self._answers.write(packed(kind, payload))
            self._answers.flush()
        except OSError:  # the kiosk has ended
            os._exit(1)


def _id_of(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def _format_for(device: QAudioDevice) -> QAudioFormat:
    """The format of takes if the device has it, else the device's own."""
    wanted = QAudioFormat()
    wanted.setSampleRate(CLIP_RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted if device.isFormatSupported(wanted) else device.preferredFormat()


def _mono(data: bytes, form: QAudioFormat) -> bytes:
    """Convert captured `data` to mono samples of 16 bits."""
    channels, letter = form.channelCount(), _WIDTHS.get(form.sampleFormat())
    if letter == "h" and channels == 1:
        return data
    if letter is None:  # unsigned, 8 bits
        samples = array("h", ((value - 128) << 8 for value in data))
    else:
        values = array(letter, data)
        scale = {"h": 1.0, "i": 1 / 65536, "f": 32767.0}[letter]
        samples = array("h", (max(-32768, min(32767, int(value * scale))) for value in values))
    return array(
        "h", (sum(samples[at : at + channels]) // channels for at in range(0, len(samples), channels))
    ).tobytes()
