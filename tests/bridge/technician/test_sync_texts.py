"""Texts of the page «Đồng bộ»: waiting results, receipts on the stick, the outcome of an export or an import."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.technician.results.sync_rows import damaged_row, row
from kiosk.bridge.technician.results.words import progress_text
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.syncing.bundle_states import BundleState, Count, Departure, WayKind
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.services.results.receipts import ReceiptLook
from kiosk.services.results.taking import KeptBundle, SyncState
from tests.bridge.technician.sync_page import Desk

WHEN = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
SHOWN = "25/11/2026 15:00"
TAKEN = (Departure(WayKind.STICK, "TINH", WHEN, is_dated=True),)
WAITS = KeptBundle("b", 1, 1234, 2000, WHEN)
AWAY = KeptBundle("b", 1, 9, 2000, WHEN, TAKEN)
RECEIVED = KeptBundle("b", 1, 9, 2000, WHEN, TAKEN, WHEN)
REFUSED = ExportError("{file} is odd.", "Ask again.", file="a.json")


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def shows(desk: Desk, *bundles: KeptBundle, visits: int = 0, damaged: tuple[str, ...] = ()) -> tuple[str, str]:
    """Open the page with this state; return its heading and its help text."""
    desk.taking.now = SyncState(0, bundles, visits, WHEN, damaged=damaged)
    desk.model.open()
    desk.worker.work()
    return desk.model.heading, desk.model.helpText


def test_nothing_is_claimed_before_the_state_is_read(desk: Desk) -> None:
    assert (desk.model.heading, desk.model.helpText) == ("Checking for results…", "")


NEVER = "Results were never exported from this kiosk."
LAST = f"Last export: {SHOWN}."
STAYS = "Exported does not mean received: results stay here until the province's receipt arrives."


@pytest.mark.parametrize(
    ("bundles", "visits", "heading", "told"),
    [
        ([], 0, "No new visits", NEVER),
        ([WAITS], 3, "Visits to export: 3", f"The oldest is from {SHOWN}. {NEVER}"),
        ([AWAY], 0, "All results were exported", f"{LAST} {STAYS} No receipt yet."),
        ([RECEIVED, AWAY], 0, "All results were exported", f"{LAST} {STAYS} Newest receipt: {SHOWN}."),
        ([RECEIVED], 0, "The province has received every visit", f"{LAST} Newest receipt: {SHOWN}."),
    ],
)
def test_the_page_tells_what_waits(
    desk: Desk, bundles: list[KeptBundle], visits: int, heading: str, told: str
) -> None:
    assert shows(desk, *bundles, visits=visits) == (heading, told)


def test_damaged_files_come_first(desk: Desk) -> None:
    _, told = shows(desk, damaged=("x", "y"))
    assert told == f"Damaged files that cannot be exported: 2. They stay here. {NEVER}"


@pytest.mark.parametrize(
    ("holds", "told"),
    [
        (ReceiptLook(3, 1, 1), "Bundles with a receipt on USB “A”: 3."),
        (ReceiptLook(0, 1, 1), "USB “A” found; its receipts are already imported."),
        (ReceiptLook(0, 0, 1), "USB “A” found; its receipts are for other kiosks."),
        (ReceiptLook(), "USB “A” found."),
    ],
)
def test_the_stick_is_described_until_its_receipts_were_imported(desk: Desk, holds: ReceiptLook, told: str) -> None:
    shows(desk)
    desk.plug_in("A", holds)
    desk.worker.work()
    assert desk.model.helpText == f"{NEVER} {told}"
    desk.model.takeIn()
    desk.worker.work()
    assert desk.model.helpText == NEVER


KNOWN = "Nothing new: this kiosk already has these receipts."
OTHERS = "The receipts on this stick are for other kiosks."


@pytest.mark.parametrize(
    ("holds", "told", "tone"),
    [
        (ReceiptLook(2), "Done. Bundles newly confirmed by the province: 2. You can remove the stick.", "good"),
        (ReceiptLook(0, 1), f"{KNOWN} You can remove the stick.", "note"),
        (ReceiptLook(0, 0, 1), f"{OTHERS} Please take the stick to them.", "note"),
        (ReceiptLook(0, 0, 0, (REFUSED,)), "a.json is odd. Ask again.", "bad"),
        (
            ReceiptLook(0, 0, 0, (REFUSED,) * 3),
            "a.json is odd. Ask again. Other unusable files: 2.",
            "bad",
        ),
    ],
)  # fmt: skip
def test_the_outcome_of_an_import_is_shown(desk: Desk, holds: ReceiptLook, told: str, tone: str) -> None:
    desk.plug_in("A", holds)
    desk.model.takeIn()
    desk.worker.work()
    assert (desk.model.outcomeText, desk.model.outcomeTone) == (told, tone)


def test_received_bundles_and_refused_files_are_shown_together(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(2, 0, 0, (REFUSED,)))
    desk.model.takeIn()
    desk.worker.work()
    assert desk.model.outcomeText.endswith("You can remove the stick. a.json is odd. Ask again.")
    assert desk.model.outcomeTone == "note"


def test_a_stick_without_receipts_says_so_only_after_an_import(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook())
    desk.worker.work()
    assert desk.model.outcomeText == ""
    desk.model.takeIn()
    desk.worker.work()
    assert desk.model.outcomeText.startswith("There are no receipts on this stick.")


def test_why_a_stick_cannot_be_listed_is_shown(desk: Desk) -> None:
    desk.plug_in("A", ExportError("It cannot be read.", "Try another."))
    desk.worker.work()
    assert (desk.model.outcomeText, desk.model.outcomeTone) == ("It cannot be read. Try another.", "bad")


@pytest.mark.parametrize(
    ("is_whole", "told", "tone"),
    [
        (True, "Done. Bundles written: 2, already on the stick: 5. You can remove the stick.", "good"),
        (False, "Stopped. Bundles written: 2; the others still wait here. You can remove the stick.", "note"),
    ],
)
def test_the_outcome_of_an_export_is_shown(desk: Desk, is_whole: bool, told: str, tone: str) -> None:
    delivery = SimpleNamespace(written=["a", "b"], already=5)
    desk.taking.take = lambda *_: SimpleNamespace(delivery=delivery, is_whole=is_whole)  # type: ignore[method-assign]
    desk.plug_in("A", ReceiptLook(1))
    desk.model.take()
    desk.worker.work()
    assert (desk.model.outcomeText, desk.model.outcomeTone) == (told, tone)


def test_an_export_that_failed_is_shown_with_its_problem(desk: Desk) -> None:
    desk.plug_in("A", ReceiptLook(1))
    desk.model.take()
    desk.worker.work()
    assert (desk.model.outcomeText, desk.model.outcomeTone) == ("No.", "bad")


def test_the_button_asks_for_a_stick_that_can_be_written(desk: Desk) -> None:
    assert desk.model.takeLabel == "Plug in a USB stick"
    desk.plug_in("A", ReceiptLook())
    assert desk.model.takeLabel == "Export results to USB"
    drive = desk.sticks.now[0]
    desk.sticks.now = [Drive(drive.place, "B", drive.device, is_read_only=True)]
    desk.model.stick.look()
    assert desk.model.takeLabel == "USB write-protected"


def test_the_texts_change_with_the_receipts_and_the_stick(desk: Desk) -> None:
    changes = QSignalSpy(desk.model.textsChanged)
    desk.plug_in("A", ReceiptLook(1))
    assert (plugged := changes.count()) > 0
    desk.worker.work()
    assert (listed := changes.count()) > plugged
    desk.pull()
    assert changes.count() > listed


def test_without_the_provinces_keys_the_page_says_what_to_do(desk: Desk) -> None:
    desk.taking.now = SyncState(7, [], 1, WHEN, is_ready=False)
    desk.model.open()
    desk.worker.work()
    assert desk.model.heading == "Visits to export: 1"
    assert desk.model.helpText.startswith("The province's keys for results are not on this kiosk yet")
    assert "Plug in a stick with packs of the province" in desk.model.helpText


def shown_above(desk: Desk, **values: Any) -> dict[str, dict[str, Any]]:
    """Open the page with a state; return the rows above the bundles by their keys."""
    desk.taking.now = SyncState(**{"loose": 0, "bundles": [], "visits": 0, "since": None} | values)
    desk.model.open()
    desk.worker.work()
    return {row["key"]: row for row in desk.model.above}


def test_the_page_names_the_records_that_the_province_asks_for(desk: Desk) -> None:
    asked = [KeptBundle("c", number, number + 9, 2000, WHEN, asked=WHEN) for number in (40, 30, 20, 10)]
    shown_above(desk, bundles=asked)
    assert "The province asks for records 10–19, 20–29, 30–39, … again" in desk.model.helpText


def test_the_code_is_shown_until_the_province_has_answered(desk: Desk) -> None:
    row = shown_above(desk, code="4821 0937 5526 1180")["code"]
    assert (row["title"], row["act"]) == ("Code: 4821 0937 5526 1180", "code")
    assert "code" not in shown_above(desk)


def test_the_states_have_the_numbers_of_records_and_their_sum(desk: Desk) -> None:
    numbers = {
        BundleState.ON_KIOSK: Count(0, 7),
        BundleState.AWAY: Count(2, 1200),
        BundleState.RECEIVED: Count(1, 30),
    }
    shown_above(desk, numbers=numbers)
    shown = [(card["label"], card["number"]) for card in desk.model.states]
    assert shown == [
        ("stored on the kiosk only", "7"),
        ("taken away / sent", "1,200"),
        ("received by the province", "30"),
    ]
    assert "Recorded so far: 1,237 records" in desk.model.helpText


def test_each_way_shows_what_left_and_what_has_no_receipt(desk: Desk) -> None:
    folder = Departure(WayKind.FOLDER, "/srv/ra", WHEN, is_dated=True)
    both = replace(AWAY, departures=(*TAKEN, folder))
    rows = shown_above(desk, bundles=[both, RECEIVED])
    stick = rows["way-stick-TINH"]
    assert (stick["title"], stick["facts"]) == ("USB “TINH”", f"bundles: 2 · last one {SHOWN}")
    assert (stick["standing"], stick["tone"]) == ("without receipt: 1", "")
    assert rows["way-folder-/srv/ra"]["title"] == "Folder “/srv/ra”"
    assert shown_above(desk, bundles=[RECEIVED])["way-stick-TINH"]["tone"] == "good"


def test_on_a_kiosk_with_a_server_the_last_contact_and_the_traffic_are_shown(desk: Desk) -> None:
    contact = Contact(WHEN, "kho.example", ContactOutcome.DONE, sent=3, receipts=1)
    row = shown_above(desk, network=NetworkState("kho.example", contact, WHEN, 1_500_000, 50_000_000))["network"]
    assert (row["title"], row["act"]) == ("Network: kho.example", "network")
    assert row["facts"] == f"Last contact: {SHOWN} · this month: 1.5 MB / 50 MB"


def test_a_contact_without_the_provinces_keys_shows_that_nothing_is_sent(desk: Desk) -> None:
    contact = Contact(WHEN, "kho.example", ContactOutcome.DONE)
    row = shown_above(desk, network=NetworkState("kho.example", contact), is_ready=False)["network"]
    assert row["facts"] == "Nothing is sent: the province's keys are missing."
    assert row["tone"] == "bad"


def test_a_failed_contact_shows_its_reason(desk: Desk) -> None:
    error = SendingError(SendingFailure.PASSWORD, "It refuses.", "Bring another file.")  # type: ignore[arg-type]
    contact = Contact(WHEN, "kho.example", ContactOutcome.FAILED, left=3, error=error)
    network = NetworkState("kho.example", contact)
    row = shown_above(desk, network=network)["network"]
    assert (row["facts"], row["tone"]) == ("It refuses.", "bad")
    assert network.needs_person


def test_without_a_server_or_with_an_invalid_one_the_page_says_what_to_do(desk: Desk) -> None:
    row = shown_above(desk)["network"]
    assert (row["title"], row["act"]) == ("Network: no server is set up", "")
    row = shown_above(desk, network=NetworkState(fault=REFUSED))["network"]
    assert (row["facts"], row["act"], row["actLabel"]) == ("a.json is odd.", "network", "What to do")
    assert not desk.model.sending.canSend


def test_the_progress_is_counted_in_bundles(desk: Desk) -> None:
    assert desk.model.progressText == progress_text(0, 0) == "Packing results…"
    assert progress_text(2, 7) == "2 of 7 bundles on the stick"


def test_events_in_no_bundle_are_counted(desk: Desk) -> None:
    desk.taking.now = SyncState(1234, [], 1, WHEN)
    desk.worker.work()
    expected = "Records not yet in a bundle: 1,234. They are packed during the next export."
    assert desk.model.looseText == expected


@pytest.mark.parametrize(
    ("bundle", "texts"),
    [
        (WAITS, ("Records 1–1,234", f"from {SHOWN} · 2 KB", "Stored on the kiosk", "note")),
        (AWAY, ("Records 1–9", f"from {SHOWN} · 2 KB · copied to “TINH” {SHOWN}", "Exported, no receipt yet", "")),
        (RECEIVED, ("Records 1–9", f"from {SHOWN} · 2 KB · receipt: {SHOWN}", "The province has it", "good")),
        (
            KeptBundle("b", 1, 9, 0, None, (replace(TAKEN[0], is_dated=False),), is_orphan=True),
            (
                "Records 1–9",
                f"from an earlier record of this kiosk · copied to “TINH” {SHOWN} (the clock was wrong)",
                "Exported, no receipt yet",
                "",
            ),
        ),
        (
            KeptBundle("b", 1, 9, 2000, WHEN, (Departure(WayKind.NETWORK, "hub.example", WHEN, is_dated=True),)),
            ("Records 1–9", f"from {SHOWN} · 2 KB · sent to “hub.example” {SHOWN}", "Sent, no receipt yet", ""),
        ),
        (
            KeptBundle("b", 1, 9, 2000, WHEN, asked=WHEN),
            ("Records 1–9", f"from {SHOWN} · 2 KB", "The province asks for it again", "note"),
        ),
    ],
)
def test_a_bundle_has_its_texts(qapp: object, bundle: KeptBundle, texts: tuple[Any, ...]) -> None:
    shown = row(bundle)
    assert (shown["title"], shown["facts"], shown["standing"], shown["tone"]) == texts


def test_a_damaged_file_has_its_texts(qapp: object) -> None:
    shown = damaged_row("x.zip")
    assert (shown["title"], shown["facts"]) == ("Damaged file: cannot be exported", "x.zip")
    assert (shown["standing"], shown["tone"]) == ("Damaged", "bad")
