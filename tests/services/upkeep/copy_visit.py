"""A kiosk's record and the service that copies the record to a stick."""

import io
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.machine.drives import Drive
from kiosk.services.backup.copy_contents import unpack
from kiosk.services.backup.copy_names import FOLDER
from kiosk.services.backup.record_copies import NewCopy, OwnFiles, RecordCopies
from kiosk.services.backup.sealing import unseal
from kiosk.storage.store import Store

YES = lambda _done, _total: True  # noqa: E731 - a function definition would be longer


@dataclass
class Copying:
    """Copies a kiosk's record to a stick.

    `store`: the record. `copies`: the service that makes the copies. `files`: paths of the kiosk's own files.
    `stick`: the inserted stick. `told`: numbers (done, total) of each progress report.
    """

    store: Store
    copies: RecordCopies
    files: OwnFiles
    stick: Drive
    told: list[tuple[int, int]] = field(default_factory=list)

    def make(self) -> NewCopy:
        made = self.copies.make(self.stick, self._tell)
        assert made is not None
        return made

    def _tell(self, done: int, total: int) -> bool:
        self.told.append((done, total))
        return True

    def on_stick(self) -> list[str]:
        return sorted(path.name for path in (self.stick.place / FOLDER).glob("*"))

    def leaves_nothing_plain(self) -> bool:
        return not self.files.passing.exists()


def taken_out(file: Path, code: str, folder: Path) -> dict[str, bytes]:
    """Decrypt and unpack a record copy with its code; return its files by name."""
    folder.mkdir()
    plain = io.BytesIO()
    with file.open("rb") as stream:
        unseal(stream, plain.write, code, file.name)
    (folder / "archive").write_bytes(plain.getvalue())
    unpack(folder / "archive", folder, file.name)
    (folder / "archive").unlink()
    return {path.name: path.read_bytes() for path in folder.iterdir()}
