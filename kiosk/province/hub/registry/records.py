"""The decisions of the office as objects, so that the database can be made again without asking the office again.

Rules: A decision is written as an object before it is committed to the database. An object that cannot be read is an
error: a decision must not be lost silently.
"""

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kiosk.domain.events import canonical_json
from kiosk.domain.ids import KioskId
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.objects import names
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.registry.enrolments import Enrolment
from kiosk.province.hub.registry.kiosks import KeyState, KioskRecord

FORMAT = "tram-hoc-so/registry@1"
MOST_RECORDS = 1_000_000
_LARGEST = 16 * 1024


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision about a record.

    ``number``: of the record in the store in which it was made; records are numbered in the order in which they were
    first seen. ``commune``, ``enrolment``: of the enrolment that approved it, or empty.
    """

    kiosk: KioskId
    public_key: bytes
    branch: int
    state: KeyState
    first_seen: str
    number: int
    commune: str
    enrolment: str


def write_kiosk(objects: ObjectStore, record: KioskRecord, state: KeyState) -> None:
    """Write the decision about a record."""
    told = {
        "format": FORMAT,
        "kiosk": record.id,
        "key": base64.b64encode(record.public_key).decode(),
        "branch": record.branch,
        "state": state.value,
        "code": record.code,
        "first_seen": record.first_seen,
        "number": record.number,
        "commune": record.office_commune,
        "enrolment": record.enrolment,
    }
    objects.put(names.kiosk_record(record.code or record.id, record.branch), _line(told))


def write_enrolment(objects: ObjectStore, enrolment: Enrolment) -> None:
    """Write an enrolment."""
    objects.put(names.enrolment_record(enrolment.token_hash), _line({"format": FORMAT, **asdict(enrolment)}))


def read_enrolments(objects: ObjectStore) -> Iterator[Enrolment]:
    """Yield all enrolments. Raises HubError if one is damaged."""
    for name, told in _all(objects, names.ENROLMENTS):
        fields = {key: value for key, value in told.items() if key != "format"}
        try:
            yield Enrolment(**fields)
        except TypeError as error:
            raise _damaged(name) from error


def read_kiosks(objects: ObjectStore) -> Iterator[Decision]:
    """Yield all decisions about records. Raises HubError if one is damaged."""
    for name, told in _all(objects, names.KIOSKS):
        try:
            yield Decision(
                KioskId(told["kiosk"]),
                base64.b64decode(told["key"], validate=True),
                int(told["branch"]),
                KeyState(told["state"]),
                str(told["first_seen"]),
                int(told["number"]),
                str(told["commune"]),
                str(told["enrolment"]),
            )
        except (KeyError, ValueError, TypeError) as error:
            raise _damaged(name) from error


def _all(objects: ObjectStore, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in objects.names(folder, MOST_RECORDS):
        data = objects.get(name, _LARGEST)
        try:
            told = json.loads(data or b"")
        except ValueError as error:
            raise _damaged(name) from error
        if not isinstance(told, dict) or told.get("format") != FORMAT:
            raise _damaged(name)
        yield name, told


def _line(told: Mapping[str, Any]) -> bytes:
    return (canonical_json(told) + "\n").encode()


def _damaged(name: str) -> HubError:
    cure = "Restore it from a backup of the object store, or delete it and decide again (kiosk hub approve)."
    return HubError("The decision {name} of the office is damaged.", cure, name=name)
