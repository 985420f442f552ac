"""Accounts of guides: what is stored of them, which roles they can have, and why a change is refused.

Rules: an account belongs to one person and has a PIN of its own. A closed account is kept, because events name its
id. The technicians' shared account (`access.TECHNICIAN`) is not stored: it always exists.
"""

from dataclasses import dataclass

from kiosk.domain.access import Staff, least_digits
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import AccountId
from kiosk.domain.texts import translatable

ROLES = (
    frozenset({Staff.GUIDE}),
    frozenset({Staff.GUIDE, Staff.AUTHOR}),
    frozenset({Staff.AUTHOR}),
    frozenset({Staff.LEAD_GUIDE}),
    frozenset({Staff.GUIDE, Staff.TECHNICIAN}),
    frozenset({Staff.LEAD_GUIDE, Staff.TECHNICIAN}),
)
"""The sets of roles that a guide's account can have.

A lead guide may make lessons without the role of an author.
"""


@dataclass(frozen=True, slots=True)
class Account:
    """The account of one guide. ``name`` is empty if it was deleted after the account was closed."""

    id: AccountId
    name: str
    roles: frozenset[Staff]
    is_active: bool = True

    @property
    def least_digits(self) -> int:
        """Minimum number of digits of the account's PIN."""
        return least_digits(self.roles)


class UnknownAccountError(KioskError):
    """There is no open account with this id; nothing was changed."""

    code = "unknown-account"

    def __init__(self) -> None:
        super().__init__(
            translatable("Staff", "This account is closed."), translatable("Staff", "Open the list of guides again.")
        )


class NameTakenError(KioskError):
    """Another open account has the same name, so that the list before the PIN would show it twice.

    The error does not contain the name, because errors are logged.
    """

    code = "account-name-taken"

    def __init__(self) -> None:
        super().__init__(
            translatable("Staff", "Another guide has this name already."),
            translatable("Staff", "Add another part of the name, so that both can find themselves in the list."),
        )


class OwnAccountError(KioskError):
    """An account tried to close itself or to change its own roles.

    Without this rule, the only lead guide could leave the kiosk without a lead guide.
    """

    code = "own-account"

    def __init__(self) -> None:
        super().__init__(
            translatable("Staff", "You cannot close your own account or change its roles."),
            translatable("Staff", "Ask another lead guide or the technician."),
        )
