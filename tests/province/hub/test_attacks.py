"""Tests of hostile and contradictory bundles: nothing that was stored before changes.

What a single file can contain is tested in `tests.province.hub.checking`.
"""

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.events import GENESIS, Event
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.receiving import sticks
from kiosk.sync.bundles import Bundle, make_bundle
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, Kiosk, received, reworded

File = tuple[str, bytes]


def flipped(bundle: SealedBundle) -> File:
    middle = len(bundle.data) // 2
    return bundle.name, bundle.data[:middle] + bytes([bundle.data[middle] ^ 1]) + bundle.data[middle + 1 :]


def named(data: bytes, bundle: SealedBundle) -> File:
    return f"{bundle.first}-{bundle.last}-{hashlib.sha256(data).hexdigest()}.age", data


DAMAGED: dict[str, tuple[Callable[[SealedBundle], File], str]] = {
    "flipped bytes": (flipped, "damaged|match"),
    "half a file": (lambda bundle: (bundle.name, bundle.data[: len(bundle.data) // 2]), "damaged|match"),
    "an empty file": (lambda bundle: (bundle.name, b""), "not an encrypted file"),
    "half a file under an honest name": (lambda bundle: named(bundle.data[:-40], bundle), "damaged"),
    "a file without end": (
        lambda bundle: (bundle.name, bundle.data + b"\0" * sticks.LARGEST_FILE),
        "too large for a bundle",
    ),
}


@pytest.mark.parametrize("attack", DAMAGED)
def test_a_damaged_file_is_refused_and_nothing_changed(attack: str, hub: Hub, cut: list[SealedBundle]):
    make, said = DAMAGED[attack]
    hub.receives(cut[0])
    before = hub.state()
    hub.emptied()
    taken = hub.receives(make(cut[1]))
    assert (taken.new, taken.kiosks) == ([], [])
    (error,) = taken.refused
    assert (re.search(said, error.message) is not None, error.cure != "") == (True, True), error
    assert (hub.state(), hub.answered()) == (before, {})


def plain(kiosk: Kiosk, events: list[Event]) -> Bundle:
    return make_bundle(events, kiosk.origin)


CONFLICTS: dict[str, Callable[[Kiosk, list[Event]], SealedBundle]] = {
    "an overlapping range": lambda kiosk, events: kiosk.cuts(events, 20, 60)[1],
    "the same range with other results": lambda kiosk, events: kiosk.forges(
        plain(kiosk, events[20:50]), plain(kiosk, events[20:50]).statements[1:]
    ),
    "the same range with another chain": lambda kiosk, events: kiosk.forges(
        plain(kiosk, events[20:50]), chain={"before": events[20].previous, "after": "a" * 64}
    ),
    "a chain that forks behind": lambda kiosk, events: kiosk.forges(
        plain(kiosk, events[50:]), chain={"before": "a" * 64, "after": events[-1].hash}
    ),
    "a chain that forks before": lambda kiosk, events: kiosk.forges(
        plain(kiosk, events[:20]), chain={"before": GENESIS, "after": "a" * 64}
    ),
    "a first event that follows another": lambda kiosk, events: kiosk.forges(
        plain(kiosk, events[:20]), chain={"before": "a" * 64, "after": events[19].hash}
    ),
}


@pytest.mark.parametrize("attack", CONFLICTS)
def test_a_bundle_that_contradicts_is_kept_apart_and_not_answered(
    attack: str, hub: Hub, cut: list[SealedBundle], events: list[Event], kiosk: Kiosk
):
    hub.receives(cut[1])
    before = hub.state()
    hub.emptied()
    made = CONFLICTS[attack](kiosk, events)
    taken = hub.receives(made)
    assert (taken.new, len(taken.held), taken.refused) == ([], 1, []), taken
    assert "disk was copied" in str(taken.held[0].error)
    assert hub.state() == before
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert list(receipt.bundles) == [received(cut[1])]
    assert hub.objects("held") == {f"held/{made.path}": made.data}


def test_borrowed_statement_ids_block_nobody(hub: Hub, cut: list[SealedBundle], events: list[Event], kiosk: Kiosk):
    thief = hub.kiosk(enrolment=hub.expects())

    def exaggerate(statement: dict[str, Any]) -> None:
        statement["timestamp"] = "2026-11-25T00:00:00.000Z"

    bundle = make_bundle(events, thief.origin)
    assert len(hub.receives(thief.forges(bundle, reworded(bundle, exaggerate))).new) == 1
    taken = hub.receives(*cut)
    assert (len(taken.new), taken.refused, taken.held) == (3, [], [])


def test_events_without_end_shut_nobody_out(hub: Hub, cut: list[SealedBundle], events: list[Event], kiosk: Kiosk):
    stranger = hub.kiosk(id=kiosk.id)
    hub.receives(cut[0])
    hub.emptied()
    bundle = make_bundle(events[:20], stranger.origin)
    taken = hub.receives(stranger.forges(bundle, [], last=9_007_199_254_740_991))
    assert (taken.new, len(taken.refused)) == ([], 1)
    assert len(hub.receives(cut[1], cut[2]).new) == 2


def test_one_bad_file_keeps_no_other_out(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.lays(flipped(cut[1]), where="a")
    hub.lays(named(b"nothing", cut[0]), where="b")
    taken = hub.receives(cut[0], cut[2])
    assert ([one.first for one in taken.new], len(taken.refused)) == ([cut[0].first, cut[2].first], 2)
    assert hub.answered() == {kiosk.id: [received(cut[0]), received(cut[2])]}


def test_a_half_stick_is_refused_and_the_whole_one_is_stored_later(hub: Hub, cut: list[SealedBundle]):
    half = cut[1].name, cut[1].data[:100]
    assert len(hub.receives(cut[0], half).refused) == 1
    taken = hub.receives(cut[1])
    assert ([one.first for one in taken.new], taken.refused, taken.known) == ([cut[1].first], [], 1)


def test_a_bundle_in_the_folder_of_another_kiosk_belongs_to_its_own(
    hub: Hub, cut: list[SealedBundle], events: list[Event], kiosk: Kiosk
):
    other = hub.kiosk()
    hub.uploads(*(one.__class__(other.id, one.first, one.last, one.data, one.sha256, one.name) for one in cut))
    hub.works()
    assert hub.fetches(other) is None
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert list(receipt.bundles) == list(map(received, cut))


def test_a_symlinked_file_is_passed_over_and_nothing_changed(sqlite_hub: Hub, events: list[Event], tmp_path: Path):
    kiosk = sqlite_hub.kiosk(enrolment=sqlite_hub.expects())
    cut = kiosk.cuts(events, 20)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / cut[1].name).write_bytes(cut[1].data)
    sqlite_hub.receives(cut[0])
    before = sqlite_hub.state()
    (sqlite_hub.stick / cut[1].name).symlink_to(tmp_path / "elsewhere" / cut[1].name)
    (sqlite_hub.stick / "folder").symlink_to(tmp_path / "elsewhere")
    taken = sqlite_hub.receives()
    assert (taken.new, taken.known) == ([], 1)
    assert sqlite_hub.state() == before


def test_a_file_that_became_a_link_after_it_was_found_is_refused_and_nothing_changed(
    sqlite_hub: Hub, events: list[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (file,) = sqlite_hub.lays(*sqlite_hub.kiosk(enrolment=sqlite_hub.expects()).cuts(events))
    find = sticks.find_ending

    def exchanged(*arguments: Any) -> Any:
        found = find(*arguments)
        file.rename(tmp_path / file.name)
        file.symlink_to(tmp_path / file.name)
        return found

    monkeypatch.setattr(sticks, "find_ending", exchanged)
    before = sqlite_hub.state()
    (error,) = sqlite_hub.receives().refused
    assert "is a link to another place" in error.message
    assert sqlite_hub.state() == before


@pytest.mark.parametrize("part", range(2))
def test_receipts_do_not_go_through_a_link_on_the_stick(part: int, hub: Hub, cut: list[SealedBundle], tmp_path: Path):
    hub.lays(*cut, where=".")
    (tmp_path / "outside").mkdir()
    way = hub.stick.joinpath(*RECEIPTS[: part + 1])
    way.parent.mkdir(exist_ok=True)
    way.symlink_to(tmp_path / "outside")
    with pytest.raises(HubError, match="no receipts could be written"):
        hub.desk.receive(hub.stick)
    assert list((tmp_path / "outside").iterdir()) == []
    assert len(hub.state()["bundles"]) == 3


def test_a_receipt_file_that_is_a_link_is_not_read_and_not_written_through(
    hub: Hub, cut: list[SealedBundle], tmp_path: Path
):
    hub.receives(cut[0])
    (old,) = hub.stick.joinpath(*RECEIPTS).iterdir()
    old.rename(tmp_path / "mine")
    kept = (tmp_path / "mine").read_bytes()
    old.symlink_to(tmp_path / "mine")
    hub.later(minutes=1)
    hub.receives(cut[1])
    assert (tmp_path / "mine").read_bytes() == kept
    assert [os.fspath(path) for path in old.parent.iterdir() if path.is_symlink()] == [os.fspath(old)]


def test_a_refused_file_that_comes_again_is_kept_once(hub: Hub, cut: list[SealedBundle]):
    for _ in range(2):
        hub.receives(flipped(cut[0]))
    assert len(hub.objects("quarantine")) == 2  # the file and the reason


def test_a_stick_with_more_than_is_looked_at_in_one_go_says_so(
    hub: Hub, cut: list[SealedBundle], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sticks, "MOST_FILES", 2)
    assert hub.receives(*cut).is_cut
