"""Tests of ``kiosk demo``: the folder has the open evening, the people and the months before it."""

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kiosk import app, paths
from kiosk.cli.commands import command_line
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.domain.access import Staff
from kiosk.domain.events import EventKind
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.reporting.periods import free_days
from kiosk.domain.rights import Actor
from kiosk.house import Site, StationHouse
from kiosk.reports.table import Code
from kiosk.settings import load
from kiosk.tour.story import evening
from kiosk.tour.story.story_clock import StoryClock
from kiosk.tour.story.villagers import VILLAGERS

AT = datetime(2026, 11, 24, 19, 50, tzinfo=VIETNAM)


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """The four bundled packs, without narration."""
    folder = tmp_path_factory.mktemp("packs")
    for source in sorted((project_root / "lessons").glob("*/pack.yaml")):
        build(read_source(source.parent, today=date(2026, 11, 24)), folder)
    return folder


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten the demonstration to one week with few turns before the evening."""
    monkeypatch.setattr(evening, "WEEKS", 1)
    monkeypatch.setattr(evening, "TURNS", 2)


@pytest.fixture
def run(packs: Path, short: None, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Result]:
    monkeypatch.setattr(paths, "bundled_packs", lambda: packs)
    return lambda folder: CliRunner().invoke(command_line(), ["demo", str(folder)])


def test_the_evening_is_open_with_its_people_queue_and_calls(tmp_path: Path, packs: Path, short: None) -> None:
    evening.fill(tmp_path / "demo", packs, AT)
    clock = StoryClock(AT + timedelta(minutes=1))
    chosen = load(paths.settings_file(tmp_path / "demo"))
    house = StationHouse(Site(data=tmp_path / "demo", bundled=packs, clock=clock), chosen)
    station = house.open()
    summary = station.sessions().summary()
    assert summary.session.place == "Phú Thọ"
    assert summary.session.opened.wall.astimezone(VIETNAM).hour == 19
    assert (summary.attendance.total, summary.attendance.counted.total) == (24, 5)
    assert summary.waiting == len(evening.WAITING)
    assert summary.mastered > 0
    assert sorted(call.forgotten for call in station.sessions().calls()) == [False, True]
    entrances = station.accounts().entrances()
    assert {account.name for account in entrances} == {name for name, _, _ in evening.GUIDES}
    lead = next(account for account in entrances if Staff.LEAD_GUIDE in account.roles)
    guide = Actor(lead.id, lead.roles)
    assert summary.session.by == lead.id
    learners = station.people().listing.learners(guide)
    assert {learner.name for learner in learners} == {villager.name for villager in VILLAGERS}
    report = station.reports().report(
        guide, Code.SESSION, free_days(date(2026, 11, 1), date(2026, 11, 24)), lambda _done, _total: True
    )
    assert len(report.sections[0].rows()) == 3
    assert station.events.verify_chain() == station.events.last_sequence()
    house.close()


def test_the_command_fills_a_new_folder(run: Callable[[Path], Result], tmp_path: Path) -> None:
    said = run(tmp_path / "demo")
    assert said.exit_code == 0, said.output
    assert said.output.startswith(f"The demonstration is in {tmp_path / 'demo'}")
    assert "PIN 3528" in said.output
    assert {"kiosk.db", "people.db", "settings.toml"} <= {file.name for file in (tmp_path / "demo").iterdir()}


def test_the_kiosk_to_try_is_the_same_evening_with_a_stick(
    run: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Site] = []
    monkeypatch.setattr(paths, "build_folder", lambda: tmp_path)
    monkeypatch.setattr(app, "run", lambda *, windowed, site: shown.append(site) or int(not windowed))
    said = CliRunner().invoke(command_line(), ["run", "--windowed", "--demo"])
    assert said.exit_code == 0, said.output
    assert "PIN 3528" in said.output
    (site,) = shown
    assert [drive.place for drive in site.drives.present()] == [tmp_path / "demo" / "stick"]
    assert site.shown_pins == {name: pin for name, _, pin in evening.GUIDES}
    house = StationHouse(site, load(paths.settings_file(site.data)))
    assert house.open().sessions().summary().session.place == "Phú Thọ"
    house.close()


def test_the_pins_are_on_the_terminal_while_the_demonstration_runs(
    run: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(paths, "build_folder", lambda: tmp_path)
    monkeypatch.setattr(app, "run", lambda **_: shown.append(sys.stdout.buffer.getvalue().decode()) or 0)  # type: ignore[attr-defined]
    CliRunner().invoke(command_line(), ["run", "--demo"])
    assert all(f"PIN {pin}" in shown[0] for _, _, pin in evening.GUIDES), shown


def test_the_pins_of_the_demonstration_are_in_the_documents(project_root: Path) -> None:
    commands = (project_root / "docs/commands.md").read_text("utf-8")
    assert all(f"{name}: {pin}" in commands for name, _, pin in evening.GUIDES)


def test_a_folder_with_files_is_refused(run: Callable[[Path], Result], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine", "utf-8")
    said = run(tmp_path)
    assert said.exit_code == 1
    assert said.output == f"{tmp_path} is not empty. Choose a new folder.\n"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_a_mistyped_place_that_is_a_file_ends_with_a_sentence(run: Callable[[Path], Result], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine", "utf-8")
    said = run(tmp_path / "a.txt")
    assert said.exit_code == 1
    assert "already exists and is not a folder" in said.output


def test_past_evenings_alone_leave_no_session_open(tmp_path: Path, packs: Path, short: None) -> None:
    evening.fill_past(tmp_path / "demo", packs, AT, weeks=1)
    house = StationHouse(Site(data=tmp_path / "demo", bundled=packs, clock=StoryClock(AT)), load(tmp_path / "none"))
    station = house.open()
    assert station.sessions().current() is None
    ended = [
        event
        for event in station.events.read(1, station.events.last_sequence())
        if event.kind is EventKind.SESSION_ENDED
    ]
    assert len(ended) == len(evening.EVENINGS)
    house.close()


@pytest.mark.parametrize("hour", [0, 12, 23])
def test_the_open_session_begins_on_the_same_day(tmp_path: Path, packs: Path, short: None, hour: int) -> None:
    at = AT.replace(hour=hour, minute=20)
    evening.fill(tmp_path / "demo", packs, at)
    house = StationHouse(Site(data=tmp_path / "demo", bundled=packs, clock=StoryClock(at)), load(tmp_path / "none"))
    assert house.open().sessions().current() is not None
    house.close()
