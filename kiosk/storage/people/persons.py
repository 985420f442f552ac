"""Stores people and their consents (`domain.ports.people.PersonStore`)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, insert, select, union_all, update

from kiosk.domain.ids import AccountId
from kiosk.domain.people.codes import PictureCode
from kiosk.domain.people.consents import Consent, Purpose, agreed
from kiosk.domain.people.learner import Details, Learner, LearnerId, Sex
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.domain.people.order import sort_key
from kiosk.storage.people.erasure import blank_former_name
from kiosk.storage.people.file import PeopleFile
from kiosk.storage.people.hashing import CodeHash
from kiosk.storage.people.tables import account, consent, distinct_pair, person
from kiosk.storage.sql.conflicts import insert_new

_person, _consent = person.c, consent.c
_LEARNER = select(
    _person.pseudonym,
    _person.name,
    _person.hamlet,
    _person.birth_year,
    _person.sex,
    _person.face,
    _person.code_hash.is_not(None),
    _person.agreed,
    _person.is_restricted,
)


class PersonTable:
    """The table of people in one database."""

    def __init__(self, file: PeopleFile, code_hash: CodeHash) -> None:
        self._file = file
        self._hash = code_hash

    def learners(self, hamlet: str | None = None) -> Sequence[Learner]:
        """Return people in the order of lists; see `PersonStore.learners`."""
        listed = _LEARNER.where(_person.merged_into.is_(None)).order_by(_person.sort_key, _person.pseudonym)
        return self._read(listed if hamlet is None else listed.where(_person.hamlet == hamlet))

    def learner(self, learner: LearnerId) -> Learner | None:
        """Return one person; see `PersonStore.learner`."""
        return next(iter(self._read(_LEARNER.where(_person.pseudonym == learner))), None)

    def everybody(self) -> Mapping[LearnerId, Learner]:
        """Return all records; see `PersonStore.everybody`."""
        return {found.id: found for found in self._read(_LEARNER)}

    def _read(self, query: Select[Any]) -> Sequence[Learner]:
        return [_learner(*row) for row in self._file.database.rows(query)]

    def names(self) -> frozenset[str]:
        """Return all names, also those of guides; see `PersonStore.names`."""
        rows = self._file.database.rows(union_all(select(_person.name), select(account.c.name)))
        return frozenset(name for (name,) in rows if name)

    def merged(self) -> Mapping[LearnerId, LearnerId]:
        """Return the merged records; see `PersonStore.merged`."""
        rows = self._file.database.rows(
            select(_person.pseudonym, _person.merged_into).where(_person.merged_into.is_not(None))
        )
        return {LearnerId(merged): LearnerId(kept) for merged, kept in rows}

    def created(self, learner: LearnerId) -> datetime:
        """Return when a person was added; see `PersonStore.created`."""
        at = self._file.database.value(select(_person.created_at).where(_person.pseudonym == learner))
        if at is None:
            raise KeyError(learner)
        return datetime.fromisoformat(at)

    def consents(self, learner: LearnerId) -> Sequence[Consent]:
        """Return all decisions of a person; see `PersonStore.consents`."""
        return [_decision(*row) for row in self._file.database.rows(_consents_of(learner))]

    def add(self, learner: Learner, consents: Sequence[Consent], code: PictureCode | None, at: datetime) -> None:
        """Store a new person; see `PersonStore.add`."""
        row = {
            "pseudonym": learner.id,
            **_columns(learner.details),
            "face": learner.face,
            "code_hash": None if code is None else self._hash.of(code),
            "created_at": at.isoformat(),
        }

        def act(connection: Connection) -> None:
            connection.execute(insert(person).values(row))
            for decision in consents:
                _add_decision(connection, learner.id, decision)

        self._file.write(act)

    def correct(self, learner: LearnerId, details: Details, choice: NoteChoice = AS_SPELLED) -> None:
        """Replace the details of a person; see `PersonStore.correct`."""
        is_learner = _person.pseudonym == learner

        def act(connection: Connection) -> None:
            blank_former_name(connection, select(_person.name).where(is_learner), details.name, choice)
            connection.execute(update(person).where(is_learner).values(_columns(details)))

        self._file.write(act)

    def choose_face(self, learner: LearnerId, face: str | None) -> None:
        """Store the face picture of a person; see `PersonStore.choose_face`."""
        self._update(learner, {"face": face})

    def restrict(self, learner: LearnerId, *, is_restricted: bool) -> None:
        """Store whether a record is kept but not used; see `PersonStore.restrict`."""
        self._update(learner, {"is_restricted": int(is_restricted)})

    def decide(self, learner: LearnerId, consent: Consent) -> None:
        """Store a further decision of a person; see `PersonStore.decide`."""
        self._file.write(lambda connection: _add_decision(connection, learner, consent))

    def set_merged(self, merged: Mapping[LearnerId, LearnerId | None]) -> None:
        """Store which records were merged into which; see `PersonStore.set_merged`."""

        def act(connection: Connection) -> None:
            for one, kept in merged.items():
                connection.execute(update(person).where(_person.pseudonym == one).values(merged_into=kept))

        self._file.write(act)

    def told_apart(self) -> Collection[frozenset[LearnerId]]:
        """Return the pairs of records that are two people; see `PersonStore.told_apart`."""
        rows = self._file.database.rows(select(distinct_pair.c.first, distinct_pair.c.second))
        return {frozenset(map(LearnerId, pair)) for pair in rows}

    def tell_apart(self, one: LearnerId, other: LearnerId, by: AccountId) -> None:
        """Store that two similar records belong to two people; see `PersonStore.tell_apart`."""
        first, second = sorted((one, other))
        row = {"first": first, "second": second, "told_by": by}
        self._file.write(lambda connection: connection.execute(insert_new(distinct_pair).values(row)))

    def _update(self, learner: LearnerId, values: Mapping[str, Any]) -> None:
        statement = update(person).where(_person.pseudonym == learner).values(values)
        self._file.write(lambda connection: connection.execute(statement))


def _columns(details: Details) -> dict[str, Any]:
    return {
        "name": details.name,
        "sort_key": sort_key(details.name),
        "birth_year": details.birth_year,
        "sex": details.sex and details.sex.value,
        "hamlet": details.hamlet,
    }


def _learner(  # noqa: PLR0913, PLR0917 - one parameter per column
    pseudonym: str,
    name: str,
    hamlet: str,
    birth_year: int | None,
    sex: str | None,
    face: str | None,
    has_code: int,
    purposes: str,
    is_restricted: int,
) -> Learner:
    details = Details(name, hamlet, birth_year, None if sex is None else Sex(sex))
    return Learner(LearnerId(pseudonym), details, face, bool(has_code), _purposes(purposes), bool(is_restricted))


@cache
def _purposes(text: str) -> frozenset[Purpose]:
    return frozenset(Purpose(value) for value in text.split(",") if value)


def _consents_of(learner: LearnerId) -> Select[Any]:
    columns = select(_consent.purpose, _consent.given, _consent.version, _consent.at, _consent.helped_by)
    return columns.where(_consent.pseudonym == learner).order_by(_consent.id)


def _decision(purpose: str, given: int, version: str, at: str, helped_by: str) -> Consent:
    return Consent(Purpose(purpose), bool(given), version, datetime.fromisoformat(at), helped_by)


def _add_decision(connection: Connection, learner: LearnerId, decision: Consent) -> None:
    connection.execute(
        insert(consent).values(
            pseudonym=learner,
            purpose=decision.purpose.value,
            given=int(decision.given),
            version=decision.version,
            at=decision.at.isoformat(),
            helped_by=decision.helped_by,
        )
    )
    log = [_decision(*row) for row in connection.execute(_consents_of(learner))]
    values = ",".join(sorted(purpose.value for purpose in agreed(log)))
    connection.execute(update(person).where(_person.pseudonym == learner).values(agreed=values))
