"""The part of the composition root that opens the names of people (see `house`).

Rules: ``people.db``, the database of names, is opened only when staff, a learner or the maintenance need it, and
never created before the first person or guide is added.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import paths
from kiosk.domain.ids import AccountId, Pseudonym, SessionId
from kiosk.domain.people.accounts import Account
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.domain.ports.machine import Clock

if TYPE_CHECKING:
    from kiosk.domain.ports.accounts import AccountStore
    from kiosk.services.accounts import AccountService
    from kiosk.services.people.people_service import PeopleService
    from kiosk.storage.people.accounts import AccountTable
    from kiosk.storage.people.file import PeopleFile
    from kiosk.storage.store import Store

logger = logging.getLogger(__name__)


class Names:
    """Opens the database of names when it is first needed, and closes it. Thread-safe."""

    def __init__(self, data: Path, hamlets: Sequence[str], store: "Store", clock: Clock, began: float) -> None:
        """`hamlets`: the commune's hamlets. `began`: monotonic time of the start of the kiosk."""
        self._data = data
        self._hamlets = hamlets
        self._store = store
        self._clock = clock
        self._began = began
        self._lock = threading.Lock()
        self._changing = threading.RLock()
        self._file: PeopleFile | None = None
        self._service: PeopleService | None = None
        self.accounts = NamedAccounts(self)

    @property
    def exist(self) -> bool:
        """Whether a learner or a guide was ever added on this kiosk, so that there is a database of names."""
        return paths.people_file(self._data).exists() or paths.people_backups_folder(self._data).exists()

    def people(self) -> "PeopleService":
        """Open the names, complete interrupted operations and wire the use cases; later calls return the same object.

        Raises RecordError.
        """
        with self._lock:
            if self._service is None:
                self._service = self._opened()
            return self._service

    def _opened(self) -> "PeopleService":
        from kiosk.services.people.people_service import people_service
        from kiosk.services.people.reconciling import Reconciled
        from kiosk.services.people.stores import PeopleParts
        from kiosk.storage.people.store import PeopleStores

        kept = PeopleStores(self._open_file(), paths.deleted_file(self._data))
        parts = PeopleParts(
            kept.persons,
            kept.codes,
            kept.requests,
            kept.notes,
            kept.notes,
            kept.deletions,
            self._store.events,
            self._clock,
            self._hamlets,
            self._changing,
        )
        service = people_service(parts, self._began, self._last_seen)
        if service.reconciled != Reconciled():
            logger.warning("People and record did not agree: %s", service.reconciled)
        return service

    def _last_seen(self) -> "Mapping[Pseudonym, int] | None":
        from kiosk.storage.facts.last_seen import last_seen

        return last_seen(self._store.database, self._store.facts)

    def _open_file(self) -> "PeopleFile":
        from kiosk.storage.people.file import open_people

        if self._file is None:  # a retry after a failure reuses the file
            self._file = open_people(
                paths.people_file(self._data), paths.people_backups_folder(self._data), self._store.staff_room.make
            )
            if self._file.notice is not None:
                logger.warning("%s", self._file.notice)
        return self._file

    def account_table(self) -> "AccountTable":
        """The accounts of guides; opens, or creates, the database of names. Raises RecordError."""
        from kiosk.storage.people.accounts import AccountTable

        with self._lock:
            return AccountTable(self._open_file())

    def has_somebody(self) -> bool:
        """Whether somebody can sign in. Opens the names only if anybody was ever added. Raises RecordError."""
        return self.exist and bool(self.people().sign_in.hamlets())

    def maintain(self) -> None:
        """Complete unfinished deletions, checkpoint and back up the database, and apply the retention.

        Does nothing if nobody was ever added. Raises RecordError.
        """
        if self.exist:
            self.people().deletion.finish()
        if self._file is not None:
            self._file.maintain(self._clock.now().wall)
        if self.exist:
            self.people().retention.apply()

    def profile(self, learner: Pseudonym) -> Mapping[str, Any] | None:
        """The body of the learner's profile; see `SessionPeople.profile`."""
        return self.people().for_sessions.profile(learner) if self.exist else None

    def keep_note(self, session: SessionId, note: str) -> None:
        """Store the note about a session; see `SessionPeople.keep_note`."""
        if note or self.exist:
            self.people().for_sessions.keep_note(session, note)

    def plain_note(self, session: SessionId) -> str:
        """The note about a session without names; see `SessionNames.plain_note`. Raises RecordError."""
        return self.people().for_sessions.plain_note(session) if self.exist else ""

    def known_names(self) -> frozenset[str]:
        """All names, which must not leave the kiosk (`sync.border`). Raises RecordError."""
        return self.people().for_sessions.known_names() if self.exist else frozenset()

    def unchanged(self) -> AbstractContextManager[object]:
        """A context manager; while its block runs, nobody is added or deleted; see `CopiedNames.unchanged`."""
        return self._changing

    def back_up(self, file: Path) -> bool:
        """Write a verified backup to `file`; see `CopiedNames.back_up`."""
        if not self.exist:
            return False
        self.people()
        self._open_file().back_up(file)
        return True

    def note_copy(self, copy: SealedCopy) -> None:
        """Store that a copy with names exists; see `CopiedNames.note_copy`."""
        self.people().copies.note(copy)

    def forget_copies(self, names: Iterable[str]) -> None:
        """Store that copies no longer exist; see `CopiedNames.forget_copies`."""
        if self.exist:
            self.people().copies.forget(names)

    def copies(self) -> Sequence[SealedCopy]:
        """The copies with names that were made and not replaced, the oldest first. Raises RecordError."""
        return self.people().copies.listed() if self.exist else ()

    def outdated_copies(self) -> Sequence[SealedCopy]:
        """The copies with names of deleted people; see `CopiedNames.outdated_copies`."""
        return self.people().copies.outdated() if self.exist else ()

    def close(self) -> None:
        """Close the names, if they are open."""
        with self._lock:
            if self._file is not None:
                self._file.close()


class NamedAccounts:
    """Implements `domain.ports.accounts.AccountStore`; reading does not create the database of names."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def accounts(self) -> Sequence[Account]:
        """All accounts; see `AccountStore.accounts`."""
        return self._names.account_table().accounts() if self._names.exist else ()

    def put(self, account: Account) -> None:
        """Add or replace an account; see `AccountStore.put`."""
        self._names.account_table().put(account)

    def erase_name(self, account: AccountId) -> None:
        """Delete the name of an account; see `AccountStore.erase_name`."""
        self._names.account_table().erase_name(account)


def wire_accounts(
    store: "Store", accounts: "AccountStore", session: "Callable[[], SessionId | None]" = lambda: None
) -> "AccountService":
    """Wire the use cases about guides' accounts, and complete interrupted changes of accounts.

    `session`: see `AccountService`; the command line has no session.
    """
    from kiosk.services.accounts import AccountService
    from kiosk.services.pin_hashing import Argon2Hasher

    service = AccountService(accounts, store.pins, store.events, Argon2Hasher(), session)
    service.reconcile()
    return service


def all_names(data: Path) -> frozenset[str]:
    """Return all names of learners and guides in the data folder `data`, read-only. Raises RecordError."""
    from kiosk.storage.people.file import open_people_to_read
    from kiosk.storage.people.store import PeopleStores

    if not paths.people_file(data).exists():
        return frozenset()
    file = open_people_to_read(paths.people_file(data), paths.people_backups_folder(data))
    try:
        return PeopleStores(file, paths.deleted_file(data)).persons.names()
    finally:
        file.close()
