"""Verifies a disk after a power cut: no repair at the start, no acknowledged result lost, no operation half done.

Rules: A result is acknowledged if the program reported it before the cut, in this run or an earlier one. An operation
that was interrupted must be either complete or without effect; both outcomes are counted.
"""

import contextlib
import hashlib
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.content.packs.catalogue import Catalogue
from kiosk.content.packs.wholeness import is_whole
from kiosk.domain.events import EventKind
from kiosk.services.backup.copy_names import FOLDER
from kiosk.services.backup.sealing import unseal
from kiosk.storage.backups import GENERATIONS, verify
from tests.power.fetch_work import KEPT, check_downloads
from tests.power.session_work import seen
from tests.power.work import Station
from tests.sealing import bundle_names, open_sealed, shows_results


@dataclass
class Acknowledged:
    """Results that the program has acknowledged, and which must therefore be on the disk after a cut."""

    events: dict[int, str] = field(default_factory=dict)
    version: str | None = None
    """Version of the active pack, None without a pack."""
    way_back: str | None = None
    """Version that a rollback of the pack would activate, None if there is none."""
    changes_to: tuple[str | None, ...] = ()
    """Tuple with the version that an unfinished operation would activate, or with None if it removes the pack.

    The tuple is empty if no operation is unfinished.
    """
    backups: list[str] = field(default_factory=list)
    sealed: list[str] = field(default_factory=list)
    delivered: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)
    copied: list[tuple[str, str]] = field(default_factory=list)
    """Name and code of each record copy on the stick."""
    fetched: list[str] = field(default_factory=list)
    """Hashes of complete downloads that were not deleted since."""
    session: dict[str, Any] = field(default_factory=lambda: {"present": None, "queue": None})
    """Who is present at the session and who waits in its queue; see `session_work.seen`."""
    session_leads_to: dict[str, Any] | None = None
    """The session after an unfinished act; None if no act is unfinished."""
    is_recording: bool = False
    """Whether the record is open and events were appended since it was opened."""

    def and_then(self, said: Sequence[dict[str, Any]]) -> "Acknowledged":
        """Return a copy of this object that includes the later reports `said` of the program."""
        after = deepcopy(self)
        for told in said:
            after._hear(told)
        return after

    def _hear(self, told: dict[str, Any]) -> None:
        self.events.update((sequence, own) for sequence, own in told.get("events", ()))
        self.backups += [told["backup"]] if "backup" in told else []
        self.sealed += told.get("sealed", ())
        self.delivered += told.get("delivered", ())
        self.received += told.get("received", ())
        self.copied += [(told["copied"][0], told["copied"][1])] if "copied" in told else []
        self.fetched += [told["fetched"]] if "fetched" in told else []
        if "keeps" in told:
            self.fetched = [one for one in self.fetched if one == told["keeps"]]
        if "leads to" in told:
            self.session_leads_to = told["leads to"]
        if "queue" in told:
            self.session, self.session_leads_to = {key: told[key] for key in ("present", "queue")}, None
        if "leads" in told:
            self.changes_to = (told["leads"],)
        if "active" in told:
            self.version, self.way_back, self.changes_to = told["active"], told["way back"], ()
        if "events" in told:
            self.is_recording = True
        if "started" in told or "closes" in told:
            self.is_recording = False


def hold(folder: Path, acknowledged: Acknowledged) -> Counter[str]:
    """Start a kiosk on the files that a cut left in `folder`, verify these files, and count the states found.

    A state is, for example, "backup: new" (the disk has a backup that was not acknowledged) or "backup: old". Raises
    AssertionError for a lost result, a repair or a half-done operation, and KioskError for unreadable data.
    """
    with contextlib.suppress(LookupError):  # the kiosk can write a lost catalogue again from the record
        Catalogue(folder / "data" / "packs").rows()
    if acknowledged.is_recording:
        assert (folder / "data" / "kiosk.db.open").exists(), "nobody will notice that the power went"
    station = Station(folder)
    try:
        return Counter(
            (
                _record(station, acknowledged),
                _packs(station, acknowledged),
                _backups(station, acknowledged),
                _bundles(station, acknowledged),
                _copies(station, acknowledged),
                _session(station, acknowledged),
            )
        )
    finally:
        station.store.close()


def _record(station: Station, acknowledged: Acknowledged) -> str:
    events = station.store.events
    assert station.store.notice is None, "the record had to be repaired"
    kept = {event.sequence: event.hash for event in events.read(1, events.last_sequence())}
    assert acknowledged.events.items() <= kept.items(), "acknowledged events are lost"
    assert events.verify_chain() == len(kept)
    assert events.matches_rebuild(keep=False), "the projections are not what the events add up to"
    return _state("events", is_new=len(kept) > len(acknowledged.events))


