"""All kinds of fuzz input by name, and the distribution of cases among them."""

from collections.abc import Callable, Mapping

from tests.fuzz.harness import Kind
from tests.fuzz.kinds.bundle import Bundles
from tests.fuzz.kinds.carrier import Carriers
from tests.fuzz.kinds.lesson import Lessons
from tests.fuzz.kinds.own_files import OwnFiles
from tests.fuzz.kinds.pack import Packs
from tests.fuzz.kinds.pictures import Drawings, Pictures
from tests.fuzz.kinds.questions import Questions
from tests.fuzz.kinds.receipt import Receipts
from tests.fuzz.kinds.recordings import Recordings
from tests.fuzz.kinds.records import Backups, Copies, Records
from tests.fuzz.kinds.report import Reports
from tests.fuzz.kinds.sealed import SealedBundles
from tests.fuzz.kinds.set_up import SetUps
from tests.fuzz.kinds.settings import SettingsFiles
from tests.fuzz.kinds.stations import new_folder

SHARES: Mapping[Callable[[], Kind], int] = {
    Packs: 30,
    Lessons: 34,
    Pictures: 28,
    Drawings: 24,
    Recordings: 6,
    Carriers: 22,
    Bundles: 14,
    SealedBundles: 14,
    Receipts: 12,
    Reports: 12,
    Questions: 16,
    SettingsFiles: 10,
    SetUps: 10,
    OwnFiles: 4,
    Records: 2,
    Backups: 2,
    Copies: 2,
}
"""Share of each kind in the number of cases; slow kinds, which write a whole database per case, get few cases."""
KINDS: Mapping[str, Callable[[], Kind]] = {kind.name: kind for kind in SHARES}  # type: ignore[attr-defined]
MOST_OF_A_PART = 2000


def parts(cases: int) -> list[tuple[str, range]]:
    """Distribute `cases` among the kinds; return parts of at most `MOST_OF_A_PART` cases, to run in parallel."""
    whole = sum(SHARES.values())
    found = []
    for kind, share in SHARES.items():
        count = max(1, -(-cases * share // whole))
        name = kind.name  # type: ignore[attr-defined]
        found += [
            (name, range(first, min(count, first + MOST_OF_A_PART))) for first in range(0, count, MOST_OF_A_PART)
        ]
    return found


__all__ = ["KINDS", "new_folder", "parts"]
