"""Verifies one large bundle in a process of its own, and prints how much memory that needed at most.

Usage: ``python -m tests.province.hub.attacks.memory_child CASE``.
"""

import gc
import gzip
import json
import random
import sys
from pathlib import Path

from kiosk.domain.errors import KioskError
from kiosk.domain.events import canonical_json
from kiosk.sync.bundles import first_bundle
from kiosk.sync.limits import MOST_UNPACKED
from tests.province.hub.attacks.forging import Kiosk, Office, with_entry
from tests.storage.walks import whole_visit
from tests.sync.conftest import KIOSK, sealed

_CLEAR_PEAK = "5"
ONE_EVENT = with_entry(first=1, last=1)
_VISITS = 100
_FILLED = MOST_UNPACKED - 200_000
_NOISE = random.Random(1).randbytes(70_000).hex().encode()
"""Keeps the ratio of a bundle below the limit."""


def honest(kiosk: Kiosk) -> bytes:
    """Return the largest bundle that a kiosk makes."""
    events = sealed([draft for number in range(1, _VISITS) for draft in whole_visit(number)])
    first, left = first_bundle(events, kiosk.origin)
    assert left, "a larger bundle is possible"
    return kiosk.with_other(events=events[: first.last]).honest


def brackets(kiosk: Kiosk) -> bytes:
    """Return a bundle with one line of brackets."""
    return kiosk.forged(ONE_EVENT, lines=_NOISE + b"[" * _FILLED + b"\n")


def statement(kiosk: Kiosk) -> bytes:
    """Return a bundle with one statement, a text of which has almost 1 MiB."""
    answered = next(entry for entry in kiosk.bundle.statements if "response" in entry.get("result", {}))
    line = canonical_json(answered).encode()
    long = line.replace(b'"vi":"', b'"vi":"' + b"x" * 800_000 + _NOISE, 1)
    return kiosk.forged(ONE_EVENT, lines=long + b"\n")


def manifest(kiosk: Kiosk) -> bytes:
    """Return a bundle with a manifest of almost 4 MiB that would be a million values."""
    return kiosk.sealed(gzip.compress(b'{"a":[' + b'"x",' * (_FILLED // 4) + b'"x"]}\n' + _NOISE + b"\n"))


def lines(kiosk: Kiosk) -> bytes:
    """Return a bundle with millions of empty lines."""
    return kiosk.forged(with_entry(first=1, last=1, statements=1), lines=_NOISE + b"\n" * _FILLED)


CASES = {case.__name__: case for case in (honest, brackets, statement, manifest, lines)}


def peak() -> int:
    """Return the largest size of this process's memory since the last reset, in bytes."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


def main() -> None:
    """Verify one bundle and print the result as JSON."""
    kiosk = Kiosk(Office(), sealed(whole_visit()), KIOSK)
    checker = kiosk.office.checker
    checker(kiosk.honest, "a.age")  # imports and patterns are not part of the memory of a bundle
    data = CASES[sys.argv[1]](kiosk)
    gc.collect()
    Path("/proc/self/clear_refs").write_text(_CLEAR_PEAK)
    before, outcome = peak(), "accepted"
    try:
        checker(data, "a.age")
    except KioskError as error:
        outcome = error.message
    print(json.dumps({"outcome": outcome, "bytes": peak() - before, "file": len(data)}))


if __name__ == "__main__":
    main()
