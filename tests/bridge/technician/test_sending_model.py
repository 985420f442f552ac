"""The sheet that sends over the network: a contact starts at once, shows its progress, can be stopped, and ends."""

from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.technician.results.sending_model import SendingViewModel
from kiosk.domain.errors import ExportError
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.services.results.taking import SyncState
from tests.bridge.fakes import SlowWorker

WHEN = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


class Automatic:
    """A fake of `AutomaticSender`. ``during`` runs in the middle of each contact, and again in that of a download.

    ``pack``: downloaded bytes and size of the pack that a contact downloads; None: it downloads none.
    """

    def __init__(self) -> None:
        self.wanted, self.seen = 0, list[bool]()
        self.during: Callable[[], None] = lambda: None
        self.pack: tuple[int, int] | None = None

    def send_now(self) -> None:
        self.wanted += 1

    def step(
        self,
        goes_on: Callable[[], bool],
        progress: Callable[[int, int], None],
        fetching: Callable[[int, int], None],
    ) -> float:
        progress(1, 3)
        self.during()
        if self.pack is not None:
            fetching(*self.pack)
            self.during()
        self.seen.append(goes_on())
        return 60


class Desk:
    """The view model with a fake sender; ``state``: what the page shows."""

    def __init__(self, network: NetworkState | None) -> None:
        self.automatic = Automatic()
        self.worker = SlowWorker(SimpleNamespace(sending=lambda: SimpleNamespace(automatic=self.automatic)))
        self.parent = QObject()
        self.model = SendingViewModel(self.worker, self.parent)  # type: ignore[arg-type]  # a SlowWorker
        self.model.show(SyncState(0, [], 0, None, code="4821 0937 5526 1180", network=network))


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk(NetworkState("kho.example"))


def test_opening_the_sheet_contacts_the_server_and_shows_the_progress(desk: Desk) -> None:
    shown = []
    desk.automatic.during = lambda: shown.append((desk.model.helpText, desk.model.share))
    desk.model.open("network")
    assert desk.model.sending
    assert desk.model.helpText == "Connecting to the province's server…"
    desk.worker.work()
    assert shown == [("Sending: 1 files sent, 3 left.", 0.25)]
    assert (desk.automatic.wanted, desk.automatic.seen, desk.model.sending) == (1, [True], False)


def test_a_download_of_a_pack_is_shown_after_the_files(desk: Desk) -> None:
    shown = []
    desk.automatic.pack = (6_000_000, 24_000_000)
    desk.automatic.during = lambda: shown.append((desk.model.helpText, desk.model.share))
    desk.model.open("network")
    desk.worker.work()
    assert shown[-1] == ("Downloading a pack: 6 MB of 24 MB.", 0.25)
    assert shown[0][0].startswith("Sending:")


def test_a_contact_can_be_stopped_in_the_middle(desk: Desk) -> None:
    desk.automatic.during = desk.model.stop
    desk.model.open("network")
    desk.worker.work()
    assert desk.automatic.seen == [False]
    assert not desk.model.stopping


def test_a_contact_stopped_before_it_began_is_not_begun(desk: Desk) -> None:
    desk.model.open("network")
    desk.model.stop()
    assert desk.model.helpText == "Stopping… What was sent stays sent."
    desk.worker.work()
    assert (desk.automatic.wanted, desk.automatic.seen) == (0, [])


def test_a_second_tap_starts_no_second_contact(desk: Desk) -> None:
    desk.model.open("network")
    desk.model.send()
    desk.worker.work()
    assert desk.automatic.wanted == 1


def test_the_end_of_the_kiosk_ends_a_contact(desk: Desk) -> None:
    desk.automatic.during = desk.worker.closing.emit
    desk.model.open("network")
    desk.worker.work()
    assert desk.automatic.seen == [False]


def test_an_error_is_shown_in_words(desk: Desk) -> None:
    def fail() -> None:
        raise ExportError("The disk is full.", "Delete something.")  # type: ignore[arg-type]

    desk.automatic.during = fail
    desk.model.open("network")
    desk.worker.work()
    assert (desk.model.helpText, desk.model.tone) == ("The disk is full. Delete something.", "bad")


def test_after_a_contact_without_the_provinces_keys_the_sheet_says_what_to_do(desk: Desk) -> None:
    desk.model.show(SyncState(7, [], 1, None, is_ready=False, network=NetworkState("kho.example")))
    desk.model.open("network")
    desk.worker.work()
    assert desk.model.helpText.startswith("The province's keys for results are not on this kiosk yet")
    assert "Plug in a stick with packs of the province" in desk.model.helpText
    assert desk.model.tone == "bad"


def test_an_invalid_access_is_explained_and_nothing_is_sent(qapp: object) -> None:
    desk = Desk(NetworkState(fault=ExportError("It is odd.", "Bring another.")))  # type: ignore[arg-type]
    desk.model.open("network")
    desk.worker.work()
    assert (desk.model.helpText, desk.model.tone) == ("It is odd. Bring another.", "bad")
    assert desk.automatic.wanted == 0


def test_the_code_is_shown_in_groups_only_while_its_sheet_is_open(desk: Desk) -> None:
    assert desk.model.code == []
    desk.model.open("code")
    desk.worker.work()
    assert (desk.model.code, desk.automatic.wanted) == (["4821", "0937", "5526", "1180"], 0)
    desk.model.leave()
    assert (desk.model.phase, desk.model.code) == ("", [])
