"""Port of the microphone, and the values that it reports.

Rules: sound is captured only between `Microphone.start` and the end that is reported for it; at all other times the
device is closed.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SoundInput:
    """A microphone that the system offers.

    ``id``: the system's name of the device. ``name``: its name for people.
    """

    id: str
    name: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class SoundBlock:
    """A run of captured mono samples (signed, 16 bits), ``rate`` of them per second."""

    rate: int
    samples: "array[int]"


class CaptureEnd(Enum):
    """Why a capture ended."""

    STOPPED = "stopped"
    UNPLUGGED = "unplugged"
    """The device disappeared; the blocks reported before are complete."""
    FAILED = "failed"
    """The device could not be opened, or the sound server does not respond."""


class Microphone(Protocol):
    """Port: the microphones of this machine. Callbacks are called on a thread of the implementation."""

    def prepare(self) -> None:
        """Load what capturing needs, without opening a device, so that `start` takes less time."""
        ...

    def inputs(self) -> Sequence[SoundInput]:
        """The microphones that are plugged in; empty if there is none. Waits for the sound server."""
        ...

    def start(
        self, device: str, on_block: Callable[[SoundBlock], None], on_end: Callable[[CaptureEnd], None]
    ) -> None:
        """Open the input with the id `device` (empty: the default one) and report its blocks, then one end.

        A capture that is still running is stopped first.
        """
        ...

    def stop(self) -> None:
        """Close the device; when this returns, the end was reported, and no block follows."""
        ...

    def close(self) -> None:
        """Stop, and release everything that `prepare` loaded."""
        ...
