"""Tests of bundles: the same events give the same bytes, and a file is accepted only after verification."""

import gzip
import hashlib
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.domain.events import GENESIS, Event, canonical_json
from kiosk.sync.bundles import (
    Bundle,
    BundleRefusedError,
    Origin,
    first_bundle,
    make_bundle,
    read_bundle,
    statements_of,
)
from kiosk.sync.limits import LARGEST
from kiosk.sync.statements import statement
from tests.sync.conftest import KIOSK

_IDS = ("session", "registration")
Save = Callable[[str, bytes], Path]


@pytest.fixture(scope="session")
def bundle(events: list[Event], origin: Origin) -> Bundle:
    return make_bundle(events, origin)


def named(data: bytes, first: int = 1, last: int = 37) -> str:
    return f"{first}-{last}-{hashlib.sha256(data).hexdigest()}.ndjson.gz"


def test_the_same_events_give_the_same_bytes(events: list[Event], origin: Origin, bundle: Bundle) -> None:
    assert make_bundle(events, origin).data == bundle.data


def test_any_gunzip_gives_a_manifest_and_then_the_statements(events: list[Event], bundle: Bundle) -> None:
    head, *lines = gzip.decompress(bundle.data).decode().splitlines()
    assert json.loads(head) == bundle.manifest
    made = [entry for event in events if (entry := statement(event, KIOSK))]
    assert lines == [canonical_json(entry) for entry in made]


def test_the_header_holds_neither_time_nor_name(bundle: Bundle) -> None:
    assert bundle.data[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


def test_the_name_says_range_and_hash(bundle: Bundle) -> None:
    assert bundle.name == named(bundle.data)


def test_the_manifest_ties_the_bundle_to_the_chain(events: list[Event], bundle: Bundle) -> None:
    assert bundle.manifest["chain"] == {"before": GENESIS, "after": events[-1].hash}


def test_the_manifest_counts_and_hashes_the_statements(bundle: Bundle) -> None:
    lines = gzip.decompress(bundle.data).partition(b"\n")[2]
    assert bundle.manifest["statements"] == lines.count(b"\n") == len(bundle.statements)
    assert bundle.manifest["sha256"] == hashlib.sha256(lines).hexdigest()
    assert statements_of(bundle.data) == lines


def test_events_without_statements_are_in_a_range_too(events: list[Event], origin: Origin) -> None:
    bundle = make_bundle(events[-1:], origin)
    assert bundle.manifest["statements"] == 0


def test_what_was_written_is_read_back(bundle: Bundle, saved: Save) -> None:
    assert read_bundle(saved(bundle.name, bundle.data)) == bundle


def test_a_bundle_without_statements_is_read_back(events: list[Event], origin: Origin, saved: Save) -> None:
    bundle = make_bundle(events[-1:], origin)
    assert read_bundle(saved(bundle.name, bundle.data)) == bundle


def test_a_bundle_is_filled_and_never_over_the_limit(long_record: list[Event], origin: Origin) -> None:
    first, _ = first_bundle(long_record, origin)
    assert first.last < len(long_record)
    assert 0.95 * LARGEST < len(first.data) <= LARGEST


@pytest.mark.parametrize("largest", [3000, 5000, 9000, 17000, 33000])
def test_every_limit_is_kept(long_record: list[Event], origin: Origin, largest: int) -> None:
    first, _ = first_bundle(long_record, origin, largest)
    assert len(first.data) <= largest


def test_one_event_always_fits(events: list[Event], origin: Origin) -> None:
    first, left = first_bundle(events, origin, 1)
    assert (first.last, list(left)) == (1, events[1:2])


def test_all_fit_when_there_is_room(events: list[Event], origin: Origin) -> None:
    assert first_bundle(events, origin) == (make_bundle(events, origin), [])


def test_a_bundle_filled_from_a_record_is_the_bundle_of_its_events(long_record: list[Event], origin: Origin) -> None:
    reading = iter(long_record)
    first, left = first_bundle(reading, origin)
    assert first == make_bundle(long_record[: first.last], origin)
    assert [*left, *reading] == long_record[first.last :]


def test_statements_that_compress_badly_keep_the_limit(long_record: list[Event], origin: Origin) -> None:
    """The first half of the room is filled with events that compress well."""
    rng = random.Random(1)
    noisy = [
        replace(event, body={**event.body, **{key: str(UUID(int=rng.getrandbits(128), version=4)) for key in _IDS}})
        for event in long_record[500:]
    ]
    first, left = first_bundle([*long_record[:500], *noisy], origin, 20_000)
    assert 15_000 < len(first.data) <= 20_000
    assert left


def forged(bundle: Bundle, **changes: object) -> bytes:
    """Return the bytes of a bundle file with unchanged statements and `changes` in its manifest."""
    lines = gzip.decompress(bundle.data).partition(b"\n")[2]
    return gzip.compress(canonical_json({**bundle.manifest, **changes}).encode() + b"\n" + lines)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "tram-hoc-so/bundle@2"},
        {"kiosk": "someone"},
        {"kiosk": KIOSK.upper()},
        {"kiosk": f"{{{KIOSK}}}"},
        {"last": 2**53},
        {"last": 35},
        {"first": 2},
        {"first": "1"},
        {"first": 0},
        {"statements": 3},
        {"statements": 99},
        {"sha256": "0" * 64},
        {"chain": {"before": GENESIS}},
        {"chain": {"before": GENESIS, "after": "XYZ"}},
        {"app": ""},
        {"extra": True},
    ],
    ids=str,
)
def test_a_manifest_that_does_not_hold_is_refused(bundle: Bundle, saved: Save, changes: dict[str, object]) -> None:
    data = forged(bundle, **changes)
    with pytest.raises(BundleRefusedError):
        read_bundle(saved(named(data), data))


