"""Fuzz input: damaged records, backups and encrypted copies, which a kiosk opens, recovers, restores or unpacks."""

import io
import shutil
import tarfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from unittest.mock import patch

from kiosk.domain.errors import KioskError
from kiosk.services.backup import sealing
from kiosk.services.backup.copy_contents import RECORD, ROOT, SETTINGS
from kiosk.services.backup.copy_opening import copies_of_one_kiosk, open_copy, take_over_beside
from kiosk.services.results.exporting import ExportService
from kiosk.storage.adoption import adopt, newest_record
from kiosk.storage.store import Store, open_store
from tests.content.kiosk import StandingClock
from tests.fuzz.harness import Case
from tests.fuzz.kinds.stations import contents, new_folder
from tests.fuzz.mutators import databases, octets, texts
from tests.sealing import sealer
from tests.storage.test_shelf import ROW
from tests.storage.walks import whole_visit

_DB = "kiosk.db"
_CODE = "1234" * 6
_COPY = "3f2a90c1-sao-luu-0000000040-20261124-081500.saoluu"


@cache
def used_record() -> dict[str, bytes]:
    """Create a record and close it; return its database and a backup from the middle of a visit, by file name."""
    top = new_folder()
    try:
        store = open_store(top / "data" / _DB, StandingClock())
        drafts = whole_visit()
        store.events.append(drafts[:20])
        store.maintain()
        store.events.append(drafts[20:])
        store.shelf.put(ROW, [])
        ExportService(store.events, store.ledger, top / "data" / "outbox", sealer()).cut()
        store.close()
        found = contents(top / "data")
    finally:
        shutil.rmtree(top)
    return {name: data for name, data in found.items() if name.endswith(".db")}


def use(store: Store) -> None:
    """Use an open record as a kiosk does: read everything, append events, rebuild the projections, and back up."""
    store.events.verify_chain()
    store.events.kiosk()
    store.shelf.rows()
    store.ledger.bundles()
    store.trust.state()
    store.trust.trusted_time()
    store.events.append(whole_visit(9))
    store.events.matches_rebuild(keep=True)
    store.maintain()


class _Folders:
    """Base class of kinds that fill a data folder with the files of each case."""

    def __init__(self) -> None:
        self._top = new_folder()
        self._data = self._top / "data"
        self.reset()

    def reset(self) -> None:
        shutil.rmtree(self._data, ignore_errors=True)
        self._data.mkdir()

    def close(self) -> None:
        shutil.rmtree(self._top, ignore_errors=True)

    def _fill(self, folder: Path, case: Case) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        for name, data in case.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)


class Records(_Folders):
    """Opens a damaged record; the kiosk must keep the damaged file and must work with the recovered record."""

    name = "record"

    def base(self) -> Case:
        return used_record()

    def make(self, rng: Random) -> Case:
        case = dict(used_record())
        backup = next(name for name in case if name != _DB)
        change = databases.damaged if rng.random() < 0.6 else databases.rewritten
        match rng.randrange(8):
            case 0:
                case[backup] = change(rng, case[backup])
            case 1 | 2:
                del case[backup]
                case[_DB] = change(rng, case[_DB])
            case 3:
                case[f"{_DB}-wal"] = octets.mutated(rng, case[_DB])
                case[_DB] = case[_DB] if rng.random() < 0.5 else change(rng, case[_DB])
            case 4:
                del case[_DB]
                case[backup] = change(rng, case[backup])
            case _:
                case[_DB] = change(rng, case[_DB])
                if rng.random() < 0.3:
                    case[backup] = change(rng, case[backup])
        if rng.random() < 0.2:
            case[f"{_DB}.open"] = b""
        return case

    def attempt(self, case: Case) -> Sequence[KioskError]:
        self._fill(self._data, case)
        file = self._data / _DB
        store = open_store(file, StandingClock())
        try:
            use(store)
            kept = {_body(path.read_bytes()) for path in self._data.glob(f"{_DB}.broken-*")}
            assert store.notice is None or _DB not in case or _body(case[_DB]) in kept, (
                "the damaged file was not kept"
            )
        finally:
            store.close()
        again = open_store(file, StandingClock())
        try:
            assert again.notice is None, f"damaged again: {again.notice}"
            again.events.verify_chain()
        finally:
            again.close()
        return ()

    def state(self) -> object:
        return ()


class Backups(_Folders):
    """Restores a kiosk from a folder that contains damaged databases."""

    name = "backup"

    def __init__(self) -> None:
        super().__init__()
        self._source = self._top / "source"

    def reset(self) -> None:
        super().reset()
        (self._data / _DB).write_bytes(used_record()[_DB])

    def base(self) -> Case:
        return used_record()

    def make(self, rng: Random) -> Case:
        case = dict(used_record())
        change = databases.damaged if rng.random() < 0.5 else databases.rewritten
        for name in rng.sample(sorted(case), rng.choice((1, 2, 2))):
            case[name] = change(rng, case[name])
        if rng.random() < 0.2:
            case[f"{_DB}-wal"] = octets.mutated(rng, case[_DB])
        return case

    def attempt(self, case: Case) -> Sequence[KioskError]:
        self._fill(self._source, case)
        file = self._data / _DB
        before = contents(self._source)
        try:
            adopt(file, self._data / "backups", newest_record(self._source))
        finally:
            assert before == {name: data for name, data in contents(self._source).items() if name in before}, (
                "the source was changed"
            )
        store = open_store(file, StandingClock())
        try:
            assert store.notice is None, f"what was restored is damaged: {store.notice}"
            use(store)
        finally:
            store.close()
        return ()

    def state(self) -> object:
        return {
            name: data for name, data in contents(self._data).items() if not name.endswith((".open", "-wal", "-shm"))
        }


