"""Statistics of a fuzz run for each kind of input, and a report file to which several processes add statistics."""

import fcntl
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.fuzz.measuring import Measured


@dataclass
class Figures:
    """Statistics of the cases of one kind.

    ``slowest``: CPU time in seconds and number of the slowest case; ``largest``: memory in bytes and number of the
    case that needed most memory.
    """

    kind: str
    cases: int = 0
    accepted: int = 0
    refused: int = 0
    failed: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    slowest: tuple[float, int] = (0.0, 0)
    largest: tuple[int, int] = (0, 0)

    def add(self, number: int, codes: tuple[str, ...], cost: Measured, *, failed: bool) -> None:
        """Count the case `number`.

        `codes`: codes of the refusals, empty if the input was accepted; they are not counted if the case has
        `failed`.
        """
        self.cases += 1
        self.failed += failed
        self.accepted += not failed and not codes
        self.refused += not failed and bool(codes)
        self.codes.update(() if failed else codes)
        self.seconds += cost.seconds
        self.slowest = max(self.slowest, (cost.seconds, number))
        self.largest = max(self.largest, (cost.bytes, number))

    def told(self) -> dict[str, Any]:
        """Return the statistics as a dictionary for the JSON report."""
        return {
            "cases": self.cases,
            "accepted": self.accepted,
            "refused": self.refused,
            "failed": self.failed,
            "refused by code": dict(self.codes.most_common()),
            "CPU seconds": round(self.seconds, 1),
            "slowest case, ms": round(1000 * self.slowest[0]),
            "slowest case": self.slowest[1],
            "most memory, MB": round(self.largest[0] / 1e6, 1),
            "most memory case": self.largest[1],
        }


def add_up(report: Path, seed: int, figures: Figures) -> None:
    """Add `figures` to the file `report` under a lock, because several processes write to this file.

    A report of another seed is replaced.
    """
    report.parent.mkdir(parents=True, exist_ok=True)
    with report.open("a+", encoding="utf-8") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        stream.seek(0)
        known = json.loads(stream.read() or "{}")
        if known.get("seed") != seed:
            known = {"seed": seed, "kinds": {}}
        kinds = known["kinds"]
        kinds[figures.kind] = _sum(kinds.get(figures.kind), figures.told())
        known["kinds"] = dict(sorted(kinds.items()))
        known["cases"] = sum(kind["cases"] for kind in kinds.values())
        known["failed"] = sum(kind["failed"] for kind in kinds.values())
        stream.seek(0)
        stream.truncate()
        json.dump(known, stream, indent=1, ensure_ascii=False)


def _sum(one: Mapping[str, Any] | None, other: Mapping[str, Any]) -> dict[str, Any]:
    if one is None:
        return dict(other)
    codes = Counter(one["refused by code"])
    codes.update(other["refused by code"])
    added = {name: one[name] + other[name] for name in ("cases", "accepted", "refused", "failed", "CPU seconds")}
    slowest = max(one, other, key=lambda told: told["slowest case, ms"])
    largest = max(one, other, key=lambda told: told["most memory, MB"])
    return {
        **other,
        **added,
        "CPU seconds": round(added["CPU seconds"], 1),
        "refused by code": dict(codes.most_common()),
        "slowest case, ms": slowest["slowest case, ms"],
        "slowest case": slowest["slowest case"],
        "most memory, MB": largest["most memory, MB"],
        "most memory case": largest["most memory case"],
    }
