"""The communes of the province's kiosks.

Rules: a commune is identified by its official code of five digits, which becomes the name of a file; kiosks that
state none, or anything else, belong to one unknown commune. A name that a kiosk states becomes one that tables take,
because a name in another form would stop all pages. The number of adults is the one with the newest date among the
commune's kiosks; a number that cannot be right counts as not entered, and a date after the newest bundle as none.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from kiosk.domain.centre.adults import PLAUSIBLE
from kiosk.domain.vietnamese.collation import collation_levels
from kiosk.province.hub.facts.source import CountedRecord
from kiosk.reports.queries.stated import stated

_KINDS = ("xã", "phường", "đặc khu")
_CODE = re.compile(r"[0-9]{5}", re.ASCII)
UNKNOWN = "unknown"
"""Key of the commune of kiosks without a code."""


@dataclass(frozen=True, slots=True)
class CommuneKiosks:
    """A commune and its kiosks. ``key``: its code, or `UNKNOWN`. ``name``: such as ``xã Lệ Thủy``, empty if unknown.

    ``adults``: 0 if no kiosk states a number that can be right.
    """

    key: str
    name: str
    adults: int
    records: tuple[CountedRecord, ...]

    @property
    def kind_and_name(self) -> tuple[str, str]:
        """The kind of unit, such as ``xã``, and the name without it; the kind is empty if the name has none."""
        for kind in _KINDS:
            if self.name.lower().startswith(f"{kind} "):
                return kind, self.name[len(kind) + 1 :]
        return "", self.name

    @property
    def order(self) -> tuple[str, str, str]:
        """The sort key: by name in Vietnamese order, without the kind of unit."""
        return *_order(self.kind_and_name[1]), self.key


@cache
def _order(name: str) -> tuple[str, str]:
    levels = collation_levels(name)
    return levels.letters, levels.tones


def communes_of(records: Iterable[CountedRecord], name_of: Callable[[str], str | None]) -> Sequence[CommuneKiosks]:
    """Return the communes of `records`, ordered by key. `name_of`: official name for a code, None if unknown."""
    by_key: dict[str, list[CountedRecord]] = {}
    for record in records:
        code = record.centre.commune
        by_key.setdefault(code if _CODE.fullmatch(code) else UNKNOWN, []).append(record)
    return [_commune(key, some, name_of) for key, some in sorted(by_key.items())]


def _commune(key: str, records: Sequence[CountedRecord], name_of: Callable[[str], str | None]) -> CommuneKiosks:
    if key == UNKNOWN:
        return CommuneKiosks(key, "", 0, tuple(records))
    name = name_of(key) or next(filter(None, (stated(record.centre.place) for record in records)), key)
    entered = [(_counted_on(one), one.centre.adults) for one in records if one.centre.adults in PLAUSIBLE]
    return CommuneKiosks(key, name, max(entered, default=("", 0))[1], tuple(records))


def _counted_on(record: CountedRecord) -> str:
    day = record.centre.adults_on
    tomorrow = record.heard and f"{record.heard + timedelta(days=1):%Y-%m-%d}"  # of UTC: the day in Vietnam, at most
    return "" if tomorrow and day > tomorrow else day


def not_exceeded(communes: Iterable[CommuneKiosks], learners: Mapping[str, int]) -> Sequence[CommuneKiosks]:
    """Return `communes`, those with more learners than adults without a number of adults. `learners`: by key."""
    return [replace(one, adults=0) if one.adults < learners[one.key] else one for one in communes]
