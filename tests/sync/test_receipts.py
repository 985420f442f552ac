"""Tests of receipt files: a correctly signed receipt is read, any other file is refused."""

import base64
import contextlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from securesystemslib.dsse import Envelope
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Targets

from kiosk.content.trust.receipt_keys import FIELD as KEYS_FIELD
from kiosk.content.trust.receipt_keys import receipt_keys
from kiosk.domain.events import canonical_json
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.sync.receipts import (
    FORMAT,
    LARGEST,
    MOST_BUNDLES,
    PAYLOAD_TYPE,
    SUFFIX,
    ReceiptRefusedError,
    read_receipt,
    receipt_name,
    sign_receipt,
)
from tests.content.trust.mutations import WRONG, changed, dumped, places

KIOSK = KioskId("5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d")
WHEN = datetime(2026, 11, 26, 8, 15, 30, tzinfo=UTC)
RECEIPT = Receipt(KIOSK, WHEN, (ReceivedBundle(1, 40, "a" * 64), ReceivedBundle(41, 41, "b" * 64)))
NAME = f"x{SUFFIX}"


@pytest.fixture(scope="module")
def signer() -> CryptoSigner:
    return CryptoSigner.generate_ed25519()


def test_what_was_signed_is_read_back(signer: CryptoSigner) -> None:
    assert read_receipt(sign_receipt(RECEIPT, signer), [signer.public_key], NAME) == RECEIPT


def test_the_same_words_are_the_same_file(signer: CryptoSigner) -> None:
    data = sign_receipt(RECEIPT, signer)
    assert sign_receipt(RECEIPT, signer) == data
    assert receipt_name(RECEIPT, data).startswith("5f0d5b1e-20261126T081530Z-")


def test_names_sort_by_time_and_differ_by_what_they_say(signer: CryptoSigner) -> None:
    less = Receipt(KIOSK, WHEN, RECEIPT.bundles[:1])
    names = {receipt_name(said, sign_receipt(said, signer)) for said in (RECEIPT, less)}
    assert len(names) == 2


def test_the_largest_receipt_is_shorter_than_what_is_read(signer: CryptoSigner) -> None:
    bundles = tuple(ReceivedBundle(10**12 + n, 10**12 + n, "f" * 64) for n in range(MOST_BUNDLES))
    data = sign_receipt(Receipt(KIOSK, WHEN, bundles), signer)
    assert len(data) < LARGEST
    assert read_receipt(data, [signer.public_key], NAME).bundles == bundles


def test_a_new_key_beside_the_old_one_is_enough(signer: CryptoSigner) -> None:
    keys = [CryptoSigner.generate_ed25519().public_key, signer.public_key]
    assert read_receipt(sign_receipt(RECEIPT, signer), keys, NAME) == RECEIPT


def test_a_strangers_key_is_refused(signer: CryptoSigner) -> None:
    data = sign_receipt(RECEIPT, CryptoSigner.generate_ed25519())
    with pytest.raises(ReceiptRefusedError, match="is not signed by the province"):
        read_receipt(data, [signer.public_key], NAME)


def test_a_strangers_signature_under_our_key_id_is_refused(signer: CryptoSigner) -> None:
    told = json.loads(sign_receipt(RECEIPT, CryptoSigner.generate_ed25519()))
    told["signatures"][0]["keyid"] = signer.public_key.keyid
    with pytest.raises(ReceiptRefusedError, match="is not signed by the province"):
        read_receipt(json.dumps(told).encode(), [signer.public_key], NAME)


def test_one_changed_byte_anywhere_is_refused(signer: CryptoSigner) -> None:
    data = sign_receipt(RECEIPT, signer)
    for place in range(0, len(data) - 1, 3):
        changed = bytearray(data)
        changed[place] ^= 1
        try:
            assert read_receipt(bytes(changed), [signer.public_key], NAME) == RECEIPT  # changed an unused base64 bit
        except ReceiptRefusedError:
            continue


def said(**changes: Any) -> dict[str, Any]:
    first = {"first": 1, "last": 40, "sha256": "a" * 64}
    told = {
        "format": "tram-hoc-so/receipt@1",
        "kiosk": KIOSK,
        "signed_at": "2026-11-26T08:15:30Z",
        "bundles": [first],
    }
    return told | changes


def bundle(**changes: Any) -> dict[str, Any]:
    return {"first": 1, "last": 40, "sha256": "a" * 64} | changes


def test_missing_ranges_are_read_as_they_were_written(signer: CryptoSigner) -> None:
    receipt = Receipt(KIOSK, WHEN, (), ((41, 50), (61, 70)))
    assert read_receipt(sign_receipt(receipt, signer), [signer.public_key], NAME) == receipt


def test_a_receipt_of_an_older_program_is_read(signer: CryptoSigner) -> None:
    envelope = Envelope(canonical_json(said()).encode(), PAYLOAD_TYPE, {})
    envelope.sign(signer)
    read = read_receipt(canonical_json(envelope.to_dict()).encode(), [signer.public_key], NAME)
    assert (read.bundles, read.missing) == ((ReceivedBundle(1, 40, "a" * 64),), ())


