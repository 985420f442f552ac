"""A mirror in memory: it implements `PackFetching`, and a test sets what it finds."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import PackId
from kiosk.domain.ports.sending import GoesOn, PackProgress
from kiosk.domain.syncing.pack_visits import FoundPack, PackState, PackVisit

WHEN = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)


def pack(state: PackState, name: str = "suc-khoe", version: str = "1.0.0", size: int = 24_000_000) -> FoundPack:
    return FoundPack(PackId(name), version, size, 64 * "a", state)


@dataclass
class Mirror:
    """Implements `PackFetching`. ``visits``: the results of the next looks; later looks find nothing.

    ``asked``: whether a person asked, for each look so far.
    """

    visits: list[PackVisit] = field(default_factory=list)
    asked: list[bool] = field(default_factory=list)
    installed: set[str] = field(default_factory=set)
    during: Callable[[], None] = lambda: None
    """Called before each question whether a long download goes on; a download asks `patience` times."""
    patience: int = 1

    def finds(self, *packs: FoundPack, error: KioskError | None = None, **fields: bool) -> None:
        self.visits.append(PackVisit(WHEN, "goi.example", packs, error, **fields))

    def fetch(self, goes_on: GoesOn, progress: PackProgress, _last: PackVisit | None, *, is_asked: bool) -> PackVisit:
        self.asked.append(is_asked)
        progress(1, 2)
        for _ in range(self.patience):
            self.during()
            if not goes_on():
                return PackVisit(WHEN, "goi.example", is_stopped=True)
        return self.visits.pop(0) if self.visits else PackVisit(WHEN, "goi.example")

    def waiting(self, visit: PackVisit) -> PackVisit:
        return replace(visit, packs=tuple(one for one in visit.packs if one.pack not in self.installed))
