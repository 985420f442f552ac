"""Tests of the views with the published figures."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import select, text

from kiosk.province.hub.pages.tables import TASKS
from kiosk.province.hub.pages.views import VIEWS, publish
from kiosk.reports.cells import Hidden
from kiosk.storage.database import Database
from tests.province.hub.pages.conftest import Made


def test_the_views_contain_the_cells_of_the_pages(made: Made, tmp_path: Path) -> None:
    with closing(Database(tmp_path / "views.db")) as database:
        publish(database, made.province)
        publish(database, made.province)
        rows = database.rows(text("SELECT first, code, number, mark FROM bc_xa_phuong WHERE figure = 'tasks-alone'"))
        kiosks = database.rows(text("SELECT code, days FROM bc_tram"))
        assert all(database.rows(select(text("*")).select_from(text(name)).limit(1)) for name in VIEWS)
    assert len(rows) == len(made.province.periods) * len(made.province.communes)
    tables = {one.period.first.isoformat(): one for one in made.province.periods}
    for first, code, number, mark in rows:
        cell = tables[first].communes[code][TASKS]
        assert (number, mark) == ((None, cell.value) if isinstance(cell, Hidden) else (cell, ""))
    assert dict(map(tuple, kiosks)) == {one.commune.key: one.days for one in made.province.contact.kiosks}


def test_every_view_is_documented(project_root: Path) -> None:
    guide = (project_root / "docs/province.md").read_text("utf-8")
    for name, table in VIEWS.items():
        (line,) = [line for line in guide.splitlines() if line.startswith(f"| `{name}` |")]
        for column in table.columns:
            assert f"`{column.name}`" in line, (name, column.name)
