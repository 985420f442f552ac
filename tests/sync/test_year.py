"""Every statement of a generated month follows the rules; `tests/servers` has a whole year."""

from collections import Counter

import pytest

from kiosk.sync import vocabulary as words
from tests.sync.conftest import KIOSK
from tests.sync.meeting_rules import OBJECTS, VOIDED, meeting_faults
from tests.sync.record_rules import is_record, record_faults
from tests.sync.xapi_rules import Json, faults
from tests.sync.year_statements import ONE_MONTH, year_statements


@pytest.fixture(scope="module")
def month() -> list[Json]:
    return list(year_statements(KIOSK, ONE_MONTH))


def faults_of(statement: Json) -> list[str]:
    if statement["verb"]["id"] in {*OBJECTS, VOIDED}:
        return meeting_faults(statement)
    return record_faults(statement) if is_record(statement) else faults(statement)


def test_every_statement_of_a_month_follows_the_rules(month: list[Json]) -> None:
    assert not [(found, statement) for statement in month if (found := faults_of(statement))][:3]


def test_the_month_has_every_verb(month: list[Json]) -> None:
    used = Counter(statement["verb"]["id"] for statement in month)
    verbs = {verb for table in (words.VERBS, words.MEETING_VERBS, words.RECORD_VERBS) for verb in table.values()}
    assert not verbs - used.keys()
    assert len(month) > 1000
