"""Fixtures of the tests of the pages: a generated province with its page set."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.province.hub.pages.province_page import Province
from kiosk.storage.database import Database
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import NAMES, make_set


@dataclass(frozen=True)
class Made:
    """A page set in ``folder``, what it shows, and the facts that it was made from."""

    folder: Path
    province: Province
    country: Country
    database: Database


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    folder = tmp_path_factory.mktemp("pages")
    country = Country(Land(list(NAMES.items()), visits=30, silent=0.2, seed=3))
    with closing(Database(folder / "facts.db")) as database:
        country.write(database)
        province = make_set(folder / "trang", database, country.records)
        yield Made(folder / "trang", province, country, database)
