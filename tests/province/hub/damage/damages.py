"""The ways to damage a hub: each function changes the files of an `Office` as a fault would."""

import json
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from kiosk.domain.events import Event
from kiosk.province.hub import folder as hub_folder
from kiosk.province.hub.backup.generations import POOL, folders
from kiosk.province.hub.backup.manifest import MANIFEST
from kiosk.province.hub.doctor import engines
from kiosk.province.hub.receiving import rebuild
from kiosk.province.hub.store import schema
from kiosk.storage.sql.driver import driver
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.damage.databases import WORKER, FileDatabase, ServerDatabase
from tests.province.hub.doctor.test_workers import with_queue
from tests.province.hub.hubs import NOW, Kiosk, a_kiosk
from tests.province.hub.hubs import Hub as TestedHub

CUTS = (10, 25, 40)
"""Last events of the first three bundles."""
AHEAD = timedelta(hours=7)


@dataclass
class Office:
    """A province's office in ``folder``: repository, keys, hub and backups; ``now``: what its clock shows.

    ``events``: the record of its only kiosk; ``other``: that of a copy of this kiosk, which is equal at first.
    """

    folder: Path
    patch: pytest.MonkeyPatch
    kiosk: Kiosk
    events: Sequence[Event]
    other: Sequence[Event]
    stored: FileDatabase | ServerDatabase
    now: datetime = NOW

    @property
    def hub(self) -> Path:
        return self.folder / "hub"

    @property
    def database(self) -> Path:
        return self.hub / "results.db"

    @property
    def objects(self) -> Path:
        return self.hub / "objects"

    @property
    def copies(self) -> Path:
        return self.folder / "copies"

    @property
    def newest(self) -> Path:
        return folders(self.copies)[0]

    @property
    def bundles(self) -> list[Path]:
        """The files of the stored bundles, in the order of their events."""
        return sorted((self.objects / "archive").rglob("*.age"), key=lambda file: int(file.name.partition("-")[0]))

    @property
    def next_bundle(self) -> SealedBundle:
        """A bundle that the kiosk has not sent yet."""
        last = int(self.bundles[-1].name.split("-")[1])
        return self.kiosk.cuts(self.events, last)[-1]

    @property
    def tested(self) -> TestedHub:
        return TestedHub(self.hub, self.folder / "province", self.folder / "keys", self.folder / "stick", self.now)

    def setting(self, line: str, other: str) -> None:
        """Replace a part of hub.toml."""
        file = self.hub / "hub.toml"
        text = file.read_text("utf-8")
        assert line in text
        file.write_text(text.replace(line, other), "utf-8")

    def sql(self, *statements: str) -> None:
        self.stored.run(self.hub, *statements)


Damaging = Callable[[Office], object]


def nothing(_office: Office) -> None:
    """Leave the files as they are."""


def yesterdays_database(office: Office) -> None:
    if isinstance(office.stored, ServerDatabase):
        office.stored.lay("yesterday")
    else:
        shutil.copy(office.folder / "yesterday.db", office.database)


def lost_log(office: Office) -> None:
    """Lose the write-ahead log with the last bundle, which was not moved into the database yet."""
    yesterdays_database(office)
    now = driver().connect(office.database)
    with closing(now):
        now.execute("PRAGMA journal_mode = wal").fetchone()
        now.execute("BEGIN")
        now.execute("SELECT count(*) FROM bundles").fetchone()
        with pytest.MonkeyPatch.context() as patch:  # a reader keeps SQLite itself from it
            patch.setattr("kiosk.storage.sql.dialect.checkpoint", lambda _raw: False)
            office.tested.receives((office.bundles[-1].name, office.bundles[-1].read_bytes()))
        assert (office.hub / "results.db-wal").stat().st_size
        kept = office.database.read_bytes()
    office.database.write_bytes(kept)
    for file in office.hub.glob("results.db-*"):
        file.unlink()


def damaged_page(office: Office) -> None:
    data = bytearray(office.database.read_bytes())
    with closing(driver().connect(office.database)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'bundles'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data[(root - 1) * size : root * size] = b"\xff" * size
    office.database.write_bytes(data)


def changed_object(office: Office) -> None:
    data = office.bundles[1].read_bytes()
    office.bundles[1].write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def lost_everywhere(office: Office) -> None:
    """Lose a bundle in the hub and in its backups."""
    lost_pool_object(office)
    office.bundles[0].unlink()


def sends_again(office: Office) -> None:
    """The kiosk sends what the next receipt asks for."""
    office.tested.works()
    receipt = office.tested.fetches(office.kiosk)
    assert receipt is not None
    ((first, last),) = receipt.missing
    office.tested.receives(*office.kiosk.cuts(office.events[:last])[first - 1 :])
    office.tested.works()


def shortened_object(office: Office) -> None:
    office.bundles[1].write_bytes(office.bundles[1].read_bytes()[:-9])


def empty_objects(office: Office) -> None:
    shutil.rmtree(office.objects)
    office.objects.mkdir()


def older_schema(office: Office) -> None:
    """A program with one more migration than the one that made the tables."""
    office.patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, lambda _connection: None))
    newer = schema.VERSION + 1
    for module in (hub_folder, schema, engines, rebuild):
        office.patch.setattr(module, "VERSION", newer)


