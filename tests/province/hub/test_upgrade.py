"""Tests of hubs of older versions: their results are kept, counted and answered, and kiosks go on."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import OLD_DATABASE, opened
from kiosk.province.hub.ingest import upgrade
from kiosk.province.hub.ingest.archive import Archive, stored_bundles
from kiosk.province.hub.ingest.upgrade import KEPT
from kiosk.province.hub.overview.status import HubStatus, status_of
from kiosk.province.hub.receiving.rebuild import rebuild
from kiosk.sync.bundles import Origin, make_bundle
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import NOW, Hub, Kiosk, record

STATEMENTS = 21
"""Number of statements in the old hubs of the test data, of two kiosks; the second one continues the first one."""


@pytest.fixture(params=[1, 2])
def old(request: pytest.FixtureRequest, made_province: Path, tmp_path: Path, project_root: Path) -> Hub:
    """A hub of an older version, with bundles of two kiosks and a refused file."""
    folder = tmp_path / "hub"
    folder.mkdir()
    (tmp_path / "stick").mkdir()
    with closing(sqlite3.connect(folder / OLD_DATABASE)) as connection:
        script = (project_root / f"tests/data/databases/hub-{request.param}.sql").read_text("utf-8")
        connection.executescript(script)
        connection.execute(f"PRAGMA user_version = {request.param}")
    return Hub(
        folder, made_province / "province", made_province / "keys", tmp_path / "stick", NOW + timedelta(days=2)
    )


def rows(file: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def status(hub: Hub) -> HubStatus:
    with opened(hub.folder) as found:
        return status_of(found)


def test_an_old_hub_keeps_every_statement(old: Hub):
    query = "SELECT kiosk, sequence, body, statement FROM statements"
    before = rows(old.folder / OLD_DATABASE, query)
    assert len(before) == STATEMENTS
    numbers = {row[1]: row[0] for row in old.state("kiosks")["kiosks"]}
    check = old.opened_keys.check
    with opened(old.folder) as found, found.store.reading() as connection:
        kept = [
            (kiosk, one.sequence, one.digest, one.line.decode())
            for kiosk, number in numbers.items()
            for bundle in Archive(found.objects, check).bundles(stored_bundles(connection, number))
            for one in bundle.statements
        ]
    assert sorted(kept) == sorted(before)
    assert rows(old.folder / KEPT, query) == before


def test_an_old_hub_counts_what_it_counted(old: Hub):
    found = status(old)
    assert found.statements == STATEMENTS
    second, first = sorted(found.records, key=lambda one: one.before == "")
    assert (second.before, first.before) == (first.kiosk, "")
    assert {(one.state, one.code) for one in found.records} == {("approved", "")}
    assert not (old.folder / OLD_DATABASE).exists()


def test_an_old_hub_answers_with_the_hashes_that_the_kiosks_know(old: Hub):
    listed = {tuple(row) for row in rows(old.folder / OLD_DATABASE, "SELECT kiosk, first, last, sha256 FROM bundles")}
    old.desk.give_receipts(old.stick / "out")
    receipts = old.receipts(old.stick / "out")
    told = {(one.kiosk, *bundle) for one in receipts for bundle in one.bundles}
    assert told == listed


def test_a_rebuilt_old_hub_has_the_same_counts(old: Hub):
    before, state = status(old), old.state("statements")
    with opened(old.folder) as found:
        done = rebuild(found, old.opened_keys, old.now, lambda _done, _total: None)
    assert (done.errors, old.state("statements")) == ([], state)
    assert status(old).statements == before.statements


def test_an_upgraded_kiosk_goes_on_with_sealed_bundles(old: Hub):
    query = "SELECT kiosk, last, after FROM bundles ORDER BY received, last"
    kiosk, last, after = rows(old.folder / OLD_DATABASE, query)[-1]
    sealing = old.kiosk(id=KioskId(kiosk), enrolment=old.expects())
    made = next_bundle(sealing, last, after)
    assert len(old.receives(made).new) == 1
    (receipt,) = old.receipts()
    assert (receipt.kiosk, receipt.bundles[-1].sha256) == (kiosk, made.sha256)


def next_bundle(kiosk: Kiosk, last: int, after: str) -> SealedBundle:
    plain = make_bundle(record(1)[:1], kiosk.origin)
    return kiosk.forges(plain, [], first=last + 1, last=last + 1, chain={"before": after, "after": "a" * 64})


def test_an_upgrade_that_was_interrupted_is_repeated(old: Hub, monkeypatch: pytest.MonkeyPatch):
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("_take_over", "write_settings"):
        with monkeypatch.context() as broken:
            broken.setattr(upgrade, name, cut_off)
            with pytest.raises(KeyboardInterrupt):
                status(old)
        assert (old.folder / OLD_DATABASE).exists()
    assert status(old).statements == STATEMENTS


def test_a_plain_file_is_accepted_from_nowhere_else(old: Hub):
    kiosk, last, after = rows(old.folder / OLD_DATABASE, "SELECT kiosk, last, after FROM bundles")[-1]
    before = old.state()
    event = replace(record(1)[0], sequence=last + 1, previous=after)
    plain = make_bundle([event], Origin(KioskId(kiosk), "", "0.1.0"))
    for name in (plain.name, f"{plain.first}-{plain.last}-{plain.sha256}.age"):
        old.uploads(SealedBundle(KioskId(kiosk), plain.first, plain.last, plain.data, plain.sha256, name))
    old.works()
    assert old.state() == before
    assert len([name for name in old.objects("quarantine") if not name.endswith(".json")]) == 2
