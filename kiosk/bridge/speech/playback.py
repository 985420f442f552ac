"""Play one clip at a time through QtMultimedia, which is loaded by `prepare` or with the first clip.

Rules: a clip that cannot be played ends at once and is never an error. A clip that makes no progress for
`PATIENCE_MS` is ended. Without a sound device a clip runs silently for its own length. A sound device plugged in at
run time is used from the next clip on. Sound output uses PulseAudio's protocol, which also reaches PipeWire. Qt
6.12's own PipeWire backend is not used: it kills the process if the PipeWire library is installed without the file
``client.conf`` (Debian 13 without recommended packages).

The player runs on the sound thread (`bridge.speech.sound_thread`) and executes one command at a time. While the
player waits for a hanging sound server, only the newest command is kept, so that a clip that was stopped meanwhile
never begins. QML creates the player, because PySide 6.12 holds the GIL while it calls a player or deletes it.

QtMultimedia was chosen by measurement (import 13 ms, player 20 ms, +19 MiB PSS on top of a QML window, first position
after 10 ms), and because it decodes Ogg Opus without codecs of the system.
"""

import logging
from pathlib import Path

from PySide6.QtCore import Q_ARG, SIGNAL, SLOT, QLibraryInfo, QObject, QTimer, QUrl

from kiosk.bridge.speech.sound_thread import SoundSource
from kiosk.bridge.typed import Signal, Slot

logger = logging.getLogger(__name__)

AVUTIL = ("libavutil.so.[0-9][0-9]", "avutil-*.dll", "libavutil.*.dylib")
AV_LOG_ERROR = 16
PATIENCE_MS = 5_000
"""Time-out in milliseconds of a clip without progress: longer than a slow machine needs to load QtMultimedia and open
a file."""


class ClipPlayer(QObject):
    """Plays one sound file at a time, on the sound thread."""

    ended = Signal()
    """Emitted when the clip was played to its end or cannot be played; not emitted after `stop`."""
    devicesChanged = Signal()

    def __init__(self, qml: Path, parent: QObject | None = None) -> None:
        """`qml` is the folder from which QML imports ``KioskUi``."""
        super().__init__(parent)
        self._document = QUrl.fromLocalFile(str(qml / "KioskUi" / "Sound" / "ClipSource.qml"))
        self._gain = 1.0
        self._command = 0
        """Number of the newest command; a command starts a clip or stops the sound."""
        self._clip: Path | None = None
        self._is_obeying = False
        """Whether the player has not yet executed the newest command."""
        self._is_made = False
        self._is_closed = False
        self._outputs: int | None = None
        self._source: SoundSource | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        self.has_left = False
        """Whether the sound thread did not respond in time to `close`."""

    @property
    def has_device(self) -> bool | None:
        """Whether there is a sound device; None until the sound server has responded for the first time."""
        return None if self._outputs is None else self._outputs > 0

    def prepare(self) -> None:
        """Load QtMultimedia and open the sound output; idempotent."""
        if self._source is None and not self._is_closed:
            self._source = SoundSource(self._document)
            self._source.made.connect(self._on_made)

    def play(self, clip: Path) -> None:
        """Play `clip`; a clip that is being played stops."""
        self.prepare()
        self._clip = clip
        self._patience.start()
        self._send_newest()

    def stop(self) -> None:
        """Stop the clip being played, without emitting `ended`."""
        if self._clip is not None:
            self._finish()
            self._send_newest()

    def close(self) -> None:
        """Delete the player and wait for its deletion; `SoundSource.close` limits the waiting time."""
        self._is_closed = True
        self._is_made = False
        self._finish()
        if self._source is not None:
            source, self._source = self._source, None
            self.has_left = not source.close()
        if self.has_left:
            logger.warning("The sound server does not respond: the player is abandoned")

    def set_gain(self, gain: float) -> None:
        """Set the amplitude factor, 0 to 1, of the current clip and all later clips."""
        self._gain = gain
        if self._source is not None:
            self._source.call("setGain", Q_ARG(float, gain))

    def _finish(self) -> None:
        self._clip = None
        self._patience.stop()

    def _send_newest(self) -> None:
        self._command += 1
        if self._is_made and not self._is_obeying:
            self._send()

    def _send(self) -> None:
        self._is_obeying = True
        clip = QUrl() if self._clip is None else QUrl.fromLocalFile(str(self._clip))
        if self._source is not None:
            self._source.call("take", Q_ARG(int, self._command), Q_ARG(QUrl, clip))

    @Slot(QObject)
    def _on_made(self, player: QObject) -> None:
        hush_ffmpeg()  # not earlier: loading the player overwrites FFmpeg's log level
        QObject.connect(player, SIGNAL("taken(int)"), self, SLOT("_on_taken(int)"))
        QObject.connect(player, SIGNAL("over(int)"), self, SLOT("_on_over(int)"))
        QObject.connect(player, SIGNAL("moved(int)"), self, SLOT("_on_moved(int)"))
        QObject.connect(player, SIGNAL("failed(QString)"), self, SLOT("_on_failed(QString)"))
        QObject.connect(player, SIGNAL("outputsTold(int)"), self, SLOT("_on_outputs(int)"))
        self._is_made = True
        self.set_gain(self._gain)
        self._on_outputs(int(player.property("outputs")))
        if self._clip is not None:
            self._send()

    @Slot(int)
    def _on_taken(self, command: int) -> None:
        self._is_obeying = False
        if command != self._command and self._is_made:
            self._send()

    @Slot(int)
    def _on_over(self, command: int) -> None:
        if command == self._command and self._clip is not None:
            self._finish()
            self.ended.emit()

    @Slot(int)
    def _on_moved(self, command: int) -> None:
        if command == self._command and self._clip is not None:
            self._patience.start()

    @Slot()
    def _give_up(self) -> None:
        self._on_failed("The sound server does not answer")
        self.stop()
        self.ended.emit()

    @Slot(str)
    def _on_failed(self, message: str) -> None:
        logger.info("A clip was skipped: %s", message)

    @Slot(int)
    def _on_outputs(self, outputs: int) -> None:
        if outputs == 0 and self._outputs != 0:
            logger.warning("There is no sound device: the kiosk is silent until one is plugged in")
        self._outputs = outputs
        self.devicesChanged.emit()


def hush_ffmpeg() -> None:
    """Stop FFmpeg from writing six lines per clip to stderr; Qt has no setting for that.

    Has an effect only if the FFmpeg libraries are in Qt's own folders.
    """
    import ctypes

    for place in (QLibraryInfo.LibraryPath.LibrariesPath, QLibraryInfo.LibraryPath.BinariesPath):
        folder = Path(QLibraryInfo.path(place))
        for library in (found for pattern in AVUTIL for found in sorted(folder.glob(pattern))):
            try:
                ctypes.CDLL(str(library)).av_log_set_level(AV_LOG_ERROR)
            except (OSError, AttributeError) as error:
                logger.info("The log level of FFmpeg could not be set: %s", error)
