"""Every statement of a tour, of evenings with a guide, and of a year passes the validator of Learning Locker."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from build_spec.province.servers.program import MissingProgramError, found
from kiosk.domain.ids import KioskId
from kiosk.storage.store import open_to_read
from kiosk.sync import vocabulary as words
from kiosk.sync.bundles import statement_lines
from kiosk.sync.statements import statement
from tests.house.sources import ROOT
from tests.servers.record_stores.installing import node_packages
from tests.storage.walks import SteppingClock, whole_visit
from tests.sync.conftest import KIOSK, stated
from tests.sync.test_year import faults_of
from tests.sync.year_statements import ONE_YEAR, year_statements

pytestmark = pytest.mark.servers
HERE = Path(__file__).parent / "record_stores"
VERBS = {**words.VERBS, **words.MEETING_VERBS, **words.RECORD_VERBS}
Json = Mapping[str, Any]


@pytest.fixture(scope="module")
def packages() -> Path:
    try:
        return node_packages()
    except MissingProgramError as missing:
        pytest.skip(str(missing))


def faults_in(packages: Path, statements: Iterable[Json]) -> tuple[int, list[str]]:
    """Return the number of statements that the validator checked, and its objections to some of them."""
    lines = statement_lines(list(statements))
    command = [found("node", "nodejs"), str(HERE / "validate.js"), str(packages)]
    told = subprocess.run(command, input=lines, capture_output=True, check=True, timeout=300).stdout.decode()
    *objections, last = told.splitlines()
    match = re.fullmatch(r"checked (\d+)", last)
    assert match is not None
    return int(match[1]), objections


def record_of(folder: Path) -> list[Json]:
    """Return the statements of the record in the data folder of a kiosk."""
    store = open_to_read(folder / "kiosk.db", SteppingClock(), folder / "backups")
    kiosk, last = store.events.kiosk(), store.events.last_sequence()
    made = [statement(event, kiosk) for event in store.events.read(1, last)]
    store.close()
    return [entry for entry in made if entry is not None]


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run `kiosk tour`: a resident's visit (``kiosk``), and an evening of a guide after three weeks (``evening``)."""
    out = tmp_path_factory.mktemp("tour")
    command = [sys.executable, "-m", "kiosk", "tour", "--out", str(out)]
    run = subprocess.run(command, cwd=ROOT, env={**os.environ}, capture_output=True, check=False, timeout=900)
    assert run.returncode == 0, run.stdout.decode() + run.stderr.decode()
    return out


@pytest.mark.parametrize(("folder", "verbs"), [("kiosk", 8), ("evening", 15)])
def test_every_statement_of_a_tour_and_of_its_evenings_is_valid(
    packages: Path, tour: Path, folder: str, verbs: int
) -> None:
    statements = record_of(tour / folder / "data")
    assert faults_in(packages, statements) == (len(statements), [])
    assert [found for one in statements if (found := faults_of(one))] == [], "the validator does not check IRIs"
    used = Counter(entry["verb"]["id"] for entry in statements)
    assert len(used) >= verbs, used


def test_every_statement_of_a_year_is_valid(packages: Path) -> None:
    statements = list(year_statements(KioskId(KIOSK), ONE_YEAR))
    assert len(statements) > 100_000
    assert faults_in(packages, statements) == (len(statements), [])
    assert {entry["verb"]["id"] for entry in statements} == set(VERBS.values())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("id",), "1"),
        (("actor", "account", "homePage"), "kiosk"),
        (("verb", "id"), "answered"),
        (("object", "definition", "interactionType"), "guess"),
        (("result", "duration"), "12.5"),
        (("result", "success"), "yes"),
        (("context", "registration"), "1"),
        (("context", "extensions"), {"sequence": 1}),
        (("timestamp",), "yesterday"),
        (("name",), "Nguyễn Thị Hoa"),
    ],
)
def test_the_validator_finds_a_broken_statement(packages: Path, path: tuple[str, ...], value: object) -> None:
    whole = next(made for made in stated(whole_visit()) if made["verb"]["id"].endswith("answered"))
    broken = json.loads(json.dumps(whole))
    place = broken
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    checked, objections = faults_in(packages, [whole, broken])
    assert checked == 2
    assert [line.split()[0] for line in objections] == ["2"]
