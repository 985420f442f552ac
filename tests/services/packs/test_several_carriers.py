"""Tests of several carriers on one stick: they are listed separately; a faulty carrier does not affect the others."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.trust import client
from kiosk.content.trust.carriers import Carrier
from kiosk.content.trust.client import Examined
from kiosk.domain.offers import OfferStanding
from kiosk.storage.store import open_store
from tests.content.kiosk import StandingClock
from tests.content.trust.mutations import changed, signed_anew, signed_parts
from tests.content.trust.province import as_folder, as_zip
from tests.services.stick_visit import Visit


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Visit]:
    store = open_store(tmp_path / "data" / "kiosk.db", StandingClock())
    yield Visit(store, StandingClock(), tmp_path)
    store.close()


def test_a_carrier_with_wrong_types_that_the_province_signed_keeps_no_other_out(visit: Visit):
    visit.signs("1.2.0")
    path, place = "metadata/1.targets.json", ("delegations", "roles", 0, "name")
    wrong = signed_anew(visit.province, path, changed(signed_parts(visit.province)[path], place, 7))
    as_folder(wrong, visit.stick.place / "a")
    visit.lays("b")
    before = visit.state()
    bad, good = visit.looks().offer.carriers
    assert "targets.json on the carrier is invalid: the value of" in str(bad.error)
    assert [pack.standing for pack in good.packs] == [OfferStanding.NEW]
    assert len(visit.loading.beliefs_on(visit.stick)) == 1
    assert visit.state() == before


def test_a_carrier_on_which_the_program_fails_is_logged_and_keeps_no_other_out(
    visit: Visit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    visit.signs("1.2.0")
    visit.lays("a")
    visit.lays("b")

    def fail_on_a(carrier: Carrier, *rest: object, **options: object) -> Examined:
        if carrier.label == "a":
            raise ZeroDivisionError
        return client_examine(carrier, *rest, **options)  # type: ignore[arg-type]  # the arguments are passed on unchanged

    client_examine = client.examine
    monkeypatch.setattr(client, "examine", fail_on_a)
    bad, good = visit.looks().offer.carriers
    assert "cannot be read because of a program error (ZeroDivisionError)" in str(bad.error)
    assert "The carrier a cannot be read because of an unexpected error" in caplog.text
    assert [pack.standing for pack in good.packs] == [OfferStanding.NEW]
    assert len(visit.loading.beliefs_on(visit.stick)) == 1


def test_several_carriers_are_told_apart(visit: Visit):
    visit.signs("1.2.0")
    visit.lays("a")
    as_zip(visit.province.files, visit.stick.place / "b.zip")
    look = visit.looks()
    assert len(look.offer.carriers) == 2
    assert len({pack.key for pack in look.offer.packs}) == 2


def test_two_carriers_whose_names_look_the_same_are_not_taken_for_each_other(visit: Visit):
    visit.signs("1.2.0")
    visit.lays("goi\u202d")
    visit.signs("1.3.0")
    visit.lays("goi\u202e")
    look = visit.looks()
    assert {carrier.label for carrier in look.offer.carriers} == {"goi�"}
    keys = [pack.key for pack in look.offer.packs]
    assert len(set(keys)) == len(keys) == len(look.files) == 3
