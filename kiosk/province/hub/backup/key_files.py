"""Copies the key files of a hub, encrypted ones only.

Rules: A key file that is not encrypted is never copied. An existing key file is never replaced by another one.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk import durable
from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.publishing.identities import IDENTITY_SUFFIX
from kiosk.province.publishing.keyring import SUFFIX, usual_key_folder

_ENCRYPTED = {SUFFIX: b"-----BEGIN ENCRYPTED PRIVATE KEY-----", IDENTITY_SUFFIX: b"age-encryption.org/"}
"""First bytes of an encrypted key file, by the ending of its name."""
_LARGEST = 64 * 1024
_FOR_THE_OWNER, _FOLDER_FOR_THE_OWNER = 0o600, 0o700


def key_folders(hub: Path, settings: HubSettings) -> Sequence[Path]:
    """Return the folders of keys of the hub in `hub`: those of its settings, else the one beside the repository."""
    if settings.keys or not settings.repository:
        return [hub / name for name in settings.keys]
    return [usual_key_folder(hub / settings.repository)]


def is_encrypted(file: Path) -> bool:
    """Whether `file`, which has the name of a key file, is encrypted with a passphrase. Raises OSError."""
    return _read(file).startswith(_ENCRYPTED[file.suffix])


def save_keys(folders: Sequence[Path], target: Path) -> Sequence[str]:
    """Copy the encrypted key files in `folders` to ``target/<number of the folder>/``; return the others' names."""
    left = []
    for number, folder in enumerate(folders):
        for file in _key_files(folder):
            data = _read(file)
            if data.startswith(_ENCRYPTED[file.suffix]):
                durable.make_folder(target / str(number))
                _write(target / str(number) / file.name, data)
            else:
                left.append(file.name)
    return left


def restore_keys(source: Path, folders: Sequence[Path]) -> int:
    """Copy saved key files to the folders of the settings; return their number. Raises BackupError or OSError."""
    number = 0
    for position, folder in enumerate(folders):
        for file in _key_files(source / str(position)):
            data, target = _read(file), folder / file.name
            if target.exists() and _read(target) != data:
                cure = "Move that file away and run the command again."
                raise BackupError("{file} is another key than the one in the backup.", cure, file=str(target))
            if not target.exists():
                if not folder.is_dir():
                    durable.make_folder(folder)
                    folder.chmod(_FOLDER_FOR_THE_OWNER)
                _write(target, data)
            number += 1
    return number


def _key_files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.glob("*")) if file.suffix in _ENCRYPTED and file.is_file())


def _read(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_LARGEST)


def _write(file: Path, data: bytes) -> None:
    with durable.written(file) as stream:
        Path(stream.name).chmod(_FOR_THE_OWNER)
        stream.write(data)
