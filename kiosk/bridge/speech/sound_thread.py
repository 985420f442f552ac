"""The only thread that uses QtMultimedia, so that a hanging sound server blocks nothing but sound.

Opening, playing or closing a stream waits for the sound server: 30 s for each connection, and without limit if the
server hangs in the middle of a clip. During the wait PySide holds the GIL, so Python code on this thread would block
the GUI thread, too. QML therefore creates and calls Qt's players on this thread (`KioskUi/Sound`).

Rules: the GUI thread calls objects of this thread through `SoundSource.call`, which posts an event. The GUI thread
waits for this thread only in `SoundSource.close`, for at most `PATIENCE_MS`, while an event loop runs. No Python code
runs on this thread (decision 14). The thread exists until the process ends: Qt's connection to the sound server
belongs to the thread that opened the connection, and a timer on that thread renews it.

Two deadlocks between this thread and a thread that runs Python must be avoided. First, while Qt deletes the receiver
of a signal, it holds the lock of the receiver's connections and calls ``disconnectNotify`` of the sender. If Python
created the sender, PySide waits for the GIL there. The GUI thread may hold the GIL while it waits for that same lock,
because all objects of the process share 131 locks. So an object that is deleted on this thread must not receive
signals from an object that Python created; the only such sender is the engine, see `_remember_no_override`.

Second, the dynamic linker holds a lock while it runs the initialisers of a library. One of QtMultimedia's
initialisers logs a message, and a message handler written in Python waits for the GIL; a thread that imports an
extension module holds the GIL while it waits for the linker. So the log category of that message is disabled
(`UNWANTED`).
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
"""Maximum milliseconds to wait for this thread, when a source is closed or the process ends."""
UNWANTED = "qt.multimedia.symbolsresolver=false"
"""Logging rule that disables QtMultimedia's log category for the optional libraries that it searches."""


class SoundThread:
    """Owns the sound thread, and references the sources whose objects live on it."""

    def __init__(self) -> None:
        if sys.platform == "linux":
            os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")  # QtMultimedia reads this when it is loaded
        QLoggingCategory.setFilterRules(UNWANTED)
        self._thread = QThread()
        self._sources: set[SoundSource] = set()
        self._thread.start()
        atexit.register(self._end)

    def adopt(self, source: "SoundSource", engine: QQmlApplicationEngine) -> None:
        """Move `engine`, which `source` owns, to the thread.

        Reference `source`, because Python would otherwise delete it and its engine on another thread.
        """
        engine.moveToThread(self._thread)
        self._sources.add(source)

    def release(self, source: "SoundSource") -> None:
        """Drop the reference to `source`; called after the thread has deleted the engine of `source`."""
        self._sources.discard(source)

    @property
    def sources(self) -> "frozenset[SoundSource]":
        """The existing sources, including those that are being loaded or deleted."""
        return frozenset(self._sources)

    def _end(self) -> None:
        """Stop the thread when the process exits; if it does not stop in time, end the process with exit code 1.

        A running kiosk does not call this with a blocked thread, because `app.run` ends the process first.
        """
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
    """Loads a QML document of `KioskUi/Sound` on the sound thread, and calls its root object until `discard`."""

    made = Signal(QObject)
    """Emitted with the document's root object. The sound thread waits until every receiver has returned. A receiver
    can read the object and connect its signals, but must not keep a reference."""
    gone = Signal()

    def __init__(self, document: QUrl) -> None:
        from PySide6.QtCore import Qt

        super().__init__()
        self.document = document
        self._queued = Qt.ConnectionType.QueuedConnection
        self._root: QObject | None = None
        """The root object. None after `discard`, because PySide does not notice that another thread deletes the
        object."""
        self._is_discarded = False
        self._engine = QQmlApplicationEngine()
        self._engine.objectCreated.connect(self._on_created, Qt.ConnectionType.BlockingQueuedConnection)
        self._engine.destroyed.connect(self._on_destroyed)
        _remember_no_override(self._engine)
        sound_thread().adopt(self, self._engine)
        QMetaObject.invokeMethod(self._engine, "load", self._queued, Q_ARG(QUrl, document))

    def call(self, method: str, *arguments: "QGenericArgumentHolder") -> None:
        """Queue a call of the root object's `method` on the sound thread; no effect if there is no root object.

        Each argument is a `Q_ARG`. Qt prints a warning if the object has no such method.
        """
        if self._root is not None:
            QMetaObject.invokeMethod(self._root, method, self._queued, *arguments)

    @Slot()
    def discard(self) -> None:
        """Queue the deletion of the engine and its root object on the sound thread."""
        if not self._is_discarded:
            self._is_discarded = True
            self._root = None
            QMetaObject.invokeMethod(self._engine, "deleteLater", self._queued)

    def close(self) -> bool:
        """Call `discard`, wait for the deletion, and return whether it was completed within `PATIENCE_MS`."""
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

    At the first call for an object, PySide takes the GIL to look for an override; at later calls it calls Qt's method
    without the GIL. This function makes the first call here, because later calls come from the sound thread, which
    must not wait for the GIL.
    """
    QObject.connect(engine, SIGNAL("objectNameChanged(QString)"), engine, SLOT("clearComponentCache()"))
    QObject.disconnect(engine, SIGNAL("objectNameChanged(QString)"), engine, SLOT("clearComponentCache()"))
