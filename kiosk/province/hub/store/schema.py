"""Creates the tables of a hub, and upgrades the tables of older programs.

Rules: The store keeps the version of its schema. A released migration is never changed. New migrations are appended.
Each migration runs in one transaction. Versions 1 and 2 were a single SQLite file with other tables, see
`ingest.upgrade`.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, insert, inspect, select, update

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.store.port import HubStore
from kiosk.province.hub.store.tables import METADATA, NAME, VERSION_ROW, hub

FIRST_VERSION = 3


def _add_indexes(connection: Connection) -> None:
    """Version 4: indexes find related records, the records of a key and the newest receipt."""
    binary = "BLOB" if connection.dialect.name == "sqlite" else "BYTEA"
    for change in (
        f"ALTER TABLE bundles ADD COLUMN start {binary}",
        (
            "UPDATE bundles SET start = (SELECT digest FROM statements WHERE statements.kiosk = bundles.kiosk"
            " AND sequence BETWEEN first AND last ORDER BY sequence LIMIT 1)"
        ),
        "CREATE INDEX starts ON bundles (start)",
        "CREATE INDEX signed ON receipts (signed_at)",
        "CREATE INDEX public_keys ON kiosks (public_key)",
    ):
        connection.exec_driver_sql(change)


MIGRATIONS: Sequence[Callable[[Connection], None]] = (_add_indexes,)
"""Migrations in order; the first one upgrades `FIRST_VERSION` to the version after it."""
VERSION = FIRST_VERSION + len(MIGRATIONS)


def create(store: HubStore, name: str) -> None:
    """Create the tables in an empty store and store the province's `name`. Raises HubError if it is not empty."""
    with store.writing() as connection:
        if inspect(connection).has_table(hub.name):
            cure = "Name another database for a new hub; show this one with: kiosk hub status"
            raise HubError("{place} already contains a hub.", cure, place=store.place)
        METADATA.create_all(connection, checkfirst=False)
        store.complete_tables(connection)
        connection.execute(insert(hub), [{"key": NAME, "value": name}, {"key": VERSION_ROW, "value": str(VERSION)}])


def no_hub(place: str) -> HubError:
    """Return the error for a database without the tables of a hub, or one that does not exist."""
    cure = (
        "Correct the line store in hub.toml. If that database is lost, make it anew from the objects: kiosk hub"
        " rebuild HUB. Only a new hub without objects gets its tables with: kiosk hub init HUB"
    )
    return HubError("{place} contains no hub.", cure, place=place)


def migrate(store: HubStore) -> None:
    """Apply all migrations newer than the store's schema. Raises HubError if there is no hub or a newer one."""
    version = stored_version(store)
    if version == 0:
        raise no_hub(store.place)
    if version > VERSION:
        message = "{place} was written by a newer version of the program."
        raise HubError(message, "Install the newer version.", place=store.place)
    for number in range(version + 1, VERSION + 1):
        with store.writing() as connection:
            current = select(hub.c.value).where(hub.c.key == VERSION_ROW).with_for_update()
            if int(connection.execute(current).scalar_one()) < number:  # else another process applied it meanwhile
                MIGRATIONS[number - FIRST_VERSION - 1](connection)
                connection.execute(update(hub).where(hub.c.key == VERSION_ROW).values(value=str(number)))


def stored_version(store: HubStore) -> int:
    """Return the version of the store's schema, 0 if it contains no hub."""
    with store.reading() as connection:
        if not inspect(connection).has_table(hub.name):
            return 0
        return int(connection.execute(select(hub.c.value).where(hub.c.key == VERSION_ROW)).scalar_one_or_none() or 0)
