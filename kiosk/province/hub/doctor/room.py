"""Examines free disk space, write permissions and the age of the newest backup."""

import os
import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.domain.self_check import Value
from kiosk.province.hub.backup import note as backup_note
from kiosk.province.hub.backup.generations import HubBackup, folders, generations
from kiosk.province.hub.backup.verifying import damaged_files
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note

LEAST_FREE, LITTLE_FREE = 1_000_000_000, 10_000_000_000
"""Free bytes below which the hub will stop soon, and below which the office should make room."""
_AGAIN = "kiosk hub backup HUB --to FOLDER (with the package: sudo systemctl start tram-hoc-so-hub-backup)"
OLD, TOO_OLD = timedelta(days=2), timedelta(days=8)
"""Ages of the newest backup from which the office should look, and something is broken."""


def examine_disk(places: Sequence[Path]) -> Iterator[HubFinding]:
    """Examine the disks with `places`, each disk once."""
    seen: set[int] = set()
    for place in places:
        device = place.stat().st_dev
        if device in seen:
            continue
        seen.add(device)
        free = shutil.disk_usage(place).free
        told: dict[str, Value] = {"place": str(place), "free": free / 1e9}
        if free >= LITTLE_FREE:
            yield good(HubPart.DISK, "{free} GB are free on the disk with {place}.", **told)
        else:
            cure = "Make room on this disk, or move the hub to a larger one (backup and restore)."
            yield (bad if free < LEAST_FREE else note)(
                HubPart.DISK, "Only {free} GB are free on the disk with {place}.", cure, **told
            )


def examine_backup(hub: Path, now: datetime) -> Iterator[HubFinding]:
    """Examine the newest backup of the hub in the folder `hub`. Raises OSError."""
    noted = backup_note.read(hub)
    if noted is None:
        yield bad(HubPart.BACKUP, "There is no backup yet.", f"Make one: {_AGAIN}")
        return
    place = str(noted.place)
    try:
        found = generations(noted.place)
    except OSError:
        cure = f"Connect the disk with that folder, or make a backup elsewhere: {_AGAIN}"
        yield bad(HubPart.BACKUP, "The folder of the backups, {place}, cannot be read.", cure, place=place)
        return
    if not is_writable(noted.place):
        what = "The folder of the backups, {place}, cannot be written, so no new backup can be made there."
        cure = f"Allow writing there, or make a backup elsewhere: {_AGAIN}"
        yield bad(HubPart.BACKUP, what, cure, place=place)
    if not found:
        yield bad(HubPart.BACKUP, "{place} contains no backup any more.", f"Make one: {_AGAIN}", place=place)
        return
    yield from _unreadable(noted.place, found)
    yield from _of_dates(hub, noted.place, found, now)


def _of_dates(hub: Path, folder: Path, found: Sequence[HubBackup], now: datetime) -> Iterator[HubFinding]:
    """Examine the backups `found` in `folder` by age, and the newest one that is not dated later than `now`."""
    place, past = str(folder), [one for one in found if one.made <= now]
    if not past:
        what = "All backups in {place} are dated later than this computer's clock."
        cure = f"Set the clock, if it is wrong. If it is right, make a backup: {_AGAIN}"
        yield bad(HubPart.BACKUP, what, cure, place=place)
        return
    age = now - past[0].made
    told: dict[str, Value] = {
        "place": place,
        "count": len(found),
        "days": age.days,
        "hours": int(age.total_seconds() // 3600),
    }
    if age < OLD:
        yield good(HubPart.BACKUP, "{count} backups are in {place}; the newest is {hours} hours old.", **told)
    else:
        what = "The newest backup in {place} is {days} days old."
        yield (bad if age >= TOO_OLD else note)(HubPart.BACKUP, what, f"Make one now: {_AGAIN}", **told)
    damaged = list(damaged_files(past[0], now))
    if damaged:
        what = "{count} files of the newest backup are missing or damaged, such as {file}."
        cure = f"Delete those that are still there, and make a backup in the same folder: {_AGAIN}"
        yield bad(HubPart.BACKUP, what, cure, count=len(damaged), file=str(damaged[0]))
    if len(past) < len(found):
        ahead = ", ".join(one.folder.name for one in found if one.made > now)
        what = "Backups in {place} are dated later than this computer's clock: {ahead}. restore leaves them out."
        cure = "Set the clock, if it is wrong. If it is right, it was ahead then: delete these folders."
        yield note(HubPart.BACKUP, what, cure, place=place, ahead=ahead)
    if past[0].manifest.lacking:
        what = "The newest backup lacks {lacking} objects that the hub had lost when it was made."
        cure = f"Make one again, which names what is lost and what to do: {_AGAIN}"
        yield bad(HubPart.BACKUP, what, cure, lacking=past[0].manifest.lacking)
    if _is_same_disk(folder, hub):
        cure = "Use another disk (with the package: BACKUP_TO in /etc/tram-hoc-so-hub/hub.conf)."
        yield note(HubPart.BACKUP, "The backups are on the disk of the hub, and would be lost with it.", cure)


def is_writable(place: Path) -> bool:
    """Whether permissions and disk allow this program to write a file or into a folder; nothing is written."""
    return os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _unreadable(place: Path, found: Sequence[HubBackup]) -> Iterator[HubFinding]:
    unreadable = [one.name for one in folders(place) if one not in {backup.folder for backup in found}]
    if unreadable:
        cure = f"Make a backup: {_AGAIN}. Then delete these folders; restore leaves them out."
        what = "Folders of backups in {place} cannot be read: {names}."
        yield note(HubPart.BACKUP, what, cure, place=str(place), names=", ".join(unreadable))


def _is_same_disk(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev
