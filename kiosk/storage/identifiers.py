"""Generates strictly increasing UUIDv7 identifiers (RFC 9562 §5.7).

Rules: within a process every identifier is greater than the previous one, even if the clock stops or goes back (RFC
9562 §6.2, method 2: the random part is incremented).
"""

import secrets
import threading
from collections.abc import Callable

_TAIL_BITS = 74
_TAIL_MASK = (1 << _TAIL_BITS) - 1
_STEP_BITS = 32
_MILLISECONDS_MASK = (1 << 48) - 1


class IdentifierSource:
    """Generates strictly increasing identifiers; thread-safe."""

    def __init__(self, random_bits: Callable[[int], int] = secrets.randbits) -> None:
        self._random_bits = random_bits
        self._lock = threading.Lock()
        self._milliseconds = 0
        self._tail = 0

    def next(self, milliseconds: int) -> str:
        """Return the next identifier, in lower case.

        `milliseconds`: Unix time; ignored if an earlier call had this time or a later one.
        """
        with self._lock:
            if milliseconds > self._milliseconds:
                self._milliseconds, self._tail = milliseconds, self._random_bits(_TAIL_BITS)
            else:
                self._tail += 1 + self._random_bits(_STEP_BITS)
                if self._tail > _TAIL_MASK:
                    self._milliseconds, self._tail = self._milliseconds + 1, self._random_bits(_TAIL_BITS)
            return _compose(self._milliseconds, self._tail)


def _compose(milliseconds: int, tail: int) -> str:
    high, low = tail >> 62, tail & ((1 << 62) - 1)
    value = (milliseconds & _MILLISECONDS_MASK) << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
