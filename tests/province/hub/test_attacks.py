"""Tests of hostile, damaged and contradictory bundles on a stick: the hub refuses them and stays unchanged."""

import gzip
import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.events import GENESIS, Event
from kiosk.domain.ids import KioskId
from kiosk.province.hub import intake
from kiosk.sync.bundles import Bundle
from kiosk.sync.receipts import FOLDER as RECEIPTS
from tests.province.hub.hubs import Hub, a_kiosk, bundles, forged, received, reworded

Made = tuple[str, bytes]


def named(data: bytes, bundle: Bundle) -> Made:
    return f"{bundle.first}-{bundle.last}-{hashlib.sha256(data).hexdigest()}.ndjson.gz", data


def as_file(bundle: Bundle) -> Made:
    return bundle.name, bundle.data


def flipped(bundle: Bundle) -> Made:
    middle = len(bundle.data) // 2
    return bundle.name, bundle.data[:middle] + bytes([bundle.data[middle] ^ 1]) + bundle.data[middle + 1 :]


def bomb(bundle: Bundle) -> Made:
    return named(gzip.compress(b"{}\n" + b"\0" * 70_000_000, 9), bundle)


DAMAGED: dict[str, tuple[Callable[[Bundle], Made], str]] = {
    "flipped bytes": (flipped, "its contents do not match its name"),
    "half a file": (
        lambda bundle: (bundle.name, bundle.data[: len(bundle.data) // 2]),
        "its contents do not match its name",
    ),
    "an empty file": (lambda bundle: (bundle.name, b""), "its contents do not match its name"),
    "half a file under an honest name": (lambda bundle: named(bundle.data[:-40], bundle), "cut off|unpacked"),
    "a name that lies of its events": (
        lambda bundle: (bundle.name.replace("21-50", "51-80"), bundle.data),
        "its name and its manifest list different events",
    ),
    "a name of nothing": (lambda bundle: (f"copy of {bundle.name}", bundle.data), "its name is not that"),
    "a name that turns the writing round": (
        lambda bundle: ("\u202ezg.ndjson.gz", bundle.data),
        "its name is not that",
    ),
    "a gzip bomb": (bomb, "too large"),
    "a file without end": (
        lambda bundle: (bundle.name, bundle.data + b"\0" * intake.LARGEST_FILE),
        "too large for a bundle",
    ),
    "a number beyond all numbers": (lambda bundle: forged(bundle, last=2**63), "'last'"),
    "a kiosk's id in capitals": (
        lambda bundle: forged(bundle, kiosk=bundle.manifest["kiosk"].upper()),
        "'kiosk'",
    ),
}


@pytest.mark.parametrize("attack", DAMAGED)
def test_a_file_that_is_no_sound_bundle_is_refused_and_nothing_changed(attack: str, hub: Hub, cut: list[Bundle]):
    make, said = DAMAGED[attack]
    hub.receives(cut[0])
    before = hub.state()
    hub.emptied()
    taken = hub.receives(make(cut[1]))
    assert (taken.new, taken.kiosks) == ([], [])
    (error,) = taken.refused
    assert (re.search(said, error.message) is not None, error.cure != "") == (True, True)
    assert hub.state() == before
    assert hub.answered() == {}


CONFLICTS: dict[str, tuple[Callable[[list[Bundle], list[Event]], Made], str]] = {
    "an overlapping range": (
        lambda cut, events: as_file(bundles(events, KioskId(cut[0].manifest["kiosk"]), 20, 60)[1]),
        "other events with these numbers were received before",
    ),
    "the same range with other results": (
        lambda cut, _: forged(cut[1], statements=cut[1].statements[1:]),
        "other events with these numbers were received before",
    ),
    "the same range with another chain": (
        lambda cut, _: forged(cut[1], chain={**cut[1].manifest["chain"], "after": "a" * 64}),
        "other events with these numbers were received before",
    ),
    "a chain that forks behind": (
        lambda cut, _: forged(cut[2], chain={**cut[2].manifest["chain"], "before": "a" * 64}),
        "belong to another record",
    ),
    "a chain that forks before": (
        lambda cut, _: forged(cut[0], chain={**cut[0].manifest["chain"], "after": "a" * 64}),
        "belong to another record",
    ),
    "a first event that follows another": (
        lambda cut, _: forged(cut[0], chain={**cut[0].manifest["chain"], "before": "a" * 64}),
        "belong to another record",
    ),
    "a later event that follows nothing": (
        lambda cut, _: forged(cut[2], [], first=900, last=900, chain={"before": GENESIS, "after": "a" * 64}),
        "belong to another record",
    ),
}


@pytest.mark.parametrize("attack", CONFLICTS)
def test_a_bundle_that_contradicts_is_refused_kept_aside_and_not_answered(
    attack: str, hub: Hub, cut: list[Bundle], events: list[Event], kiosk: KioskId
):
    make, said = CONFLICTS[attack]
    hub.receives(cut[1])
    before = hub.state()
    hub.emptied()
    name, data = make(cut, events)
    taken = hub.receives((name, data))
    (error,) = taken.refused
    assert (said in error.message, "two machines may have the same id" in error.cure) == (True, True), error
    assert hub.state() == before
    assert hub.answered() == {kiosk: [received(cut[1])]}
    assert hub.aside() == [f"{name}.{hashlib.sha256(data).hexdigest()[:8]}"]


def test_a_known_statement_with_other_words_is_refused_and_nothing_of_its_bundle_stays(
    hub: Hub, cut: list[Bundle], kiosk: KioskId
):
    def exaggerate(statement: dict[str, Any]) -> None:
        statement["timestamp"] = "2030-01-01T00:00:00.000Z"

    hub.receives(cut[1])
    before = hub.state()
    hub.emptied()
    stranger = a_kiosk()
    statements = reworded(cut[1], exaggerate)
    fresh = {**statements[0], "id": "01a20c9f-d62f-7ded-8f72-725caefbfe00"}
    fresh["context"] = {**fresh["context"], "extensions": {**fresh["context"]["extensions"]}}
    key = next(key for key in fresh["context"]["extensions"] if key.endswith("/sequence"))
    fresh["context"]["extensions"][key] = cut[1].first
    taken = hub.receives(forged(cut[1], [fresh, *statements], kiosk=stranger))
    (error,) = taken.refused
    assert "differs from the one received before" in error.message
    assert hub.state() == before
    assert hub.answered() == {}


def test_one_bad_file_keeps_no_other_out(hub: Hub, cut: list[Bundle], kiosk: KioskId):
    hub.lays(flipped(cut[1]), where="a")
    hub.lays(bomb(cut[0]), where="b")
    taken = hub.receives(cut[0], cut[2])
    assert ([one.first for one in taken.new], len(taken.refused)) == ([cut[0].first, cut[2].first], 2)
    assert hub.answered() == {kiosk: [received(cut[0]), received(cut[2])]}


def test_a_half_stick_is_refused_and_the_whole_one_is_stored_later(hub: Hub, cut: list[Bundle]):
    half = cut[1].name, cut[1].data[:100]
    assert len(hub.receives(cut[0], half).refused) == 1
    taken = hub.receives(cut[1])
    assert ([one.first for one in taken.new], taken.refused, taken.known) == ([cut[1].first], [], 1)


def test_a_symlinked_file_is_passed_over_and_nothing_changed(hub: Hub, cut: list[Bundle], tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / cut[1].name).write_bytes(cut[1].data)
    hub.receives(cut[0])
    before = hub.state()
    (hub.stick / cut[1].name).symlink_to(tmp_path / "elsewhere" / cut[1].name)
    (hub.stick / "folder").symlink_to(tmp_path / "elsewhere")
    taken = hub.receives()
    assert (taken.new, taken.known) == ([], 1)
    assert hub.state() == before


def test_a_file_that_became_a_link_after_it_was_found_is_refused_and_nothing_changed(
    hub: Hub, cut: list[Bundle], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (file,) = hub.lays(cut[0])
    find = intake.find_ending

    def exchanged(*arguments: Any) -> Any:
        found = find(*arguments)
        file.rename(tmp_path / file.name)
        file.symlink_to(tmp_path / file.name)
        return found

    monkeypatch.setattr(intake, "find_ending", exchanged)
    before = hub.state()
    (error,) = hub.receives().refused
    assert "is a link to another place" in error.message
    assert hub.state() == before


@pytest.mark.parametrize("part", range(2))
def test_receipts_do_not_go_through_a_link_on_the_stick(part: int, hub: Hub, cut: list[Bundle], tmp_path: Path):
    hub.lays(*cut, where=".")
    (tmp_path / "outside").mkdir()
    way = hub.stick.joinpath(*RECEIPTS[: part + 1])
    way.parent.mkdir(exist_ok=True)
    way.symlink_to(tmp_path / "outside")
    with pytest.raises(intake.HubError, match="no receipts could be written"):
        hub.desk.receive(hub.stick)
    assert list((tmp_path / "outside").iterdir()) == []
    assert len(hub.state()["bundles"]) == 3


def test_a_receipt_file_that_is_a_link_is_not_read_and_not_written_through(
    hub: Hub, cut: list[Bundle], tmp_path: Path
):
    hub.receives(cut[0])
    (old,) = (path for path in hub.stick.joinpath(*RECEIPTS).iterdir())
    old.rename(tmp_path / "mine")
    kept = (tmp_path / "mine").read_bytes()
    old.symlink_to(tmp_path / "mine")
    hub.later(minutes=1)
    hub.receives(cut[1])
    assert (tmp_path / "mine").read_bytes() == kept
    assert [os.fspath(path) for path in old.parent.iterdir() if path.is_symlink()] == [os.fspath(old)]


def test_endless_refusals_do_not_fill_the_disk(hub: Hub, cut: list[Bundle], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(intake, "MOST_ASIDE", 2)
    made = [named(b"x%d" % number, cut[0]) for number in range(5)]
    assert len(hub.receives(*made).refused) == 5
    assert len(hub.aside()) == 2


def test_a_refused_file_that_comes_again_is_kept_once(hub: Hub, cut: list[Bundle]):
    for _ in range(2):
        hub.receives(flipped(cut[0]))
    assert len(hub.aside()) == 1


def test_what_lies_in_the_hub_itself_is_not_taken_for_results(hub: Hub, cut: list[Bundle]):
    hub.receives(flipped(cut[0]))
    with pytest.raises(intake.HubError, match="no results"):
        hub.desk.receive(hub.folder)


def test_a_stick_with_more_than_is_looked_at_in_one_go_says_so(
    hub: Hub, cut: list[Bundle], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(intake, "MOST_FILES", 2)
    assert hub.receives(*cut).is_cut
