"""Tests of the accounts of guides in ``people.db``."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId, SessionId
from kiosk.domain.people.accounts import Account
from kiosk.storage.people.accounts import AccountTable
from kiosk.storage.people.erasure import Erasure
from kiosk.storage.people.store import PeopleStores
from tests.storage.people.people import opened
from tests.storage.people.traces import files_with

LAN = Account(AccountId("lan"), "Nguyễn Thị Lan", frozenset({Staff.GUIDE}))
MINH = Account(AccountId("minh"), "Lê Văn Minh", frozenset({Staff.LEAD_GUIDE, Staff.TECHNICIAN}), is_active=False)


def test_accounts_are_there_after_a_restart(data: Path) -> None:
    stores = opened(data)
    table = AccountTable(stores.file)
    assert table.accounts() == []
    for account in (LAN, MINH):
        table.put(account)
    stores.file.close()
    again = opened(data)
    assert sorted(AccountTable(again.file).accounts(), key=lambda account: account.id) == [LAN, MINH]
    again.file.close()


def test_an_account_is_replaced_by_its_id(stores: PeopleStores) -> None:
    table = AccountTable(stores.file)
    table.put(LAN)
    changed = Account(LAN.id, "Nguyễn Thị Lành", frozenset({Staff.LEAD_GUIDE}), is_active=False)
    table.put(changed)
    assert table.accounts() == [changed]


def test_a_former_name_of_an_account_is_deleted_from_notes(stores: PeopleStores, data: Path) -> None:
    table, session = AccountTable(stores.file), SessionId("s1")
    table.put(LAN)
    stores.notes.put_note(session, "nguyen thi lan mở máy; Hoa lan nở")
    table.put(replace(LAN, roles=frozenset({Staff.LEAD_GUIDE})))
    assert stores.notes.note(session) == "nguyen thi lan mở máy; Hoa lan nở"
    table.put(replace(LAN, name="Trần Thị Lành"))
    assert stores.notes.note(session) == "… mở máy; Hoa lan nở"
    stores.file.erase(Erasure(accounts=(LAN.id,)))
    assert files_with(LAN.name, data) == []


def test_a_deleted_name_is_in_no_file_and_the_account_is_kept(stores: PeopleStores, data: Path) -> None:
    table = AccountTable(stores.file)
    table.put(MINH)
    stores.file.backups.make(stores.file.database, datetime(2026, 11, 27, tzinfo=UTC))
    table.erase_name(MINH.id)
    assert table.accounts() == [Account(MINH.id, "", MINH.roles, is_active=False)]
    assert not [file for file in data.rglob("*") if file.is_file() and MINH.name.encode() in file.read_bytes()]
