"""Tests that facts, pages and views in PostgreSQL equal those in SQLite."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.exc import ProgrammingError

from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.hub_facts import HubFacts
from kiosk.province.hub.pages.views import VIEWS, publish
from kiosk.storage.database import Database
from kiosk.storage.store import open_store
from tests.province.hub.facts.results import Results, cut, statements_of
from tests.province.hub.pages.sets import make_set
from tests.reports.commune import Size
from tests.reports.year import write_record
from tests.storage.walks import SteppingClock

SIZE = Size(days=30, sessions=5, learners=30, runs=90)
NOW = datetime(2026, 1, 24, 3, tzinfo=UTC)


class Engine:
    """A database in PostgreSQL as `FactStorage`."""

    def __init__(self, url: str) -> None:
        self.engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self.engine.begin() as connection:
            yield connection

    def close(self) -> None:
        self.engine.dispose()


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    file = tmp_path_factory.mktemp("commune") / "kiosk.db"
    write_record(file, SIZE)
    with closing(open_store(file, SteppingClock(datetime(2027, 1, 1, tzinfo=UTC)))) as store:
        statements = statements_of(store.database)
    results = Results()
    results.add(1, Centre("19012", "xã Lệ Thủy", 5200, "2026-01-01"), statements, NOW)
    results.add(2, Centre("19001", "xã Kim Điền", 3100, "2026-01-01"), statements[: len(statements) // 2], NOW)
    return results


@pytest.mark.postgres
def test_postgres_and_sqlite_give_the_same_facts_and_pages(
    results: Results, postgres_url: str, tmp_path: Path
) -> None:
    with closing(Database(tmp_path / "facts.db")) as sqlite, closing(Engine(postgres_url)) as postgres:
        folders = []
        dumps = []
        for name, storage in (("sqlite", sqlite), ("postgres", postgres)):
            facts = HubFacts(storage, results)
            facts.prepare()
            assert facts.catch_up() == []
            dumps.append(facts.dump())
            publish(storage, make_set(tmp_path / name, storage, results.records(), NOW))
            folders.append(tmp_path / name)
        assert dumps[0] == dumps[1]
        files = sorted(path.relative_to(folders[0]) for path in folders[0].rglob("*") if path.is_file())
        assert files
        for file in files:
            if file.suffix != ".parquet":
                assert (folders[0] / file).read_bytes() == (folders[1] / file).read_bytes(), file


@pytest.mark.postgres
def test_a_late_bundle_gives_the_same_facts_in_postgres(results: Results, postgres_url: str) -> None:
    (whole,) = [results.statements(1, held) for held in results.held(1)[:1]]
    late = Results()
    late.add(1, Centre())
    bundles = list(cut(whole, 200))
    with closing(Engine(postgres_url)) as postgres:
        facts = HubFacts(postgres, late)
        facts.prepare()
        for bundle in (*bundles[1:], bundles[0]):
            late.arrives(1, bundle)
            assert facts.catch_up() == []
        folded = facts.dump()
        facts.empty()
        facts.catch_up()
        assert facts.dump() == folded


@pytest.mark.postgres
def test_a_role_for_other_programs_reads_the_views_and_nothing_else(
    results: Results, postgres_url: str, tmp_path: Path
) -> None:
    with closing(Engine(postgres_url)) as postgres:
        facts = HubFacts(postgres, results)
        facts.prepare()
        facts.catch_up()
        publish(postgres, make_set(tmp_path / "trang", postgres, results.records(), NOW))
        with postgres.writing() as connection:
            connection.execute(text("CREATE ROLE bao_cao"))
            connection.execute(text(f"GRANT SELECT ON {', '.join(VIEWS)} TO bao_cao"))
        try:
            with postgres.reading() as connection:
                connection.execute(text("SET ROLE bao_cao"))
                for view in VIEWS:
                    connection.execute(text(f"TABLE {view}"))
                assert connection.execute(text("SELECT count(*) FROM bc_xa_phuong")).scalar_one() > 0
            for table in ("fact_visit", "fact_learner", "published_commune", "fact_mark"):
                with postgres.reading() as connection:
                    connection.execute(text("SET ROLE bao_cao"))
                    with pytest.raises(ProgrammingError, match="permission denied"):
                        connection.execute(text(f"TABLE {table}"))
            with postgres.reading() as connection:
                connection.execute(text("SET ROLE bao_cao"))
                with pytest.raises(ProgrammingError, match="permission denied"):
                    connection.execute(text("UPDATE bc_tram SET days = 0"))
        finally:
            with postgres.writing() as connection:
                connection.execute(text("DROP OWNED BY bao_cao"))
                connection.execute(text("DROP ROLE bao_cao"))
