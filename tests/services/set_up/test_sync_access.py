"""Tests that a set-up file brings the access to the province's server, whole or not at all, and shows no secret."""

import json
import logging
import os
import stat
import sys
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.set_up import HIDDEN
from kiosk.domain.syncing.access import NO_ACCESS, ServerAccess
from kiosk.services.set_up import set_up_service as set_up
from kiosk.services.set_up.set_up_service import finish_set_up
from tests.services.set_up.test_set_up import PowerCutError

OLD = """
[sync]
address = "https://kho.example/ket-qua"
user = "tram-1"
password = "matkhau-cu"
"""
NEW = """
volume = 2
[sync]
address = "https://kho.example/ket-qua"
user = "tram-1"
password = "matkhau-moi"
metered = true
monthly_limit_mb = 200
enrolment = "moi-12"
"""
ACCESS = ServerAccess(
    "https://kho.example/ket-qua",
    user="tram-1",
    password="matkhau-moi",  # noqa: S106 - a test
    metered=True,
    monthly_limit_mb=200,
    enrolment="moi-12",
)


@pytest.fixture
def old(kiosk):
    """Return a kiosk that has an access already."""
    kiosk.service.apply(kiosk.plan(OLD))
    return kiosk


def test_a_new_kiosk_has_no_access(kiosk):
    assert kiosk.service.access() == NO_ACCESS


def test_an_access_is_applied_and_survives_a_restart(old):
    old.service.apply(old.plan(NEW))
    assert (old.service.access(), old.service.settings().volume) == (ACCESS, 2)


def test_each_line_is_shown_and_no_secret(old):
    plan = old.plan(NEW)
    lines = {line.key: (line.now, line.then, line.is_change) for line in plan.lines}
    assert lines == {
        "volume": (3, 2, True),
        "sync.address": ("https://kho.example/ket-qua", "https://kho.example/ket-qua", False),
        "sync.user": ("tram-1", "tram-1", False),
        "sync.password": (HIDDEN, HIDDEN, True),
        "sync.metered": ("", "true", True),
        "sync.monthly_limit_mb": ("", 200, True),
        "sync.enrolment": ("", HIDDEN, True),
    }
    assert "matkhau" not in repr(plan)
    assert "moi-12" not in repr(plan)


def test_the_same_secret_is_no_change(old):
    assert not any(line.is_change for line in old.plan(OLD).lines)


def test_no_secret_is_in_the_log(old, caplog):
    with caplog.at_level(logging.DEBUG):
        old.service.apply(old.plan(NEW))
        old.places.access.write_text('address = "https://kho.example"\npassword = "matkhau-hong"\n')
        assert old.service.access() == NO_ACCESS
    assert "cannot be used" in caplog.text
    assert "matkhau" not in caplog.text


def test_a_file_without_an_access_keeps_it(old):
    old.service.apply(old.plan("volume = 1"))
    assert old.service.access().password == "matkhau-cu"  # noqa: S105 - a test


def test_a_secret_is_never_sent_to_an_address_from_another_file(old):
    """A stick with an address alone would otherwise lead the kiosk's password to a stranger's server."""
    old.service.apply(old.plan('[sync]\naddress = "https://ke-gian.example/"\n'))
    assert old.service.access() == ServerAccess("https://ke-gian.example/")


def test_an_empty_table_removes_the_access(old):
    plan = old.plan("[sync]\n")
    assert [(line.key, line.then) for line in plan.lines if line.is_change] == [
        ("sync.address", ""),
        ("sync.user", ""),
        ("sync.password", ""),
    ]
    old.service.apply(plan)
    assert old.service.access() == NO_ACCESS


