"""Sealed bundles: only the recipients open them, and only the kiosk's key signs them."""

import base64
import hashlib
import json
import stat
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pyrage
import pytest

from kiosk.domain.events import Event, canonical_json
from kiosk.domain.syncing.recipients import Centre, Recipients
from kiosk.domain.syncing.registration import spoken_code, typed_code
from kiosk.sync.bundles import Addressed, Bundle, BundleRefusedError, Origin, first_bundle, make_bundle, parse_bundle
from kiosk.sync.kiosk_key import KioskKey, kiosk_key
from kiosk.sync.limits import LARGEST
from kiosk.sync.sealing import NAME, seal, sealed, unseal
from tests.sync.conftest import KIOSK
from tests.sync.test_bundles import forged


@pytest.fixture(scope="module")
def office() -> SimpleNamespace:
    """The two identities, and their public keys."""
    province, escrow = (pyrage.x25519.Identity.generate() for _ in range(2))
    public = Recipients(str(province.to_public()), str(escrow.to_public()))
    return SimpleNamespace(province=province, escrow=escrow, recipients=public)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> KioskKey:
    return kiosk_key(tmp_path_factory.mktemp("key") / "sync-key.pem")


@pytest.fixture(scope="module")
def addressed(origin: Origin, office: SimpleNamespace) -> Origin:
    return replace(
        origin, addressed=Addressed(office.recipients, Centre("19249", "xã Lệ Thủy", 5120, "2026-10-01"), 3)
    )


@pytest.fixture(scope="module")
def bundle(events: list[Event], addressed: Origin) -> Bundle:
    return make_bundle(events, addressed)


def test_the_province_and_the_escrow_open_a_sealed_bundle(bundle, key, office) -> None:
    made = seal(bundle, key, office.recipients)
    assert made.path == f"{KIOSK}/{bundle.first}-{bundle.last}-{hashlib.sha256(made.data).hexdigest()}.age"
    assert NAME.fullmatch(made.name)
    for identity in (office.province, office.escrow):
        opened = unseal(made.data, [identity], made.name)
        assert opened.public_key == key.public
        assert parse_bundle(opened.bundle, made.name).manifest == bundle.manifest


def test_a_sealed_bundle_shows_nothing_of_its_content(bundle, key, office) -> None:
    data = seal(bundle, key, office.recipients).data
    assert bundle.data not in data
    assert key.public_text.encode() not in data
    assert KIOSK.encode() not in data


def test_the_manifest_states_recipients_centre_and_what_has_a_receipt(bundle, office) -> None:
    assert bundle.manifest["recipients"] == [office.recipients.province, office.recipients.escrow]
    assert bundle.manifest["centre"]["adults"] == 5120
    assert bundle.manifest["confirmed"] == 3


def test_nobody_else_opens_it(bundle, key, office) -> None:
    data = seal(bundle, key, office.recipients).data
    with pytest.raises(BundleRefusedError, match="somebody else"):
        unseal(data, [pyrage.x25519.Identity.generate()], "a.age")


@pytest.mark.parametrize("cut", [0, 1, 100, 400, -1, -17])
def test_a_cut_off_file_is_refused(bundle, key, office, cut: int) -> None:
    data = seal(bundle, key, office.recipients).data
    with pytest.raises(BundleRefusedError, match="damaged"):
        unseal(data[:cut], [office.province], "a.age")


