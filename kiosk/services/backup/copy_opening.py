"""Opens a copy of a kiosk's record on a replacement machine.

Rules: The copy itself is never changed. Its decrypted content is written only to the given folder, and is used only
if the whole copy is authentic. If the settings or the root of this machine differ from those in the copy, the
replaced files are kept beside the new ones.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.trust.province_root import read_root
from kiosk.domain.errors import CopyRefusedError, KioskError
from kiosk.domain.texts import translatable
from kiosk.durable import copy_file, make_folder, write_file
from kiosk.services.backup.copy_contents import ROOT, SETTINGS, unpack
from kiosk.services.backup.copy_names import ENDING, FoundCopy, copies_at
from kiosk.services.backup.sealing import is_sealed, unseal

_ARCHIVE = ".archive"


@dataclass(frozen=True, slots=True)
class Beside:
    """The settings and root restored together with a record.

    ``came``: names of the restored files. ``aside``: paths of the copies of the kiosk's former files; a former file
    was copied only if it differed from its replacement.
    """

    came: Sequence[str]
    aside: Sequence[Path]


def is_copy(file: Path) -> bool:
    """Whether `file` has the header or the name suffix of a copy. Raises OSError."""
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return is_sealed(stream) or file.suffix == ENDING


def copies_of_one_kiosk(place: Path) -> Sequence[Path]:
    """Return `place` itself if it is a copy, else the copies in the folder or on the stick `place`, newest first.

    Returns an empty list if there is no copy. Raises OSError, and CopyRefusedError if there are copies of several
    kiosks.
    """
    if place.is_file():
        return [place] if is_copy(place) else []
    found = copies_at(place)
    newest: dict[str, FoundCopy] = {}
    for copy in found:
        newest.setdefault(copy.kiosk, copy)
    if len(newest) > 1:
        raise CopyRefusedError(
            translatable("Staff", "There are backups of several kiosks; the newest of each: {files}."),
            translatable("Staff", "Specify the file of the lost kiosk."),
            files=", ".join(str(copy.file) for copy in newest.values()),
        )
    return [copy.file for copy in found]


def open_copy(files: Sequence[Path], code: str, folder: Path) -> Path:
    """Extract into the empty `folder` the first of `files` that `code` decrypts; return that file.

    Raises OSError, and CopyRefusedError if `code` decrypts none of them.
    """
    refusals: list[CopyRefusedError] = []
    for file in files:
        try:
            _open(file, code, folder)
        except CopyRefusedError as error:
            refusals.append(error)
            _empty(folder)
        else:
            return file
    if len(refusals) == 1:
        raise refusals[0]
    raise CopyRefusedError(
        translatable("Staff", "The code opens none of {files}."),
        translatable("Staff", "Compare every digit with the paper; each backup has its own code."),
        files=", ".join(file.name for file in files),
    )


def _open(file: Path, code: str, folder: Path) -> None:
    archive = folder / _ARCHIVE
    with file.open("rb") as stream, archive.open("xb") as plain:
        unseal(stream, plain.write, code, file.name)
    unpack(archive, folder, file.name)
    archive.unlink()


def _empty(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir(mode=0o700)


def take_over_beside(folder: Path, settings: Path, root: Path) -> Beside:
    """Replace the kiosk's files `settings` and `root` by those in `folder`; an invalid root in `folder` is ignored.

    A file of the kiosk that differs from its replacement is first copied to a new name in the same directory. Raises
    OSError.
    """
    came, aside = [], []
    for name, target in ((SETTINGS, settings), (ROOT, root)):
        file = folder / name
        if not file.exists() or (name == ROOT and not _is_root(file)):
            continue
        data = file.read_bytes()
        if target.exists() and target.read_bytes() != data:
            kept = target.with_name(f"{target.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
            copy_file(target, kept)
            aside.append(kept)
        make_folder(target.parent)
        write_file(target, data)
        came.append(name)
    return Beside(came, aside)


def _is_root(file: Path) -> bool:
    try:
        read_root(file.read_bytes())
    except KioskError:
        return False
    return True
