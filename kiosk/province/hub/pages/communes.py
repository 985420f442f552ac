"""The communes of the province's kiosks.

Rules: a commune is identified by its official code; kiosks that state none belong to one unknown commune. The number
of adults is the one with the newest date among the commune's kiosks.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk.domain.vietnamese.collation import collation_levels
from kiosk.province.hub.facts.source import CountedRecord

_KINDS = ("xã", "phường", "đặc khu")
UNKNOWN = "unknown"
"""Key of the commune of kiosks without a code."""


@dataclass(frozen=True, slots=True)
class CommuneKiosks:
    """A commune and its kiosks. ``key``: its code, or `UNKNOWN`. ``name``: such as ``xã Lệ Thủy``, empty if unknown.

    ``adults``: 0 if no kiosk states the number.
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
        levels = collation_levels(self.kind_and_name[1])
        return levels.letters, levels.tones, self.key


def communes_of(records: Iterable[CountedRecord], name_of: Callable[[str], str | None]) -> Sequence[CommuneKiosks]:
    """Return the communes of `records`, ordered by key. `name_of`: official name for a code, None if unknown."""
    by_key: dict[str, list[CountedRecord]] = {}
    for record in records:
        by_key.setdefault(record.centre.commune or UNKNOWN, []).append(record)
    return [_commune(key, some, name_of) for key, some in sorted(by_key.items())]


def _commune(key: str, records: Sequence[CountedRecord], name_of: Callable[[str], str | None]) -> CommuneKiosks:
    if key == UNKNOWN:
        return CommuneKiosks(key, "", 0, tuple(records))
    name = name_of(key) or next((record.centre.place for record in records if record.centre.place), key)
    stated = [record.centre for record in records if record.centre.adults]
    newest = max(stated, key=lambda centre: (centre.adults_on, centre.adults), default=None)
    return CommuneKiosks(key, name, newest.adults if newest else 0, tuple(records))
