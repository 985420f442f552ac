"""Who changes the source files of a pack at the moment."""

from dataclasses import dataclass

from kiosk.domain.ids import AccountId


@dataclass(frozen=True, slots=True)
class Writer:
    """An account, or a program such as ``kiosk import``, that changes a pack.

    ``account`` is empty for a program. ``program``: name of the program, such as ``kiosk`` or ``kiosk import``.
    """

    account: AccountId
    program: str
