"""Compares what a hub has stored with the records of the kiosks, and with a database made anew."""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from build_spec.province.kiosks import kiosk as kiosk_command
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.overview.status import status_of
from kiosk.province.hub.store.tables import kiosks, statements
from tests.province.hub.hubs import Hub
from tests.province.hub.test_rebuild import summary
from tests.servers.killing.kiosk_programs import state_of, waiting

_PATIENCE = 600.0


def settle(folders: Iterable[Path], look: Callable[[], None] = lambda: None) -> None:
    """Wait until nothing waits on the kiosks with these data folders; call `look` again and again meanwhile."""
    end = time.monotonic() + _PATIENCE
    left = list(folders)
    while left := [data for data in left if waiting(data)]:
        assert time.monotonic() < end, {data.name: waiting(data) for data in left}
        look()
        time.sleep(0.5)


def compare(hub: Hub, folders: Iterable[Path], acknowledged: Iterable[int]) -> Counter[str]:
    """Compare the hub with the records of the kiosks, whose programs have ended; return numbers for a report.

    `acknowledged`: for each kiosk, the last event that it has acknowledged.
    """
    stored, numbers = _stored(hub), Counter[str]()
    for data, recorded in zip(folders, acknowledged, strict=True):
        kiosk = state_of(data)
        assert kiosk.events >= recorded, "an acknowledged event is lost"
        assert kiosk.waiting == 0
        assert stored.pop(kiosk.id) == kiosk.statements
        numbers["events of the kiosks"] += kiosk.events
        numbers["statements of the kiosks"] += len(kiosk.statements)
    assert not stored, "statements of an unknown kiosk"
    with opened(hub.folder) as found:
        status = status_of(found)
    assert not any(record.gaps for record in status.records)
    assert {(record.state, record.branch) for record in status.records} == {("approved", 0)}
    assert not status.refused
    assert status.statements == numbers["statements of the kiosks"]
    numbers["statements of the hub"] = status.statements
    numbers["bundles of the hub"] = sum(record.bundles for record in status.records)
    return numbers


def statement_count(hub: Hub) -> int:
    """Return the number of statements that the hub has stored."""
    with opened(hub.folder) as found:
        return status_of(found).statements


def _stored(hub: Hub) -> dict[str, dict[int, str]]:
    with opened(hub.folder) as found, found.store.reading() as connection:
        rows = connection.execute(
            select(kiosks.c.id, statements.c.sequence, statements.c.id.label("statement")).join(
                statements, statements.c.kiosk == kiosks.c.number
            )
        ).all()
    stored: dict[str, dict[int, str]] = {}
    for kiosk, sequence, statement in rows:
        stored.setdefault(kiosk, {})[sequence] = str(UUID(bytes=bytes(statement)))
    return stored


def rebuild_beside(hub: Hub, folder: Path, store_url: str) -> None:
    """Run ``kiosk hub rebuild`` with a second, empty database; it must have the same content as that of `hub`."""
    with opened(hub.folder) as found:
        settings = found.settings
    make_hub(folder, replace(settings, store=store_url, objects=str(hub.folder / settings.objects)))
    kiosk_command("hub", "rebuild", str(folder))
    beside = Hub(folder, hub.province, hub.keys, hub.stick)
    assert summary(beside) == summary(hub)
