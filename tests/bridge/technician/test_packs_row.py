"""The row of the page «Đồng bộ» about packs over the network, and where the page says that the keys come from."""

import pytest

from kiosk.domain.ids import PackId
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.syncing.pack_visits import FoundPack, PackState, PackVisit
from tests.bridge.technician.sync_page import Desk
from tests.bridge.technician.test_sync_texts import SHOWN, WHEN, desk, shown_above

__all__ = ["desk"]  # a fixture that pytest finds by name in this module


def found(state: PackState, pack: str = "suc-khoe") -> FoundPack:
    return FoundPack(PackId(pack), "1.0.0", 24_000_000, 64 * "a", state)


LOOKED = f"last looked for: {SHOWN}"
INSTALL = "downloaded: 2, install them on the page “Load packs”"


@pytest.mark.parametrize(
    ("packs", "facts", "standing"),
    [
        ((), f"{LOOKED} · nothing new", ""),
        (
            (found(PackState.FETCHED), found(PackState.FETCHED, "an-toan"), found(PackState.LIMIT, "dich-vu")),
            f"{LOOKED} · {INSTALL} · not downloaded, too large for this month's limit: 1",
            "To be installed: 2",
        ),
        ((found(PackState.METERED),), f"{LOOKED} · not downloaded, traffic costs money here: 1", ""),
        ((found(PackState.FULL),), f"{LOOKED} · not downloaded, disk nearly full: 1", ""),
    ],
)
def test_one_line_shows_when_packs_were_looked_for_and_what_waits(
    desk: Desk, packs: tuple[FoundPack, ...], facts: str, standing: str
) -> None:
    visit = PackVisit(WHEN, "goi.example", packs)
    row = shown_above(desk, network=NetworkState("kho.example", has_mirror=True, packs=visit))["packs"]
    assert (row["title"], row["facts"]) == ("Packs over the network: goi.example", facts)
    assert (row["standing"], row["act"]) == (standing, "")


def test_where_the_keys_come_from_is_said_as_it_is(desk: Desk) -> None:
    shown_above(desk, is_ready=False)
    assert "Plug in a stick with packs of the province" in desk.model.helpText
    shown_above(desk, is_ready=False, network=NetworkState("kho.example", has_mirror=True))
    assert "they come with the next contact over the network" in desk.model.helpText


def test_a_look_for_packs_that_failed_shows_its_reason(desk: Desk) -> None:
    error = SendingError(SendingFailure.CUT_OFF, "It was lost.", "Wait.")  # type: ignore[arg-type]
    visit = PackVisit(WHEN, "goi.example", (found(PackState.CUT),), error)
    row = shown_above(desk, network=NetworkState("kho.example", has_mirror=True, packs=visit))["packs"]
    assert row["facts"] == f"{LOOKED} · It was lost. · goes on with the next contact: 1"


def test_packs_are_shown_only_where_there_is_a_mirror(desk: Desk) -> None:
    assert "packs" not in shown_above(desk, network=NetworkState("kho.example"))
    row = shown_above(desk, network=NetworkState("kho.example", has_mirror=True))["packs"]
    assert row["facts"] == "Packs are looked for after the next contact."