@pytest.mark.parametrize(
    "wrong",
    [
        said(format="tram-hoc-so/receipt@3"),
        said(missing=[{"first": 41, "last": 50}]),
        said(format=FORMAT, missing=[{"first": 41, "last": 50}, {"first": 50, "last": 60}]),
        said(format=FORMAT, missing=[{"first": 41, "last": 50, "more": 1}]),
        said(format=FORMAT, bundles=[], missing=[]),
        said(kiosk="../../kiosk"),
        said(signed_at="2026-11-26T08:15:30"),
        said(signed_at="yesterday"),
        said(signed_at="0001-01-01T00:00:00+05:00"),
        said(signed_at="2026-11-26T15:15:30+07:00"),
        said(signed_at=1795680930),
        said(bundles=[]),
        said(bundles=[bundle(first=0)]),
        said(bundles=[bundle(first="1")]),
        said(bundles=[bundle(last=0)]),
        said(bundles=[bundle(last=2**63)]),
        said(bundles=[bundle(sha256="A" * 64)]),
        said(bundles=[bundle(), bundle(first=40, last=50)]),
        said(bundles=[bundle(name="more")]),
        said(more=1),
        [said()],
    ],
)
def test_signed_words_that_make_no_sense_are_refused(signer: CryptoSigner, wrong: Any) -> None:
    envelope = Envelope(canonical_json(wrong).encode(), PAYLOAD_TYPE, {})
    envelope.sign(signer)
    with pytest.raises(ReceiptRefusedError, match="made by a newer program, or is invalid"):
        read_receipt(canonical_json(envelope.to_dict()).encode(), [signer.public_key], NAME)


def test_one_value_of_a_wrong_type_under_a_good_signature_is_refused_in_words(signer: CryptoSigner) -> None:
    for place in places(said()):
        for value in WRONG:
            envelope = Envelope(dumped(changed(said(), place, value)).encode(), PAYLOAD_TYPE, {})
            envelope.sign(signer)
            try:
                read = read_receipt(json.dumps(envelope.to_dict()).encode(), [signer.public_key], NAME)
            except ReceiptRefusedError:
                continue
            assert all(0 < bundle.first <= bundle.last < 2**53 for bundle in read.bundles)
            assert read.signed_at.tzinfo is UTC


def test_a_key_of_a_wrong_type_among_the_keys_for_receipts_is_none(signer: CryptoSigner) -> None:
    named = {signer.public_key.keyid: signer.public_key.to_dict()}
    data = sign_receipt(RECEIPT, signer)
    for place in places(named):
        for value in [*WRONG, "pgp+rsa-pkcsv1.5"]:
            keys = receipt_keys(Targets(unrecognized_fields={KEYS_FIELD: changed(named, place, value)}))
            assert len(keys) <= 1
            if keys:
                with contextlib.suppress(ReceiptRefusedError):
                    read_receipt(data, keys, NAME)


def test_another_kind_of_signed_file_is_no_receipt(signer: CryptoSigner) -> None:
    envelope = Envelope(canonical_json(said()).encode(), "application/json", {})
    envelope.sign(signer)
    with pytest.raises(ReceiptRefusedError, match="it is not a receipt, or is damaged"):
        read_receipt(canonical_json(envelope.to_dict()).encode(), [signer.public_key], NAME)


def without(field: str) -> Callable[[dict[str, Any]], object]:
    return lambda told: told.pop(field)


@pytest.mark.parametrize(
    "damage",
    [
        without("payload"),
        without("payloadType"),
        without("signatures"),
        lambda told: told["signatures"].append(dict(told["signatures"][0])),
        lambda told: told["signatures"].clear(),
        lambda told: told["signatures"][0].pop("keyid"),
        lambda told: told.update(payload="%%%"),
        lambda told: told.update(payload=7),
        lambda told: told.update(payload=base64.b64encode(b"{}").decode()),
        lambda told: told.update(payloadType=[PAYLOAD_TYPE]),
        lambda told: told.update(signatures={"a": 1}),
        lambda told: told.update(signatures=[7]),
    ],
)
def test_a_damaged_envelope_is_refused(signer: CryptoSigner, damage: Callable[[dict[str, Any]], object]) -> None:
    told = json.loads(sign_receipt(RECEIPT, signer))
    damage(told)
    with pytest.raises(ReceiptRefusedError):
        read_receipt(json.dumps(told).encode(), [signer.public_key], NAME)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[]", b"null", b"[" * 100_000, b"{}", b" " * (LARGEST + 1)])
def test_rubbish_is_refused(signer: CryptoSigner, data: bytes) -> None:
    with pytest.raises(ReceiptRefusedError):
        read_receipt(data, [signer.public_key], NAME)
