"""Interface to the names of people, for copies of the record that also contain the names."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Protocol

from kiosk.domain.people.sealed_copies import SealedCopy


class CopiedNames(Protocol):
    """The names, and the list of copies that contain them."""

    def unchanged(self) -> AbstractContextManager[object]:
        """Return a context manager; while its block runs, no person is added or deleted. Raises RecordError."""
        ...

    def back_up(self, file: Path) -> bool:
        """Write a verified backup of the names to `file`; return False if there are none.

        Raises RecordError or OSError.
        """
        ...

    def note_copy(self, copy: SealedCopy) -> None:
        """Store that a copy with names exists. Raises RecordError."""
        ...

    def forget_copies(self, names: Iterable[str]) -> None:
        """Remove the copies with these file names, which no longer exist, from the list. Raises RecordError."""
        ...

    def outdated_copies(self) -> Sequence[SealedCopy]:
        """The copies that still hold the name of somebody who was deleted later. Raises RecordError."""
        ...


class NoNames:
    """Stands for `CopiedNames` where no names are kept."""

    def unchanged(self) -> AbstractContextManager[object]:
        """Return a context manager that does nothing."""
        return nullcontext()

    def back_up(self, _file: Path) -> bool:
        """Return False: there are no names."""
        return False

    def note_copy(self, copy: SealedCopy) -> None:
        """Do nothing: no copy contains names."""

    def forget_copies(self, names: Iterable[str]) -> None:
        """Do nothing: no copy contains names."""

    def outdated_copies(self) -> Sequence[SealedCopy]:
        """Return an empty list."""
        return ()


NO_NAMES = NoNames()
