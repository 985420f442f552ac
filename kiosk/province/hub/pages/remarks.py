"""Finds the kiosks that sent texts, or a number of adults, which the pages had to change or leave out.

Rules: nothing that a kiosk states stops a page (`queries.stated`), but the office learns which kiosk sent it.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre
from kiosk.domain.text import addressed
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.province.hub.pages.province_page import Province
from kiosk.reports.queries import skills
from kiosk.reports.queries.stated import is_changed
from kiosk.reports.queries.syllabus import BUNDLED


@dataclass(frozen=True, slots=True)
class ChangedTexts:
    """How many texts of one kiosk were changed or left out. ``first``: the first one, such as ``title of a/b``."""

    kiosk: KioskId
    commune: str
    number: int
    first: str

    def __str__(self) -> str:
        more = f", and {self.number - 1} more" if self.number > 1 else ""
        return f"kiosk {self.kiosk} ({self.commune}): {self.first}{more}"


def changed_texts(
    province: Province, counts: HubCounts, name_of: Callable[[str], str | None]
) -> tuple[ChangedTexts, ...]:
    """Return the kiosks with such texts. `name_of`: see `Material`."""
    found: dict[int, list[str]] = {}
    for record, lesson, step in counts.stating(_is_odd):
        found.setdefault(record, []).append(f"question {step} of {lesson}" if step else f"title of {lesson}")
    for record, number in counts.own_lessons(BUNDLED, skills.MOST_LESSONS).items():
        left_out = f"{number} lessons of its own, more than the {skills.MOST_LESSONS} of a table"
        found.setdefault(record, []).insert(0, left_out)
    return tuple(
        ChangedTexts(record.kiosk, commune.name or commune.key, len(odd), odd[0])
        for commune in province.communes
        for record in commune.records
        if (odd := [*_odd_centre(commune, record.centre, name_of), *found.get(record.number, ())])
    )


def _odd_centre(commune: CommuneKiosks, centre: Centre, name_of: Callable[[str], str | None]) -> Iterator[str]:
    is_shown = bool(centre.place and commune.name) and name_of(commune.key) is None
    if is_shown and is_changed(centre.place):
        yield "name of its commune"
    if centre.adults and commune.name and not commune.adults:
        yield f"number of adults in its commune ({centre.adults})"


def _is_odd(texts: str) -> bool:
    return any(is_changed(addressed(text)) for text in json.loads(texts).values())
