"""Examines a hub: what is good, and what the office should do.

Rules: Each finding is about one subject and has a cure if it is not good. Nothing is changed, except for one small
object that is written and deleted to test the object store.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.errors import KioskError
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.quarantine import MOST_FILES as MOST_REFUSED
from kiosk.province.hub.objects import names
from kiosk.province.hub.overview.status import HubStatus, status_of
from kiosk.province.hub.receipts.writing import due_receipts
from kiosk.province.hub.receiving.server import MOST_FILES, waiting_folders
from kiosk.province.hub.registry.kiosks import KeyState

SILENT_AFTER = timedelta(days=14)
_LEAST_FREE = 1_000_000_000
"""Free disk space in bytes below which the office should make room."""
_PROBE = f"{names.QUARANTINE}/probe"


@dataclass(frozen=True, slots=True)
class HubFinding:
    """The state of one subject; ``cure`` is empty if it is good."""

    subject: str
    text: str
    cure: str = ""

    @property
    def is_good(self) -> bool:
        """Whether nothing needs to be done."""
        return not self.cure


def examine(hub: Hub, now: datetime) -> Sequence[HubFinding]:
    """Examine `hub`; `now`: the current time (UTC). Raises KioskError if the store cannot be read."""
    status = status_of(hub)
    examined: Sequence[Callable[[], Iterator[HubFinding]]] = (
        lambda: _store(status),
        lambda: _objects(hub),
        lambda: _disk(hub),
        lambda: _incoming(hub),
        lambda: _receipts(hub),
        lambda: _decisions(status),
        lambda: _refused(status),
        lambda: _silent(status, now),
    )
    return [finding for examination in examined for finding in examination()]


def _store(status: HubStatus) -> Iterator[HubFinding]:
    approved = [one for one in status.records if one.state == KeyState.APPROVED.value]
    yield HubFinding("store", f"{status.store}: {len(approved)} records, {status.statements} statements")


def _objects(hub: Hub) -> Iterator[HubFinding]:
    try:
        hub.objects.put(_PROBE, b"probe")
        hub.objects.delete(_PROBE)
    except KioskError as error:
        yield HubFinding("objects", error.message, error.cure)
    else:
        yield HubFinding("objects", f"{hub.objects.place} can be written")


def _disk(hub: Hub) -> Iterator[HubFinding]:
    free = shutil.disk_usage(hub.folder).free
    text = f"{free // 1_000_000} MB are free in {hub.folder}"
    yield HubFinding("disk", text, "" if free >= _LEAST_FREE else "Make room on this disk.")


def _incoming(hub: Hub) -> Iterator[HubFinding]:
    folders = waiting_folders(hub)
    full = [folder for folder in folders if len(hub.objects.names(folder, MOST_FILES)) >= MOST_FILES]
    text = f"{len(folders)} kiosks have sent files that are not taken in yet"
    cure = "Start a worker, or look at its messages: kiosk hub work" if folders else ""
    yield HubFinding("incoming", text, cure)
    for folder in full:
        cure = "Decide about what waits, or change the kiosk's password on the server and delete these files."
        yield HubFinding("incoming", f"{folder} has {MOST_FILES} files or more", cure)


def _receipts(hub: Hub) -> Iterator[HubFinding]:
    due = due_receipts(hub)
    cure = "Start a worker, or look at its messages: kiosk hub work" if due else ""
    yield HubFinding("receipts", f"{len(due)} receipts are to be written", cure)


def _decisions(status: HubStatus) -> Iterator[HubFinding]:
    advised = [one for one in status.records if one.advice]
    yield from (
        HubFinding("kiosks", f"{one.kiosk}, code {one.code}: {one.state}, {one.waiting} bundles wait", one.advice)
        for one in advised
    )
    if not advised:
        yield HubFinding("kiosks", "no key waits for a decision, no kiosk was copied")


def _refused(status: HubStatus) -> Iterator[HubFinding]:
    refused = [one for one in status.refused if not one.is_by_office]
    is_full = len(status.refused) >= MOST_REFUSED
    cure = "Look at the reasons: kiosk hub status" if refused else ""
    if is_full:
        cure = "The quarantine is full; look at the reasons (kiosk hub status), and delete files that are not needed."
    yield HubFinding("quarantine", f"{len(refused)} files are refused", cure)


def _silent(status: HubStatus, now: datetime) -> Iterator[HubFinding]:
    stored = [one for one in status.records if one.received and one.state == KeyState.APPROVED.value]
    newest: dict[str, datetime] = {}
    for one in stored:
        received = datetime.fromisoformat(one.received)
        newest[one.kiosk] = max(received, newest.get(one.kiosk, received))
    silent = {kiosk: (now - time).days for kiosk, time in newest.items() if now - time > SILENT_AFTER}
    for kiosk, days in sorted(silent.items(), key=lambda one: -one[1]):
        cure = "Ask the commune: is the kiosk in use, has it network, or a stick?"
        yield HubFinding("silent", f"nothing from {kiosk} for {days} days", cure)
    if not silent:
        yield HubFinding("silent", f"every kiosk has sent something within {SILENT_AFTER.days} days")
