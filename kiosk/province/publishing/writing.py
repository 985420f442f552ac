"""Writes newly signed files to a repository in an order that keeps it valid after an interruption at any point.

Rules: Kiosks use a live file (a timestamp or a root) as soon as it exists, so it is written after every file to which
it refers. Before the first write, the repository is verified in each state that the live files will give it. If an
error occurs before the first live file is written, the files written until then are deleted.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import durable
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.keyring import Keyring
from kiosk.province.publishing.repository import METADATA, ROOT_FILE, read_repository


@dataclass(frozen=True, slots=True)
class NewFile:
    """A metadata file to be written. ``is_live``: kiosks use the file as soon as it exists."""

    name: str
    data: bytes
    is_live: bool = False


def write(folder: Path, files: Sequence[NewFile], keyring: Keyring, added: Sequence[Path] = ()) -> None:
    """Write the new keys, then `files` in the given order.

    `added`: target files that are already written and to which only the new metadata refers. Raises PublishError if
    `files` would make the repository invalid or if the write fails after a live file was written, and OSError if the
    write fails earlier. After an error before the first live file, the new keys, the new files and the `added` files
    are removed.
    """
    metadata = folder / METADATA
    undo = list(added)
    is_seen = False
    try:
        _verify_every_state(folder, files)
        undo += keyring.save()
        for file in files:
            target = metadata / file.name
            if not file.is_live:
                undo.append(target)
            try:
                durable.write_file(target, file.data)
            finally:
                if file.is_live and target.is_file() and target.read_bytes() == file.data:
                    is_seen = True
                    undo.clear()
        show_root(folder)
    except Exception as error:
        for path in reversed(undo):
            with suppress(OSError):
                path.unlink(missing_ok=True)
        if is_seen and isinstance(error, OSError):
            message = "Only some files were written ({reason}); kiosks still accept the repository."
            raise PublishError(message, "Run the command again.", reason=str(error.strerror or error)) from error
        raise


def show_root(folder: Path) -> None:
    """Write the newest root to ``root.json``, with which kiosks are set up, unless the file is equal already.

    Raises OSError or PublishError.
    """
    newest = read_repository(folder).root.version
    data = (folder / METADATA / f"{newest}.root.json").read_bytes()
    shown = folder / ROOT_FILE
    if not shown.is_file() or shown.read_bytes() != data:
        durable.write_file(shown, data)


def _verify_every_state(folder: Path, files: Sequence[NewFile]) -> None:
    for count, file in enumerate(files, 1):
        if file.is_live:
            read_repository(folder, {earlier.name: earlier.data for earlier in files[:count]})
