"""Measures how long the province's page set takes for a whole country, from facts of ten million statements.

Rules: the facts are generated (`tests.province.hub.pages.country`); folding them is not part of the figure. The
baseline reads all rows of the same facts with SQLite alone and writes the same files again.
"""

import shutil
import sqlite3
import time
from contextlib import closing
from functools import partial
from pathlib import Path

from kiosk import paths
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.tables import FACTS
from kiosk.province.hub.pages.page_set import Material, make_pages
from kiosk.storage.database import Database
from tests.bench.figures import Comparison, Figure, compare
from tests.bench.rounds import Effort
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import NOW

COMMUNES, FEW_COMMUNES = 3300, 40
VISITS = 35
"""Visits of a kiosk in the newest period, on average; with twelve periods, ten million statements of the country."""
_CACHE_KIB = 600_000
MADE_IN = 60.0
"""Target in seconds."""


def pages_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure one page set; `folder` is for the facts and the pages."""
    folder.mkdir(parents=True, exist_ok=True)
    number = COMMUNES if effort.is_year else FEW_COMMUNES
    names = {f"{10_000 + place}": f"xã Số {place}" for place in range(number)}
    country = Country(Land(list(names.items()), VISITS, periods=12))
    file, out = folder / "facts.db", folder / "pages"
    with closing(Database(file)) as database:
        database.raw.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")  # else writing the indexes takes minutes
        country.write(database)
        database.raw.execute("PRAGMA cache_size = -2000")
        material = Material("Cả nước", country.records, names.get, paths.fonts_folder())
        ours = _seconds(partial(make_pages, out, HubCounts(database), material, NOW))
    floor = _seconds(partial(_scan_and_copy, file, out, folder / "copy"))
    files = sum(1 for path in out.rglob("*") if path.is_file())
    note = f"{country.statements:,} statements, {files:,} files, two languages, twelve periods."
    name = f"pages of {number} communes"
    return [compare(name, [ours], [floor], "s", MADE_IN, comparison=Comparison.ITSELF, note=note)]


def _scan_and_copy(file: Path, pages: Path, copy: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for table in FACTS:
            for _ in connection.execute(f"SELECT * FROM {table.name}"):  # noqa: S608 - the name of a table
                pass
    shutil.copytree(pages, copy)


def _seconds(run: partial[object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
