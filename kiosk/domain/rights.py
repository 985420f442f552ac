"""What each role of staff may do, and the check that every use case of staff makes.

Rules: the matrix `RIGHTS` is the only place that decides. The services enforce it with `needs`. Screens hide what
would be refused, but do not protect it. An `Actor` is made by the access service after a right PIN, never by a
screen.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from kiosk.domain.access import Staff
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import AccountId
from kiosk.domain.texts import translatable


class Right(Enum):
    """Something that only some roles may do."""

    RUN_SESSION = "run-session"
    """Open and end a session, take attendance, count people, manage the queue, answer calls for help."""
    TEACH_GROUP = "teach-group"
    SEE_NAMES = "see-names"
    """See the names of learners: attendance, list of learners, a learner's page."""
    ADD_LEARNERS = "add-learners"
    """Add a learner, record consents, correct a learner's data."""
    LET_IN = "let-in"
    """Let in a learner who forgot the picture code; give a new code when the learner asks for it."""
    HANDLE_REQUESTS = "handle-requests"
    """Record and complete a learner's requests under the data protection law, except deletion."""
    DELETE_LEARNERS = "delete-learners"
    MERGE_LEARNERS = "merge-learners"
    """Merge two records of one person, and separate them again."""
    EXPORT_CLASS_LIST = "export-class-list"
    ISSUE_CERTIFICATES = "issue-certificates"
    PRINT_CARDS = "print-cards"
    """Print take-home cards of all lessons, and attendance sheets."""
    SEE_REPORTS = "see-reports"
    """See and export reports, which contain totals only."""
    MANAGE_GUIDES = "manage-guides"
    """Add guides, change their roles, give them a first PIN or a new one, close their accounts."""
    CHANGE_OWN_PIN = "change-own-pin"
    MAKE_LESSONS = "make-lessons"
    """Make the commune's own lessons and voices, and print their take-home cards."""
    MAINTAIN = "maintain"
    """Use the technician's pages: packs, sync, self-check, settings, log, power."""


_GUIDE = frozenset(
    {
        Right.RUN_SESSION,
        Right.TEACH_GROUP,
        Right.SEE_NAMES,
        Right.ADD_LEARNERS,
        Right.LET_IN,
        Right.HANDLE_REQUESTS,
        Right.PRINT_CARDS,
        Right.SEE_REPORTS,
        Right.CHANGE_OWN_PIN,
    }
)
RIGHTS: Mapping[Staff, frozenset[Right]] = {
    Staff.GUIDE: _GUIDE,
    Staff.LEAD_GUIDE: _GUIDE
    | {
        Right.DELETE_LEARNERS,
        Right.MERGE_LEARNERS,
        Right.EXPORT_CLASS_LIST,
        Right.ISSUE_CERTIFICATES,
        Right.MANAGE_GUIDES,
        Right.MAKE_LESSONS,
    },
    Staff.AUTHOR: frozenset({Right.MAKE_LESSONS, Right.CHANGE_OWN_PIN}),
    Staff.TECHNICIAN: frozenset({Right.MAINTAIN, Right.MANAGE_GUIDES, Right.CHANGE_OWN_PIN}),
}
"""The matrix: the rights of each role. An account with several roles has the rights of all of them."""
GRANTS: Mapping[Staff, frozenset[Staff]] = {
    Staff.GUIDE: frozenset(),
    Staff.LEAD_GUIDE: frozenset({Staff.GUIDE, Staff.LEAD_GUIDE, Staff.AUTHOR}),
    Staff.AUTHOR: frozenset(),
    Staff.TECHNICIAN: frozenset(Staff),
}
"""The roles that each role may give.

An account can be changed, and get a new PIN, only by somebody who may give all of its roles: otherwise a lead guide
could set the PIN of a technician's account and enter with it.
"""


class NotAllowedError(KioskError):
    """The account does not have the right; nothing was changed."""

    code = "not-allowed"

    def __init__(self, right: Right) -> None:
        super().__init__(
            translatable("Staff", "Your account may not do this."),
            translatable("Staff", "Ask the lead guide."),
        )
        self.right = right


@dataclass(frozen=True, slots=True)
class Actor:
    """An account whose PIN was entered: its id and its roles."""

    account: AccountId
    roles: frozenset[Staff]

    def may(self, right: Right) -> bool:
        """Whether one of the account's roles has `right`."""
        return any(right in RIGHTS[role] for role in self.roles)

    def may_give(self, roles: frozenset[Staff]) -> bool:
        """Whether the account may give all of `roles`, and change accounts that have them."""
        return roles <= frozenset[Staff]().union(*(GRANTS[role] for role in self.roles))

    def require(self, right: Right) -> None:
        """Raise NotAllowedError unless the account has `right`."""
        if not self.may(right):
            raise NotAllowedError(right)


P = ParamSpec("P")
SelfT = TypeVar("SelfT")
ReturnT = TypeVar("ReturnT")
Method = Callable[Concatenate[SelfT, Actor, P], ReturnT]


def needs(right: Right) -> Callable[[Method[SelfT, P, ReturnT]], Method[SelfT, P, ReturnT]]:
    """Decorate a method of a service whose first argument is the `Actor`: it raises NotAllowedError without `right`.

    The attribute ``right`` of the method is `right`, so that a test can list all protected methods.
    """

    def decorate(method: Method[SelfT, P, ReturnT]) -> Method[SelfT, P, ReturnT]:
        def checked(self: SelfT, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> ReturnT:
            actor.require(right)
            return method(self, actor, *args, **kwargs)

        update_wrapper(checked, method)
        checked.right = right  # type: ignore[attr-defined]  # functions have attributes
        return checked

    return decorate
