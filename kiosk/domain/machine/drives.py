"""Sticks and other drives that come and go."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Drive:
    """A mounted removable drive. ``label``: its name as people know it, such as ``TINH-QT``."""

    place: Path
    label: str
    device: str
    is_read_only: bool = False


class Drives(Protocol):
    """The drives that can be pulled."""

    def present(self) -> Sequence[Drive]:
        """Those that are mounted now, in the order of their places. Never touches the drives themselves."""
        ...
