"""The files of own lessons and voices in a copy of the kiosk: which are copied, and where they are restored.

Rules: the database is copied from a backup of it; all other files are copied as they are. Temporary files, locks and
backups are not copied. Links are never followed, neither while copying nor while restoring.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from kiosk.durable import make_folder, move_file, sync_folder

STUDIO = "studio"
"""First part of the names of these files in a copy."""
DATABASE = f"{STUDIO}/studio.db"
COPIED = frozenset({"sources", "kept", "voices", "carrier", "keys"})
"""The folders below the folder of the studio that are copied with all their files."""
_LEFT_OUT = (".lock", ".part", ".tmp")


def studio_files(folder: Path) -> Mapping[str, Path]:
    """Return the files of the studio in `folder` by their names in a copy, without the database. Raises OSError."""
    found: dict[str, Path] = {}
    for top in sorted(COPIED):
        for place, folders, names in os.walk(folder / top, followlinks=False, onerror=_raise):
            folders.sort()
            for name in sorted(names):
                file = Path(place, name)
                if file.is_file() and not file.is_symlink() and not name.endswith(_LEFT_OUT):
                    found[PurePosixPath(STUDIO, *file.relative_to(folder).parts).as_posix()] = file
    return found


def _raise(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def is_studio_name(name: str) -> bool:
    """Whether `name` is a name that `studio_files` gives, or the name of the database, safe to extract anywhere."""
    if name == DATABASE:
        return True
    first, _, rest = name.partition("/")
    parts = rest.split("/")
    is_plain = all(part not in {"", ".", ".."} and not set(part) & set("\\:\0") for part in parts)
    return first == STUDIO and len(parts) > 1 and parts[0] in COPIED and is_plain


def take_over_studio(folder: Path, target: Path) -> tuple[bool, Path | None]:
    """Move the studio from the extracted copy in `folder` to `target`, the folder of the studio.

    Returns whether the copy contains one, and the new path of the former folder, if there was one. Nothing changes
    if the copy contains none. Raises OSError.
    """
    source = folder / STUDIO
    if not source.is_dir():
        return False, None
    aside = None
    _make_durable(source)
    if target.exists():
        aside = _unused(target.with_name(f"{target.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"))
        move_file(target, aside)
    make_folder(target.parent)
    move_file(source, target)
    return True, aside


def _make_durable(folder: Path) -> None:
    """Synchronise all files of `folder`; those with the private keys become readable for their owner alone."""
    for place, _folders, names in os.walk(folder):
        is_private = Path(place) == folder / "keys"
        for name in names:
            file = Path(place, name)
            if is_private:
                file.chmod(0o600)
            with file.open("rb+") as stream:
                os.fsync(stream.fileno())
        if is_private:
            Path(place).chmod(0o700)
        sync_folder(Path(place))


def _unused(path: Path) -> Path:
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}-{number}")
    return found
