"""Tests of the keys for results: they are created, listed in the targets metadata, replaced, and opened again."""

import os
import pty
import select
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

from kiosk.content.trust.recipients import (
    FIELD,
    FORMER_FIELD,
    MOST_FORMER,
    KnownRecipients,
    known_recipients,
    recipients,
    recipients_in,
)
from kiosk.domain.syncing.recipients import Recipients
from kiosk.province.publishing import departments
from kiosk.province.publishing.departments import add_department
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.identities import (
    identity_file_name,
    new_identity,
    sealed_identity,
    unsealed_identity,
)
from kiosk.province.publishing.overview import Overview, overview
from kiosk.province.publishing.passphrases import secrets_from
from kiosk.province.publishing.rotation import rotate
from kiosk.province.publishing.sync_keys import result_identities
from tests.province.publishing.client import Client
from tests.province.publishing.province import START, Province

WORDS = "bốn từ dễ nhớ"
DEADLINE = 60.0
"""Time limit for the age program in seconds; scrypt takes one to three."""


def seen(province: Province) -> Overview:
    return overview(province.folder, province.office.keys, province.now)


def named(province: Province) -> Recipients:
    """Return the recipients that the targets metadata lists."""
    found_ones = recipients(province.read().targets)
    assert found_ones is not None
    return found_ones


def files(province: Province) -> list[str]:
    return sorted(path.name for path in province.keys.glob("*.agekey"))


def opens(province: Province, kind: str, data: bytes) -> bytes:
    return bytes(pyrage.decrypt(data, list(province.office.keys.identities(kind))))


def sealed_for(recipient: str) -> bytes:
    return bytes(pyrage.encrypt(b"results", [pyrage.x25519.Recipient.from_str(recipient)]))


@pytest.fixture
def old(province: Province) -> Province:
    """A province without keys for results, like the provinces that older versions of the program created."""
    for file in province.keys.glob("*.agekey"):
        file.unlink()
    with province.office.opened() as draft:
        del draft.targets.unrecognized_fields[FIELD]
        draft.touched.add("targets")
        draft.publish()
    return province


def changed(province: Province, **fields: object) -> None:
    with province.office.opened() as draft:
        draft.targets.unrecognized_fields |= {name.replace("_", "-"): value for name, value in fields.items()}
        draft.touched.add("targets")
        draft.publish()


def test_a_new_province_has_both_keys_and_its_targets_list_them(province: Province):
    told = named(province)
    assert files(province) == sorted(
        [identity_file_name("sync", told.province), identity_file_name("escrow", told.escrow)]
    )
    assert recipients_in((province.folder / "metadata" / "3.targets.json").read_bytes()) == told
    for kind, recipient in (("sync", told.province), ("escrow", told.escrow)):
        assert opens(province, kind, sealed_for(recipient)) == b"results"


def test_the_files_are_for_their_owner_and_outside_the_repository(province: Province):
    assert {(province.keys / name).stat().st_mode & 0o777 for name in files(province)} == {0o600}
    assert not [path for path in province.folder.rglob("*") if b"AGE-SECRET" in _content(path)]


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


@pytest.mark.parametrize("kind", ["sync", "escrow"])
def test_one_key_is_replaced_alone_and_the_old_one_opens_older_bundles(province: Province, client: Client, kind: str):
    before = named(province)
    of_kind = before.province if kind == "sync" else before.escrow
    old_bundle = sealed_for(of_kind)
    assert rotate(province.office, [kind]) == ()
    after = named(province)
    assert (after.province != before.province, after.escrow != before.escrow) == (kind == "sync", kind == "escrow")
    assert opens(province, kind, old_bundle) == b"results"
    assert opens(province, kind, sealed_for(after.province if kind == "sync" else after.escrow)) == b"results"
    known = known_recipients(client.looks_at(province.folder, START)._trusted_set.targets)
    assert (known.current, known.former_provinces, known.former_escrows) == (
        after,
        (of_kind,) if kind == "sync" else (),
        (of_kind,) if kind == "escrow" else (),
    )
    assert known.has(before.province, before.escrow)