def clone(office: Office) -> None:
    """Another machine with a copy of the disk sends other events under the same id."""
    office.tested.receives(office.kiosk.cuts(office.other, 40)[-1])


def goes_on_as_another(office: Office) -> None:
    """The other machine reads the receipt, takes a new id, and sends all its events under it."""
    other = replace(office.kiosk, id=a_kiosk(), confirmed=0, enrolment="")
    office.tested.receives(*other.cuts(office.other))
    office.tested.works()


def approves_clone(office: Office) -> None:
    office.tested.approves(office.kiosk.code)


def approved_clone(office: Office) -> None:
    clone(office)
    approves_clone(office)


def rejects_clone(office: Office) -> None:
    office.tested.rejects(office.kiosk.code, 2)
    office.tested.works()


def received_in_the_future(office: Office) -> None:
    office.now = NOW + AHEAD
    office.tested.receives(office.next_bundle)
    office.tested.works()
    office.now = NOW


def future_backup(office: Office) -> None:
    """The oldest backup was made while the clock was a year ahead."""
    old = folders(office.copies)[-1]
    told = json.loads((old / MANIFEST).read_bytes())
    ahead = datetime.fromisoformat(told["made"]) + timedelta(days=365)
    (old / MANIFEST).write_text(json.dumps({**told, "made": ahead.isoformat()}))
    old.rename(old.with_name(f"{ahead:%Y%m%dT%H%M%SZ}"))


def lost_pool_object(office: Office) -> None:
    sha256 = office.bundles[0].name.rpartition("-")[2].removesuffix(".age")
    (office.copies / POOL / sha256[:2] / sha256).unlink()


def rotten_pool_object(office: Office) -> None:
    sha256 = office.bundles[0].name.rpartition("-")[2].removesuffix(".age")
    file = office.copies / POOL / sha256[:2] / sha256
    file.write_bytes(b"?" + file.read_bytes()[1:])


def spoil(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-20] + b"rot")


def misplaced(office: Office) -> None:
    """The server writes into a folder of the objects that it should have left out."""
    made = office.next_bundle
    file = office.objects / "tram" / made.path
    file.parent.mkdir(parents=True)
    file.write_bytes(made.data)


def move_up(office: Office) -> None:
    """Move what the server has written beside the objects to where the hub takes it in."""
    for folder in list((office.objects / "tram").iterdir()):
        folder.rename(office.objects / folder.name)
    (office.objects / "tram").rmdir()


def short_pool_object(office: Office) -> None:
    sha256 = office.bundles[0].name.rpartition("-")[2].removesuffix(".age")
    file = office.copies / POOL / sha256[:2] / sha256
    file.write_bytes(file.read_bytes()[:-1])


def s3(endpoint: str, key: str) -> Damaging:
    """Return settings that name an S3 server at `endpoint` and the source `key` of its keys."""

    def change(office: Office) -> None:
        office.setting('objects = "objects"', 'objects = "s3://results/hub"')
        with (office.hub / "hub.toml").open("a", encoding="utf-8") as stream:
            stream.write(f'[s3]\nendpoint = "{endpoint}"\naccess_key = "{key}"\nsecret_key = "{key}"\n')

    return change


def settings_from_backup(office: Office) -> None:
    shutil.copy(office.newest / "hub.toml", office.hub)


def right_store(office: Office) -> None:
    """A person writes the right address of the database, with its password."""
    file = office.hub / "hub.toml"
    line = next(line for line in file.read_text("utf-8").splitlines() if line.startswith("store ="))
    office.setting(line, f'store = "{office.stored.url}"')


def settings_with_password(office: Office) -> None:
    settings_from_backup(office)
    right_store(office)


def wrong_password(office: Office) -> None:
    office.setting("://hub:", "://hub:x")


def another_port(office: Office) -> None:
    """No server listens at port 9, which is reserved for another protocol."""
    port = make_url(office.stored.url).port
    office.setting(f":{port}/", ":9/")


def dropped(office: Office) -> None:
    assert isinstance(office.stored, ServerDatabase)
    office.stored.drop()


def created_empty(office: Office) -> None:
    assert isinstance(office.stored, ServerDatabase)
    office.stored.create()


def worker_started(office: Office) -> None:
    with_queue(office.stored.url, WORKER)


def newer_schema(office: Office) -> None:
    office.sql("UPDATE hub SET value = '9' || value WHERE key = 'schema'")


def newest_program(office: Office) -> None:
    """A person installs the program that made the tables: to the hub, it looks as if they were its own."""
    office.sql("UPDATE hub SET value = substr(value, 2) WHERE key = 'schema'")
