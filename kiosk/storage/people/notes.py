"""Stores notes about sessions, and the list of sealed copies (`domain.ports.people.NoteStore`, `CopyStore`)."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, select

from kiosk.domain.ids import SessionId
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.storage.people.file import PeopleFile
from kiosk.storage.people.tables import sealed_copy, session_note
from kiosk.storage.sql.conflicts import upsert

_copy = sealed_copy.c


class NoteTable:
    """The tables of notes and of sealed copies in one database."""

    def __init__(self, file: PeopleFile) -> None:
        self._file = file

    def notes(self) -> Mapping[SessionId, str]:
        """Return all notes; see `NoteStore.notes`."""
        return {SessionId(session): note for session, note in self._file.database.rows(select(session_note))}

    def note(self, session: SessionId) -> str:
        """Return the note about a session; see `NoteStore.note`."""
        found = self._file.database.value(select(session_note.c.note).where(session_note.c.session == session))
        return found or ""

    def put_note(self, session: SessionId, note: str) -> None:
        """Store the note about a session, in NFC; see `NoteStore.put_note`."""
        normal = unicodedata.normalize("NFC", note)
        putting = upsert(session_note).values(session=session, note=normal)
        statement = putting if normal else delete(session_note).where(session_note.c.session == session)
        self._file.write(lambda connection: connection.execute(statement))

    def copies(self) -> Sequence[SealedCopy]:
        """Return the sealed copies; see `CopyStore.copies`."""
        rows = self._file.database.rows(select(sealed_copy).order_by(_copy.sequence, _copy.name))
        return [
            SealedCopy(name, stick, sequence, datetime.fromisoformat(made)) for name, stick, sequence, made in rows
        ]

    def note_copy(self, copy: SealedCopy) -> None:
        """Add a sealed copy; see `CopyStore.note_copy`."""
        row = {"name": copy.name, "stick": copy.stick, "sequence": copy.sequence, "made_at": copy.made.isoformat()}
        self._file.write(lambda connection: connection.execute(upsert(sealed_copy).values(row)))

    def forget_copies(self, names: Iterable[str]) -> None:
        """Remove sealed copies that no longer exist; see `CopyStore.forget_copies`."""
        forgetting = delete(sealed_copy).where(_copy.name.in_(list(names)))
        self._file.write(lambda connection: connection.execute(forgetting))
