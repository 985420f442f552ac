"""Rows of the confirmed keys of communes.

Rules: if two records are merged, a key that either of them no longer trusts is not trusted.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select, update

from kiosk.domain.trust import CommuneKey, KnownCommune
from kiosk.storage.sql.conflicts import insert_new
from kiosk.storage.tables import trusted_communes

Read = Callable[[Select[Any]], Sequence[tuple[Any, ...]]]
_COMMUNES = select(trusted_communes).order_by(trusted_communes.c.code)


def communes(read: Callable[[Select[Any]], Any]) -> Sequence[KnownCommune]:
    """Return all communes whose keys were confirmed; `read` executes a query."""
    return tuple(
        KnownCommune(CommuneKey(code, name, root, digits), datetime.fromisoformat(at), bool(is_on))
        for code, name, root, digits, at, is_on in read(_COMMUNES)
    )


def is_trusted(connection: Connection, key: CommuneKey) -> bool:
    """Return whether `key`, with exactly its root, is confirmed and not revoked."""
    wanted = select(trusted_communes.c.is_trusted).where(
        trusted_communes.c.code == key.code, trusted_communes.c.root == key.root
    )
    return bool(connection.execute(wanted).scalar())


def take_over_communes(connection: Connection, read: Read) -> None:
    """Add the communes of another record; see `storage.trust.take_over`."""
    for code, name, root, digits, at, is_on in read(_COMMUNES):
        connection.execute(
            insert_new(trusted_communes).values(
                code=code, name=name, root=root, fingerprint=digits, confirmed_at=at, is_trusted=is_on
            )
        )
        if not is_on:
            connection.execute(update(trusted_communes).where(trusted_communes.c.code == code).values(is_trusted=0))
