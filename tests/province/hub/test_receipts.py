"""Tests of the hub's receipts: their content, when they are written, who signs them, and which files are deleted."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from kiosk.domain.errors import KioskError
from kiosk.domain.events import Event
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.overview.status import status_of
from kiosk.province.hub.receipts import listing
from kiosk.province.hub.receipts.dating import Corrected, confirm_clock
from kiosk.province.hub.receiving.desk import Desk
from kiosk.province.hub.receiving.rebuild import rebuild
from kiosk.province.hub.signing import receipt_signer
from kiosk.province.hub.store.tables import bundles, receipts
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from kiosk.province.publishing.rotation import rotate
from kiosk.sync.receipts import FOLDER, receipt_name, sign_receipt
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import NOW, Hub, Kiosk, a_kiosk, received
from tests.province.publishing.province import Province, made


def on_stick(hub: Hub) -> list[str]:
    return sorted(path.name for path in hub.stick.joinpath(*FOLDER).iterdir())


def fetched(hub: Hub, kiosk: Kiosk) -> Receipt:
    hub.works()
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    return receipt


@pytest.fixture
def province(tmp_path: Path) -> Province:
    """Create a province with a repository and keys."""
    return made(Province(tmp_path / "quang-tri", tmp_path / "quang-tri-keys"))


def ring(province: Province) -> Keyring:
    return Keyring((province.keys,), WithoutPassphrase())


def test_a_receipt_lists_what_the_kiosk_has_no_receipt_for(hub: Hub, events: list[Event], kiosk: Kiosk):
    cut = kiosk.cuts(events[:50], 20)
    hub.uploads(*cut)
    assert list(fetched(hub, kiosk).bundles) == list(map(received, cut))
    hub.later(minutes=5)
    kiosk.confirmed = 50
    (rest,) = kiosk.cuts(events[50:])
    hub.uploads(rest)
    assert list(fetched(hub, kiosk).bundles) == [received(rest)]


def test_a_kiosk_that_has_all_receipts_gets_the_newest_bundle_again(hub: Hub, events: list[Event], kiosk: Kiosk):
    hub.uploads(*kiosk.cuts(events[:50], 20))
    hub.works()
    hub.later(minutes=5)
    kiosk.confirmed = len(events)
    (rest,) = kiosk.cuts(events[50:])
    hub.uploads(rest)
    assert list(fetched(hub, kiosk).bundles) == [received(rest)]


def test_a_restored_kiosk_gets_the_receipts_that_its_backup_lacks(hub: Hub, events: list[Event], kiosk: Kiosk):
    """Only so it finds results that it does not have, and takes a new id."""
    cut = kiosk.cuts(events[:50], 20)
    hub.uploads(*cut)
    kiosk.confirmed = 50
    hub.uploads(*kiosk.cuts(events[50:]))
    hub.works()
    kiosk.confirmed = 20
    hub.uploads(*kiosk.cuts(events[20:40]))  # other boundaries: this contradicts
    assert received(cut[1]) in fetched(hub, kiosk).bundles


def test_a_receipt_lists_what_arrived_in_the_second_in_which_it_is_signed(
    hub: Hub, events: list[Event], kiosk: Kiosk
):
    def unanswered() -> list[int]:
        with opened(hub.folder) as found:
            return [one.unanswered for one in status_of(found).records]

    hub.later(milliseconds=400)
    *sent, last = kiosk.cuts(events, 20)
    hub.uploads(*sent)
    hub.works()
    assert unanswered() == [0]
    hub.later(seconds=1)
    hub.receives(last)
    with opened(hub.folder) as found, found.store.writing() as connection:
        connection.execute(update(receipts).values(signed_at=NOW.isoformat()))
    assert unanswered() == [1]


def test_missing_events_are_asked_for(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.uploads(cut[0], cut[2])
    receipt = fetched(hub, kiosk)
    assert (list(receipt.bundles), receipt.missing) == ([received(cut[0]), received(cut[2])], ((21, 50),))
    hub.uploads(cut[1])
    assert fetched(hub, kiosk).missing == ()


def test_what_arrives_again_is_listed_behind_what_has_no_receipt_yet(
    hub: Hub, events: list[Event], cut: list[SealedBundle], kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
):
    kiosk.confirmed = 50
    (newest,) = kiosk.cuts(events[50:])
    hub.uploads(newest)
    assert fetched(hub, kiosk).missing == ((1, 50),)
    hub.later(minutes=5)
    hub.uploads(*cut[:2])
    assert list(fetched(hub, kiosk).bundles) == list(map(received, [*cut[:2], newest]))
    with opened(hub.folder) as found:  # all bundles get one time of arrival
        rebuild(found, hub.opened_keys, hub.now, lambda _done, _total: None)
    assert list(fetched(hub, kiosk).bundles) == list(map(received, [*cut[:2], newest]))
    monkeypatch.setattr(listing, "MOST_BUNDLES", 1)
    hub.uploads(cut[0])
    assert list(fetched(hub, kiosk).bundles) == [received(newest)]


def test_no_more_missing_ranges_are_listed_than_a_receipt_holds(
    hub: Hub, events: list[Event], kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(listing, "MOST_MISSING", 1)
    hub.uploads(*kiosk.cuts(events, 10, 20, 30, 40)[1::2])
    assert fetched(hub, kiosk).missing == ((1, 10),)


def test_more_bundles_than_one_receipt_holds_go_into_several(
    hub: Hub, events: list[Event], kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(listing, "MOST_BUNDLES", 2)
    five = kiosk.cuts(events, 10, 20, 30, 40)
    hub.receives(*five)
    assert sorted(len(receipt.bundles) for receipt in hub.receipts()) == [1, 2, 2]
    assert sorted(hub.answered()[kiosk.id]) == list(map(received, five))
    assert list(fetched(hub, kiosk).bundles) == list(map(received, five[:2]))


def test_a_receipt_takes_the_place_of_older_ones(hub: Hub, cut: list[SealedBundle]):
    hub.receives(cut[0])
    hub.emptied_of_results()
    hub.later(days=7)
    hub.receives(cut[1])
    (receipt,) = hub.receipts()
    assert receipt.bundles == (received(cut[0]), received(cut[1]))


def test_an_older_receipt_that_says_more_stays(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    more = Receipt(kiosk.id, NOW - timedelta(days=1), (ReceivedBundle(1, 900, "a" * 64),))
    data = sign_receipt(more, hub.opened_keys.signer)
    hub.lays((receipt_name(more, data), data), where="/".join(FOLDER))
    hub.receives(*cut)
    assert (receipt_name(more, data) in on_stick(hub), len(on_stick(hub))) == (True, 2)


def test_receipts_of_others_and_other_files_stay(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    namesake = Receipt(KioskId(kiosk.id[:8] + a_kiosk()[8:]), NOW, (received(cut[0]),))
    data = sign_receipt(namesake, hub.opened_keys.signer)
    others = {receipt_name(namesake, data): data, "note.txt": b"x", f"{kiosk.id[:8]}-broken.receipt.json": b"{}"}
    hub.lays(*others.items(), where="/".join(FOLDER))
    hub.receives(*cut)
    assert set(on_stick(hub)) > set(others)
    assert len(on_stick(hub)) == 4


def test_receipts_of_all_kiosks_are_written_into_a_folder(hub: Hub, events: list[Event], tmp_path: Path):
    kiosks = [hub.kiosk(enrolment=hub.expects()) for _ in range(2)]
    for kiosk in kiosks:
        hub.receives(*kiosk.cuts(events[:5]))
    files = hub.desk.give_receipts(tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in files)
    assert {receipt.kiosk for receipt in hub.receipts(tmp_path / "out")} == {kiosk.id for kiosk in kiosks}


def test_receipts_of_one_kiosk_are_written_by_the_beginning_of_its_id(
    hub: Hub, events: list[Event], tmp_path: Path, kiosk: Kiosk
):
    hub.receives(*kiosk.cuts(events[:5]), *hub.kiosk(enrolment=hub.expects()).cuts(events[:5]))
    hub.desk.give_receipts(tmp_path / "out", kiosk.id[:8].upper())
    assert [receipt.kiosk for receipt in hub.receipts(tmp_path / "out")] == [kiosk.id]


@pytest.mark.parametrize("wanted", ["", "zz"])
def test_a_kiosk_that_is_none_is_told(hub: Hub, cut: list[SealedBundle], tmp_path: Path, wanted: str):
    hub.receives(*cut)
    with pytest.raises(HubError, match="The ids of 0 kiosks begin with"):
        hub.desk.give_receipts(tmp_path / "out", wanted)
    assert not (tmp_path / "out").exists()


def test_a_folder_on_a_stick_that_is_not_in_is_told(hub: Hub, cut: list[SealedBundle], tmp_path: Path):
    hub.receives(*cut)
    with pytest.raises(HubError, match="There is no folder"):
        hub.desk.give_receipts(tmp_path / "usb" / "out")


def test_a_clock_that_was_set_back_signs_nothing_and_stores_nothing(hub: Hub, cut: list[SealedBundle]):
    hub.receives(cut[0])
    before, shown = hub.state(), on_stick(hub)
    hub.later(hours=-1)
    hub.lays(cut[1])
    with pytest.raises(PublishError, match=r"clock says 2026-12-02 08:00 UTC, but .* signed at 2026-12-02 09:00 UTC"):
        hub.desk.receive(hub.stick)
    assert (hub.state(), on_stick(hub)) == (before, shown)


AHEAD = [{"hours": 7}, {"days": 2}, {"days": 20}, {"days": 400}]


def confirms_the_clock(hub: Hub) -> Corrected:
    with opened(hub.folder) as found:
        return confirm_clock(found.store, hub.now)


@pytest.mark.parametrize("ahead", AHEAD)
def test_a_clock_that_was_ahead_stops_nothing_after_a_person_has_confirmed_the_right_one(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event], ahead: dict[str, float]
):
    hub.later(**ahead)
    hub.receives(cut[0])
    wrong, hub.now = hub.now, NOW
    hub.emptied()
    hub.lays(cut[1])
    with pytest.raises(PublishError, match=r"newest receipt was signed at .* it was ahead") as refused:
        hub.desk.receive(hub.stick)
    assert "kiosk hub clock" in refused.value.cure
    assert confirms_the_clock(hub) == Corrected(1, 1)
    other = hub.kiosk(enrolment=hub.expects())
    hub.receives(cut[1], *other.cuts(events))
    dated = {receipt.kiosk: receipt.signed_at for receipt in hub.receipts()}
    assert (dated[other.id], dated[kiosk.id] > wrong) == (NOW, True)
    hub.later(minutes=10)
    hub.uploads(cut[2])
    last = fetched(hub, kiosk)
    assert (last.signed_at > dated[kiosk.id], len(last.bundles)) == (True, 3)
    assert last.signed_at < wrong + timedelta(minutes=1)
    with opened(hub.folder) as found, found.store.reading() as connection:
        received = connection.execute(select(bundles.c.received)).scalars().all()
    assert max(received) <= hub.now.isoformat()


@pytest.mark.parametrize("ahead", AHEAD)
def test_after_a_confirmation_a_clock_that_falls_behind_is_still_found(
    hub: Hub, cut: list[SealedBundle], events: list[Event], ahead: dict[str, float]
):
    hub.later(**ahead)
    hub.receives(cut[0])
    hub.now = NOW
    confirms_the_clock(hub)
    hub.emptied()
    hub.receives(*hub.kiosk(enrolment=hub.expects()).cuts(events))
    hub.later(hours=-1)
    with pytest.raises(PublishError, match="signed at 2026-12-02 09:00 UTC"):
        hub.desk.receive(hub.stick)


def test_a_clock_that_is_ahead_twice_is_confirmed_twice(hub: Hub, cut: list[SealedBundle]):
    for bundle, ahead in zip(cut, (20, 2), strict=False):
        hub.later(days=ahead)
        hub.receives(bundle)
        hub.now = NOW
        confirms_the_clock(hub)
    assert confirms_the_clock(hub) == Corrected(1, 0)
    assert hub.receives(cut[2]).kiosks


def test_clocks_of_two_machines_may_differ_a_little(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.uploads(cut[0])
    hub.works()
    hub.later(seconds=-20)
    hub.uploads(cut[1])
    assert (fetched(hub, kiosk).signed_at, len(fetched(hub, kiosk).bundles)) == (NOW, 2)


def test_a_clock_far_ahead_is_asked_about(hub: Hub, cut: list[SealedBundle]):
    hub.receives(cut[0])
    hub.later(days=500)
    with pytest.raises(PublishError, match="rejects all earlier ones"):
        hub.desk.receive(hub.stick)
    keys = hub.opened_keys
    Desk(hub.folder, keys.signer, keys.check, lambda: hub.now, lambda _moment: True).receive(hub.stick)
    assert [receipt.signed_at for receipt in hub.receipts()] == [hub.now]


def test_a_receipt_is_dated_behind_one_that_could_not_be_written(
    hub: Hub, cut: list[SealedBundle], monkeypatch: pytest.MonkeyPatch
):
    from kiosk.province.hub.receiving import desk

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    hub.stick.joinpath(*FOLDER).mkdir(parents=True)
    with monkeypatch.context() as broken:
        broken.setattr(desk, "write_receipts", full)
        with pytest.raises(HubError, match=r"stored, but no receipts .*\(No space left"):
            hub.receives(*cut)
    hub.later(minutes=-10)
    with pytest.raises(PublishError, match=r"but .* signed at"):
        hub.receives()


def test_the_only_key_for_receipts_is_found_by_its_name(province: Province):
    (file,) = province.keys.glob("receipts.*")
    assert receipt_signer(ring(province)).public_key.keyid[:8] == file.name.split(".")[1]


def test_of_several_keys_the_one_counts_that_the_province_names(province: Province):
    (old,) = rotate(province.office, ["receipts"])
    with pytest.raises(HubError, match=f"several keys for receipts: .*{old}.*") as told:
        receipt_signer(ring(province))
    assert "--repo" in told.value.cure
    signer = receipt_signer(ring(province), province.folder)
    assert signer.public_key.keyid[:8] not in old


def test_a_missing_key_is_told(province: Province):
    for file in province.keys.glob("receipts.*"):
        file.unlink()
    with pytest.raises(HubError, match="no key for receipts in"):
        receipt_signer(ring(province))
    with pytest.raises(PublishError, match=r"receipts\..*pem is not in"):
        receipt_signer(ring(province), province.folder)


def test_a_province_that_names_none_is_told_how_to_make_one(province: Province):
    with province.office.opened() as draft:
        draft.targets.unrecognized_fields.clear()
        draft.touched.add("targets")
        draft.publish()
    with pytest.raises(HubError, match=r"has no key for receipts yet.*kiosk publish rotate .* receipts"):
        receipt_signer(ring(province), province.folder)


@pytest.mark.parametrize("is_named_by_targets", [True, False])
def test_another_key_under_its_name_is_refused(province: Province, is_named_by_targets: bool):
    (file,), (other,) = province.keys.glob("receipts.*"), province.keys.glob("targets.*")
    shutil.copy(other, file)
    with pytest.raises(KioskError, match="does not match the key in the file"):
        receipt_signer(ring(province), province.folder if is_named_by_targets else None)


def test_a_receipt_is_what_was_decided(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.receives(*cut)
    (name,) = on_stick(hub)
    envelope = json.loads((hub.stick.joinpath(*FOLDER) / name).read_bytes())
    assert name.startswith(f"{kiosk.id[:8]}-20261202T090000Z-")
    assert (envelope["payloadType"], len(envelope["signatures"])) == ("application/vnd.tram-hoc-so.receipt+json", 1)
