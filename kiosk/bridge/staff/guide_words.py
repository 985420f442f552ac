"""Texts about the accounts of guides."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.access import Staff
from kiosk.domain.people.accounts import ROLES
from kiosk.domain.rights import Actor

if TYPE_CHECKING:
    from kiosk.services.accounts import AccountRow

translate = QCoreApplication.translate
CONTEXT = "Guides"
NAMES = {
    frozenset({Staff.GUIDE}): str(QT_TRANSLATE_NOOP("Guides", "Guide")),
    frozenset({Staff.GUIDE, Staff.AUTHOR}): str(QT_TRANSLATE_NOOP("Guides", "Guide and author")),
    frozenset({Staff.AUTHOR}): str(QT_TRANSLATE_NOOP("Guides", "Author of lessons")),
    frozenset({Staff.LEAD_GUIDE}): str(QT_TRANSLATE_NOOP("Guides", "Lead guide")),
    frozenset({Staff.GUIDE, Staff.TECHNICIAN}): str(QT_TRANSLATE_NOOP("Guides", "Guide and technician")),
    frozenset({Staff.LEAD_GUIDE, Staff.TECHNICIAN}): str(QT_TRANSLATE_NOOP("Guides", "Lead guide and technician")),
}
"""Roles of an account → their name."""


def role_name(roles: frozenset[Staff]) -> str:
    """Return the name of the roles `roles` of an account."""
    return QCoreApplication.translate(CONTEXT, NAMES[roles])


def role_choices(actor: Actor, current: frozenset[Staff]) -> Sequence[frozenset[Staff]]:
    """Return the sets of roles that `actor` may give; guide and technician only if they are `current`."""
    rare = frozenset({Staff.GUIDE, Staff.TECHNICIAN})
    return [roles for roles in ROLES if actor.may_give(roles) and (roles != rare or current == rare)]


def row_text(row: "AccountRow", *, is_done: bool) -> str:
    """Return the text below a guide's name in the list."""
    if is_done:
        return translate("Guides", "The new PIN is set.")
    if not row.has_pin:
        return translate("Guides", "No PIN yet")
    return role_name(row.account.roles)
