"""Finds damage in the newest backup before somebody needs it.

Rules: Nothing is changed. The files of the backup are read completely, and its objects are looked for in the pool by
name and size; of their contents only a share is read each day, so that all are read in turn.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.province.hub.backup.generations import POOL, HubBackup
from kiosk.province.hub.backup.manifest import OBJECTS, read_objects
from kiosk.province.hub.backup.pool import Pool, sha256_of_file

READ_DAILY = 500
"""Maximum number of objects whose contents are read on one day."""


def damaged_files(backup: HubBackup, now: datetime) -> Iterator[Path]:
    """Yield the files of `backup` and its objects that are missing or damaged. Raises BackupError or OSError."""
    for name, expected in backup.manifest.files.items():
        file = backup.folder / name
        if not file.is_file() or file.stat().st_size != expected.size or sha256_of_file(file) != expected.sha256:
            yield file
            if name == OBJECTS:
                return
    pool = Pool(backup.folder.parent / POOL)
    listed = sorted({one.sha256: one.size for one in read_objects(backup.folder)}.items())
    parts = -(-len(listed) // READ_DAILY) or 1
    read = {sha256 for sha256, _ in listed[now.toordinal() % parts :: parts]}
    for sha256, size in listed:
        if sha256 not in pool or pool.size(sha256) != size or (sha256 in read and not _is_sound(pool.file(sha256))):
            yield pool.file(sha256)


def _is_sound(file: Path) -> bool:
    return hashlib.sha256(file.read_bytes()).hexdigest() == file.name
