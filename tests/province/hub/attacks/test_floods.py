"""Attacks with many files, folders, keys and kiosks: what fills the limits of a hub shuts no honest kiosk out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.events import Event
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.folder import opened
from kiosk.province.hub.ingest import quarantine
from kiosk.province.hub.overview.status import RecordStatus, status_of
from kiosk.province.hub.receiving import server
from kiosk.province.hub.registry import kiosks as registry
from kiosk.sync.bundles import make_bundle
from tests.province.hub.hubs import CENTRE, Hub, forked
from tests.province.hub.pages.test_refreshing import refreshed


def test_rubbish_in_the_folder_of_a_kiosk_keeps_no_file_from_being_reached(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    """More bad files than a run reads, and more than the quarantine keeps: they stay on the server for ever."""
    hub = sqlite_hub
    monkeypatch.setattr(server, "MOST_FILES", 20)
    monkeypatch.setattr(quarantine, "MOST_FILES", 5)
    kiosk = hub.kiosk(enrolment=hub.expects())
    made = kiosk.cuts(events, 20, 50)
    hub.uploads(*made)
    folder = Path(hub.folder, "objects", kiosk.id)
    for number in range(50):
        (folder / f"1-1-{number:064x}.age").write_bytes(b"%d" % number)
        (folder / f"{number:05}").write_bytes(b"x%d" % number)
    for _ in range(200):
        hub.works()
        if len(hub.state()["bundles"]) == len(made):
            break
    assert len(hub.state()["bundles"]) == len(made)


def test_folders_without_end_keep_no_folder_from_being_reached(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    hub = sqlite_hub
    monkeypatch.setattr(server, "MOST_FOLDERS", 5)
    kiosk = hub.kiosk(enrolment=hub.expects())
    hub.uploads(*kiosk.cuts(events, 20))
    for number in range(100):
        Path(hub.folder, "objects", f"0{number:05}").mkdir()
    hub.works()
    assert len(hub.state()["bundles"]) == 2


def test_one_key_cannot_pose_as_many_kiosks(sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch):
    """A kiosk with an approved key keeps its approval under a new id: each id would count as one more kiosk."""
    hub = sqlite_hub
    monkeypatch.setattr(registry, "MOST_IDS_OF_KEY", 3)
    thief = hub.kiosk(enrolment=hub.expects())
    ids = [hub.kiosk(key=thief.key) for _ in range(6)]
    hub.receives(*thief.cuts(events))
    taken = hub.receives(*(bundle for kiosk in ids for bundle in kiosk.cuts(forked(events, 3))))
    assert (len(taken.new), len(taken.held)) == (2, 4)
    approved = [kiosk.code for kiosk in (thief, *ids) if kiosk.id in hub.answered()]
    assert set(hub.rejects(approved[0]).others) == {kiosk.code for kiosk in (thief, *ids)} - {approved[0]}
    for code in approved[1:]:
        hub.rejects(code)
    assert hub.state() == {"bundles": [], "statements": []}


def test_a_kiosk_of_one_commune_counts_for_no_other(sqlite_hub: Hub, events: list[Event], tmp_path: Path):
    """It states another commune with one adult, counted in the last year of the calendar, also under a new id."""
    hub = sqlite_hub
    honest = hub.kiosk(enrolment=hub.expects(CENTRE.commune))
    lie = Centre(CENTRE.commune, "xã Lệ Thủy", 1, "9999-12-31")
    thief = hub.kiosk(enrolment=hub.expects("19260"), centre=lie)
    other = hub.kiosk(key=thief.key, centre=lie)
    for kiosk in (honest, thief, other):
        hub.receives(*kiosk.cuts(events))
    communes = {one.key: one for one in refreshed(hub, tmp_path / "trang").province.communes}
    assert (communes[CENTRE.commune].adults, len(communes[CENTRE.commune].records)) == (CENTRE.adults, 1)
    assert len(communes["19260"].records) == 2


@pytest.fixture
def flooded(hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch) -> Hub:
    """A hub in which as many invented kiosks wait as it holds."""
    monkeypatch.setattr(registry, "MOST_HELD_KEYS", 4)
    hub.uploads(*(bundle for _ in range(5) for bundle in hub.kiosk().cuts(events[:20])))
    hub.works()
    assert [len(hub.state("kiosks")["kiosks"]), len(hub.state("waiting")["waiting"])] == [4, 4]
    return hub


def test_invented_kiosks_do_not_shut_out_expected_ones(flooded: Hub, events: list[Event]):
    with_token = flooded.kiosk(enrolment=flooded.expects())
    with_code, unknown = flooded.kiosk(), flooded.kiosk()
    taken = flooded.receives(*with_token.cuts(events), *with_code.cuts(events), *unknown.cuts(events))
    assert (len(taken.new), len(taken.held), len(taken.refused)) == (1, 0, 2)
    assert f'kiosk hub enrol HUB --code "{with_code.code}"' in " ".join(str(error) for error in taken.refused)
    flooded.expects(code=with_code.code.replace(" ", ""))
    taken = flooded.receives()
    assert (len(taken.new), taken.known, len(taken.refused)) == (1, 1, 1)
    assert set(flooded.answered()) == {with_token.id, with_code.id}


def test_a_flood_of_invented_kiosks_is_rejected_at_once(flooded: Hub, events: list[Event]):
    honest = flooded.kiosk()
    flooded.uploads(*honest.cuts(events))
    flooded.works()
    assert flooded.rejects_held() == 4
    flooded.works()
    flooded.approves(honest.code)
    flooded.works()
    assert flooded.fetches(honest) is not None
    assert len(flooded.state()["bundles"]) == 1


def test_a_rejected_kiosk_does_not_fill_the_quarantine_for_all(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    """What the office takes out is kept whatever the limit; bad files of others still move out of their folders."""
    hub = sqlite_hub
    monkeypatch.setattr(quarantine, "MOST_FILES", 2)
    thief, honest = (hub.kiosk(enrolment=hub.expects()) for _ in range(2))
    hub.receives(*thief.cuts(events, 20, 40, 60))
    hub.rejects(thief.code)
    (bundle,) = honest.cuts(events)
    hub.uploads(replace(bundle, data=bundle.data[:-9]))
    hub.works()
    assert hub.objects(honest.id) == {}
    assert any(name.endswith(bundle.name) for name in hub.objects("quarantine"))


def test_files_that_somebody_overwrites_are_asked_for_again(hub: Hub, events: list[Event]):
    kiosk = hub.kiosk(enrolment=hub.expects())
    made = kiosk.cuts(events, 20, 50)
    hub.uploads(replace(made[0], data=b"rubbish"), replace(made[1], data=made[0].data), made[2])
    hub.works()
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert receipt.missing == ((21, 50),), "the content counts, not the name"
    hub.uploads(made[1])
    hub.works()
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert (len(receipt.bundles), receipt.missing) == (3, ())


def test_who_copies_the_statements_of_a_kiosk_hides_them_until_his_key_is_rejected(
    sqlite_hub: Hub, events: list[Event], tmp_path: Path
):
    """He needs the statements, such as a plain export, and a kiosk that the hub has known for longer."""
    hub = sqlite_hub
    thief, honest = (hub.kiosk(enrolment=hub.expects()) for _ in range(2))
    bundle = make_bundle(events, thief.origin)
    chain = {"before": "a" * 64, "after": "b" * 64}
    hub.receives(thief.forges(bundle, [], first=1001, last=1002, chain=chain))
    hub.receives(*honest.cuts(events))
    counted = [one.statements for one in statuses(hub) if one.kiosk == honest.id]
    hub.receives(thief.forges(bundle, [bundle.statements[0], bundle.statements[-1]]))
    assert [one.statements for one in statuses(hub) if one.kiosk == honest.id] != counted
    hub.rejects(thief.code)
    assert [one.statements for one in statuses(hub) if one.kiosk == honest.id] == counted
    assert refreshed(hub, tmp_path / "trang").faults == []


def statuses(hub: Hub) -> Sequence[RecordStatus]:
    with opened(hub.folder) as found:
        return status_of(found).records
