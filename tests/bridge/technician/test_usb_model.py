"""The page that installs packs: when packs are listed, verified and installed, and what stops these steps."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.technician.usb import usb_model
from kiosk.domain.errors import KioskError, PackError, PackRefusedError
from tests.bridge.technician.usb_page import NEW, NEWER, ONE, TWO, Page


@pytest.fixture
def page(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setattr(usb_model, "is_online", lambda: True)
    return Page()


def test_a_stick_is_looked_at_and_its_new_packs_are_checked(page: Page) -> None:
    page.opens()
    assert page.model.phase == "waiting"
    page.plugs(ONE)
    assert (page.model.phase, page.model.rows) == ("looking", [])
    page.worker.work()
    assert (page.model.phase, page.model.packCount, page.model.chosenCount) == ("found", 3, 2)
    assert page.loading.asked == ["look ONE", "check a/new", "check a/newer"]
    assert page.states == ["signed", "signed", "same"]


def test_a_pack_that_does_not_hold_is_refused_and_not_chosen(page: Page) -> None:
    page.loading.bad = {NEW.key: PackError("Broken.")}
    page.sees(ONE)
    assert (page.states, page.model.chosenCount) == (["refused", "signed", "same"], 1)


def test_a_stick_that_cannot_be_read_is_shown_with_its_problem(page: Page) -> None:
    page.loading.error = PackError("Unreadable.")
    page.sees(ONE)
    assert (page.model.phase, page.states, page.model.packCount) == ("found", ["refused"], 0)


def test_a_stick_that_was_pulled_before_it_was_read_shows_nothing(page: Page) -> None:
    page.opens()
    page.plugs(ONE)
    page.plugs()
    page.worker.work()
    assert (page.model.phase, page.model.rows, page.model.stick.label) == ("waiting", [], "")


def test_checking_ends_when_the_stick_is_pulled(page: Page) -> None:
    went_on: list[bool] = []

    def pull(progress: Callable[[int, int], bool]) -> None:
        page.plugs()
        went_on.append(progress(1, 2))

    page.loading.meanwhile = pull
    page.sees(ONE)
    assert (went_on, page.model.rows) == ([False], [])
    assert page.loading.asked == ["look ONE", "check a/new"]


def test_a_pack_can_be_left_out(page: Page) -> None:
    page.sees(ONE)
    page.model.toggle(NEW.key)
    page.model.install()
    page.worker.work()
    assert [entry for entry in page.loading.asked if entry.startswith("install")] == ["install a/newer"]


def test_what_is_chosen_is_installed_one_after_another(page: Page) -> None:
    page.sees(ONE)
    shares: list[float] = []
    page.model.installation.changed.connect(lambda: shares.append(page.model.installation.share))
    page.model.install()
    assert (page.model.phase, page.model.installation.count, page.model.installation.secondsLeft) == (
        "installing",
        2,
        -1,
    )
    page.worker.work()
    assert (page.model.phase, page.model.installedCount, page.model.failedCount) == ("found", 2, 0)
    assert page.loading.asked[-2:] == ["install a/new", "install a/newer"]
    assert sorted(shares) == shares
    assert (shares[0], shares[-1], page.model.installation.number) == (0.0, 1.0, 2)


def test_a_pack_that_cannot_be_installed_keeps_no_other_out(page: Page) -> None:
    page.sees(ONE)
    page.loading.bad = {NEW.key: PackError("No space is left.")}
    page.model.install()
    page.worker.work()
    assert (page.states[:2], page.model.installedCount, page.model.failedCount) == (["failed", "installed"], 1, 1)


def test_stopping_puts_the_pack_that_is_under_way_back(page: Page) -> None:
    page.sees(ONE)
    stopping: list[bool] = []

    def stop(_progress: object) -> None:
        page.model.stop()
        stopping.append(page.model.installation.stopping)

    page.loading.meanwhile = stop
    page.model.install()
    page.worker.work()
    assert (page.model.phase, page.states[:2], stopping) == ("found", ["signed", "signed"], [True])
    assert not page.model.installation.stopping


def test_another_stick_waits_until_the_installation_is_over(page: Page) -> None:
    page.sees(ONE)
    page.model.install()
    page.plugs(TWO)
    page.model.stick.next()
    assert (page.model.stick.label, page.model.phase) == ("ONE", "installing")
    page.worker.work()
    assert (page.model.stick.label, "look TWO" in page.loading.asked) == ("TWO", True)


def test_an_installation_goes_on_when_the_page_is_left(page: Page) -> None:
    page.sees(ONE)
    page.model.install()
    page.model.close()
    page.worker.work()
    assert page.model.installedCount == 2


def test_a_page_that_is_left_shows_nothing_to_the_next(page: Page) -> None:
    page.sees(ONE)
    page.model.close()
    assert (page.model.phase, page.model.rows, page.model.free, page.model.clockWords) == ("waiting", [], "", "")


def test_an_unexpected_error_fails_the_pack_that_was_under_way(page: Page) -> None:
    page.sees(ONE)
    page.model.install()
    page.model._rows.mark(NEW.key, "installing")
    page.model.installation._break_off(KioskError("{kind}", kind="MemoryError"))
    assert (page.model.phase, page.states[0]) == ("found", "failed")


def test_expired_packs_are_allowed_when_a_technician_says_so(page: Page) -> None:
    page.sees(ONE)
    page.model.allowExpired()
    page.worker.work()
    assert "look ONE expired" in page.loading.asked


def test_the_stick_is_looked_at_again_once_the_clock_is_confirmed(page: Page) -> None:
    page.sees(ONE)
    page.model.confirmClock()
    page.worker.work()
    assert page.loading.asked[3:5] == ["confirm clock", "look ONE"]


def test_a_clock_that_cannot_be_confirmed_is_shown_as_a_problem(page: Page) -> None:
    page.sees(ONE)
    page.loading.error = PackError("No.")
    page.model.confirmClock()
    page.worker.work()
    assert (page.model.phase, page.states) == ("found", ["refused"])


def test_the_network_is_offered_only_where_there_is_a_mirror(page: Page) -> None:
    page.opens()
    page.model.lookAtNetwork()
    assert (page.model.networkOffered, page.model.remote) == (False, False)
    page.loading.has_mirror = True
    page.opens()
    assert page.model.networkOffered


@pytest.fixture
def remote(page: Page) -> Page:
    """The page while it shows the network mirror; a stick is inserted."""
    page.loading.has_mirror = True
    page.sees(ONE)
    page.loading.asked.clear()
    page.model.lookAtNetwork()
    page.worker.work()
    return page


def test_the_mirror_takes_the_place_of_the_stick(remote: Page) -> None:
    assert (remote.model.remote, remote.model.stick.label, remote.model.networkOffered) == (True, "", False)
    assert (remote.loading.asked, remote.states[:2]) == (["look at mirror True"], ["remote", "remote"])
    remote.plugs(ONE, TWO)
    assert (remote.model.remote, remote.model.stick.label) == (True, "")


def test_downloaded_packs_are_offered_without_a_network_and_verified(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(usb_model, "is_online", lambda: False)
    page.loading.has_mirror = page.loading.has_fetched = True
    page.loading.fetched = {NEW.key}
    page.opens()
    assert (page.model.networkOffered, page.model.networkLabel) == (True, "Downloaded packs")
    assert page.model.helpText == (
        "The kiosk has downloaded packs over the network: touch the button below, or plug in a USB stick."
    )
    page.model.lookAtNetwork()
    page.worker.work()
    assert page.loading.asked == ["look at mirror True", f"check {NEW.key}"]
    assert page.states == ["fetched", "remote", "same"]
    assert "Packs are downloaded when you press Install." in page.model.helpText
    page.model.toggle(NEWER.key)
    assert "Nothing changes until you press Install." in page.model.helpText


def test_a_downloaded_pack_that_is_damaged_is_refused(page: Page) -> None:
    page.loading.has_mirror = page.loading.has_fetched = True
    page.loading.fetched, page.loading.bad = {NEW.key}, {NEW.key: PackRefusedError("It is damaged.")}  # type: ignore[arg-type]
    page.opens()
    page.model.lookAtNetwork()
    page.worker.work()
    assert page.states == ["refused", "remote", "same"]


def test_a_stopped_installation_leaves_a_downloaded_pack_downloaded(page: Page) -> None:
    page.loading.has_mirror = page.loading.has_fetched = True
    page.loading.fetched = {NEW.key}
    page.opens()
    page.model.lookAtNetwork()
    page.worker.work()
    page.loading.meanwhile = lambda _progress: page.model.stop()
    page.model.install()
    page.worker.work()
    assert page.states == ["fetched", "remote", "same"]


def test_after_the_installation_the_page_offers_no_downloaded_packs(page: Page) -> None:
    page.loading.has_mirror = page.loading.has_fetched = True
    page.opens()
    page.model.lookAtNetwork()
    page.worker.work()
    page.loading.has_fetched = False
    page.model.install()
    page.worker.work()
    assert page.model.networkLabel == "Get packs over the network"


def test_the_mirror_can_be_looked_at_again(remote: Page) -> None:
    remote.model.lookAgain()
    remote.worker.work()
    assert remote.loading.asked == ["look at mirror True"] * 2


def test_leaving_the_mirror_turns_back_to_the_stick(remote: Page) -> None:
    changes = QSignalSpy(remote.model.sourceChanged)
    remote.model.leaveNetwork()
    remote.worker.work()
    assert (remote.model.remote, remote.model.stick.label, changes.count()) == (False, "ONE", 1)
    assert remote.loading.asked[1:3] == ["put away", "look ONE"]


def test_stopping_to_look_at_the_mirror_leaves_it(remote: Page) -> None:
    remote.model.lookAgain()
    remote.model.stop()
    assert (remote.model.remote, remote.model.stick.label) == (False, "ONE")


def test_what_is_fetched_is_stopped_when_the_kiosk_ends(remote: Page) -> None:
    remote.loading.meanwhile = lambda _progress: remote.worker.closing.emit()
    remote.model.install()
    remote.worker.work()
    assert (remote.model.installedCount, remote.states[:2]) == (0, ["remote", "remote"])


def test_what_comes_from_a_stick_goes_on_when_the_kiosk_ends(page: Page) -> None:
    page.sees(ONE)
    page.loading.meanwhile = lambda _progress: page.worker.closing.emit()
    page.model.install()
    page.worker.work()
    assert page.model.installedCount == 2