def test_every_kind_of_flipped_bit_is_refused(bundle, key, office) -> None:
    data = seal(bundle, key, office.recipients).data
    for place in range(0, len(data), max(1, len(data) // 60)):
        altered = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises(BundleRefusedError):
            unseal(altered, [office.province], "a.age")


def _around(plain: bytes, office: SimpleNamespace) -> bytes:
    return pyrage.encrypt(plain, [office.province.to_public()])


def _header_of(bundle: bytes, key: KioskKey, office: SimpleNamespace) -> dict[str, str]:
    plain = pyrage.decrypt(sealed(bundle, key, office.recipients), [office.province])
    return json.loads(plain.partition(b"\n")[0])


_MANGLED: Sequence[Callable[[dict[str, str]], bytes]] = [
    lambda head: json.dumps(head).encode(),  # spaces
    lambda head: canonical_json({**head, "more": ""}).encode(),
    lambda head: canonical_json({**head, "format": "tram-hoc-so/sealed@2"}).encode(),
    lambda head: canonical_json({**head, "key": head["key"][:-4]}).encode(),
    lambda head: canonical_json({**head, "signature": head["signature"] + "===="}).encode(),
    lambda head: canonical_json({**head, "key": 5}).encode(),
    lambda _head: b"[" * 5000,
    lambda _head: b"",
    lambda _head: b"{}" + b" " * 600,
]


@pytest.mark.parametrize("mangle", _MANGLED)
def test_a_header_in_another_form_is_refused(bundle, key, office, mangle) -> None:
    head = _header_of(bundle.data, key, office)
    with pytest.raises(BundleRefusedError, match="signature"):
        unseal(_around(mangle(head) + b"\n" + bundle.data, office), [office.province], "a.age")


def test_a_signature_for_other_contents_is_refused(bundle, key, office, events, addressed) -> None:
    head = canonical_json(_header_of(bundle.data, key, office)).encode()
    other = make_bundle(events[:2], addressed).data
    with pytest.raises(BundleRefusedError, match="signature is wrong"):
        unseal(_around(head + b"\n" + other, office), [office.province], "a.age")


def test_the_signature_is_that_of_another_key_if_the_key_is_replaced(bundle, key, office, tmp_path) -> None:
    other = kiosk_key(tmp_path / "other.pem")
    head = canonical_json({**_header_of(bundle.data, key, office), "key": other.public_text}).encode()
    with pytest.raises(BundleRefusedError, match="signature is wrong"):
        unseal(_around(head + b"\n" + bundle.data, office), [office.province], "a.age")


def test_a_manifest_for_other_recipients_is_not_sealed(bundle, key, office) -> None:
    swapped = Recipients(office.recipients.escrow, office.recipients.province)
    with pytest.raises(ValueError, match="other recipients"):
        seal(bundle, key, swapped)


def test_a_recipient_that_is_no_key_is_an_error(bundle, key) -> None:
    with pytest.raises(ValueError, match="public key"):
        sealed(bundle.data, key, Recipients("age1xyz", "age1xyz"))


def test_a_full_sealed_bundle_is_not_larger_than_the_target(long_record, key, office, addressed) -> None:
    first, _ = first_bundle(long_record, addressed)
    made = seal(first, key, office.recipients)
    assert 0.97 * LARGEST < len(made.data) <= LARGEST


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("recipients", ["age1x", "age1y"]),
        ("recipients", []),
        ("confirmed", -1),
        ("enrolment", "a b"),
        ("centre", {"commune": "1", "place": "", "adults": 0, "adults_on": ""}),
        ("centre", {"commune": "", "place": "a\nb", "adults": 0, "adults_on": ""}),
        ("last", 2**52),
    ],
)
def test_a_manifest_with_a_wrong_field_is_refused(bundle, field: str, value: object) -> None:
    with pytest.raises(BundleRefusedError):
        parse_bundle(forged(bundle, **{field: value}), "a.age")


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "data" / "sync-key.pem"
    first = kiosk_key(file)
    assert kiosk_key(file).public == first.public
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_programs_that_make_the_key_at_once_have_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: kiosk_key(tmp_path / "sync-key.pem").public, range(16)))
    assert len(set(made)) == 1


@pytest.mark.parametrize("content", [b"", b"no key", b"-----BEGIN PRIVATE KEY-----\n"])
def test_a_damaged_key_is_kept_aside_and_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "sync-key.pem"
    file.write_bytes(content)
    made = kiosk_key(file)
    assert kiosk_key(file).public == made.public
    assert [path.read_bytes() for path in tmp_path.glob("*.damaged-*")] == [content]


def test_a_signature_is_verified_by_the_public_key(key: KioskKey) -> None:
    key.private.public_key().verify(key.sign(b"text"), b"text")
    assert base64.b64decode(key.public_text) == key.public


def test_the_spoken_code_depends_on_kiosk_and_key(key: KioskKey) -> None:
    code = spoken_code(KIOSK, key.public)
    assert [len(group) for group in code.split(" ")] == [4, 4, 4, 4]
    assert code != spoken_code(KIOSK, bytes(32))
    assert spoken_code(KIOSK, bytes(32)) == spoken_code(KIOSK, bytes(32))


def test_a_code_is_typed_in_any_grouping() -> None:
    assert typed_code("4821-0937 55261180") == "4821 0937 5526 1180"
    assert typed_code("4821") == "4821"
