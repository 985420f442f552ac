"""Moves a hub to another database, such as from SQLite to PostgreSQL.

Rules: The new database is made from the objects, as by `rebuild`; then it gets what only the old one has: when
bundles arrived, the date from which receipts are dated ahead, and the progress of forwarding. ``hub.toml`` names the
new database only after a comparison with the old one. That one is not changed, so the command can be repeated.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, inspect, select, update

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub, open_store
from kiosk.province.hub.forwarding.tables import METADATA as FORWARDING
from kiosk.province.hub.hub_file import checked_settings, write_settings
from kiosk.province.hub.keys import OpenedKeys
from kiosk.province.hub.receiving.losses import contents, losses
from kiosk.province.hub.receiving.rebuild import Rebuilt, Told, rebuild, require_no_loss
from kiosk.province.hub.store.schema import create, migrate, stored_version
from kiosk.province.hub.store.tables import AHEAD_ROW, bundles, waiting
from kiosk.province.hub.store.tables import hub as hub_table

_DATED = (bundles, waiting)


def move(  # noqa: PLR0913 - those of a rebuild, and the database
    hub: Hub, url: str, keys: OpenedKeys, now: datetime, told: Told, *, accepts_loss: bool = False
) -> Rebuilt:
    """Move the database of `hub` to `url`; return what was made there, see `rebuild`. Raises KioskError, OSError."""
    with _relocated(hub, url) as moved:
        done = rebuild(moved, keys, now, told, accepts_loss=accepts_loss)
        with hub.store.reading() as old, moved.store.writing() as new:
            if not accepts_loss:
                require_no_loss(losses(contents(old), contents(new)), done)
            _complete(new, _kept(old))
        write_settings(hub.folder, moved.settings)
    return done


@contextmanager
def _relocated(hub: Hub, url: str) -> Iterator[Hub]:
    """Open `hub` with the database `url`, which gets tables if it has none."""
    settings = checked_settings(replace(hub.settings, store=url), hub.folder)
    if settings.store == hub.settings.store:
        raise HubError("{place} is the database of this hub.", "Name another one.", place=hub.store.place)
    with closing(open_store(settings, hub.folder)) as store:
        if stored_version(store) == 0:
            create(store, hub.name)
        migrate(store)
        yield replace(hub, settings=settings, store=store)


def _kept(connection: Connection) -> Mapping[Table, Sequence[dict[str, Any]]]:
    """Return the rows, by table, that cannot be made from the objects; of bundles only hash and time of arrival."""
    arrivals = {table: select(table.c.sha256.label("file"), table.c.received.label("time")) for table in _DATED}
    ahead = select(hub_table).where(hub_table.c.key == AHEAD_ROW)
    progress = {one: select(one) for one in FORWARDING.sorted_tables if inspect(connection).has_table(one.name)}
    queries = {**arrivals, hub_table: ahead, **progress}
    return {table: [dict(row) for row in connection.execute(query).mappings()] for table, query in queries.items()}


def _complete(connection: Connection, kept: Mapping[Table, Sequence[dict[str, Any]]]) -> None:
    FORWARDING.create_all(connection)
    for table in FORWARDING.sorted_tables:
        connection.execute(delete(table))
    connection.execute(delete(hub_table).where(hub_table.c.key == AHEAD_ROW))
    for table, rows in kept.items():
        if rows and table in _DATED:
            dated = update(table).where(table.c.sha256 == bindparam("file")).values(received=bindparam("time"))
            connection.execute(dated, rows)
        elif rows:
            connection.execute(insert(table), rows)
