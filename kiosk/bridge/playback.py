"""One clip at a time through QtMultimedia, which is loaded when the first one is played or by `prepare`.

Rules: a clip that cannot be played ends at once and is never an error; with no sound device the clip runs silently
for its own length; a device that is plugged in later is used from the next clip on; sound goes out through
PulseAudio's protocol, which PipeWire speaks too, because Qt 6.12's own PipeWire backend kills the process where the
library is installed without its ``client.conf`` (Debian 13 without recommended packages).

The player is only ever told by queued signals, and taken apart by one: Qt then works on them outside Python. PySide
6.12 keeps the interpreter's lock while it calls ``QMediaPlayer.stop()`` and ``setSource()``, and while it deletes
the player; these wait for Qt's sound thread, which at its end asks for that lock (``disconnectNotify`` of an object
made in Python), and the kiosk stood still for ever.

Chosen by measurement (import 13 ms, player 20 ms, +15 MiB PSS on top of a QML window, first
position after 10 ms): light enough, and it decodes Ogg Opus without help from the system.
"""

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLibraryInfo, QObject, QUrl

from kiosk.bridge.typed import Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

logger = logging.getLogger(__name__)

AVUTIL = ("libavutil.so.[0-9][0-9]", "avutil-*.dll", "libavutil.*.dylib")
AV_LOG_ERROR = 16


class ClipPlayer(QObject):
    """Plays sound files."""

    ended = Signal()
    """The clip was played to its end, or could not be played. Not after `stop`."""
    _cut = Signal()
    _changed = Signal(QUrl)
    _begun = Signal()
    _closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gain = 1.0
        self._asked = 0
        """Clips that `play` was called for and that the player has not yet been told of."""
        self._is_wanted = False
        self._is_closed = False
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._devices: QMediaDevices | None = None

    def prepare(self) -> None:
        """Load QtMultimedia and open the sound output; does nothing the second time."""
        self._ready()

    def play(self, clip: Path) -> None:
        """Begin `clip`; a clip that is being played is cut."""
        self._ready()
        self._asked += 1
        self._is_wanted = True
        self._cut.emit()
        self._changed.emit(QUrl.fromLocalFile(str(clip)))
        self._begun.emit()

    def stop(self) -> None:
        """Be silent at the next turn of the event loop."""
        self._is_wanted = False
        self._cut.emit()

    def close(self) -> None:
        """Take the player apart and wait for it; to be called before this object goes, never while Qt calls Python.

        Python itself would delete the player with its lock held, and the player's end waits for the sound thread.
        """
        self._is_closed = True
        player = self._player
        if player is None:
            return
        self.stop()
        self._player = self._output = self._devices = None
        loop = QEventLoop()
        player.destroyed.connect(loop.quit)
        self._closed.emit()
        loop.exec()

    def set_gain(self, gain: float) -> None:
        """Amplitude factor, 0 to 1, also for the clip that is being played."""
        self._gain = gain
        if self._output is not None:
            self._output.setVolume(gain)

    def _ready(self) -> None:
        if self._player is None and not self._is_closed:
            if sys.platform == "linux":
                os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")  # read when QtMultimedia is loaded
            from PySide6.QtCore import Qt
            from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

            self._player = QMediaPlayer(self)
            _hush_ffmpeg()  # not earlier: loading the player sets FFmpeg's level
            self._output = QAudioOutput(self)
            self._devices = QMediaDevices(self)
            self._output.setVolume(self._gain)
            self._player.setAudioOutput(self._output)
            queued = Qt.ConnectionType.QueuedConnection
            self._cut.connect(self._player.stop, queued)
            self._changed.connect(self._on_changing, queued)  # before the player hears of it
            self._changed.connect(self._player.setSource, queued)
            self._begun.connect(self._player.play, queued)
            self._closed.connect(self._player.deleteLater, queued)
            self._player.mediaStatusChanged.connect(self._on_status)
            self._player.errorOccurred.connect(self._on_error)
            self._devices.audioOutputsChanged.connect(self._on_devices)
            if not self._devices.audioOutputs():
                logger.warning("There is no sound device: the kiosk is silent until one is plugged in")

    def _on_changing(self) -> None:
        self._asked -= 1

    def _on_status(self, status: "QMediaPlayer.MediaStatus") -> None:
        is_of_newest = self._is_wanted and not self._asked
        if is_of_newest and status in {status.EndOfMedia, status.InvalidMedia}:
            self.ended.emit()

    def _on_error(self, error: "QMediaPlayer.Error", message: str) -> None:
        logger.info("A clip was left out: %s (%s)", message, error.name)

    def _on_devices(self) -> None:
        if self._output is not None and self._devices is not None:
            self._output.setDevice(self._devices.defaultAudioOutput())


def _hush_ffmpeg() -> None:
    """Keep FFmpeg from writing six lines about every clip to stderr, which Qt has no setting for.

    Where FFmpeg does not lie beside Qt, it goes on writing.
    """
    import ctypes

    for place in (QLibraryInfo.LibraryPath.LibrariesPath, QLibraryInfo.LibraryPath.BinariesPath):
        folder = Path(QLibraryInfo.path(place))
        for library in (found for pattern in AVUTIL for found in sorted(folder.glob(pattern))):
            try:
                ctypes.CDLL(str(library)).av_log_set_level(AV_LOG_ERROR)
            except (OSError, AttributeError) as error:
                logger.info("FFmpeg stays talkative: %s", error)
