"""Tests of the conversion between database rows and events."""

import hashlib
import json

import pytest

from kiosk.domain.errors import RecordBrokenError
from kiosk.storage.rows import SELECT, linked, to_event, to_row
from kiosk.storage.store import Store
from tests.storage.sql import sql_rows
from tests.storage.walks import whole_visit


def test_the_seal_can_be_recomputed_from_the_row_alone(store: Store) -> None:
    store.events.append(whole_visit())
    for *place, body, previous, own in sql_rows(store.database, f"{SELECT} ORDER BY sequence"):
        sealed = json.dumps(
            [previous, *place, json.loads(body)], ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        assert hashlib.sha256(sealed.encode()).hexdigest() == own


def test_a_row_that_is_read_is_written_the_same(store: Store) -> None:
    store.events.append(whole_visit())
    rows = [tuple(row) for row in sql_rows(store.database, f"{SELECT} ORDER BY sequence")]
    assert [to_row(to_event(row)) for row in rows] == rows


@pytest.mark.parametrize("value", [None, 7, 2.5, b"\xff", "", "[" * 100_000])
@pytest.mark.parametrize("column", range(1, 12))
def test_a_value_of_a_wrong_type_is_damage(store: Store, column: int, value: object) -> None:
    """In a damaged schema, any column can contain any value; only RecordBrokenError starts a recovery."""
    store.events.append(whole_visit())
    row = list(sql_rows(store.database, f"{SELECT} ORDER BY sequence LIMIT 1")[0])
    if row[column] == value:
        return
    row[column] = value
    with pytest.raises(RecordBrokenError):
        list(linked([to_event(row)]))
