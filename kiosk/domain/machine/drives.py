"""Sticks and other removable drives."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Drive:
    """A mounted removable drive. ``label``: its volume label, such as ``TINH-QT``, else a similar name."""

    place: Path
    label: str
    device: str
    is_read_only: bool = False


class Drives(Protocol):
    """Port: the removable drives."""

    def present(self) -> Sequence[Drive]:
        """The mounted drives, sorted by mount point. Does not access the drives themselves."""
        ...
