"""Sticks and other removable drives."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Drive:
    """A mounted removable drive.

    ``label``: its volume label, such as ``TINH-QT``; without one, the name of its mount folder or its drive letter.
    """

    place: Path
    label: str
    device: str
    is_read_only: bool = False
