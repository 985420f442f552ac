"""Tests of when the automatic export writes results to a stick or a folder."""

from pathlib import Path

import pytest

from kiosk.services.results.automatic_export import ENOUGH, AutomaticWriter, Plan, Surroundings, plan
from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import Store
from tests.sealing import bundle_names
from tests.storage.walks import whole_visit

STICK, SHARE = Path("/media/stick"), Path("/srv/share")
NOTHING = Plan(cut=False, folders=())


def seen(*folders: Path, network: bool = False, waiting: int = 0) -> Surroundings:
    return Surroundings(frozenset(folders), network, waiting)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (seen(), seen(), NOTHING),
        (seen(), seen(waiting=ENOUGH - 1), NOTHING),
        (seen(), seen(waiting=ENOUGH), Plan(cut=True, folders=())),
        (seen(), seen(STICK), Plan(cut=True, folders=(STICK,))),
        (seen(STICK), seen(STICK, waiting=1), NOTHING),
        (seen(STICK), seen(STICK, waiting=ENOUGH), Plan(cut=True, folders=(STICK,))),
        (seen(STICK), seen(), NOTHING),
        (seen(SHARE), seen(SHARE, STICK), Plan(cut=True, folders=(STICK,))),
        (seen(SHARE), seen(SHARE, STICK, waiting=ENOUGH), Plan(cut=True, folders=(STICK, SHARE))),
        (seen(), seen(network=True), Plan(cut=True, folders=())),
        (seen(network=True), seen(network=True, waiting=1), NOTHING),
        (seen(network=True), seen(network=True, waiting=ENOUGH), Plan(cut=True, folders=())),
        (seen(network=True), seen(), NOTHING),
    ],
)
def test_the_writer_acts_on_what_has_changed(before: Surroundings, now: Surroundings, expected: Plan) -> None:
    assert plan(before, now) == expected


@pytest.fixture
def export(store: Store, service: ExportService) -> ExportService:
    """The export service of a record that contains one visit."""
    store.events.append(whole_visit())
    return service


def test_a_stick_that_comes_is_filled_once(export: ExportService, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    writer = AutomaticWriter(export, Path.is_dir)
    assert not writer.run_when_possible([stick], network_up=False).delivered
    stick.mkdir()
    assert writer.run_when_possible([stick], network_up=False).cut == 1
    assert len(bundle_names(stick)) == 1
    assert not writer.run_when_possible([stick], network_up=False).delivered


def test_a_stick_that_comes_back_gets_what_is_new(store: Store, export: ExportService, tmp_path: Path) -> None:
    stick, present = tmp_path / "stick", [True]
    stick.mkdir()
    writer = AutomaticWriter(export, lambda _: present[0])
    for is_there in (True, False, True):
        present[0] = is_there
        store.events.append(whole_visit(2)[:3])
        writer.run_when_possible([stick], network_up=False)
    assert len(bundle_names(stick)) == 2


def test_a_network_that_comes_fills_the_outbox(export: ExportService, tmp_path: Path) -> None:
    AutomaticWriter(export, Path.is_dir).run_when_possible([], network_up=True)
    assert len(bundle_names(tmp_path / "outbox")) == 1


def test_a_failing_folder_keeps_no_other_from_being_filled(export: ExportService, tmp_path: Path) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.mkdir()
    bad.touch()
    outcome = AutomaticWriter(export, lambda _: True).run_when_possible([bad, good], network_up=False)
    assert (set(outcome.delivered), set(outcome.problems)) == ({good}, {bad})


def test_a_folder_that_failed_is_tried_again(export: ExportService, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.touch()
    writer = AutomaticWriter(export, lambda _: True)
    writer.run_when_possible([bad], network_up=False)
    bad.unlink()
    bad.mkdir()
    assert set(writer.run_when_possible([bad], network_up=False).delivered) == {bad}
