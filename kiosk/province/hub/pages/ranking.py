"""The order of the communes: by tasks done alone per 1,000 adults."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.province.hub.pages.tables import PeriodTables
from kiosk.reports.cells import Cell, size


@dataclass(frozen=True, slots=True)
class Ranked:
    """A commune in the ranking. ``place``: from 1; None if it has no visible rate. ``rate``: per 1,000 adults."""

    place: int | None
    commune: CommuneKiosks
    rate: Cell


def ranking(tables: PeriodTables, communes: Sequence[CommuneKiosks]) -> Sequence[Ranked]:
    """Return the communes with the greatest rate first.

    Equal rates share a place. Communes with a hidden rate follow by name, so that the order does not give it away;
    those without a number of adults are last.
    """
    rated = [(size(rate), rate, one) for one in communes if (rate := tables.per_thousand(one)) is not None]
    visible = sorted(
        ((number, rate, one) for number, rate, one in rated if number is not None),
        key=lambda item: (-item[0], item[2].order),
    )
    hidden = sorted((one for number, _, one in rated if number is None), key=lambda one: one.order)
    missing = sorted((one for one in communes if not one.adults), key=lambda one: (not one.name, one.order))
    places: dict[float, int] = {}
    for at, (number, _, _) in enumerate(visible, 1):
        places.setdefault(number, at)
    return [
        *(Ranked(places[number], one, rate) for number, rate, one in visible),
        *(Ranked(None, one, tables.per_thousand(one)) for one in hidden),
        *(Ranked(None, one, None) for one in missing),
    ]


class Rankings:
    """The ranking of each period; only the one that was read last is kept."""

    def __init__(self, periods: Sequence[PeriodTables], communes: Sequence[CommuneKiosks]) -> None:
        self._periods, self._communes = periods, communes
        self._kept: tuple[int | None, Sequence[Ranked]] = None, ()

    def __getitem__(self, place: int) -> Sequence[Ranked]:
        if place != self._kept[0]:
            self._kept = place, ranking(self._periods[place], self._communes)
        return self._kept[1]
