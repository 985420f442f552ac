"""One-time tokens and codes by which the office registers a kiosk before it has sent anything.

Rules: An enrolment waits for a token or for the spoken code of a key, which has spaces and so is no token. The token
stands in the kiosk's set-up file and in its encrypted bundles; the hub stores its hash only. A token approves the
first key that uses it, once, unless the office withdraws it before. It does not approve a second key for a kiosk id
that has an approved key already: that may be a copied kiosk, so the office decides. A code is such a decision.
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from kiosk.province.hub.store.tables import enrolments

WITHDRAWN = "withdrawn"
"""Stands in place of a key for a token that the office has withdrawn."""
SHOWN_DIGITS = 8
"""Number of digits of a token's hash by which the status shows it."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """An expected kiosk.

    ``commune``: its code, "" if open. ``used_by``: code of the key that used it, `WITHDRAWN`, or "".
    """

    token_hash: str
    commune: str
    note: str
    made: str
    used_by: str = ""
    used: str = ""


def new_token() -> str:
    """Return a random token of 24 letters and digits, in groups of six."""
    letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
    text = "".join(secrets.choice(letters) for _ in range(24))
    return "-".join(text[start : start + 6] for start in range(0, len(text), 6))


def token_hash(token: str) -> str:
    """Return the SHA-256 (hex) of a token, under which the hub stores it."""
    return hashlib.sha256(b"tram-hoc-so/enrolment@1\n" + token.encode()).hexdigest()


def add_enrolment(connection: Connection, enrolment: Enrolment) -> None:
    """Store an enrolment."""
    connection.execute(
        insert(enrolments).values(
            token_hash=enrolment.token_hash,
            commune=enrolment.commune,
            note=enrolment.note,
            made=enrolment.made,
            used_by=enrolment.used_by,
            used=enrolment.used,
        )
    )


def put_enrolment(connection: Connection, enrolment: Enrolment) -> None:
    """Store an enrolment in place of the one with the same hash, if there is one."""
    connection.execute(delete(enrolments).where(enrolments.c.token_hash == enrolment.token_hash))
    add_enrolment(connection, enrolment)


def enrolment_at(connection: Connection, token_hash: str) -> Enrolment | None:
    """Return the enrolment with this hash, None if there is none."""
    row = connection.execute(select(enrolments).where(enrolments.c.token_hash == token_hash)).first()
    return None if row is None else Enrolment(*row)


def unused_enrolment(connection: Connection, token: str) -> Enrolment | None:
    """Return the enrolment of `token`, a token or a code, and lock it; None if there is none or it was used."""
    if not token:
        return None
    found = select(enrolments).where(enrolments.c.token_hash == token_hash(token), enrolments.c.used_by == "")
    row = connection.execute(found.with_for_update()).first()
    return None if row is None else Enrolment(*row)


def unused_enrolments(connection: Connection, wanted: str) -> Sequence[Enrolment]:
    """Return the unused enrolments of the token `wanted`, or whose hash begins with `wanted`; lock them."""
    is_named = enrolments.c.token_hash == token_hash(wanted.strip())
    if len(wanted) >= SHOWN_DIGITS:
        is_named |= enrolments.c.token_hash.startswith(wanted.lower(), autoescape=True)
    found = select(enrolments).where(is_named, enrolments.c.used_by == "").with_for_update()
    return [Enrolment(*row) for row in connection.execute(found)]


def use_enrolment(connection: Connection, token_hash: str, used_by: str, used: str) -> None:
    """Record the use of an unused enrolment. `used_by`: see `Enrolment`; `used`: ISO 8601."""
    unused = update(enrolments).where(enrolments.c.token_hash == token_hash, enrolments.c.used_by == "")
    connection.execute(unused.values(used_by=used_by, used=used))


def all_enrolments(connection: Connection) -> Sequence[Enrolment]:
    """Return all enrolments, oldest first."""
    rows = connection.execute(select(enrolments).order_by(enrolments.c.made, enrolments.c.token_hash))
    return [Enrolment(*row) for row in rows]
