"""Requests of people about their data, and the days by which the law requires an answer.

Rules: the deadlines are those of Nghị định 356/2025/NĐ-CP, Điều 5: an answer within 2 working days; then 10 days to
show, copy or correct, 15 to stop, restrict or object, 20 to delete. The second deadline can be extended once by the
same number of days. Days are counted in Vietnam, from the day after the request. A last day that is no
working day stays the last day: a due date is never later than the law's. For the 2 working days, see `working_days`.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.working_days import after_working_days
from kiosk.domain.texts import MessageText, translatable

ANSWER_WORKING_DAYS = 2


class RequestKind(Enum):
    """What people can request about their own data."""

    SEE = "see"
    COPY = "copy"
    """On paper or as a file."""
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    """Withdrawing a consent."""
    RESTRICT = "restrict"
    """Keeping the record without using it."""
    OBJECT = "object"
    DELETE = "delete"

    @property
    def days(self) -> int:
        """Days until the request must be fulfilled."""
        match self:
            case RequestKind.SEE | RequestKind.COPY | RequestKind.CORRECT:
                return 10
            case RequestKind.WITHDRAW | RequestKind.RESTRICT | RequestKind.OBJECT:
                return 15
            case RequestKind.DELETE:
                return 20

    @property
    def title(self) -> MessageText:
        """The request in a few words, for lists."""
        return _TITLES[self]


_TITLES = {
    RequestKind.SEE: translatable("People", "See the record"),
    RequestKind.COPY: translatable("People", "Get a copy of the record"),
    RequestKind.CORRECT: translatable("People", "Correct the record"),
    RequestKind.WITHDRAW: translatable("People", "Withdraw a consent"),
    RequestKind.RESTRICT: translatable("People", "Restrict the use of the record"),
    RequestKind.OBJECT: translatable("People", "Object to a use of the record"),
    RequestKind.DELETE: translatable("People", "Delete the record"),
}


class RequestState(Enum):
    """Progress of a request."""

    OPEN = "open"
    EXTENDED = "extended"
    """Open, with the deadline extended."""
    DONE = "done"


class RequestClosedError(KioskError):
    """A deadline cannot be extended: the request is done, extended already, or overdue."""

    code = "request-closed"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "The deadline of this request can no longer be extended."),
            translatable("People", "A deadline is extended once, before it has passed."),
        )


@dataclass(frozen=True, slots=True)
class DataRequest:
    """A request of a person.

    ``received``, ``answered``, ``extended``, ``done``: the days in Vietnam on which the request was made, was
    answered, got a longer deadline, was fulfilled; None if that has not happened.
    """

    id: str
    learner: LearnerId
    kind: RequestKind
    received: date
    answered: date | None = None
    extended: date | None = None
    done: date | None = None

    @property
    def state(self) -> RequestState:
        """The progress at present."""
        if self.done is not None:
            return RequestState.DONE
        return RequestState.OPEN if self.extended is None else RequestState.EXTENDED

    @property
    def answer_due(self) -> date:
        """The last day on which the person must get an answer."""
        return min(after_working_days(self.received, ANSWER_WORKING_DAYS), self.due)

    @property
    def due(self) -> date:
        """The last day on which the request must be fulfilled."""
        return self.received + timedelta(days=self.kind.days * (1 if self.extended is None else 2))

    @property
    def next_due(self) -> date | None:
        """The next due date: that of the answer, then that of the request; None if the request is done."""
        if self.done is not None:
            return None
        return self.answer_due if self.answered is None else self.due

    def days_left(self, today: date) -> int | None:
        """Days from `today` to the next due date: 0 on that date, negative after it; None if the request is done."""
        return None if self.next_due is None else (self.next_due - today).days

    def answer(self, today: date) -> "DataRequest":
        """The request after an answer; only the first answer counts."""
        return self if self.answered else replace(self, answered=today)

    def can_extend(self, today: date) -> bool:
        """Whether the deadline can be extended on the day `today`: once, before it has passed."""
        return self.state is RequestState.OPEN and today <= self.due

    def extend(self, today: date) -> "DataRequest":
        """The request with a longer deadline; informing the person of it is an answer. Raises RequestClosedError."""
        if not self.can_extend(today):
            raise RequestClosedError
        return replace(self.answer(today), extended=today)

    def finish(self, today: date) -> "DataRequest":
        """The request after it was fulfilled, which is also an answer."""
        return self if self.done else replace(self.answer(today), done=today)
