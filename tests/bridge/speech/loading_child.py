"""Imports extension modules while the sound thread loads QtMultimedia; a Qt message handler in Python is installed.

Usage: python -m tests.bridge.speech.loading_child FOLDER, where FOLDER is empty and receives copies of an extension
module. The process ends once the player is ready; if the two threads deadlock, it never ends.
"""

import importlib.util
import shutil
import sys
import threading
import time
from itertools import count
from pathlib import Path

import _argon2_cffi_bindings._ffi as extension
from PySide6.QtCore import QCoreApplication, qInstallMessageHandler

from kiosk import paths
from kiosk.app import application
from kiosk.bridge.speech.playback import ClipPlayer

PATIENCE = 30.0
"""Time-out in seconds for the player."""


def import_copies(folder: Path, is_over: threading.Event) -> None:
    """Import copies of an extension module one after another until `is_over` is set.

    The dynamic linker maps each copy while this thread holds the GIL.
    """
    for number in count():
        if is_over.is_set():
            return
        copy = folder / str(number) / "_ffi.abi3.so"
        copy.parent.mkdir()
        shutil.copy(extension.__file__, copy)
        spec = importlib.util.spec_from_file_location("_ffi", copy)
        importlib.util.module_from_spec(spec)


def main(folder: Path) -> None:
    application()
    messages: list[str] = []
    qInstallMessageHandler(lambda _kind, _context, message: messages.append(message))
    is_over = threading.Event()
    importing = threading.Thread(target=import_copies, args=(folder, is_over))
    importing.start()
    player = ClipPlayer(paths.qml_folder())
    player.prepare()
    end = time.monotonic() + PATIENCE
    while player.has_device is None and time.monotonic() < end:
        QCoreApplication.processEvents()
    is_over.set()
    importing.join()
    player.close()
    print("ready" if player.has_device is not None else "not ready")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
