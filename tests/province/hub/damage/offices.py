"""Offices of provinces that are damaged: built once, laid again for each damage, and worked with by commands."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.commands import command_line
from kiosk.province.hub.backup.making import make_backup
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.overview.status import status_of
from tests.province.hub.damage.damages import CUTS, Office
from tests.province.hub.damage.databases import WORKER, FileDatabase, ServerDatabase
from tests.province.hub.doctor.patients import founded
from tests.province.hub.doctor.test_workers import with_queue
from tests.province.hub.hubs import NOW, Hub, forked, record
from tests.services.set_up.kiosk import communes_file


@contextmanager
def built(folder: Path, stored: FileDatabase | ServerDatabase) -> Iterator[Office]:
    """Build an office with four bundles and two backups; what is damaged are copies at the same place."""
    folder.mkdir()
    founded(folder, is_open=True)
    settings = HubSettings(
        "Tỉnh Quảng Trị", stored.url, keys=("../keys",), repository="../province", passphrases=("none",)
    )
    make_hub(folder / "hub", settings)
    if isinstance(stored, ServerDatabase):
        with_queue(stored.url, WORKER)
    (folder / "stick").mkdir()
    tested = Hub(folder / "hub", folder / "province", folder / "keys", folder / "stick")
    kiosk, events = tested.kiosk(enrolment=tested.expects()), record(4)
    cut, other = kiosk.cuts(events[:100], *CUTS), forked(events, 40)
    tested.receives(*cut[:3])
    tested.works()
    stored.keep("yesterday")
    if isinstance(stored, FileDatabase):
        shutil.copy(folder / "hub/results.db", folder / "yesterday.db")
    make_backup(folder / "hub", folder / "copies", NOW.replace(day=1))
    tested.receives(cut[3])
    tested.works()
    tested.emptied_of_results()
    make_backup(folder / "hub", folder / "copies", NOW.replace(hour=2))
    template = folder.with_name("template")
    folder.rename(template)
    stored.keep("template")
    communes = communes_file(folder.parent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "communes_file", lambda: communes)
        yield Office(folder, patch, kiosk, events, other, stored)


def laid(sound: Office, patch: pytest.MonkeyPatch, source: str) -> Office:
    shutil.rmtree(sound.folder, ignore_errors=True)
    shutil.copytree(sound.folder.with_name(source), sound.folder)
    sound.stored.lay(source)
    return replace(sound, patch=patch)


def run(office: Office, words: str) -> tuple[int, str]:
    """Run a command of the hub; every question is answered with yes."""
    places = {"HUB": "hub", "NEW": "new", "COPIES": "copies", "OTHER": "other", "STICK": "stick"}
    typed = [str(office.folder / places[word]) if word in places else word for word in words.split()]
    if "restore NEW" in words:
        typed += office.stored.restored
    done = CliRunner().invoke(command_line(), ["hub", *typed], input="y\n")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, " ".join(done.output.split())


def counted(hub: Path) -> tuple[int, int]:
    """Return the numbers of stored bundles, and of statements, each of which counts once."""
    with opened(hub) as found:
        status = status_of(found)
    return sum(one.bundles for one in status.records), status.statements