def test_a_hub_opens_results_with_every_key_that_it_has(province: Province):
    first = named(province)
    rotate(province.office, ["sync", "escrow"])
    for name in files(province):
        if name != identity_file_name("escrow", first.escrow):
            (province.keys / name).unlink()
    identities = list(result_identities(province.office.keys))
    assert pyrage.decrypt(sealed_for(first.escrow), identities) == b"results"
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(sealed_for(first.province), identities)


def test_keys_of_two_rotations_ago_are_still_known(province: Province):
    first = named(province)
    for _ in range(2):
        rotate(province.office, ["sync", "escrow"])
    assert known_recipients(province.read().targets).has(first.province, first.escrow)
    assert opens(province, "sync", sealed_for(first.province)) == b"results"


def test_an_older_province_gets_both_even_if_one_is_named(old: Province, client: Client):
    rotate(old.office, ["sync"])
    told = named(old)
    assert opens(old, "escrow", sealed_for(told.escrow)) == b"results"
    client.looks_at(old.folder, START)


def test_an_interrupted_creation_leaves_no_key_without_metadata(province: Province):
    next(province.keys.glob("targets.*")).unlink()
    before = province.state()
    with pytest.raises(PublishError, match=r"targets\..*pem is not in"):
        rotate(province.office, ["sync", "escrow"])
    assert province.state() == before


@pytest.mark.parametrize("kind", ["sync", "escrow"])
def test_a_department_of_that_name_is_told_and_nothing_changed(
    old: Province, kind: str, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as as_it_was:
        as_it_was.setattr(departments, "_TAKEN", frozenset())
        add_department(old.office, kind, "Phòng Đồng bộ")
    before = old.state()
    with pytest.raises(PublishError, match=rf"“{kind}” is a department of this repository.*another id"):
        rotate(old.office, [kind])
    assert old.state() == before


def test_status_shows_both_and_sends_the_escrow_key_to_the_safe(province: Province):
    told = named(province)
    sync, escrow = identity_file_name("sync", told.province), identity_file_name("escrow", told.escrow)
    shown = seen(province)
    assert shown.results == {"sync": ((sync, True),), "escrow": ((escrow, True),)}
    assert [line for line in shown.advice if "agekey" in line] == [
        f"Move {escrow} to a stick of its own and lock the stick away: it opens all results."
    ]
    (province.keys / escrow).unlink()
    assert not [line for line in seen(province).advice if "agekey" in line]


def test_status_of_an_older_province_has_the_command(old: Province):
    way = f"kiosk publish rotate {old.folder} sync escrow"
    assert f"There are no keys for results yet, so kiosks send none; create them with: {way}" in seen(old).advice


def test_status_tells_that_the_key_of_the_hub_is_missing(province: Province):
    name = identity_file_name("sync", named(province).province)
    (province.keys / name).unlink()
    ways = f"copy it there, or replace it with: kiosk publish rotate {province.folder} sync"
    assert f"{name} is not in {province.keys}: {ways}" in seen(province).advice


def test_a_replaced_key_is_never_named_for_destruction(province: Province):
    before = files(province)
    rotate(province.office, ["sync", "escrow"])
    shown = seen(province)
    assert len(shown.results["sync"]) == len(shown.results["escrow"]) == 2
    assert not [line for line in shown.advice if "Destroy" in line and any(name in line for name in before)]


@pytest.mark.parametrize(
    "said",
    [
        [],
        "x",
        {},
        {"province": "age1", "escrow": 3},
        {"province": "age1" + "q" * 58},
        {"province": "age1" + "q" * 58, "escrow": "age1" + "q" * 58},
    ],
)
def test_a_field_that_is_not_understood_counts_as_missing(province: Province, said: object):
    changed(province, **{FIELD: said})
    assert recipients(province.read().targets) is None
    seen(province)
    rotate(province.office, ["escrow"])
    assert files(province) != []
    assert named(province)


@pytest.mark.parametrize("said", [[], {"province": 3}, {"province": ["x", None, "age1" + "q" * 58], "escrow": {}}])
def test_former_keys_that_are_not_understood_are_skipped(province: Province, said: object):
    changed(province, **{FORMER_FIELD: said})
    known = known_recipients(province.read().targets)
    assert set(known.former_provinces) <= {"age1" + "q" * 58}
    rotate(province.office, ["sync"])
    assert known_recipients(province.read().targets).former_provinces[0] == str(
        known.current.province if known.current else ""
    )


def test_the_list_of_former_keys_is_bounded(province: Province):
    changed(province, **{FORMER_FIELD: {"province": ["age1" + "q" * 58] * 1000}})
    assert len(known_recipients(province.read().targets).former_provinces) == MOST_FORMER
    rotate(province.office, ["sync"])
    listed = province.read().targets.unrecognized_fields[FORMER_FIELD]["province"]
    assert len(listed) == MOST_FORMER


def test_a_key_in_the_role_of_the_other_is_not_known(province: Province):
    told = named(province)
    known = known_recipients(province.read().targets)
    assert known.has(told.province, told.escrow)
    assert not known.has(told.escrow, told.province)
    assert not known.has(told.province, told.province)
    assert not KnownRecipients(None).has(told.province, told.escrow)


def test_the_private_key_of_another_role_under_its_name_is_refused(province: Province):
    sync, escrow = next(province.keys.glob("sync.*")), next(province.keys.glob("escrow.*"))
    sync.write_bytes(escrow.read_bytes())
    with pytest.raises(PublishError, match="does not match the key in the file"):
        province.office.keys.identities("sync")


def test_an_encrypted_key_opens_with_its_passphrase_only():
    identity = new_identity()
    data = sealed_identity(identity, WORDS.encode())
    assert b"AGE-SECRET" not in data
    assert str(unsealed_identity(data, [b"wrong", WORDS.encode()], "sync.x.agekey")) == str(identity)
    with pytest.raises(PublishError, match=r"passphrase does not decrypt the key sync\.x"):
        unsealed_identity(data, [], "sync.x.agekey")


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"AGE-SECRET-KEY-1QQ", b"\xff\xfe", b"age-encryption.org/v1\n-> cut"]
)
def test_a_file_that_is_no_private_key_is_told(data: bytes):
    with pytest.raises(PublishError):
        unsealed_identity(data, [b"a passphrase"], "sync.x.agekey")


