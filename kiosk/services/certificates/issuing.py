"""Issues certificates: numbers them, records them, and makes the contents of their papers.

Rules: the event CERTIFICATE_ISSUED is recorded before a paper is made. The next number is derived from events alone,
so that a power cut causes neither a gap nor a number that is used twice; for restored records, see `numbers`. The
event contains the number as printed, so that a certificate keeps it when the form of numbers changes; a number that
would be printed twice in a year is left out. Somebody without new tasks gets the same certificate again. Thread-safe.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock

from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event, EventDraft, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.machine.clocks import ClockQuality, vietnam_day
from kiosk.domain.papers import CertificatePaper, DoneTask
from kiosk.domain.people.certificates import IssuedCertificate, TaskDone, first_times, short_kiosk
from kiosk.domain.people.entries import kept_records
from kiosk.domain.people.learner import Learner
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.packs import Library
from kiosk.domain.ports.people import Roster
from kiosk.domain.ports.record import EventStore
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.texts import MessageText, translatable
from kiosk.services.certificates.centre import CentrePapers
from kiosk.services.certificates.checking import Checked, Holder, check, holder_of
from kiosk.services.certificates.credential import (
    LARGEST_NUMBER,
    MOST_SKILLS,
    YEARS,
    Credential,
    new_check_code,
    short_id,
    signed_text,
)
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.numbers import CertificateNumbers, NumberQuestion

DRAFT_CODE = "BAN XEM TRUOC"
"""Text of the QR code of a draft; it does not verify."""
DRAFT_CHECK_CODE = "(xem trước)"


class CertificateRefusedError(KioskError):
    """The certificate cannot be issued; nothing was recorded."""

    code = "certificate-refused"


@dataclass(frozen=True, slots=True)
class CertificateCandidate:
    """Somebody who did at least one task alone.

    ``tasks``: number of these tasks. ``number``: number of the newest certificate as it stands on the paper; empty if
    there is none. ``fresh``: number of tasks that are not on it.
    """

    learner: Learner
    tasks: int
    number: str
    fresh: int


class IssuingService:
    """Certificates of this kiosk."""

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
        self,
        events: EventStore,
        numbers: CertificateNumbers,
        people: Roster,
        keys: KeyRing,
        clock: Clock,
        centre: Callable[[], CentrePapers],
        library: Library,
    ) -> None:
        """`library`: the lessons, for the tasks of certificates of other kiosks.

        `centre`: returns what is set about the centre at present; can be slow when it is first called.
        """
        self._events = events
        self._numbers = numbers
        self._people = people
        self._keys = keys
        self._clock = clock
        self._centre = centre
        self._library = library
        self._lock = Lock()
        self._done: tuple[int, Mapping[Pseudonym, Sequence[TaskDone]]] = (0, {})

    @needs(Right.ISSUE_CERTIFICATES)
    def is_ready(self, _actor: Actor) -> bool:
        """Whether the technician has entered what stands on every certificate."""
        return self._centre().is_complete

    @needs(Right.ISSUE_CERTIFICATES)
    def candidates(self, actor: Actor, text: str = "") -> Sequence[CertificateCandidate]:
        """The people who did at least one task alone; `text`: part of a name to search for."""
        learners = self._people.find(actor, text) if text.strip() else self._people.learners(actor)
        done, newest, papers = self._all_done(), self._newest(), self._centre()
        return [
            _candidate(learner, done[learner.id], newest.get(learner.id), papers)
            for learner in learners
            if learner.id in done
        ]

    @needs(Right.ISSUE_CERTIFICATES)
    def question(self, _actor: Actor) -> NumberQuestion | None:
        """What must be answered before the next certificate, see `CertificateNumbers.question`; None if nothing.

        None also while the clock is wrong, because a certificate is refused then anyway. Raises RecordError.
        """
        try:
            today = self._today()
        except CertificateRefusedError:
            return None
        with self._lock:
            return self._numbers.question(today.year, self._centre().number_form)

    @needs(Right.ISSUE_CERTIFICATES)
    def answer(self, actor: Actor, question: NumberQuestion, last: int | None) -> None:
        """Record the answer to `question`; see `CertificateNumbers.answer`. Raises LastNumberError, RecordError."""
        with self._lock:
            self._numbers.answer(question, last, actor.account)

    @needs(Right.ISSUE_CERTIFICATES)
    def draft(self, actor: Actor, learner: Pseudonym) -> CertificatePaper:
        """The certificate as `issue` would make it now, for the preview; records nothing.

        Its QR code does not verify, unless the same certificate was issued before. Raises CertificateRefusedError,
        CertificateKeyError, OSError.
        """
        person, tasks = self._person(actor, learner)
        before = self._newest().get(person.id)
        if before is not None and before.covers(tasks):
            return self._paper(person, before, self._code(before))
        with self._lock:
            issued = self._next(person.id, tasks, DRAFT_CHECK_CODE, self._today())
        return self._paper(person, issued, DRAFT_CODE)

    @needs(Right.ISSUE_CERTIFICATES)
    def issue(self, actor: Actor, learner: Pseudonym) -> CertificatePaper:
        """Issue a certificate, durably, and return its paper; without new tasks, the newest one again.

        Raises CertificateRefusedError, CertificateKeyError, RecordError, OSError; then nothing is recorded.
        """
        person, tasks = self._person(actor, learner)
        with self._lock:
            before = self._newest().get(person.id)
            if before is not None and before.covers(tasks):
                return self._paper(person, before, self._code(before))
            issued = self._next(person.id, tasks, new_check_code(), self._today())
            code = self._code(issued)
            body = {
                "number": issued.number,
                "year": issued.year,
                "written": issued.written,
                "day": issued.issued.isoformat(),
                "check": issued.check_code,
                "skills": [task.to_body() for task in issued.tasks],
                "commune": issued.commune,
                "kiosk": issued.kiosk,
                "by": actor.account,
            }
            self._events.append([EventDraft(EventKind.CERTIFICATE_ISSUED, body, pseudonym=person.id)])
        return self._paper(person, issued, code)

    @needs(Right.ISSUE_CERTIFICATES)
    def check(self, actor: Actor, text: str) -> Checked:
        """Check the text of a QR code, or a check code, see `checking.check`. Raises CertificateKeyError, OSError."""
        checked = check(text, self._keys, self._numbers.issued(), self._library)
        return replace(checked, holder=self._holder(actor, checked.issued)) if checked.is_valid else checked

    def _holder(self, actor: Actor, issued: IssuedCertificate | None) -> Holder:
        if issued is None:
            return holder_of(None, None, is_corrected=False)
        records = self._events.records_of(issued.learner)
        is_corrected = any(
            event.pseudonym in records and "name" in event.body["fields"] and vietnam_day(event.wall) >= issued.issued
            for event in self._events.outside_visits(EventKind.LEARNER_CORRECTED)
        )
        return holder_of(
            issued, self._people.named(actor, [issued.learner]).get(issued.learner), is_corrected=is_corrected
        )

    def _person(self, actor: Actor, learner: Pseudonym) -> tuple[Learner, Sequence[TaskDone]]:
        if not self._centre().is_complete:
            raise CertificateRefusedError(
                translatable("Staff", "The name of the centre and the title of its signer are not set."),
                translatable("Staff", "The technician enters them on the page “Settings”, in the line “Centre”."),
            )
        person = self._people.named(actor, [learner]).get(learner)
        if person is None:
            raise CertificateRefusedError(
                translatable("Staff", "This person has no record any more."),
                translatable("Staff", "Choose somebody else."),
            )
        tasks = first_times(
            self._events.tasks_done_alone(*self._events.records_of(learner)), self._events.chronology()
        )
        if not tasks:
            raise CertificateRefusedError(
                translatable("Staff", "This person has not done a task alone yet."),
                translatable("Staff", "A certificate needs at least one."),
            )
        return person, tasks

    def _today(self) -> date:
        now = self._clock.now()
        today = vietnam_day(now.wall)
        if now.quality is ClockQuality.IMPLAUSIBLE or today.year not in YEARS:
            raise _refused(translatable("Staff", "The clock of the kiosk is wrong; a certificate needs the date."))
        return today

    def _next(self, learner: Pseudonym, tasks: Sequence[TaskDone], check: str, today: date) -> IssuedCertificate:
        papers, year = self._centre(), today.year
        if self._numbers.question(year, papers.number_form) is not None:
            raise CertificateRefusedError(
                translatable("Staff", "The kiosk does not know which number stands on the newest certificate."),
                translatable("Staff", "Open the page “Papers” again: it asks for the number."),
            )
        number = papers.next_number(self._numbers.printed(), year)
        if number > LARGEST_NUMBER:
            raise _refused(translatable("Staff", "No numbers are left for this year."))
        kiosk = short_kiosk(self._events.kiosk())
        written = papers.number(number, year)
        return IssuedCertificate(learner, number, year, today, check, tasks, papers.commune, kiosk, written)

    def _code(self, issued: IssuedCertificate) -> str:
        credential = Credential(
            number=issued.number,
            year=issued.year,
            commune=issued.commune,
            kiosk=issued.kiosk,
            issued=issued.issued,
            count=len(issued.tasks),
            skills=tuple(short_id(*task.key) for task in issued.tasks[:MOST_SKILLS]),
            check_code=issued.check_code,
        )
        return signed_text(credential, self._keys.own())

    def _paper(self, person: Learner, issued: IssuedCertificate, code: str) -> CertificatePaper:
        papers, details = self._centre(), person.details
        return CertificatePaper(
            centre=papers.centre,
            serial=issued.number,
            number=papers.number_of(issued),
            issued=issued.issued,
            name=person.name,
            sex=details.sex,
            birth_year=details.birth_year,
            hamlet=details.hamlet,
            tasks=[DoneTask(task.text, task.day) for task in issued.tasks],
            code=code,
            check_code=issued.check_code,
        )

    def _newest(self) -> Mapping[Pseudonym, IssuedCertificate]:
        """The newest certificate of each person, by the pseudonym of the kept record.

        One that was issued while the clock was ahead has a wrong date, so the person can get another one.
        """
        kept, chronology = self._kept(), self._events.chronology()
        events = self._events.outside_visits(EventKind.CERTIFICATE_ISSUED)
        return {
            kept(issued.learner): issued
            for event in events
            if (issued := IssuedCertificate.from_event(event)).issued == chronology.day(event.sequence, event.wall)
        }

    def _all_done(self) -> Mapping[Pseudonym, Sequence[TaskDone]]:
        """The tasks that each learner did alone, by the pseudonym of the kept record (`kept_record`).

        Cached until an event is recorded, because reading those of 4,000 learners takes half a second.
        """
        last = self._events.last_sequence()
        if self._done[0] != last:
            self._done = last, self._read_done()
        return self._done[1]

    def _read_done(self) -> Mapping[Pseudonym, Sequence[TaskDone]]:
        kept, found = self._kept(), defaultdict[Pseudonym, list[Event]](list)
        for event in self._events.tasks_done_alone():
            found[kept(Pseudonym(event.pseudonym or ""))].append(event)
        chronology = self._events.chronology()
        return {learner: first_times(events, chronology) for learner, events in found.items()}

    def _kept(self) -> Callable[[Pseudonym], Pseudonym]:
        entries = self._events.learners()
        kept = kept_records({one: entry.kept for one, entry in entries.items() if entry.kept is not None})
        return lambda learner: kept.get(learner, learner)


def _candidate(
    learner: Learner, tasks: Sequence[TaskDone], newest: IssuedCertificate | None, papers: CentrePapers
) -> CertificateCandidate:
    known = {task.key for task in newest.tasks} if newest else set()
    number = papers.number_of(newest) if newest else ""
    return CertificateCandidate(learner, len(tasks), number, sum(task.key not in known for task in tasks))


def _refused(message: MessageText) -> CertificateRefusedError:
    return CertificateRefusedError(message, translatable("Staff", "Ask the technician."))
