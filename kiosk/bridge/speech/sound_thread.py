"""The only thread that uses QtMultimedia, so that a hanging sound server blocks nothing but sound.

Opening, playing or closing a stream waits for the sound server: 30 s for each connection, and without limit if the
server hangs in the middle of a clip. PySide holds the GIL meanwhile, so Python code on this thread would block the
GUI thread, too. QML therefore creates and calls Qt's players on this thread (`KioskUi/Sound`).

Rules: the GUI thread calls objects of this thread through `SoundSource.call`, which posts an event; it waits for this
thread only in `SoundSource.close`, for `PATIENCE_MS` at most and in an event loop. No Python code runs on this thread
(decision 14). One thread serves the whole life of the process, because Qt's connection to the server belongs to the
thread that opened it and is renewed by a timer there.

Two deadlocks to avoid, both between this thread and one that runs Python. First, while Qt deletes the receiver of a
signal, it holds the lock of the receiver's connections and calls ``disconnectNotify`` of the sender. If Python
created the sender, PySide waits for the GIL there. The GUI thread may hold the GIL while it waits for that same lock,
because all objects share 131 of them. So an object that is deleted on this thread must not receive signals from an
object that Python created; the only such sender is the engine, see `_remember_no_override`.
Second, the dynamic linker holds a lock while it runs the initialisers of a library. One of QtMultimedia's
initialisers logs a message, and a message handler written in Python waits for the GIL; a thread that imports an
extension module holds the GIL while it waits for the linker. So that log category is disabled (`UNWANTED`).
"""

import atexit
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Q_ARG,
    SIGNAL,
    SLOT,
    QEventLoop,
    QLoggingCategory,
    QMetaObject,
    QObject,
    QThread,
    QTimer,
    QUrl,
)
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.bridge.typed import Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QGenericArgumentHolder

PATIENCE_MS = 2_000
"""Maximum time to wait for the thread when something is closed."""
UNWANTED = "qt.multimedia.symbolsresolver=false"
"""Filter rule that disables the log category for the optional libraries that QtMultimedia looks for."""


class SoundThread:
    """The thread, and the sources with objects on it."""

    def __init__(self) -> None:
        if sys.platform == "linux":
            os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")  # read when QtMultimedia is loaded
        QLoggingCategory.setFilterRules(UNWANTED)
        self._thread = QThread()
        self._sources: set[SoundSource] = set()
        self._thread.start()
        atexit.register(self._end)

    def adopt(self, source: "SoundSource", engine: QQmlApplicationEngine) -> None:
        """Move `engine` to the thread and keep a reference to `source`, lest Python delete its engine elsewhere."""
        engine.moveToThread(self._thread)
        self._sources.add(source)

    def release(self, source: "SoundSource") -> None:
        """Drop the reference to `source` after the thread has deleted its engine."""
        self._sources.discard(source)

    @property
    def sources(self) -> "frozenset[SoundSource]":
        """The existing sources, including those being loaded or deleted."""
        return frozenset(self._sources)

    def _end(self) -> None:
        """Stop the thread when the process exits. If it is blocked in a kiosk, `app.run` ends the process first."""
        for source in self.sources:
            source.discard()
        self._thread.quit()
        if not self._thread.wait(PATIENCE_MS):  # Qt aborts a process that deletes a running thread
            sys.stderr.write("The sound server does not answer; the program ends without waiting for it.\n")
            sys.stderr.flush()
            sys.stdout.flush()
            os._exit(1)


@cache
def sound_thread() -> SoundThread:
    """Return the only sound thread of the process; the first call creates and starts it."""
    return SoundThread()


class SoundSource(QObject):
    """A QML document of `KioskUi/Sound`, loaded on the sound thread. Exists until it is discarded."""

    made = Signal(QObject)
    """Emitted with the document's root object. The sound thread waits until every receiver has returned, so that
    they can read the object and connect its signals; they must not keep a reference."""
    gone = Signal()

    def __init__(self, document: QUrl) -> None:
        from PySide6.QtCore import Qt

        super().__init__()
        self.document = document
        self._queued = Qt.ConnectionType.QueuedConnection
        self._root: QObject | None = None
        """None after `discard`, because PySide does not notice that another thread deletes the object."""
        self._is_discarded = False
        self._engine = QQmlApplicationEngine()
        self._engine.objectCreated.connect(self._on_created, Qt.ConnectionType.BlockingQueuedConnection)
        self._engine.destroyed.connect(self._on_destroyed)
        _remember_no_override(self._engine)
        sound_thread().adopt(self, self._engine)
        QMetaObject.invokeMethod(self._engine, "load", self._queued, Q_ARG(QUrl, document))

    def call(self, method: str, *arguments: "QGenericArgumentHolder") -> None:
        """Queue a call of `method` of the root object on the sound thread; no effect after `discard`.

        Each argument is a `Q_ARG`. Qt prints a warning if the object has no such method.
        """
        if self._root is not None:
            QMetaObject.invokeMethod(self._root, method, self._queued, *arguments)

    @Slot()
    def discard(self) -> None:
        """Queue the deletion of the root object on the sound thread."""
        if not self._is_discarded:
            self._is_discarded = True
            self._root = None
            QMetaObject.invokeMethod(self._engine, "deleteLater", self._queued)

    def close(self) -> bool:
        """Discard and wait for the deletion; return whether it was done within `PATIENCE_MS`."""
        loop = QEventLoop()
        self.gone.connect(loop.quit)
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        self.discard()
        loop.exec()
        return self not in sound_thread().sources

    @Slot(QObject, QUrl)
    def _on_created(self, root: QObject | None, _document: QUrl) -> None:
        if root is not None and not self._is_discarded:
            self._root = root
            self.made.emit(root)

    @Slot()
    def _on_destroyed(self) -> None:
        sound_thread().release(self)
        self.gone.emit()


def _remember_no_override(engine: QQmlApplicationEngine) -> None:
    """Make PySide cache that Python does not override ``disconnectNotify`` of `engine`.

    PySide looks for an override once per object, with the GIL, and afterwards calls Qt's method without the GIL.
    Later calls come from the sound thread, which must not wait for the GIL.
    """
    QObject.connect(engine, SIGNAL("objectNameChanged(QString)"), engine, SLOT("clearComponentCache()"))
    QObject.disconnect(engine, SIGNAL("objectNameChanged(QString)"), engine, SLOT("clearComponentCache()"))