def _session(station: Station, acknowledged: Acknowledged) -> str:
    found, before, after = seen(station.sessions), acknowledged.session, acknowledged.session_leads_to
    events = station.store.events
    started = events.since(1, (EventKind.SITTING_STARTED,))
    had_turn = [event.pseudonym for event in started if "entry" in event.body]
    assert len(set(had_turn)) == len(had_turn), "somebody had the same turn twice"
    assert set(found["queue"] or ()).isdisjoint(had_turn), "a turn has begun and waits again"
    if after is not None and after["queue"] != before["queue"] and found["queue"] == after["queue"]:
        left = set(before["queue"] or ()) - set(after["queue"] or ())
        assert after["queue"] is None or left <= set(had_turn), "a turn is lost"
    assert found in (before, *([after] if after else [])), f"the session is {found}, {before} or {after} was promised"
    return _state("session", is_new=found == after) if after else "session: at rest"


def _packs(station: Station, acknowledged: Acknowledged) -> str:
    active, rows, folder = station.active(), station.store.shelf.rows(), station.packs_folder
    allowed = {acknowledged.version, *acknowledged.changes_to}
    assert active in allowed, f"{active} is active, {allowed} was promised"
    found = {path.name for path in folder.iterdir() if path.is_dir()} - {KEPT} if folder.exists() else set()
    check_downloads(folder, acknowledged.fetched)
    assert found <= ({row.folder for row in rows} if active else set()), "a folder is left over"
    assert all(is_whole(folder / name) for name in found), "a pack is half there"
    if active is not None:
        assert not station.packs.damaged(), "the active pack is not whole"
    if active is not None and not acknowledged.changes_to:
        assert station.way_back() == acknowledged.way_back, "there is no way back"
    is_new = bool(acknowledged.changes_to) and active != acknowledged.version
    return _state("pack", is_new=is_new) if acknowledged.changes_to else "pack: at rest"


def _backups(station: Station, acknowledged: Acknowledged) -> str:
    backups = station.store.backups
    for generation in backups.generations():
        assert verify(generation.file) == generation.sequence
    names = {generation.file.name for generation in backups.generations()}
    newest = set(
        acknowledged.backups[-(GENERATIONS - 1) :]
    )  # an unacknowledged newer backup can have replaced the oldest one
    assert newest <= names, "an acknowledged backup is lost"
    backups.make(station.store.database, station.clock.wall)
    assert all(path.suffix == ".db" for path in backups.folder.iterdir()), "half a backup is left over"
    return _state("backup", is_new=bool(names - set(acknowledged.backups)))


def _bundles(station: Station, acknowledged: Acknowledged) -> str:
    ledger, stick = station.store.ledger, station.stick
    sealed = {row.name for row in ledger.bundles() if row.name}
    for file in (*station.outbox.rglob("*"), *stick.rglob("*")):
        assert file.is_dir() or not shows_results(file.read_bytes()), f"{file.name} contains plain results"
    assert set(acknowledged.sealed) <= sealed, "a sealed bundle is forgotten"
    for name in acknowledged.delivered:
        file = stick / name
        data = file.read_bytes() if file.exists() else b""
        assert hashlib.sha256(data).hexdigest() in name, "a delivered bundle is not on the stick"
        assert open_sealed(file).first == int(file.name.split("-")[0])
    station.exporting.cut()
    received = {row.name for row in ledger.bundles() if row.received}
    assert set(acknowledged.received) <= received, "a receipt is forgotten"
    assert received.isdisjoint(bundle_names(station.outbox)), "what arrived is still kept"
    again = stick.with_name("another-stick")
    station.exporting.deliver_again(again)
    bundles = [open_sealed(again / row.name) for row in ledger.bundles()]
    ends = [0, *(bundle.last for bundle in bundles)]
    assert [bundle.first for bundle in bundles] == [last + 1 for last in ends[:-1]], "an event is in no bundle"
    assert ends[-1] == station.store.events.last_sequence()
    for row in ledger.bundles():
        assert not row.waits or hashlib.sha256((station.outbox / row.name).read_bytes()).hexdigest() == row.sha256
    return _state("bundle", is_new=bool(sealed - set(acknowledged.sealed)))


def _copies(station: Station, acknowledged: Acknowledged) -> str:
    assert not (station.folder / "data" / ".copying").exists(), "something plain is left over"
    folder = station.stick / FOLDER
    there = {path.name for path in folder.glob("*")} if folder.exists() else set()
    promised = {name for name, _code in acknowledged.copied}
    assert promised <= there, "an acknowledged copy is lost"
    for name, code in acknowledged.copied[-2:]:
        with (folder / name).open("rb") as stream:
            unseal(stream, lambda _block: None, code, name)
    return _state("copy", is_new=bool(there - promised))


def _state(what: str, *, is_new: bool) -> str:
    return f"{what}: {'new' if is_new else 'old'}"
