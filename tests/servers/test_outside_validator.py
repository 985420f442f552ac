"""Every statement of a tour, of evenings with a guide, and of a year passes the validator of Learning Locker."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from build_spec.province.servers.program import MissingProgramError, found
from kiosk.sync import vocabulary as words
from kiosk.sync.bundles import statement_lines
from tests.servers.record_stores.installing import node_packages
from tests.servers.record_stores.records import record_of
from tests.storage.walks import whole_visit
from tests.sync.conftest import stated
from tests.sync.test_year import faults_of

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
    return faults_in_lines(packages, statement_lines(list(statements)))


def faults_in_lines(packages: Path, lines: bytes) -> tuple[int, list[str]]:
    command = [found("node", "nodejs"), str(HERE / "validate.js"), str(packages)]
    told = subprocess.run(command, input=lines, capture_output=True, check=True, timeout=300).stdout.decode()
    *objections, last = told.splitlines()
    match = re.fullmatch(r"checked (\d+)", last)
    assert match is not None
    return int(match[1]), objections


@pytest.mark.parametrize(("folder", "verbs"), [("kiosk", 8), ("evening", 15)])
def test_every_statement_of_a_tour_and_of_its_evenings_is_valid(
    packages: Path, tour: Path, folder: str, verbs: int
) -> None:
    statements = record_of(tour / folder / "data")
    assert faults_in(packages, statements) == (len(statements), [])
    assert [found for one in statements if (found := faults_of(one))] == [], "the validator does not check IRIs"
    used = Counter(entry["verb"]["id"] for entry in statements)
    assert len(used) >= verbs, used


def test_every_statement_of_a_year_is_valid(packages: Path, year: list[bytes]) -> None:
    assert len(year) > 100_000
    assert faults_in_lines(packages, b"".join(year)) == (len(year), [])
    assert {json.loads(line)["verb"]["id"] for line in year} == set(VERBS.values())


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
