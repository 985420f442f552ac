"""A mirror in memory: it implements `PackFetching`, and a test sets what it finds."""

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

    def finds(self, *packs: FoundPack, error: KioskError | None = None, **fields: bool) -> None:
        self.visits.append(PackVisit(WHEN, "goi.example", packs, error, **fields))

    def fetch(self, goes_on: GoesOn, progress: PackProgress, _last: PackVisit | None, *, is_asked: bool) -> PackVisit:
        self.asked.append(is_asked)
        progress(1, 2)
        return self.visits.pop(0) if self.visits else PackVisit(WHEN, "goi.example", is_stopped=not goes_on())

    def waiting(self, visit: PackVisit) -> PackVisit:
        return replace(visit, packs=tuple(one for one in visit.packs if one.pack not in self.installed))
