"""Tests that pages and views made in batches equal those made at once."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.province.hub.pages import tables, views, year
from kiosk.storage.database import Database
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import NAMES, make_set


def test_batches_change_no_page_and_no_view(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    country = Country(Land(list(NAMES.items()), visits=20, periods=14, seed=8))  # a year that began before the pages
    made = []
    with closing(Database(tmp_path / "facts.db")) as database:
        country.write(database)
        for name in ("whole", "parts"):
            province = make_set(tmp_path / name, database, country.records)
            views.publish(database, province)
            files = {
                file.relative_to(tmp_path / name): file.read_bytes()
                for file in (tmp_path / name).rglob("*")
                if file.suffix in {".html", ".csv"}
            }
            with database.reading() as connection:
                rows = {view: sorted(map(tuple, connection.execute(select(t)))) for view, t in views.VIEWS.items()}
            made.append((files, rows))
            for module in (tables, year):
                monkeypatch.setattr(module, "AT_ONCE", 4)
            monkeypatch.setattr(views, "_AT_ONCE", 10)
    assert made[0] == made[1]
    assert len(made[0][0]) > len(NAMES)
    assert all(made[0][1].values())
