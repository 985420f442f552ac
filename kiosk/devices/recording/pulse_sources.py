"""Asks a sound server with PulseAudio's protocol whether a source still exists.

Qt 6.12 does not notice that a source was removed: the server moves the stream to another source, such as the output
of the loudspeakers, and the recording would go on with the wrong sound.

Rules: only for Linux. The library is the one that Qt has loaded. An answer that does not come in `PATIENCE_SECONDS`,
and a missing library, are unknown (None), never an end.
"""

import ctypes
import logging
import time
from collections.abc import Callable
from typing import Any

LIBRARY = "libpulse.so.0"
PATIENCE_SECONDS = 0.3
_READY = 4
_FAILED = (5, 6)
"""States of a context that has failed or was terminated."""
logger = logging.getLogger(__name__)

_SourceCallback = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class PulseSources:
    """A connection to the sound server, opened by the first question."""

    def __init__(self) -> None:
        self._library: Any = None
        self._loop: Any = None
        self._context: Any = None
        self._is_broken = False

    def has(self, name: str) -> bool | None:
        """Whether the server has a source `name`; None if this is unknown."""
        if self._is_broken or not self._is_ready():
            return None
        answers: list[bool] = []

        def on_info(_context: int | None, info: int | None, eol: int, _data: int | None) -> None:
            answers.append(bool(info) and eol == 0)

        callback = _SourceCallback(on_info)
        query = self._library.pa_context_get_source_info_by_name
        operation = query(self._context, name.encode(), callback, None)
        if not operation:
            return None
        is_answered = self._wait(lambda: bool(answers))
        if not is_answered:
            self._library.pa_operation_cancel(operation)  # the callback must not be called after this method
        self._library.pa_operation_unref(operation)
        return any(answers) if is_answered else None

    def close(self) -> None:
        """Close the connection."""
        if self._context:
            self._library.pa_context_disconnect(self._context)
            self._library.pa_context_unref(self._context)
        if self._loop:
            self._library.pa_mainloop_free(self._loop)
        self._context = self._loop = None

    def _is_ready(self) -> bool:
        if self._context is None and not self._connect():
            self._is_broken = True
            return False
        states = _READY, *_FAILED
        if not self._wait(lambda: self._library.pa_context_get_state(self._context) in states):
            return False
        self._is_broken = self._library.pa_context_get_state(self._context) != _READY
        return not self._is_broken

    def _connect(self) -> bool:
        try:
            self._library = library = ctypes.CDLL(LIBRARY)
            for name in ("pa_mainloop_new", "pa_mainloop_get_api", "pa_context_new"):
                getattr(library, name).restype = ctypes.c_void_p
            library.pa_context_get_source_info_by_name.restype = ctypes.c_void_p
            library.pa_mainloop_get_api.argtypes = library.pa_mainloop_free.argtypes = [ctypes.c_void_p]
            library.pa_mainloop_iterate.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]
            library.pa_context_new.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
            library.pa_context_connect.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]
            library.pa_context_get_source_info_by_name.argtypes = [
                ctypes.c_void_p,
                ctypes.c_char_p,
                _SourceCallback,
                ctypes.c_void_p,
            ]
            for name in ("pa_context_get_state", "pa_context_disconnect", "pa_context_unref"):
                getattr(library, name).argtypes = [ctypes.c_void_p]
            library.pa_operation_cancel.argtypes = library.pa_operation_unref.argtypes = [ctypes.c_void_p]
        except (OSError, AttributeError) as error:
            logger.warning("The removal of a microphone will not be noticed: %s", error)
            return False
        self._loop = library.pa_mainloop_new()
        self._context = library.pa_context_new(library.pa_mainloop_get_api(self._loop), b"microphones")
        return int(library.pa_context_connect(self._context, None, 0, None)) >= 0

    def _wait(self, is_done: Callable[[], bool]) -> bool:
        end = time.monotonic() + PATIENCE_SECONDS
        while not is_done():
            if self._library.pa_mainloop_iterate(self._loop, 0, None) < 0 or time.monotonic() > end:
                return bool(is_done())
            time.sleep(0.002)
        return True
