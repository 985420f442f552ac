"""List of the encrypted copies on sticks that contain names, for `kiosk.services.backup`."""

from collections.abc import Iterable, Sequence

from kiosk.domain.people.sealed_copies import DeletedSpan, SealedCopy, outdated
from kiosk.services.people.stores import PeopleParts


class SealedCopyList:
    """The copies that were made and not replaced."""

    def __init__(self, parts: PeopleParts) -> None:
        self._parts = parts

    def note(self, copy: SealedCopy) -> None:
        """Add a copy. Raises RecordError."""
        self._parts.copies.note_copy(copy)

    def forget(self, names: Iterable[str]) -> None:
        """Remove the copies with these file names, which no longer exist. Raises RecordError."""
        self._parts.copies.forget_copies(names)

    def listed(self) -> Sequence[SealedCopy]:
        """The copies that were made and not replaced, the oldest first."""
        return self._parts.copies.copies()

    def outdated(self) -> Sequence[SealedCopy]:
        """The copies that still hold the name of somebody who was deleted later, the oldest first."""
        entries = self._parts.events.learners().values()
        spans = [DeletedSpan(entry.added, entry.deleted) for entry in entries if entry.deleted]
        return outdated(self._parts.copies.copies(), spans)
