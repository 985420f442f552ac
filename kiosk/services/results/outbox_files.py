"""Reads the bundle files of the outbox that the ledger does not list."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.domain.texts import MessageText, translatable
from kiosk.services.results.labels import LARGEST, Label, first_time, label_name, people_in, read_label
from kiosk.sync.bundles import BundleRefusedError, read_bundle
from kiosk.sync.limits import KIOSK_FOLDER, LARGEST_FILE, SEALED_NAME, SEALED_SUFFIX

_AGE = b"age-encryption.org/v1\n"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Size and mtime of a file, by which a change of the file is noticed."""

    size: int
    changed: int


def found_file(outbox: Path, name: str) -> tuple[BundleRow, Label | None]:
    """Verify the file `name` below `outbox`; return its row, as an orphan, and its label, None if it is lost.

    A sealed file is compared with the hash in its name; a plain one of an older program is read completely. Raises
    BundleRefusedError.
    """
    if not name.endswith(SEALED_SUFFIX):
        return _plain(outbox / name, name)
    file = outbox / name
    folder = PurePosixPath(name).parent.name
    match = SEALED_NAME.fullmatch(file.name)
    if match is None or KIOSK_FOLDER.fullmatch(folder) is None or int(match[1]) > int(match[2]):
        raise _refused(name, translatable("Staff", "{file} is not used: its name is not that of a sync bundle."))
    data = _within(file, LARGEST_FILE)
    if data is None or hashlib.sha256(data).hexdigest() != match[3]:
        raise _refused(name, translatable("Staff", "{file} is not used: its contents do not match its name."))
    if not data.startswith(_AGE):
        raise _refused(name, translatable("Staff", "{file} is not used: it is damaged, cut off or not encrypted."))
    label = read_label(_within(file.with_name(label_name(file.name)), LARGEST) or b"", match[3])
    if label is not None and (label.first, label.last) != (int(match[1]), int(match[2])):
        label = None
    aliases = label.aliases if label else frozenset()
    row = BundleRow(int(match[1]), int(match[2]), match[3], name, orphan_of=KioskId(folder), aliases=aliases)
    return row, label


def read(path: Path) -> bytes | None:
    """The content of a file; None if it does not exist or cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _plain(file: Path, name: str) -> tuple[BundleRow, Label]:
    bundle = read_bundle(file)
    manifest = bundle.manifest
    row = BundleRow(bundle.first, bundle.last, bundle.sha256, name, orphan_of=KioskId(manifest["kiosk"]))
    people, since = people_in(bundle.statements), first_time(bundle.statements)
    return row, Label(
        bundle.first, bundle.last, bundle.sha256, manifest["chain"], len(bundle.statements), people, since
    )


def _within(file: Path, most: int) -> bytes | None:
    """The content of a regular file of at most `most` bytes; None otherwise."""
    try:
        if not stat.S_ISREG(file.lstat().st_mode):
            return None
        with file.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError:
        return None
    return data if len(data) <= most else None


def _refused(name: str, message: MessageText) -> BundleRefusedError:
    return BundleRefusedError(message, translatable("Staff", "Copy it from the kiosk again."), file=name)
