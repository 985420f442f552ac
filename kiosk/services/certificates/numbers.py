"""The numbers of certificates: which were printed, and what to ask staff if the record may lack some.

Rules: when a record is restored from an older copy or rebuilt, the kiosk gets a new id (decision 24). Before the
first number under this id, the records that were set aside are read. If they do not contain all numbers, staff type
the number on the newest certificate. Both are recorded as NUMBERS_CONTINUED. No number is lower than a known one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.centre.number_forms import free_number, written_number
from kiosk.domain.centre.numbering import numbering_of
from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event, EventDraft, EventKind
from kiosk.domain.ids import AccountId
from kiosk.domain.people.certificates import (
    FormerNumbers,
    IssuedCertificate,
    NumberedPaper,
    NumbersContinued,
    PrintedNumber,
    known_since,
    next_number,
    printed_numbers,
    short_kiosk,
)
from kiosk.domain.ports.certificates import FormerRecords
from kiosk.domain.ports.record import EventStore
from kiosk.domain.texts import translatable
from kiosk.services.certificates.credential import LARGEST_NUMBER

_TYPED = re.compile(r"([0-9]{1,6})(?:/([0-9]{4})(?:/.*)?)?")
"""What a guide may type: a number alone (47), or in the default form of certificates (47/2026/GGN-TTVHTT)."""


class LastNumberError(KioskError):
    """What was typed cannot be the number of the newest certificate; nothing was recorded."""

    code = "last-number"


@dataclass(frozen=True, slots=True)
class NumberQuestion:
    """The question for the number on the newest certificate of ``year``.

    ``form``: present form of numbers. ``printed``: all numbers that are known.
    """

    year: int
    form: str
    printed: Sequence[NumberedPaper]

    @property
    def highest(self) -> str:
        """The highest known number of the year, as printed; empty if none is known."""
        known = [one for one in self.printed if one.year == self.year]
        newest = max(known, key=lambda one: one.number, default=None)
        return newest.written or written_number(self.form, newest.number, self.year) if newest else ""

    def following(self, last: int | None) -> str:
        """The next number, as printed, if `last` is the newest; None: no unknown certificate was printed."""
        known = numbering_of([*self.printed, *self.added(last)], self.year, self.form)
        return written_number(self.form, free_number(self.form, known.next, self.year, known.given), self.year)

    def added(self, last: int | None) -> Sequence[PrintedNumber]:
        """What the answer `last` adds to the known numbers. Raises LastNumberError if a known one is higher."""
        least = next_number(self.printed, self.year)
        if last is None or last == least - 1:
            return ()
        if last < least:
            raise LastNumberError(
                translatable("Staff", "The kiosk knows no. {number} already, so the newest cannot be lower."),
                translatable("Staff", "Look at the paper again."),
                number=self.highest,
            )
        return [PrintedNumber(self.year, last, written_number(self.form, last, self.year))]

    def read(self, text: str) -> int:
        """Return the number in what was typed: ``47``, or as on the paper, ``47/2026/GGN-TTVHTT``.

        Raises LastNumberError if it cannot be the newest number of the year.
        """
        typed = "".join(text.split()).casefold()
        form = re.escape("".join(self.form.split()).casefold())
        form = form.replace(re.escape("{number}"), "([0-9]{1,6})").replace(re.escape("{year}"), str(self.year))
        found = re.fullmatch(form, typed, re.ASCII) or _TYPED.fullmatch(typed)
        year = found[2] if found and found.re is _TYPED else None
        if found is None or not 1 <= int(found[1]) <= LARGEST_NUMBER:
            raise LastNumberError(
                translatable("Staff", "This is not a number of a certificate: {typed}"),
                translatable("Staff", "Type the number that stands on the paper, for example 47."),
                typed=text.strip(),
            )
        if year is not None and int(year) != self.year:
            raise LastNumberError(
                translatable("Staff", "This certificate is of {other}. Look for the newest one of {year}."),
                translatable("Staff", "If none was printed in {year}, touch the button that says so."),
                other=year,
                year=str(self.year),
            )
        self.added(int(found[1]))
        return int(found[1])


class CertificateNumbers:
    """The numbers of the certificates of this kiosk. The caller serialises the calls."""

    def __init__(self, events: EventStore, former: FormerRecords) -> None:
        self._events = events
        self._former = former
        self._found: tuple[str, FormerNumbers] | None = None
        """Id of the kiosk, and what the former records contain; reading them takes long."""

    def issued(self) -> Sequence[IssuedCertificate]:
        """All certificates in the record, oldest first."""
        return [one for one in self.printed() if isinstance(one, IssuedCertificate)]

    def printed(self) -> Sequence[NumberedPaper]:
        """All numbers that the record contains."""
        return printed_numbers(self._numbered())

    def question(self, year: int, form: str) -> NumberQuestion | None:
        """Return what staff must be asked before the next certificate of `year`; None if all numbers are known.

        If the records that were set aside contain all, this is recorded first. Raises RecordError.
        """
        if self._is_known(year):
            return None
        former = self._former_numbers()
        if former.since is not None and former.since <= year:
            self._continue(former.since, former.numbers)
            return None
        return NumberQuestion(year, form, [*self.printed(), *former.numbers])

    def answer(self, question: NumberQuestion, last: int | None, by: AccountId) -> None:
        """Record the answer of `by` to a question; see `NumberQuestion.following`. No effect if it is answered.

        Raises LastNumberError or RecordError; then nothing is recorded.
        """
        if not self._is_known(question.year):
            self._continue(question.year, [*self._former_numbers().numbers, *question.added(last)], by)

    def _is_known(self, year: int) -> bool:
        since = known_since(self._events.kiosk(), self._numbered(), is_renewed=self._former.is_renewed())
        return since is not None and since <= year

    def _numbered(self) -> Sequence[Event]:
        kinds = EventKind.CERTIFICATE_ISSUED, EventKind.NUMBERS_CONTINUED
        return [event for kind in kinds for event in self._events.outside_visits(kind)]

    def _former_numbers(self) -> FormerNumbers:
        kiosk = self._events.kiosk()
        if self._found is None or self._found[0] != kiosk:
            self._found = kiosk, self._former.numbers()
        return self._found[1]

    def _continue(self, since: int, numbers: Sequence[PrintedNumber], by: AccountId | None = None) -> None:
        known = {(one.year, one.number, one.written) for one in self.printed()}
        new = [one for one in numbers if (one.year, one.number, one.written) not in known]
        body = NumbersContinued(short_kiosk(self._events.kiosk()), since, new).to_body()
        who = {} if by is None else {"by": by}
        self._events.append([EventDraft(EventKind.NUMBERS_CONTINUED, {**body, **who})])
