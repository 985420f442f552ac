"""A whole province over months: every event that a kiosk recorded is at the hub exactly once.

A small province runs here; 150 kiosks over 90 days, with the hub in PostgreSQL and workers that are killed at random,
run in `tests.province.hub.simulation.test_workers_killed`.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from build_spec.province.servers.authority import Authority
from tests.province.hub.hubs import Hub
from tests.province.hub.simulation.province import SimulatedProvince
from tests.province.hub.simulation.weather import LINE_MEAN
from tests.sync.mirror.server import running
from tests.sync.sending.lossy import Line, proxying
from tests.sync.sending.store import Store

BEGIN = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


def test_a_small_province_loses_and_doubles_nothing(sqlite_hub: Hub, tmp_path: Path, tmp_path_factory) -> None:
    authority = Authority(tmp_path_factory.mktemp("authority"))
    server = Store(authority.server())
    with running(server), proxying(server.server_port, Line(LINE_MEAN), 7) as proxy:
        ca, folder = authority.root.read_text(), tmp_path / "kiosks"
        province = SimulatedProvince(sqlite_hub, server, proxy.port, ca, folder, 5, BEGIN, 7)

        def work() -> None:
            sqlite_hub.works()
            if province.today >= BEGIN + timedelta(days=4):
                province.approve()

        province.live(12, work)
        province.settle(work)
        numbers = province.check()
    assert proxy.cuts > 0
    assert sum(province.weather.counts.values()) > 0
    assert numbers["events"] > 1000
