"""Attacks on seal and signature by somebody who carries a file, or who has another key."""

import base64
from typing import Any

import pyrage
import pytest

from kiosk.domain.events import canonical_json
from tests.province.hub.attacks.conftest import RefusedFile
from tests.province.hub.attacks.forging import Kiosk, Office, header_of, new_key


def test_an_honest_bundle_is_accepted_with_everything_that_it_states(office: Office, kiosk: Kiosk):
    data = kiosk.honest
    checked = office.checker(data, "a.age")
    assert (checked.kiosk, checked.public_key, checked.size) == (kiosk.id, kiosk.key.public, len(data))
    assert (checked.first, checked.last) == (1, len(kiosk.events))
    assert (checked.before, checked.after) == (kiosk.events[0].previous, kiosk.events[-1].hash)
    assert (checked.enrolment, checked.centre.place, checked.confirmed) == ("token-1", "xã Lệ Thủy", 0)
    lines = [canonical_json(entry).encode() for entry in kiosk.bundle.statements]
    assert [one.line for one in checked.statements] == lines
    assert [one.id for one in checked.statements] == [entry["id"] for entry in kiosk.bundle.statements]


def test_an_altered_bundle_is_refused(kiosk: Kiosk, refused: RefusedFile):
    data = kiosk.honest
    for place in (*range(0, len(data), max(1, len(data) // 97)), len(data) - 1):
        refused(data[:place] + bytes([data[place] ^ 0x01]) + data[place + 1 :], "is not used")


def test_a_truncated_bundle_is_refused(kiosk: Kiosk, refused: RefusedFile):
    data = kiosk.honest
    for length in (0, 1, 100, len(data) // 2, len(data) - 1):
        refused(data[:length], "is not used")


def test_a_longer_bundle_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.honest + b"\x00", "is not used")


@pytest.mark.parametrize("signed_by", ["another key, under its name", "another key, under the kiosk's name"])
def test_a_resigned_bundle_does_not_pass_as_that_of_the_kiosk(
    office: Office, kiosk: Kiosk, refused: RefusedFile, signed_by: str
):
    """Somebody who can open a bundle signs it again; the hub sees another key, or a wrong signature."""
    thief = new_key()
    if signed_by == "another key, under its name":
        copy = kiosk.with_other(key=thief).honest
        assert office.checker(copy, "a.age").public_key == thief.public != kiosk.key.public
        return
    inner = kiosk.inner()
    header = header_of(pyrage.decrypt(kiosk.with_other(key=thief).sealed(inner), [office.sync]))
    refused(encrypted(office, {**header, "key": kiosk.key.public_text}, inner), "signature is wrong")


def test_a_signature_of_another_bundle_is_refused(office: Office, kiosk: Kiosk, refused: RefusedFile):
    header = header_of(pyrage.decrypt(kiosk.sealed(b"another bundle"), [office.sync]))
    refused(encrypted(office, header, kiosk.inner()), "signature is wrong")


def test_a_signature_for_another_purpose_is_refused(office: Office, kiosk: Kiosk, refused: RefusedFile):
    """The kiosk's key signs the bare bytes, or the same bytes as another type: neither is a signature of a bundle."""
    inner = kiosk.inner()
    other = b"application/vnd.tram-hoc-so.receipt+json"
    for message in (inner, b"DSSEv1 %d %b %d %b" % (len(other), other, len(inner), inner)):
        signature = base64.b64encode(kiosk.key.sign(message)).decode()
        header = {"format": "tram-hoc-so/sealed@1", "key": kiosk.key.public_text, "signature": signature}
        refused(encrypted(office, header, inner), "signature is wrong")


@pytest.mark.parametrize("field", ["x", "name", "Key"])
def test_a_header_with_an_additional_field_is_refused(office: Office, kiosk: Kiosk, refused: RefusedFile, field: str):
    inner = kiosk.inner()
    header = header_of(pyrage.decrypt(kiosk.sealed(inner), [office.sync]))
    refused(encrypted(office, {**header, field: "Trần Thị Hoa"}, inner), "does not begin with its signature")


def test_a_bundle_that_is_not_sealed_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.inner(), "not an encrypted file")


def test_a_header_with_thousands_of_recipients_is_refused_before_any_is_tried(kiosk: Kiosk, refused: RefusedFile):
    head, line, rest = kiosk.honest.partition(b"-> X25519")
    refused(head + (line + b" AAAA\nAAAA\n") * 5000 + line + rest, "too many recipients")


def encrypted(office: Office, header: Any, inner: bytes) -> bytes:
    """Encrypt any header and bundle for `office`."""
    to = [pyrage.x25519.Recipient.from_str(str(one.to_public())) for one in (office.sync, office.escrow)]
    return bytes(pyrage.encrypt(canonical_json(dict(header)).encode() + b"\n" + inner, to))