def test_a_file_of_age_keygen_is_accepted():
    identity = new_identity()
    text = f"# created: 2026-11-27T00:00:00Z\n# public key: {identity.to_public()}\n{identity}\n"
    assert str(unsealed_identity(text.encode(), (), "sync.x.agekey")) == str(identity)


@pytest.mark.skipif(shutil.which("age") is None, reason="the age program is not installed")
def test_the_age_program_opens_results_with_the_files_of_both_keys(new: Province, tmp_path: Path):
    (tmp_path / "words").write_text(WORDS)
    new.secrets = secrets_from((f"file:{tmp_path / 'words'}",), lambda *_: "")
    found(new.office, "Tỉnh")
    told = named(new)
    for kind, recipient in (("sync", told.province), ("escrow", told.escrow)):
        (tmp_path / "results.age").write_bytes(sealed_for(recipient))
        identity = new.keys / identity_file_name(kind, recipient)
        out = tmp_path / f"{kind}.out"
        _decrypt(["age", "--decrypt", "-i", str(identity), "-o", str(out), str(tmp_path / "results.age")], WORDS)
        assert out.read_bytes() == b"results"


def _decrypt(command: list[str], passphrase: str) -> None:
    """Run `command` on a terminal of its own, because age reads passphrases only from a terminal."""
    terminal, other_side = pty.openpty()
    with subprocess.Popen(
        command, stdin=other_side, stdout=other_side, stderr=other_side, start_new_session=True, close_fds=True,
        preexec_fn=_own_terminal,  # noqa: PLW1509 - the child is single-threaded until it executes age
    ) as child:  # fmt: skip
        os.close(other_side)
        shown = b""
        while b"passphrase" not in shown and select.select([terminal], [], [], DEADLINE)[0]:
            shown += os.read(terminal, 1024)
        os.write(terminal, passphrase.encode() + b"\n")
        result = child.wait(DEADLINE)
    os.close(terminal)
    assert result == 0


def _own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
