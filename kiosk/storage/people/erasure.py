"""Deletes names from ``people.db`` and from every other file that contains them.

Rules: the first transaction deletes the rows and stores the erasure itself under the key `ERASING`, so that an
erasure that a power cut interrupted is completed later. Then the database is rewritten and its log emptied. Each
backup is replaced by a copy without the names, and so is each older database that a recovery or a restoration has set
aside. An older database that cannot be read is deleted, because a name cannot be deleted from it. Papers that were
saved on this machine are deleted, whoever is on them. Freed blocks of the disk are not overwritten; only disk
encryption protects them.
"""

import json
import logging
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Delete, Select, Update, delete, select, update

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.events import canonical_json
from kiosk.domain.ids import AccountId, Pseudonym, SessionId
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice, without_names
from kiosk.durable import move_file, sync_folder
from kiosk.storage.backups import synchronise
from kiosk.storage.failures import BROKEN, RECOVERED, explained
from kiosk.storage.people.copies import verify_people
from kiosk.storage.people.tables import account, person, session_note
from kiosk.storage.sql import dialect
from kiosk.storage.sql.dialect import driver_text
from kiosk.storage.sql.driver import DriverConnection

PAPERS = "papers"
"""Folder beside the database with papers that were saved on this machine."""
PARTS = ("-wal", "-shm", "-journal")
"""Suffixes of the files that SQLite keeps beside a database."""
Run = Callable[[Select[Any] | Update | Delete], Iterable[Any]]
"""Function that executes a statement and returns its rows."""
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Erasure:
    """The people and the accounts of staff whose names are deleted; ``wide``, ``whole``: see `NoteChoice`."""

    people: tuple[Pseudonym, ...] = ()
    accounts: tuple[AccountId, ...] = ()
    wide: tuple[SessionId, ...] = ()
    whole: tuple[SessionId, ...] = ()

    @property
    def notes(self) -> NoteChoice:
        """What staff decided about the notes."""
        return NoteChoice(self.wide, self.whole)

    def and_also(self, other: "Erasure") -> "Erasure":
        """Combine two erasures. Where they differ about a note, more is deleted in the backups."""
        wide = tuple(dict.fromkeys((*self.wide, *other.wide)))
        return Erasure(
            tuple(dict.fromkeys((*self.people, *other.people))),
            tuple(dict.fromkeys((*self.accounts, *other.accounts))),
            wide,
            tuple(one for one in self.whole if one in other.whole),
        )

    def to_text(self) -> str:
        """Convert the erasure to JSON, which contains no names."""
        return canonical_json(asdict(self))

    @staticmethod
    def from_text(text: str) -> "Erasure":
        """Convert JSON back to an erasure."""
        kept = json.loads(text)
        return Erasure(
            tuple(map(Pseudonym, kept["people"])),
            tuple(map(AccountId, kept["accounts"])),
            tuple(map(SessionId, kept.get("wide", ()))),  # absent in erasures that an older version began
            tuple(map(SessionId, kept.get("whole", ()))),
        )


def erase_rows(run: Run, erasure: Erasure) -> None:
    """Delete the people with all their rows, the names of the accounts, and these names in notes of sessions."""
    is_person, is_account = person.c.pseudonym.in_(erasure.people), account.c.id.in_(erasure.accounts)
    queries = select(person.c.name).where(is_person), select(account.c.name).where(is_account)
    names = [row[0] for query in queries for row in run(query)]
    blank_in_notes(run, names, erasure.notes)
    run(delete(person).where(is_person))
    run(update(account).where(is_account).values(name=""))


def blank_in_notes(run: Run, names: Collection[str], choice: NoteChoice = AS_SPELLED) -> None:
    """Delete the `names` from all notes of sessions; `choice`: what staff decided about words that may be names."""
    for session, note in list(run(select(session_note))):
        left = without_names(note, names, choice.reach(SessionId(session)))
        if left != note:
            run(update(session_note).where(session_note.c.session == session).values(note=left))


def blank_former_name(
    connection: Connection, stored: Select[Any], name: str, choice: NoteChoice = AS_SPELLED
) -> None:
    """Delete the name that `stored` selects from all notes, unless it is `name`, which is about to replace it.

    A deletion of the person finds only the name that is stored then. `choice`: see `blank_in_notes`.
    """
    former = connection.execute(stored).scalar()
    if former is not None and former != name:
        blank_in_notes(lambda statement: connection.execute(statement), [former], choice)  # noqa: PLW0108 - is overloaded


def erase_from_files(file: Path, backups: Iterable[Path], erasure: Erasure) -> None:
    """Delete the names from `backups` and from all older databases that were set aside beside the database `file`.

    Incomplete files of earlier recoveries, and older databases that are damaged, are deleted as a whole. Raises
    RecordError or OSError; then the erasure has to be repeated.
    """
    for left in (*file.parent.glob(f".{file.name}.*"), *file.parent.glob(f"{file.name}{RECOVERED}*")):
        left.unlink()
    for older in (*backups, *_set_aside(file)):
        try:
            _rewrite(older, erasure)
        except RecordBrokenError as error:
            logger.warning("%s is deleted, because no name can be deleted from it: %s", older.name, error.message)
            _delete(older)


def erase_papers(folder: Path) -> None:
    """Delete all papers saved in `folder`, whoever is on them. Raises the first OSError, after trying every file."""
    failures = []
    for file in list(folder.iterdir()) if folder.is_dir() else ():
        try:
            file.unlink(missing_ok=True)
        except OSError as error:  # on Windows, while another program shows the paper
            failures.append(error)
    if failures:
        raise failures[0]


def _set_aside(file: Path) -> Iterator[Path]:
    """Yield the older databases that `file` replaced, and the backups of a database replaced by ``kiosk restore``."""
    for found in sorted(file.parent.glob(f"*{BROKEN}*")):
        if found.is_dir() and found.name.startswith(f"{file.stem}-"):
            yield from sorted(path for path in found.iterdir() if path.is_file())
        elif found.is_file() and found.name.startswith(file.name) and not found.name.endswith(PARTS):
            yield found


def _rewrite(file: Path, erasure: Erasure) -> None:
    """Replace `file` by a copy without the names. Raises RecordError or OSError; then `file` is unchanged."""
    part = file.with_name(f".{file.name}.erased.part")
    part.unlink(missing_ok=True)
    try:
        verify_people(file)
        with explained(file, is_private=True):
            dialect.copy_changed(file, part, lambda raw: erase_rows(_running(raw), erasure))
        synchronise(part)
        verify_people(part)
        move_file(part, file)
    finally:
        part.unlink(missing_ok=True)
    for left in PARTS:
        file.with_name(file.name + left).unlink(missing_ok=True)
    sync_folder(file.parent)


def _running(raw: DriverConnection) -> Run:
    return lambda statement: raw.execute(driver_text(statement, literal=True)).fetchall()


def _delete(file: Path) -> None:
    for part in ("", *PARTS):
        file.with_name(file.name + part).unlink(missing_ok=True)
    sync_folder(file.parent)
