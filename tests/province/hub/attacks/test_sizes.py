"""Attacks on the memory and the time of the hub: bombs, nested JSON, and files that are too large."""

import gzip
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.events import canonical_json
from kiosk.sync.limits import LARGEST, LARGEST_FILE, MOST_UNPACKED
from tests.province.hub.attacks.conftest import RefusedFile
from tests.province.hub.attacks.forging import Kiosk, with_entry

MIB = 1024 * 1024
MOST_MEMORY = 32 * MIB


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_a_file_over_the_limit_is_refused_unopened(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.honest + b"x" * LARGEST_FILE, "too large")


def test_a_bomb_is_refused_by_its_ratio(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.sealed(gzip.compress(b"x" * 3 * MIB)), "too large")


def test_a_bomb_is_refused_by_its_size(kiosk: Kiosk, refused: RefusedFile):
    noise = random.Random(1).randbytes(100_000)
    refused(kiosk.sealed(gzip.compress(noise + b"x" * (MOST_UNPACKED + 1 - len(noise)))), "too large")


def test_a_bomb_of_several_gzip_members_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.sealed(kiosk.inner() + gzip.compress(b"x" * MIB)), "extra data at the end")


def test_what_is_not_packed_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.sealed(b"plain text"), "cannot be unpacked")
    refused(kiosk.sealed(kiosk.inner()[:-9]), "cut off")


@pytest.mark.parametrize("depth", [13, 1000, 500_000])
def test_nested_json_in_a_statement_is_refused(kiosk: Kiosk, refused: RefusedFile, depth: int):
    line = canonical_json(kiosk.bundle.statements[0]).encode()
    for hostile in (nested(depth), line.replace(b'"home', nested(depth)[:depth] + b'"home', 1), b'{"a":' * depth):
        noise = random.Random(2).randbytes(60_000).hex().encode()
        refused(kiosk.forged(with_entry(first=1, last=1), hostile + noise + b"\n"), "statement 1 (has|is) ")
        if len(hostile) < LARGEST:
            refused(kiosk.forged(with_entry(first=1, last=1), hostile + b"\n"), "statement 1 (has|is) ")


@pytest.mark.parametrize("depth", [13, 1000, 500_000])
def test_nested_json_in_the_manifest_is_refused(kiosk: Kiosk, refused: RefusedFile, depth: int):
    noise = random.Random(2).randbytes(60_000).hex().encode()
    refused(kiosk.sealed(gzip.compress(nested(depth) + b"\n" + noise + b"\n")), "is not used")
    refused(kiosk.sealed(gzip.compress(b'{"a":' * depth + b"\n" + noise + b"\n")), "is not used")


def test_a_manifest_without_end_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.forged(with_entry(app="1" * 5000)), "manifest is too long")


def test_several_events_in_a_file_for_one_large_event_are_refused(kiosk: Kiosk, refused: RefusedFile):
    """A bundle of several events never exceeds 64 KiB, so that one file cannot carry more than kiosks send."""
    refused(kiosk.sealed(_padded(kiosk.inner(), LARGEST)), "larger than a bundle of several events")


def _padded(packed: bytes, size: int) -> bytes:
    """Return the gzip member `packed` with a comment of `size` bytes in its header; its content is the same."""
    return packed[:3] + b"\x10" + packed[4:10] + b"x" * size + b"\0" + packed[10:]


CASES = {
    "honest": "accepted",
    "brackets": "statement 1 is too long",
    "statement": "statement 1 has something that kiosks do not state",
    "manifest": "the manifest is too long",
    "lines": "promises",
}


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="the peak of the memory is measured on Linux")
@pytest.mark.parametrize("case", CASES)
def test_a_bundle_needs_at_most_32_mib_of_memory(case: str):
    command = [sys.executable, "-m", "tests.province.hub.attacks.memory_child", case]
    done = subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[4], timeout=200)
    told = json.loads(done.stdout)
    assert CASES[case] in told["outcome"]
    assert told["bytes"] <= MOST_MEMORY, told
