"""Tests of the overview of a repository and of its advice to the office."""

from datetime import timedelta

import pytest

from kiosk.province.publishing.adding import add
from kiosk.province.publishing.departments import add_department, revoke
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.lock import locked
from kiosk.province.publishing.overview import Overview, overview
from kiosk.province.publishing.renewal import renew
from kiosk.province.publishing.rotation import rotate
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import START, Province


def seen(province: Province) -> Overview:
    return overview(province.folder, province.office.keys, province.now)


def advice(province: Province) -> str:
    return "\n".join(seen(province).advice)


def without_root_keys(province: Province) -> Province:
    for file in province.keys.glob("root.*"):
        file.unlink()
    return province


def test_roles_departments_and_packs_are_shown(province: Province, pack: MakePack):
    add(province.office, [pack()])
    shown = seen(province)
    assert (shown.name, shown.signed_at) == ("Tỉnh Quảng Trị", START)
    assert [state.name for state in shown.roles] == ["root", "targets", "snapshot", "timestamp"]
    assert [(title, state.name, state.version) for title, state in shown.departments] == [
        ("Sở Y tế", "so-y-te", 2),
        ("Công an tỉnh", "cong-an-tinh", 1),
    ]
    assert [(pack.pack, pack.version) for pack in shown.packs] == [("suc-khoe", "1.0.0")]


def test_an_office_in_order_is_told_only_when_to_sign_again(province: Province, pack: MakePack):
    add(without_root_keys(province).office, [pack()])
    next(province.keys.glob("escrow.*")).unlink()
    assert advice(province) == f"Sign again by 2026-12-31 with: kiosk publish renew {province.folder}"


def test_root_keys_on_this_computer_are_to_be_taken_away(province: Province):
    assert "move each to a stick of its own" in advice(province)
    without_root_keys(province)
    assert "move each" not in advice(province)


def test_the_first_steps_are_told(new: Province, pack: MakePack):
    found(new.office, "Tỉnh")
    assert "There is no department yet" in advice(new)
    add_department(new.office, "so-y-te", "Sở Y tế")
    assert "No pack is published yet" in advice(new)
    add(new.office, [pack()])
    assert "yet" not in advice(new)


def test_the_monthly_signature_is_due_after_25_days(province: Province):
    province.later(days=26)
    assert "The monthly signature is due" in advice(province)
    renew(province.office)
    assert "Sign again by 2027-01-26" in advice(province)


def test_what_runs_out_is_told_half_a_year_before_and_the_root_a_year_before(province: Province):
    province.later(days=1095 - 181)
    assert "Expiring in less than half a year: targets, so-y-te, cong-an-tinh" in advice(province)
    province.now = START + timedelta(days=3652 - 364)
    assert "The root expires on 2036-11-30" in advice(province)


def test_a_missing_key_is_told_with_both_ways_out(province: Province):
    next(province.keys.glob("so-y-te.*")).unlink()
    assert f"replace it with: kiosk publish rotate {province.folder} so-y-te" in advice(province)


def test_keys_of_no_use_are_named_and_strangers_are_not(province: Province):
    (province.keys / "another-province.12345678.pem").write_text("x", "utf-8")
    old = next(province.keys.glob("timestamp.*")).name
    gone = next(province.keys.glob("so-y-te.*")).name
    rotate(province.office, ["timestamp"])
    revoke(province.office, "so-y-te")
    told = next(line for line in seen(province).advice if "Destroy these keys" in line)
    assert told.endswith(f": {gone}, {old}")


def test_looking_changes_nothing(province: Province):
    before = province.state()
    seen(province)
    assert province.state() == before


def test_two_commands_at_once_are_refused_and_nothing_changed(province: Province):
    before = province.state()
    with locked(province.folder), pytest.raises(PublishError, match="Another command is changing"):
        renew(province.office)
    assert province.state() == before
    renew(province.office)
    assert province.state() != before


def test_a_folder_that_is_no_repository_is_told_and_gets_no_file(new: Province):
    new.folder.mkdir()
    for command in (renew, seen):
        with pytest.raises(PublishError, match="is not the repository of a province"):
            command(new.office if command is renew else new)  # type: ignore[arg-type]
    assert not list(new.folder.iterdir())


@pytest.mark.parametrize(
    "name", ["timestamp.json", "5.snapshot.json", "1.root.json", "2.so-y-te.json", "3.targets.json"]
)
def test_a_repository_that_was_damaged_is_told_and_nothing_changed(province: Province, pack: MakePack, name: str):
    add(province.office, [pack()])
    renew(province.office)
    file = province.folder / "metadata" / name
    file.write_bytes(file.read_bytes().replace(b'"expires":"20', b'"expires":"21', 1))
    before = province.state()
    with pytest.raises(PublishError, match="Restore it from the web server or a backup"):
        renew(province.office)
    assert province.state() == before
