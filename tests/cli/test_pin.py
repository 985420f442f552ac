"""Tests of ``kiosk pin``, with which the owner of the machine deletes a forgotten PIN."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kiosk.cli.pin import app
from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor
from kiosk.people_opening import wire_accounts
from kiosk.storage.people.accounts import AccountTable
from kiosk.storage.people.file import open_people
from kiosk.storage.store import Store, open_store
from tests.storage.walks import SteppingClock

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *arguments: CliRunner().invoke(app, arguments or ["reset"])


def opened(data_folder: Path) -> Store:
    return open_store(data_folder / "kiosk.db", SteppingClock())


OWN = Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))
LAN, HOA = "Nguyễn Thị Lan", "Trần Thị Hoa"


@pytest.fixture
def locked(data_folder: Path) -> Path:
    """A kiosk whose technician has a PIN, which is locked after ten wrong entries."""
    store = opened(data_folder)
    clock = SteppingClock()
    store.pins.put(TECHNICIAN, "hash", [])
    for _ in range(10):
        row = store.pins.row(TECHNICIAN)
        assert row is not None
        store.pins.strike(row, clock.now())
    store.close()
    return data_folder


@pytest.fixture
def ids(locked: Path) -> dict[str, str]:
    """Add two guides with PINs; returns name → id of the account."""
    store = opened(locked)
    people = open_people(locked / "people.db", locked / "people-backups", lambda: False)
    accounts = wire_accounts(store, AccountTable(people))
    added = {name: accounts.add(OWN, name, frozenset({Staff.GUIDE})).id for name in (LAN, HOA)}
    for key in added.values():
        store.pins.put(key, "hash", [])
    people.close()
    store.close()
    return {name: str(key) for name, key in added.items()}


def owners(data_folder: Path, *accounts: str) -> list[bool]:
    """Return for each account whether it has a PIN."""
    store = opened(data_folder)
    found = [store.pins.row(AccountId(account)) is not None for account in accounts]
    store.close()
    return found


def test_the_technicians_pin_is_taken_away_and_the_record_says_so(run: Run, locked: Path) -> None:
    said = run()
    assert said.exit_code == 0
    assert "choose a new one" in said.output
    store = opened(locked)
    (event,) = store.events.read(1, store.events.last_sequence())
    owner = {"staff": "technician", "account": "technician"}
    assert (event.kind.value, event.body) == ("pin-changed", {**owner, "way": "reset"})
    assert store.pins.row(TECHNICIAN) is None
    store.close()


def test_the_technicians_pin_can_be_reset_although_the_names_cannot_be_read(run: Run, locked: Path) -> None:
    (locked / "people.db").write_bytes(b"damaged")
    assert run().exit_code == 0
    assert (locked / "people.db").read_bytes() == b"damaged"


@pytest.mark.parametrize("sought", [LAN, "nguyễn thị lan", ""], ids=["name", "other case", "id"])
def test_a_guides_pin_is_taken_away_alone(run: Run, locked: Path, ids: dict[str, str], sought: str) -> None:
    assert run("reset", "--guide", sought or ids[LAN]).exit_code == 0
    assert owners(locked, "technician", ids[LAN], ids[HOA]) == [True, False, True]


def test_an_unknown_guide_is_refused_and_nothing_is_changed(run: Run, locked: Path, ids: dict[str, str]) -> None:
    said = run("reset", "--guide", "Nguyễn Thị Lành")
    assert (said.exit_code, "nothing was changed" in said.output) == (1, True)
    assert owners(locked, "technician", *ids.values()) == [True, True, True]


def test_the_guides_with_a_pin_are_listed(run: Run, locked: Path, ids: dict[str, str]) -> None:
    assert run("reset", "--guide", HOA).exit_code == 0
    assert run("list").output == f"{ids[LAN]}  {LAN}\n"


def test_a_kiosk_without_guides_has_none_and_gets_no_file_of_names(run: Run, locked: Path) -> None:
    assert run("list").output == "No guide has a PIN yet.\n"
    assert run("reset", "--guide", LAN).exit_code == 1
    assert not (locked / "people.db").exists()


def test_a_kiosk_without_a_pin_is_left_as_it_is(run: Run, data_folder: Path) -> None:
    opened(data_folder).close()
    said = run()
    assert said.exit_code == 0
    assert "nothing was changed" in said.output
    store = opened(data_folder)
    assert store.events.last_sequence() == 0
    store.close()


def test_a_machine_without_a_kiosk_is_told_what_to_do(run: Run, data_folder: Path) -> None:
    said = run()
    assert said.exit_code == 1
    assert "Start the kiosk once" in said.output
    assert not (data_folder / "kiosk.db").exists()
