"""The hub's commands about kiosks: expect, approve and reject them."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from kiosk import paths
from tests.cli.hub.commands import did, receive, run
from tests.province.hub.hubs import Hub, forked, record
from tests.services.set_up.kiosk import communes_file


def test_an_unknown_kiosk_is_approved_by_its_code_and_rejected_again(hub: Hub):
    stranger = hub.kiosk()
    hub.lays(*stranger.cuts(record(1), 10))
    said = receive(hub)
    assert "Waiting for a decision: 2 bundles." in said
    assert f"its code is {stranger.code}." in said
    assert f"Keep the stick until you have decided; then write the receipts: kiosk hub receive {hub.folder}" in said
    assert f'If it is the same: kiosk hub approve HUB "{stranger.code}"' in did("status", hub.folder)
    said = did("approve", hub.folder, *stranger.code.split(), "--repo", hub.province)
    assert said.startswith(f"Kiosk {stranger.id} is approved; stored: 2 bundles.\nNext: write the receipts")
    receive(hub)
    said = did("reject", hub.folder, *stranger.code.split())
    assert f"Kiosk {stranger.id}: 2 bundles taken out" in said
    assert f'kiosk hub approve {hub.folder} "{stranger.code}"' in said
    assert "received later" not in did("status", hub.folder)


def test_a_kiosk_is_expected_by_its_code_and_invented_ones_are_rejected_at_once(hub: Hub):
    stranger, invented = hub.kiosk(), hub.kiosk()
    assert f"code {stranger.code} is approved when" in did("enrol", hub.folder, "--code", stranger.code)
    assert f"any commune code {stranger.code}, since" in did("status", hub.folder)
    hub.lays(*stranger.cuts(record(1)), *invented.cuts(record(1)))
    receive(hub)
    assert did("reject", hub.folder, "--all-held").startswith("Rejected: 1 key. ")
    states = {one["kiosk"]: one["state"] for one in json.loads(did("status", hub.folder, "--json"))["records"]}
    assert states == {stranger.id: "approved", invented.id: "rejected"}
    for code in ("1234 5678", stranger.code):
        assert run("enrol", hub.folder, "--code", code).exit_code == 1
    for arguments in ((), (stranger.code, "--all-held")):
        assert run("reject", hub.folder, *arguments).exit_code == 2


def test_a_rejection_names_the_other_ids_of_the_same_key(hub: Hub):
    kiosk = hub.kiosk(enrolment=hub.expects())
    other = hub.kiosk(key=kiosk.key)
    for one in (kiosk, other):
        hub.lays(*one.cuts(record(1)))
        receive(hub)
    said = did("reject", hub.folder, kiosk.code)
    assert said.endswith(f'reject these codes as well:\n  kiosk hub reject {hub.folder} "{other.code}"\n')
    assert other.code not in did("reject", hub.folder, other.code).partition("The same key")[2]


@pytest.fixture
def communes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = communes_file(tmp_path)
    monkeypatch.setattr(paths, "communes_file", lambda: file)


@pytest.mark.usefixtures("communes")
def test_an_expected_kiosk_is_approved_by_the_lines_of_its_set_up_file(hub: Hub, tmp_path: Path):
    lines = did("enrol", hub.folder, "--commune", "lệ thủy, quảng trị", "--note", "xã Lệ Thủy")
    assert re.fullmatch(
        r'commune = "19249"  # Xã Lệ Thủy, Tỉnh Quảng Trị\n\[sync\]\nenrolment = "[A-Z2-9-]{27}"\n', lines
    )
    (tmp_path / "tram-hoc.toml").write_text('volume = 3\n[sync]  # access\nuser = "tram"\n', "utf-8")
    for _ in range(2):
        did("enrol", hub.folder, "--out", tmp_path / "tram-hoc.toml", "--commune", "19249")
    told = tomllib.loads((tmp_path / "tram-hoc.toml").read_text("utf-8"))
    assert (told["volume"], told["commune"], told["sync"]["user"]) == (3, "19249", "tram")
    assert "Expected, but nothing came yet: 3 kiosks." in did("status", hub.folder)
    hub.lays(*hub.kiosk(enrolment=told["sync"]["enrolment"]).cuts(record(1)))
    assert "New: 1 bundle with" in receive(hub)
    did("rebuild", hub.folder, "--repo", hub.province)
    said = did("status", hub.folder)
    assert re.search(r"\n  used the token [0-9a-f]{8} on 20\d\d-\d\d-\d\d\n", said)
    assert ("nothing came yet: 2 kiosks." in said, "  19249 xã Lệ Thủy, since 2026-12-02, token " in said) == (
        True,
        True,
    )


@pytest.mark.usefixtures("communes")
def test_a_commune_that_does_not_exist_or_that_has_namesakes_is_not_expected(hub: Hub):
    assert "There is no commune “99999”" in run("enrol", hub.folder, "--commune", "99999").stderr
    said = run("enrol", hub.folder, "--commune", "Tân Tiến").stderr
    assert "Several communes are called “Tân Tiến”: " in said
    assert "Write the code." in said
    assert "nothing came yet" not in did("status", hub.folder)


def notes(hub: Hub) -> list[str]:
    return sorted(row[2] for row in hub.state("enrolments")["enrolments"])


def test_a_note_names_an_expected_and_an_approved_kiosk_also_after_a_rebuild(hub: Hub):
    did("enrol", hub.folder, "--note", "Trung tâm xã Lệ Thủy")
    (shown,) = re.findall(r"token ([0-9a-f]{8})\n", did("status", hub.folder))
    assert "stored" in did("note", hub.folder, shown, "--note", "Trung tâm xã Lệ Thủy, cô Lan")
    stranger = hub.kiosk()
    hub.lays(*stranger.cuts(record(1)))
    receive(hub)
    refused = run("note", hub.folder, stranger.code, "--note", "Chú Bảy")
    assert refused.exit_code == 1
    assert "names no kiosk that is approved or expected" in refused.output
    did("approve", hub.folder, *stranger.code.split(), "--repo", hub.province)
    did("note", hub.folder, *stranger.code.split(), "--note", "Chú Bảy")
    did("note", hub.folder, *stranger.code.split(), "--note", "Chú Bảy, 0900 000 002")
    wanted = ["Chú Bảy, 0900 000 002", "Trung tâm xã Lệ Thủy, cô Lan"]
    assert notes(hub) == wanted
    did("rebuild", hub.folder, "--repo", hub.province)
    assert notes(hub) == wanted
    assert [row[8] for row in hub.state("kiosks")["kiosks"]] == [
        row[0] for row in hub.state("enrolments")["enrolments"] if row[2] == wanted[0]
    ]


@pytest.mark.parametrize("note", ["a" * 201, "hai\ndòng", "\N{ESCAPE}[2J"])
def test_a_note_is_one_short_line(hub: Hub, note: str):
    refused = run("enrol", hub.folder, "--note", note)
    assert refused.exit_code == 1
    assert "Write one line of at most 200 characters." in refused.output
    assert notes(hub) == []


@pytest.mark.parametrize("by_token", [True, False])
def test_a_withdrawn_token_approves_nobody(hub: Hub, *, by_token: bool):
    token = hub.expects()
    (shown,) = re.findall(r"token ([0-9a-f]{8})\n", did("status", hub.folder))
    assert "withdrawn" in did("reject", hub.folder, token if by_token else shown)
    assert "nothing came yet" not in did("status", hub.folder)
    hub.lays(*hub.kiosk(enrolment=token).cuts(record(1)))
    assert "Waiting for a decision: 1 bundle." in receive(hub)
    did("rebuild", hub.folder, "--repo", hub.province)
    assert "nothing came yet" not in did("status", hub.folder)
    assert run("reject", hub.folder, token).exit_code == 1


def test_one_of_two_chains_is_rejected_as_the_status_says(hub: Hub):
    kiosk = hub.kiosk(enrolment=hub.expects())
    events = record()
    hub.lays(*kiosk.cuts(events), *kiosk.cuts(forked(events, 40)))
    receive(hub)
    did("approve", hub.folder, kiosk.code, "--repo", hub.province)
    said = did("status", hub.folder)
    assert f"  approved, code {kiosk.code}, chain 2\n" in said
    assert f'kiosk hub reject HUB "{kiosk.code}" --chain 2' in said
    assert "1 bundle taken out" in did("reject", hub.folder, kiosk.code, "--chain", "2")
    assert "to do" not in did("status", hub.folder)
