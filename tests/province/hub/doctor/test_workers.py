"""The doctor sees whether workers on PostgreSQL live, and what they have left."""

import asyncio
from pathlib import Path

import psycopg
import pytest

from build_spec.province.servers.postgres import Postgres
from kiosk.domain.self_check import Health
from kiosk.province.hub.doctor.examining import examine
from kiosk.province.hub.doctor.findings import HubPart
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.keys import KeySources
from tests.province.hub.doctor.patients import NOW


@pytest.fixture
def hub(tmp_path: Path, postgres_url: str) -> Path:
    make_hub(tmp_path / "hub", HubSettings("Tỉnh Quảng Trị", postgres_url))
    return tmp_path / "hub"


def with_queue(url: str, *statements: str) -> None:
    """Create the tables of the queue as a worker does, and run `statements`."""
    from procrastinate import App, PsycopgConnector

    async def create() -> None:
        app = App(connector=PsycopgConnector(conninfo=url))
        async with app.open_async():
            await app.schema_manager.apply_schema_async()

    asyncio.run(create())
    with psycopg.connect(url) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def about(hub: Path, part: HubPart) -> list[tuple[Health, str]]:
    return [(one.health, str(one.what)) for one in examine(hub, KeySources(), NOW) if one.part is part]


WORKER = (
    "INSERT INTO procrastinate_workers (id, last_heartbeat) OVERRIDING SYSTEM VALUE"
    " VALUES ({id}, now() - interval '{age}')"
)
JOB = (
    "INSERT INTO procrastinate_jobs (queue_name, task_name, status, worker_id)"
    " VALUES ('default', 'take', '{status}', {worker})"
)


def test_a_store_without_any_worker_is_broken(hub: Path):
    assert about(hub, HubPart.WORKERS) == [(Health.BAD, "No worker has ever run.")]
    assert about(hub, HubPart.STORE)[0][1].startswith("postgresql://hub@127.0.0.1")
    assert {health for health, _ in about(hub, HubPart.STORE)} == {Health.GOOD}


def test_living_workers_are_counted(hub: Path, postgres_url: str):
    with_queue(postgres_url, WORKER.format(id=1, age="5 s"), WORKER.format(id=2, age="2 s"))
    assert about(hub, HubPart.WORKERS) == [(Health.GOOD, "2 workers are running.")]


def test_dead_workers_and_their_jobs_are_found(hub: Path, postgres_url: str):
    jobs = [JOB.format(status="doing", worker=1), JOB.format(status="failed", worker="NULL")]
    with_queue(postgres_url, WORKER.format(id=1, age="5 min"), *jobs)
    assert about(hub, HubPart.WORKERS) == [
        (Health.BAD, "No worker is running, so nothing is taken in."),
        (Health.NOTE, "1 jobs of workers that were killed are waiting."),
        (Health.NOTE, "1 jobs have failed."),
    ]


def test_a_server_that_does_not_answer_is_found(hub: Path):
    settings = hub / "hub.toml"
    settings.write_text(settings.read_text("utf-8").replace("@127.0.0.1:", "@127.0.0.1:1"), "utf-8")
    ((health, text),) = about(hub, HubPart.STORE)
    assert health is Health.BAD
    assert "cannot be used" in text
    assert "hub:***@" in text or "hub:" not in text


@pytest.mark.servers
def test_a_server_that_follows_another_one_is_told(tmp_path: Path, servers_folder: Path):
    primary = Postgres.create(servers_folder / "first")
    standby = primary.standby(servers_folder / "second")
    make_hub(tmp_path / "hub", HubSettings("Tỉnh Quảng Trị", primary.url()))
    settings = tmp_path / "hub" / "hub.toml"
    settings.write_text(settings.read_text("utf-8").replace(primary.url(), standby.url()), "utf-8")
    told = "can only be read, so nothing is taken in"
    try:
        assert [health for health, text in about(tmp_path / "hub", HubPart.STORE) if told in text] == [Health.BAD]
        primary.crash()
        standby.promote()
        assert {health for health, _ in about(tmp_path / "hub", HubPart.STORE)} == {Health.GOOD}
    finally:
        primary.crash()
        standby.stop()
