"""Port for storing the accounts of guides."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import Account


class AccountStore(Protocol):
    """Port: the accounts of guides, with their names, outside the record.

    Every change is durable or raises RecordError.
    """

    def accounts(self) -> Sequence[Account]:
        """All accounts, also closed ones, in any order."""
        ...

    def put(self, account: Account) -> None:
        """Add `account`, or replace the account with the same id; its former name is also deleted from notes."""
        ...

    def erase_name(self, account: AccountId) -> None:
        """Delete the name of a closed account from every file, also from backups; the account itself is kept."""
        ...