class Copies(_Folders):
    """Opens an encrypted copy of a record, mutated in the encryption, in the archive, or in the archived database."""

    name = "copy"

    def __init__(self) -> None:
        super().__init__()
        self._passing = self._top / "passing"
        self._patch = patch.object(sealing, "_identity", cache(sealing._identity))
        self._patch.start()  # caches results: scrypt takes 0.1 s per call, and code and salt are constant
        salt = patch.object(sealing.secrets, "token_bytes", bytes)
        with salt:
            self._sealed = _sealed(_tar([(RECORD, used_record()[_DB]), (SETTINGS, b"volume = 1\n"), (ROOT, b"{}")]))

    def close(self) -> None:
        self._patch.stop()
        super().close()

    def base(self) -> Case:
        return {_COPY: self._sealed}

    def make(self, rng: Random) -> Case:
        members = [(SETTINGS, b"volume = 1\n"), (ROOT, b"{}"), (RECORD, used_record()[_DB])]
        match rng.randrange(12):
            case 0 | 1:
                return {_COPY: octets.mutated(rng, self._sealed)}
            case 2:
                return {texts.in_bytes(texts.mutated(rng, _COPY)).hex()[:60] + ".saoluu": self._sealed}
            case 3 | 4:
                plain = octets.mutated(rng, _tar(members))
            case 5 | 6:
                members[2] = (RECORD, databases.damaged(rng, members[2][1]))
                plain = _tar(members)
            case 7 | 8:
                members[2] = (RECORD, databases.rewritten(rng, members[2][1]))
                plain = _tar(members)
            case 9:
                members[0] = (SETTINGS, rng.randbytes(rng.choice((0, 100, 1_000_001))))
                rng.shuffle(members)
                plain = _tar(members)
            case _:
                plain = _odd_tar(rng, members)
        with patch.object(sealing.secrets, "token_bytes", bytes):
            return {_COPY: _sealed(plain)}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        source = self._top / "stick"
        self._fill(source, case)
        shutil.rmtree(self._passing, ignore_errors=True)
        self._passing.mkdir()
        (name,) = case
        copies = copies_of_one_kiosk(source / name)
        open_copy(copies, _CODE, self._passing)
        file = self._data / _DB
        adopt(file, self._data / "backups", self._passing / RECORD)
        take_over_beside(self._passing, self._data / "settings.toml", self._data / "trust" / "root.json")
        store = open_store(file, StandingClock())
        try:
            use(store)
        finally:
            store.close()
        return ()

    def state(self) -> object:
        return {
            name: data for name, data in contents(self._data).items() if not name.endswith((".open", "-wal", "-shm"))
        }


def _body(data: bytes) -> bytes:
    """Return the database without its header of 100 bytes, whose counters change when SQLite opens the file."""
    return data[100:]


def _sealed(plain: bytes) -> bytes:
    out = io.BytesIO()
    sealing.seal(iter([plain]), out.write, _CODE)
    return out.getvalue()


def _tar(members: Sequence[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _odd_tar(rng: Random, members: Sequence[tuple[str, bytes]]) -> bytes:
    """Pack `members` into a tar archive; random members get another type, an unexpected path or a wrong size.

    Other types are, for example, links and devices. Sometimes one member is added twice.
    """
    out = io.BytesIO()
    kinds = (
        tarfile.SYMTYPE,
        tarfile.LNKTYPE,
        tarfile.DIRTYPE,
        tarfile.CHRTYPE,
        tarfile.FIFOTYPE,
        tarfile.GNUTYPE_SPARSE,
        b"9",
    )
    form = rng.choice((tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT))
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, data in [*members, rng.choice(members)] if rng.random() < 0.3 else members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            match rng.randrange(7):
                case 0:
                    info.type, info.linkname = rng.choice(kinds), rng.choice(("/etc/passwd", "kiosk.db", "../x"))
                case 1:
                    info.name = rng.choice(
                        ("../kiosk.db", "/kiosk.db", "./kiosk.db", "a/kiosk.db", "kiosk.db/", "x" * 99)
                    )
                case 2 if form == tarfile.PAX_FORMAT:
                    info.pax_headers = {
                        rng.choice(("size", "path", "GNU.sparse.size", "hdrcharset")): rng.choice(
                            ("0", "-1", "9" * 20, "x")
                        )
                    }
                case 3:
                    info.size = rng.choice((0, len(data) // 2))
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()
