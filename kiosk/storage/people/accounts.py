"""Stores the accounts of guides in ``people.db`` (`domain.ports.accounts.AccountStore`)."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import Account
from kiosk.storage.people.erasure import Erasure, blank_former_name
from kiosk.storage.people.file import PeopleFile
from kiosk.storage.people.tables import account
from kiosk.storage.sql.conflicts import upsert


class AccountTable:
    """The table of accounts in one database."""

    def __init__(self, file: PeopleFile) -> None:
        self._file = file

    def accounts(self) -> Sequence[Account]:
        """Return all accounts; see `AccountStore.accounts`."""
        rows = self._file.database.rows(select(account.c.id, account.c.name, account.c.roles, account.c.is_active))
        return [
            Account(AccountId(key), name, frozenset(map(Staff, roles.split(","))), bool(is_active))
            for key, name, roles, is_active in rows
        ]

    def put(self, changed: Account) -> None:
        """Add or replace an account; see `AccountStore.put`."""
        roles = ",".join(sorted(role.value for role in changed.roles))
        row = {"id": changed.id, "name": changed.name, "roles": roles, "is_active": int(changed.is_active)}

        def act(connection: Connection) -> None:
            blank_former_name(connection, select(account.c.name).where(account.c.id == changed.id), changed.name)
            connection.execute(upsert(account).values(row))

        self._file.write(act)

    def erase_name(self, closed: AccountId) -> None:
        """Delete the name of an account from all files; see `AccountStore.erase_name`."""
        self._file.erase(Erasure(accounts=(closed,)))
