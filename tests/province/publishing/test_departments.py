"""Tests of what each department can sign, and of revoking a department."""

from pathlib import Path

import pytest
from tuf.api.exceptions import DownloadError, RepositoryError
from tuf.api.metadata import Metadata, TargetFile, Targets

from kiosk.province.publishing.adding import add
from kiosk.province.publishing.departments import add_department, revoke
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.office import signed
from kiosk.province.publishing.writing import NewFile, write
from tests.province.publishing.client import Client
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import START, Province, signed_part


def test_a_department_gets_one_terminating_role_for_its_own_names(province: Province):
    said = signed_part(province.folder / "metadata" / "3.targets.json")
    roles = {role["name"]: role for role in said["delegations"]["roles"]}  # type: ignore[index]
    assert set(roles) == {"so-y-te", "cong-an-tinh"}
    assert (roles["so-y-te"]["paths"], roles["so-y-te"]["terminating"]) == (["so-y-te/*"], True)
    assert (roles["so-y-te"]["threshold"], len(roles["so-y-te"]["keyids"])) == (1, 1)
    assert roles["so-y-te"]["x-title"] == "Sở Y tế"


def test_a_target_outside_its_prefix_is_not_offered_though_the_department_signed_it(
    province: Province, client: Client, pack: MakePack
):
    add(province.office, [pack("cong-an-tinh", "an-ninh")])
    with province.office.opened() as draft:
        stolen = "cong-an-tinh/suc-khoe-9.0.0.hocpack"
        draft.departments["so-y-te"].targets[stolen] = TargetFile(1, {"sha256": "0" * 64}, stolen)
        draft.touched.add("so-y-te")
        draft.publish()
    updater = client.looks_at(province.folder, START)
    assert updater.get_targetinfo(stolen) is None
    assert updater.get_targetinfo("cong-an-tinh/an-ninh-1.0.0.hocpack") is not None


def test_a_role_signed_with_the_key_of_another_department_is_refused_and_nothing_changed(province: Province):
    before = province.state()
    with province.office.opened() as draft:
        draft.touched.add("so-y-te")
        *_, snapshot, timestamp = draft.edition()
        forged = NewFile("2.so-y-te.json", signed(Targets(version=2), [draft.signer("cong-an-tinh")]))
        with pytest.raises(PublishError, match="damaged"):
            write(province.folder, (forged, snapshot, timestamp), draft.keys)
    assert province.state() == before


@pytest.mark.parametrize(
    "department",
    [
        "root",
        "targets",
        "snapshot",
        "timestamp",
        "receipts",
        "sync",
        "escrow",
        "con",
        "lpt1",
        "So-Y-Te",
        "sở-y-tế",
        "a/b",
        "..",
        "",
        "a" * 41,
    ],
)
def test_an_id_that_means_something_else_is_refused_and_nothing_changed(province: Province, department: str):
    before = province.state()
    with pytest.raises(PublishError):
        add_department(province.office, department, "Sở")
    assert province.state() == before


def test_a_department_cannot_be_added_twice(province: Province):
    before = province.state()
    with pytest.raises(PublishError, match="already exists"):
        add_department(province.office, "so-y-te", "Sở Y tế")
    assert province.state() == before


def test_revoking_says_which_packs_are_not_signed_any_more(province: Province, pack: MakePack):
    add(province.office, [pack(), pack(name="dinh-duong")])
    gone = revoke(province.office, "so-y-te")
    assert [(pack.pack, pack.version) for pack in gone] == [("dinh-duong", "1.0.0"), ("suc-khoe", "1.0.0")]


def test_a_revoked_department_offers_nothing_to_new_and_old_kiosks(
    province: Province, client: Client, pack: MakePack, tmp_path: Path
):
    add(province.office, [pack(), pack("cong-an-tinh", "an-ninh")])
    assert client.is_offered(province.folder, "so-y-te/suc-khoe-1.0.0.hocpack", START)
    revoke(province.office, "so-y-te")
    for kiosk in (client, Client(client.bootstrap, tmp_path / "another")):
        assert not kiosk.is_offered(province.folder, "so-y-te/suc-khoe-1.0.0.hocpack", START)
        assert kiosk.is_offered(province.folder, "cong-an-tinh/an-ninh-1.0.0.hocpack", START)


def test_a_department_that_comes_back_goes_on_with_higher_versions_and_a_new_key(
    province: Province, client: Client, pack: MakePack
):
    add(province.office, [pack()])
    client.looks_at(province.folder, START).get_targetinfo("so-y-te/suc-khoe-1.0.0.hocpack")
    old = province.read()
    revoke(province.office, "so-y-te")
    add_department(province.office, "so-y-te", "Sở Y tế")
    add(province.office, [pack()])
    now = province.read()
    assert now.departments["so-y-te"].version == old.departments["so-y-te"].version + 2
    assert client.is_offered(province.folder, "so-y-te/suc-khoe-1.0.0.hocpack", START)


def test_an_old_key_under_the_name_of_its_successor_is_refused_and_nothing_changed(province: Province):
    old = next(province.keys.glob("so-y-te.*")).read_bytes()
    revoke(province.office, "so-y-te")
    add_department(province.office, "so-y-te", "Sở Y tế")
    new = next(path for path in province.keys.glob("so-y-te.*") if path.read_bytes() != old)
    new.write_bytes(old)
    before = province.state()
    with province.office.opened() as draft:
        draft.touched.add("so-y-te")
        with pytest.raises(PublishError, match="does not match the key"):
            draft.publish()
    assert province.state() == before


def test_revoking_what_is_no_department_names_those_that_are(province: Province):
    with pytest.raises(PublishError, match="cong-an-tinh, so-y-te"):
        revoke(province.office, "so-khac")


def test_metadata_that_was_changed_after_signing_is_refused_and_nothing_changed(province: Province, client: Client):
    file = province.folder / "metadata" / "1.so-y-te.json"
    role = Metadata[Targets].from_bytes(file.read_bytes())
    role.signed.targets["so-y-te/x-1.0.0.hocpack"] = TargetFile(1, {"sha256": "0" * 64}, "so-y-te/x-1.0.0.hocpack")
    file.write_bytes(role.to_bytes())
    before = province.state()
    with pytest.raises(PublishError, match="damaged"):
        add_department(province.office, "so-khac", "Sở Khác")
    with pytest.raises((RepositoryError, DownloadError)):
        client.is_offered(province.folder, "so-y-te/x-1.0.0.hocpack", START)
    assert province.state() == before
