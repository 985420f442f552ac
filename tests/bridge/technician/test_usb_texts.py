"""Texts of the page that installs packs: heading, explanation, cards of packs, progress."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.technician.usb import usb_model
from kiosk.bridge.technician.usb.progress import UsbProgress
from kiosk.bridge.technician.usb.words import (
    STANDINGS,
    TONES,
    Progress,
    Row,
    SourceState,
    heading,
    help_text,
    progress_text,
)
from kiosk.domain.errors import PackError
from kiosk.domain.offers import Changes
from tests.bridge.technician.usb_page import NEW, NEWER, ONE, Page


@pytest.fixture
def page(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setattr(usb_model, "is_online", lambda: True)
    return Page()


def test_a_page_without_a_stick_asks_for_one(page: Page) -> None:
    page.opens()
    assert page.model.heading == "Plug in the USB stick"
    assert page.model.helpText.startswith("The kiosk finds packs in any folder")


def test_a_stick_is_named_while_it_is_read_and_after(page: Page) -> None:
    page.opens()
    page.plugs(ONE)
    assert (page.model.heading, page.model.helpText) == ("Reading USB “ONE”…", "Nothing changes yet.")
    page.worker.work()
    assert page.model.heading == "USB “ONE” — 3 packs, 4.5 KB"
    assert page.model.helpText == "Free space: 1 GB. Nothing changes until you press Install."
    page.loading.packs = (NEW,)
    page.model.lookAgain()
    page.worker.work()
    assert page.model.heading == "USB “ONE” — 1 pack, 1 KB"


def test_a_stick_without_packs_is_explained(page: Page) -> None:
    page.loading.packs = ()
    page.sees(ONE)
    assert page.model.heading == "USB “ONE” — no packs found"
    assert page.model.helpText.startswith("A kiosk stick must contain the folders")


def test_what_was_installed_is_counted(page: Page) -> None:
    page.sees(ONE)
    page.model.install()
    assert page.model.helpText == "Free space: 1 GB. Nothing changes until you press Install."
    page.worker.work()
    assert page.model.helpText == "Installed: 2. You can remove the stick."


def test_what_was_not_installed_is_counted_too(page: Page) -> None:
    page.sees(ONE)
    page.loading.bad = {NEW.key: PackError("Broken.")}
    page.model.install()
    page.worker.work()
    expected = "Installed: 1. Not installed: 1, for the reason below. You can remove the stick."
    assert page.model.helpText == expected


def test_the_mirror_has_texts_of_its_own(page: Page) -> None:
    page.loading.has_mirror = True
    page.sees(ONE)
    assert page.model.expiredText.endswith("Ask the province for a new stick.")
    page.model.lookAtNetwork()
    assert (page.model.heading, page.model.helpText) == ("Contacting the province's server…", "Nothing changes yet.")
    page.worker.work()
    assert page.model.heading == "Network — 3 packs, 4.5 KB"
    assert page.model.helpText == "Free space: 1 GB. Packs are downloaded when you press Install."
    assert page.model.expiredText.endswith("Tell the province about its server.")
    page.model.install()
    page.worker.work()
    assert page.model.helpText == "Installed: 2."


FOUND = SourceState("found", False, "ONE", 0, 0, False, 0, 0, "1 kB", "1 GB")


@pytest.mark.parametrize(
    ("changes", "title", "told"),
    [
        ({"is_remote": True}, "Network — no packs found", "The province's server has no packs yet."),
        ({"is_remote": True, "rows": 1}, "Network — no packs found", "Nothing was changed."),
        ({"is_remote": True, "packs": 1, "rows": 1}, "Network — 1 pack, 1 kB", "Free space: 1 GB. Packs are"),
        ({"is_remote": True, "packs": 2, "installed": 1, "failed": 1}, "Network — 2 packs, 1 kB", "Installed: 1. No"),
        ({"rows": 1, "needs_person": True}, "USB “ONE” — decision needed", "Nothing changes yet."),
        ({"rows": 1}, "USB “ONE” — no usable packs", "Nothing changes yet."),
        (
            {"rows": 1, "locked": 1},
            "USB “ONE” — 1 pack cannot be used yet: the kiosk lacks the province's key",
            "Nothing changes yet.",
        ),
        (
            {"rows": 1, "locked": 1234, "needs_person": True},
            "USB “ONE” — 1,234 packs cannot be used yet: the kiosk lacks the province's key",
            "Nothing changes yet.",
        ),
    ],
)  # fmt: skip
def test_each_state_of_the_source_has_its_texts(changes: dict[str, Any], title: str, told: str) -> None:
    source = replace(FOUND, **changes)
    assert heading(source).startswith(title)
    assert help_text(source).startswith(told)


def test_a_change_of_the_stick_or_of_what_is_seen_updates_the_texts(page: Page) -> None:
    changes = QSignalSpy(page.model.textsChanged)
    page.opens()
    page.plugs(ONE)
    assert (seen := changes.count()) > 0
    page.worker.work()
    assert changes.count() > seen


@pytest.mark.parametrize(("chosen", "label"), [(0, "Nothing chosen"), (1, "Install 1 pack"), (2, "Install 2 packs")])
def test_the_button_counts_the_chosen_packs(page: Page, chosen: int, label: str) -> None:
    page.sees(ONE)
    for pack in (NEW, NEWER)[chosen:]:
        page.model.toggle(pack.key)
    assert page.model.installLabel == label


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("ky-nang-so-1.2.0.hocpack", "ky-nang-so 1.2.0"),
        ("a/b/ky-nang-so-1.2.0.hocpack", "ky-nang-so 1.2.0"),
        ("Kỹ năng số", "Kỹ năng số"),
        ("tram.zip", "tram.zip"),
    ],
)
def test_a_pack_without_a_title_is_named_by_its_file(title: str, shown: str) -> None:
    assert Row("k", title, "refused").card["headline"] == shown


@pytest.mark.parametrize(
    ("before", "version", "shown"),
    [
        ("", "1.0.0", "A\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} new\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}1.0.0"),
        ("1.0.0", "1.0.0", "A\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} 1.0.0"),
        ("1.0.0", "1.1.0", "A\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} 1.0.0\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}1.1.0"),
        ("1.0.0", "", "A"),
    ],
)
def test_the_headline_has_both_versions(before: str, version: str, shown: str) -> None:
    assert Row("k", "A", "signed", before=before, version=version).card["headline"] == shown


@pytest.mark.parametrize(
    ("before", "changes", "shown"),
    [
        ("", Changes(1, 1), "Tỉnh · 1 lesson · vi · 2 MB"),
        ("", Changes(12, 12), "Tỉnh · 12 lessons · vi · 2 MB"),
        ("1.0.0", Changes(12, 3, 2, 1), "Tỉnh · 12 lessons, 3 new, 2 changed, 1 removed · vi · 2 MB"),
        ("1.0.0", Changes(0), "Tỉnh · vi · 2 MB"),
    ],
)
def test_a_card_counts_lessons_and_changes(before: str, changes: Changes, shown: str) -> None:
    row = Row("k", "A", "signed", "Tỉnh", before=before, changes=changes, languages="vi", size="2 MB")
    assert row.card["facts"].replace("\N{NO-BREAK SPACE}", " ") == shown


def test_a_short_part_of_a_card_is_not_wrapped_and_a_long_one_is() -> None:
    row = Row("k", "A", "signed", "Sở Thông tin và Truyền thông", size="2 MB")
    assert row.card["facts"] == "Sở Thông tin và Truyền thông · 2\N{NO-BREAK SPACE}MB"


def test_a_card_with_a_problem_shows_only_the_problem() -> None:
    row = Row("k", "A", "failed", "Tỉnh", version="1.0.0", message="It is full.", cure="Make room.")
    assert row.card["facts"] == "It is full. Make room."
    expected = "A. new · 1.0.0. It is full. Make room.. Not installed"
    assert row.card["label"] == expected


def test_every_state_has_a_name_and_an_unknown_one_counts_as_refused() -> None:
    names = {state: Row("k", "A", state).card["standing"] for state in STANDINGS}
    assert len(set(names.values())) == len(STANDINGS)
    assert Row("k", "A", "unheard-of").card["standing"] == names["refused"] == "Refused"


def test_tones_belong_to_states() -> None:
    assert set(TONES) <= set(STANDINGS)
    assert [Row("k", "A", state).card["tone"] for state in ("signed", "failed", "older", "same")] == [
        "good", "bad", "note", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("seconds", "left"),
    [
        (-1, ""),
        (0, "about 1 seconds left · "),
        (89, "about 89 seconds left · "),
        (90, "about 2 minutes left · "),
        (121, "about 3 minutes left · "),
    ],
)
def test_the_progress_has_the_time_left_in_a_suitable_unit(seconds: int, left: str) -> None:
    progress = Progress(1, 2, 0.428, seconds, is_remote=False)
    ease = "you can remove the stick at any time"
    assert progress_text(progress, has_time=True) == f"Installing 1 of 2 · 42 % · {left}{ease}"
    assert progress_text(progress, has_time=False) == f"Installing 1 of 2 · 42 % · {ease}"


def test_the_progress_of_a_running_installation_is_shown(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(UsbProgress, "seconds_left", 7)
    page.loading.has_mirror = True
    page.sees(ONE)
    page.model.install()
    assert page.model.installation.progressText == (
        "Installing 1 of 2 · 0 % · about 7 seconds left · you can remove the stick at any time"
    )
    page.worker.work()
    page.model.lookAtNetwork()
    page.worker.work()
    page.model.install()
    assert page.model.installation.shortProgressText == (
        "Installing 1 of 2 · 0 % · continues by itself after a network failure"
    )
    page.worker.work()