def unpacked(bundle: Bundle) -> bytes:
    return gzip.decompress(bundle.data)


ATTACKS: dict[str, Callable[[Bundle], bytes]] = {
    "bit flip": lambda bundle: bytes([bundle.data[0]]) + bytes([bundle.data[1] ^ 1]) + bundle.data[2:],
    "cut short": lambda bundle: bundle.data[:-20],
    "empty": lambda _: b"",
    "not gzip": lambda _: b"hello",
    "something behind the end": lambda bundle: bundle.data + b"more",
    "two members": lambda bundle: bundle.data + bundle.data,
    "no manifest": lambda _: gzip.compress(b""),
    "not JSON": lambda _: gzip.compress(b"{\n"),
    "a list": lambda _: gzip.compress(b"[]\n"),
    "nested without end": lambda _: gzip.compress(b'{"a":' + b"[" * 200_000 + b"\n"),
    "not canonical": lambda bundle: gzip.compress(b" " + unpacked(bundle)),
    "key twice": lambda bundle: gzip.compress(unpacked(bundle).replace(b'{"app":', b'{"app":"x","app":', 1)),
    "bomb": lambda _: gzip.compress(b"{}\n" + b"\0" * 70_000_000),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_file_is_refused(bundle: Bundle, saved: Save, attack: str) -> None:
    data = ATTACKS[attack](bundle)
    with pytest.raises(BundleRefusedError):
        read_bundle(saved(named(data), data))


def test_bytes_that_do_not_match_the_name_are_refused(bundle: Bundle, saved: Save) -> None:
    with pytest.raises(BundleRefusedError, match="its contents do not match its name"):
        read_bundle(saved(bundle.name, bundle.data[:-1]))


@pytest.mark.parametrize("name", ["x.ndjson.gz", "1-34.ndjson.gz", "01-34-" + "a" * 64 + ".ndjson.gz"])
def test_a_file_with_another_name_is_refused(bundle: Bundle, saved: Save, name: str) -> None:
    with pytest.raises(BundleRefusedError, match="its name"):
        read_bundle(saved(name, bundle.data))


def test_a_missing_file_is_refused(bundle: Bundle, tmp_path: Path) -> None:
    with pytest.raises(BundleRefusedError, match="cannot be read"):
        read_bundle(tmp_path / bundle.name)


def resealed(bundle: Bundle, lines: list[bytes]) -> bytes:
    body = b"".join(line + b"\n" for line in lines)
    counted = {"statements": len(lines), "sha256": hashlib.sha256(body).hexdigest()}
    return gzip.compress(canonical_json({**bundle.manifest, **counted}).encode() + b"\n" + body)


@pytest.mark.parametrize("order", ["swapped", "twice"])
def test_statements_out_of_order_are_refused(bundle: Bundle, saved: Save, order: str) -> None:
    lines = statements_of(bundle.data).splitlines()
    lines = [lines[1], lines[0], *lines[2:]] if order == "swapped" else [lines[0], *lines]
    data = resealed(bundle, lines)
    with pytest.raises(BundleRefusedError, match="out of order"):
        read_bundle(saved(named(data), data))


def test_a_statement_without_a_number_is_refused(bundle: Bundle, saved: Save) -> None:
    data = resealed(bundle, [b"{}"])
    with pytest.raises(BundleRefusedError, match="statement 1 is wrong"):
        read_bundle(saved(named(data), data))


@pytest.mark.parametrize(
    ("old", "new"), [(b'"id":"01', b'"id":"0A'), (b'"verb"', b'"v\xc3rb"'), (b'"PT', b'"\\ud800')]
)
def test_a_statement_that_is_not_written_as_it_should_be_is_refused(
    bundle: Bundle, saved: Save, old: bytes, new: bytes
) -> None:
    lines = statements_of(bundle.data).splitlines()
    number = next(number for number, line in enumerate(lines) if old in line)
    lines[number] = lines[number].replace(old, new, 1)
    data = resealed(bundle, lines)
    with pytest.raises(BundleRefusedError, match=f"statement {number + 1} is"):
        read_bundle(saved(named(data), data))


def test_millions_of_empty_statements_are_not_unpacked(bundle: Bundle, saved: Save) -> None:
    body = b"{}\n" * 20_000_000
    claimed = {"statements": 20_000_000, "last": 20_000_000, "sha256": hashlib.sha256(body).hexdigest()}
    data = gzip.compress(canonical_json({**bundle.manifest, **claimed}).encode() + b"\n" + body, 1)
    with pytest.raises(BundleRefusedError, match="too large"):
        read_bundle(saved(named(data, last=20_000_000), data))


def test_empty_statements_are_refused_at_the_first(bundle: Bundle, saved: Save) -> None:
    body = b"{}\n" * 4000
    claimed = {"statements": 4000, "last": 4000, "sha256": hashlib.sha256(body).hexdigest()}
    data = gzip.compress(canonical_json({**bundle.manifest, **claimed}).encode() + b"\n" + body, 0)
    with pytest.raises(BundleRefusedError, match="statement 1 is wrong"):
        read_bundle(saved(named(data, last=4000), data))


def test_another_kiosk_gives_another_bundle(events: list[Event], origin: Origin, bundle: Bundle) -> None:
    assert make_bundle(events, replace(origin, app="0.2.0")).name != bundle.name
