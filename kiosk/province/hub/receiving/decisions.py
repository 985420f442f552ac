"""Decisions of the office: approve or reject a key, take a bundle out or accept it again, expect a kiosk.

Rules: A decision is written into the object store before it is committed to the database. Nothing is deleted: what is
taken out lies in quarantine and can be accepted again.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.registration import is_code, typed_code
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest import quarantine, storing
from kiosk.province.hub.ingest.archive import Check, StoredBundle
from kiosk.province.hub.ingest.arrivals import ArrivalOutcome
from kiosk.province.hub.receiving.release import accept_all_refused, accept_refused, release
from kiosk.province.hub.receiving.removal import remove_all, remove_bundle
from kiosk.province.hub.registry import enrolments, records
from kiosk.province.hub.registry import kiosks as registry
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord
from kiosk.province.hub.store.tables import bundles, waiting

MOST_OF_NOTE = 200
SHORTEST_HASH = 8
"""Minimum number of hexadecimal digits by which a bundle can be named."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision has changed.

    ``bundles``: number of bundles that were stored, or taken out. ``waiting``: number of bundles of the same key that
    still wait, because they contradict the stored ones. ``others``: after a rejection, the codes of the same key with
    other kiosk ids, which are not rejected.
    """

    kiosk: KioskId
    bundles: int
    waiting: int = 0
    others: Sequence[str] = ()


def expect(hub: Hub, commune: str, note: str, now: datetime, code: str = "") -> str:
    """Create an enrolment for a kiosk and return its token, which is not stored. Raises KioskError.

    With `code`, the spoken code of its key, the enrolment is for this key and needs no token; the code is returned.
    """
    _require_short(note)
    token = typed_code(code) if code else enrolments.new_token()
    if code:
        _require_new(hub, token)
        note = note or f"code {token}"
    enrolment = enrolments.Enrolment(enrolments.token_hash(token), commune, note, now.isoformat())
    records.write_enrolment(hub.objects, enrolment)
    with hub.store.writing() as connection:
        enrolments.add_enrolment(connection, enrolment)
    return token


def set_note(hub: Hub, wanted: str, note: str, now: datetime) -> None:
    """Set the office's note about an approved or expected kiosk, such as whom to call. Raises KioskError.

    `wanted`: the spoken code of its key; of an expected kiosk, the token, or the beginning of the token's hash.
    """
    code = typed_code(wanted)
    _require_short(note)
    with hub.store.writing() as connection:
        found = [one for one in registry.records_with_code(connection, code) if one.state is KeyState.APPROVED]
        if found:
            token_hash = next((one.enrolment for one in found if one.enrolment), enrolments.token_hash(code))
            known = enrolments.enrolment_at(connection, token_hash)
            named = known or enrolments.Enrolment(token_hash, "", "", now.isoformat(), code, now.isoformat())
        else:
            expected = enrolments.unused_enrolments(connection, code if is_code(code) else wanted)
            if len(expected) != 1:
                message = "“{wanted}” names no kiosk that is approved or expected."
                raise HubError(message, "List the kiosks with: kiosk hub status HUB", wanted=wanted)
            named = expected[0]
        records.write_enrolment(hub.objects, replace(named, note=note))
        enrolments.put_enrolment(connection, replace(named, note=note))
        for record in found:
            if not record.enrolment:
                noted = replace(record, enrolment=named.token_hash)
                records.write_kiosk(hub.objects, noted, noted.state)
                registry.note_enrolment(connection, noted.number, noted.enrolment, noted.office_commune)


def _require_short(note: str) -> None:
    if len(note) > MOST_OF_NOTE or any(unicodedata.category(letter).startswith("C") for letter in note):
        cure = "Write one line of at most {most} characters."
        raise HubError("The note cannot be stored.", cure, most=str(MOST_OF_NOTE))


def withdraw(hub: Hub, wanted: str, now: datetime) -> bool:
    """Make the token of an expected kiosk useless; return whether `wanted` names one that was not used yet.

    `wanted`: the token or code, or the beginning of its hash as in the status of the hub. Raises KioskError.
    """
    code = typed_code(wanted)
    with hub.store.writing() as connection:
        named = enrolments.unused_enrolments(connection, code if is_code(code) else wanted)
        if len(named) != 1:
            return False
        gone = replace(named[0], used_by=enrolments.WITHDRAWN, used=now.isoformat())
        records.write_enrolment(hub.objects, gone)
        enrolments.use_enrolment(connection, gone.token_hash, gone.used_by, gone.used)
    return True


def _require_new(hub: Hub, code: str) -> None:
    """Raise HubError unless `code` has the form of a code, and no key with it has sent anything."""
    with hub.store.writing() as connection:  # a read transaction cannot lock the enrolment
        if registry.records_with_code(connection, code):
            cure = 'Approve it with: kiosk hub approve HUB "{code}"'
            raise HubError("The kiosk with the code {code} has sent results already.", cure, code=code)
        if is_code(code) and enrolments.unused_enrolment(connection, code) is None:
            return
    message = "“{code}” is not a code of 16 digits, or is expected already."
    raise HubError(message, "List what is expected with: kiosk hub status HUB", code=code)


def approve(hub: Hub, check: Check, wanted: str, now: datetime) -> Decided:
    """Approve the key with the spoken code `wanted`, or accept a refused bundle again. Raises KioskError.

    `wanted`: a spoken code, or the beginning of a bundle's SHA-256. If the key is approved already, its other chains
    are approved.
    """
    with hub.store.writing() as connection:
        found = registry.records_with_code(connection, typed_code(wanted))
        for record in _undecided(found):
            records.write_kiosk(hub.objects, record, KeyState.APPROVED)
            registry.decide(connection, record.number, KeyState.APPROVED, now)
    if not found:
        return _approve_bundle(hub, check, wanted, now)
    stored = release(hub, check, now) + accept_all_refused(hub, check, found[0], now)
    with hub.store.reading() as connection:
        numbers = [one.number for one in registry.records_with_code(connection, found[0].code)]
        left = connection.execute(select(waiting.c.sha256).where(waiting.c.kiosk.in_(numbers))).all()
    return Decided(found[0].id, stored, len(left))


def reject(hub: Hub, wanted: str, now: datetime, chain: int = 0) -> Decided:
    """Reject the key with the spoken code `wanted` with all its bundles, or take one bundle out. Raises KioskError.

    `wanted`: a spoken code, or the beginning of a bundle's SHA-256. `chain`: from 1 on, the one chain of the key that
    is rejected; 0: all.
    """
    moved: list[str] = []
    is_key = True
    with hub.store.writing() as connection:
        found = registry.records_with_code(connection, typed_code(wanted))
        if chain:
            found = [one for one in found if one.branch == chain - 1]
            if not found:
                raise _nothing_named(f"{wanted}, {chain}")
        for record in found:
            records.write_kiosk(hub.objects, record, KeyState.REJECTED)
            registry.decide(connection, record.number, KeyState.REJECTED, now)
            moved += remove_all(hub, connection, record, now)
        if not found:
            is_key, row = False, _bundle_named(connection, wanted)
            found = [registry.record_at(connection, row.kiosk)]
            moved += remove_bundle(hub, connection, found[0], row, now)
        storing.note_change(connection, found[0].id)
        others = _other_codes(connection, found[0]) if is_key and not chain else ()
    for name in moved:
        hub.objects.delete(name)
    return Decided(found[0].id, len(moved), others=others)


def reject_held(hub: Hub, now: datetime) -> int:
    """Reject all keys that wait for approval, and return their number. Raises KioskError.

    Other chains of approved keys go on waiting.
    """
    with hub.store.reading() as connection:
        held = [one.code for one in registry.registered(connection) if one.state is KeyState.HELD and not one.branch]
    for code in held:
        reject(hub, code, now)
    return len(held)


def _other_codes(connection: Connection, rejected: KioskRecord) -> Sequence[str]:
    """Return the codes of the key of `rejected` under other kiosk ids, without those that are rejected."""
    with_key = registry.records_with_key(connection, rejected.public_key) if rejected.public_key else ()
    left = (one.code for one in with_key if one.id != rejected.id and one.state is not KeyState.REJECTED)
    return list(dict.fromkeys(left))


def _undecided(found: Sequence[KioskRecord]) -> Sequence[KioskRecord]:
    """Return the records that an approval of their key approves: the main chain first, then the other chains."""
    if found and found[0].state is not KeyState.APPROVED:
        return found[:1]
    return [one for one in found if one.state is not KeyState.APPROVED]


def _approve_bundle(hub: Hub, check: Check, wanted: str, now: datetime) -> Decided:
    with hub.store.reading() as connection:
        refused = quarantine.all_refused(connection)
    found = [one for one in refused if len(wanted) >= SHORTEST_HASH and one.sha256.startswith(wanted.lower())]
    if len(found) != 1:
        raise _nothing_named(wanted)
    arrival = accept_refused(hub, check, found[0], now)
    if arrival is None:
        cure = "Restore it from a backup of the object store."
        raise HubError("The refused file {file} is missing.", cure, file=found[0].object)
    if arrival.kiosk is None or arrival.outcome in {ArrivalOutcome.REFUSED, ArrivalOutcome.LEFT}:
        raise arrival.error or _nothing_named(wanted)
    return Decided(
        arrival.kiosk, int(arrival.outcome is ArrivalOutcome.STORED), int(arrival.outcome is ArrivalOutcome.HELD)
    )


def _bundle_named(connection: Connection, wanted: str) -> StoredBundle:
    digits = wanted.lower()
    is_named = bundles.c.sha256.startswith(digits, autoescape=True) | bundles.c.answer.startswith(
        digits, autoescape=True
    )
    rows = connection.execute(select(bundles).where(is_named)).all() if len(digits) >= SHORTEST_HASH else []
    if len(rows) != 1:
        raise _nothing_named(wanted)
    return StoredBundle(*rows[0])


def _nothing_named(wanted: str) -> HubError:
    return HubError(
        "“{wanted}” is not the code of a kiosk's key, and not the beginning of one bundle's hash.",
        "Write all 16 digits of the code, or at least {least} digits of the hash in the bundle's file name.",
        wanted=wanted,
        least=SHORTEST_HASH,
    )
