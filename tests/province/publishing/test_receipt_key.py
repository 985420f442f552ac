"""Tests of the key that signs receipts: it is created, listed in the targets metadata, and replaced."""

from pathlib import Path

import pytest

from kiosk.content.trust.receipt_keys import FIELD, receipt_keys, receipt_keys_in
from kiosk.province.publishing import departments
from kiosk.province.publishing.departments import add_department
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.overview import Overview, overview
from kiosk.province.publishing.rotation import rotate
from tests.province.publishing.client import Client
from tests.province.publishing.province import START, Province


def seen(province: Province) -> Overview:
    return overview(province.folder, province.office.keys, province.now)


def named(province: Province) -> list[str]:
    """Return the file names of the receipt keys that the targets metadata lists."""
    return [f"receipts.{key.keyid[:8]}.pem" for key in receipt_keys(province.read().targets)]


def files(province: Province) -> list[str]:
    return sorted(path.name for path in province.keys.glob("receipts.*"))


@pytest.fixture
def old(province: Province) -> Province:
    """A province without a receipt key, like the provinces that older versions of the program created."""
    next(province.keys.glob("receipts.*")).unlink()
    with province.office.opened() as draft:
        del draft.targets.unrecognized_fields[FIELD]
        draft.touched.add("targets")
        draft.publish()
    return province


def test_a_new_province_has_a_key_for_receipts_that_its_targets_name(province: Province):
    assert named(province) == files(province)
    newest = (province.folder / "metadata" / "3.targets.json").read_bytes()
    assert receipt_keys_in(newest) == receipt_keys(province.read().targets)


def test_kiosks_are_told_of_a_new_key_and_not_of_the_old_one_any_more(province: Province, client: Client):
    before = named(province)
    client.looks_at(province.folder, START)
    assert rotate(province.office, ["receipts"]) == tuple(before)
    told = client.looks_at(province.folder, START)._trusted_set.targets
    assert [f"receipts.{key.keyid[:8]}.pem" for key in receipt_keys(told)] == named(province) != before
    assert set(files(province)) == {*before, *named(province)}


def test_it_may_be_replaced_together_with_others(province: Province, client: Client):
    before = named(province)
    useless = rotate(province.office, ["receipts", "targets", "so-y-te", "root"])
    assert set(before) < set(useless)
    assert (len(useless), named(province) != before) == (6, True)
    client.looks_at(province.folder, START)


def test_an_older_province_gets_its_first(old: Province, client: Client):
    assert rotate(old.office, ["receipts"]) == ()
    assert named(old) == files(old) != []
    client.looks_at(old.folder, START)


def test_a_key_that_cannot_be_named_for_want_of_the_key_of_targets_is_not_made(province: Province):
    next(province.keys.glob("targets.*")).unlink()
    before = province.state()
    with pytest.raises(PublishError, match=r"targets\..*pem is not in"):
        rotate(province.office, ["receipts"])
    assert province.state() == before


def test_a_department_of_that_name_is_told_and_nothing_changed(old: Province, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as as_it_was:
        as_it_was.setattr(departments, "_TAKEN", frozenset())
        add_department(old.office, "receipts", "Phòng Biên nhận")
    before = old.state()
    with pytest.raises(PublishError, match=r"“receipts” is a department of this repository.*another id"):
        rotate(old.office, ["receipts"])
    assert old.state() == before


def test_it_is_shown_and_is_not_called_useless(province: Province):
    shown = seen(province)
    assert shown.receipts == ((named(province)[0], True),)
    assert not [line for line in shown.advice if "receipts" in line]


def test_a_missing_key_is_told_with_both_ways_out(province: Province):
    (province.keys / named(province)[0]).unlink()
    assert seen(province).receipts == ((named(province)[0], False),)
    ways = f"copy it there, or replace it with: kiosk publish rotate {province.folder} receipts"
    assert f"{named(province)[0]} is not in {province.keys}: {ways}" in seen(province).advice


def test_an_office_without_one_is_told_how_to_make_one(old: Province):
    assert seen(old).receipts == ()
    way = f"kiosk publish rotate {old.folder} receipts"
    assert f"There is no key for receipts yet; create one with: {way}" in seen(old).advice


def test_a_replaced_key_is_named_for_destruction(province: Province):
    before = named(province)[0]
    rotate(province.office, ["receipts"])
    told = next(line for line in seen(province).advice if "Destroy these keys" in line)
    assert told.endswith(f": {before}")


@pytest.mark.parametrize("said", [[], "x", {"00": {"keytype": "newer"}}])
def test_keys_of_a_newer_kind_hinder_nothing(province: Province, said: object, tmp_path: Path):
    with province.office.opened() as draft:
        draft.targets.unrecognized_fields[FIELD] = said
        draft.touched.add("targets")
        draft.publish()
    seen(province)
    rotate(province.office, ["receipts"])
    assert named(province)[0] in files(province)