@pytest.mark.parametrize(
    "text",
    [
        'sync = "https://kho.example"',
        "sync = [1, 2]",
        "[sync]\naddress = 5",
        '[sync]\naddress = "http://kho.example/"',
        '[sync]\naddress = "https://kho.example/"\npassword = "matkhau"',
        '[sync]\naddress = "https://kho.example/"\nverify = false',
        "[sync]\n" + "\n".join(f"a{number} = 1" for number in range(2000)),
    ],
)
def test_an_access_with_an_error_is_refused_and_nothing_changes(old, text):
    plan, before = old.plan(text), old.state()
    wrong = [line for line in plan.lines if line.error]
    assert 1 <= len(wrong) <= 2
    assert not plan.can_be_applied
    assert all(line.error.cure and "matkhau" not in str(line.error) for line in wrong)
    with pytest.raises(set_up.SetUpError):
        old.service.apply(plan)
    assert old.state() == before


@pytest.mark.skipif(sys.platform != "linux", reason="open files are listed by Linux only")
def test_access_and_journal_are_private_from_the_beginning(old, monkeypatch):
    seen = {}
    write = os.fsync

    def look(descriptor):
        seen[str(Path(f"/proc/self/fd/{descriptor}").readlink())] = stat.S_IMODE(os.fstat(descriptor).st_mode)
        write(descriptor)

    monkeypatch.setattr(os, "fsync", look)
    old.service.apply(old.plan(NEW))
    private = {name: mode for name, mode in seen.items() if "sync.toml" in name or "unfinished" in name}
    assert len(private) == 2
    assert set(private.values()) == {0o600}
    assert stat.S_IMODE(old.places.access.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_file_that_others_can_read_is_made_private(old):
    old.places.access.chmod(0o644)
    assert old.service.access().user == "tram-1"
    assert stat.S_IMODE(old.places.access.stat().st_mode) == 0o600


@pytest.mark.parametrize("cut", range(3))
def test_the_power_goes_at_any_file_and_the_access_is_the_old_or_the_new_one(old, monkeypatch, cut):
    plan, done, write = old.plan(NEW), [], set_up.write_file

    def write_until_cut(file, data, **options):
        if len(done) == cut:
            raise PowerCutError
        write(file, data, **options)
        done.append(file)

    before = old.state()
    monkeypatch.setattr(set_up, "write_file", write_until_cut)
    with pytest.raises(PowerCutError):
        old.service.apply(plan)
    monkeypatch.undo()
    finish_set_up(old.places, None)
    if cut == 0:
        assert old.state() == before
    else:
        assert (old.service.access(), old.service.settings().volume) == (ACCESS, 2)
    assert not old.places.unfinished.exists()


def test_a_journal_of_an_older_version_is_finished(old):
    journal = {"settings": "volume = 4\n", "root": None, "other": False}
    old.places.unfinished.write_text(json.dumps(journal))
    assert finish_set_up(old.places, None)
    assert (old.service.settings().volume, old.service.access().user) == (4, "tram-1")


def test_certificates_can_lie_in_a_file_beside_the_set_up_file(kiosk, tmp_path):
    certificates = Authority(tmp_path / "authority").root.read_text()
    kiosk.put("Cấp xã/máy chủ.pem", certificates.replace("\n", "\r\n"))
    text = '[sync]\naddress = "https://kho.example/"\nca = "máy chủ.pem"\n'
    kiosk.service.apply(kiosk.plan(text, "Cấp xã/tram-hoc.toml"))
    assert kiosk.service.access() == ServerAccess("https://kho.example/", ca=certificates)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("khong-co.pem", "khong-co.pem is not on the stick."),
        ("../ca.pem", "../ca.pem is outside the stick."),
        ("tram-hoc.toml", "The setting 'sync.ca' is wrong."),
    ],
)
def test_a_file_without_certificates_is_named_and_nothing_is_applied(kiosk, said, reason):
    plan = kiosk.plan(f'[sync]\naddress = "https://kho.example/"\nca = "{said}"\n')
    assert [line.error.message for line in plan.lines if line.error is not None] == [reason]
    assert not plan.can_be_applied
    assert kiosk.service.access() == NO_ACCESS
