"""Stores picture codes and wrong tries (`domain.ports.people.CodeStore`)."""

import hmac
from collections.abc import Sequence

from sqlalchemy import select, update

from kiosk.domain.machine.clocks import Moment
from kiosk.domain.people.codes import CodeTries, PictureCode
from kiosk.domain.people.learner import LearnerId
from kiosk.storage.people.file import PeopleFile
from kiosk.storage.people.hashing import CodeHash
from kiosk.storage.people.tables import person

_person = person.c


class CodeTable:
    """The picture codes in one database."""

    def __init__(self, file: PeopleFile, code_hash: CodeHash) -> None:
        self._file = file
        self._hash = code_hash

    def tries(self, learner: LearnerId) -> CodeTries | None:
        """Return the wrong tries of a person; see `CodeStore.tries`."""
        columns = select(_person.code_failures, _person.code_boot, _person.code_uptime)
        rows = self._file.database.rows(columns.where(_person.pseudonym == learner, _person.code_hash.is_not(None)))
        return CodeTries(*rows[0]) if rows else None

    def count_try(self, learner: LearnerId, seen: CodeTries, now: Moment) -> bool:
        """Count a wrong try; see `CodeStore.count_try`."""
        failed = seen.failed(now)
        counting = (
            update(person)
            .where(
                _person.pseudonym == learner,
                _person.code_failures == seen.failures,
                _person.code_boot == seen.boot,
                _person.code_uptime == seen.uptime,
            )
            .values(code_failures=failed.failures, code_boot=failed.boot, code_uptime=failed.uptime)
        )
        return self._file.write(lambda connection: connection.execute(counting).rowcount == 1)

    def forgive(self, learner: LearnerId) -> None:
        """Set the number of wrong tries to 0; see `CodeStore.forgive`."""
        forgiving = update(person).where(_person.pseudonym == learner).values(_FORGIVEN)
        self._file.write(lambda connection: connection.execute(forgiving))

    def is_right(self, learner: LearnerId, code: Sequence[int]) -> bool:
        """Return whether `code` is the code of the person; see `CodeStore.is_right`."""
        stored = self._file.database.value(select(_person.code_hash).where(_person.pseudonym == learner))
        return stored is not None and hmac.compare_digest(stored, self._hash.of(code))

    def taken(self, hamlet: str) -> Sequence[PictureCode]:
        """Return the codes of all people of a hamlet; see `CodeStore.taken`."""
        hashes = select(_person.code_hash).where(_person.hamlet == hamlet, _person.code_hash.is_not(None))
        return self._hash.codes(row[0] for row in self._file.database.rows(hashes))

    def give(self, learner: LearnerId, code: PictureCode) -> None:
        """Store a new code; see `CodeStore.give`."""
        values = {**_FORGIVEN, "code_hash": self._hash.of(code)}
        giving = update(person).where(_person.pseudonym == learner).values(values)
        self._file.write(lambda connection: connection.execute(giving))


_FORGIVEN = {"code_failures": 0, "code_boot": "", "code_uptime": 0.0}
