"""The facts that an author can pick: their values, sources and dates, and where a lesson uses them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.content.authoring.beside import PACK_FILE
from kiosk.content.authoring.shared_facts import facts_in, read_shared_facts
from kiosk.content.editing.document import SourceDocument
from kiosk.content.packs.facts import FACT, fact_text
from kiosk.content.packs.marked import Place, read_marked
from kiosk.domain.ids import VIETNAMESE

SOON = 60
"""Number of days before the day of review from which on a fact counts as due soon."""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact of the pack or of all packs.

    ``days_left``: days until the day of review, negative if it has passed; None if the fact has no valid day.
    ``is_shared``: whether it stands in the file of all packs, which one pack does not change.
    """

    id: str
    value: str
    source: str
    checked_on: date | None
    review_by: date | None
    days_left: int | None
    is_shared: bool

    @property
    def placeholder(self) -> str:
        """What stands in a text in place of the value."""
        return f"{{fact:{self.id}}}"

    @property
    def is_due(self) -> bool:
        """Whether the day of review has passed."""
        return self.days_left is not None and self.days_left < 0

    @property
    def is_due_soon(self) -> bool:
        """Whether the fact has to be reviewed within `SOON` days."""
        return self.days_left is not None and 0 <= self.days_left <= SOON


def facts_of(folder: Path, today: date) -> tuple[KnownFact, ...]:
    """Return the facts of the pack in `folder` and those of all packs, the earliest day of review first."""
    head = read_marked((folder / PACK_FILE).read_bytes(), PACK_FILE)
    return known_facts(facts_in(head), read_shared_facts(folder).facts, today)


def known_facts(own: Mapping[str, Any], shared: Mapping[str, Any], today: date) -> tuple[KnownFact, ...]:
    """Return the facts of a pack and those of all packs, the earliest day of review first."""
    found = [_known(name, fact, today, is_shared=True) for name, fact in shared.items() if name not in own]
    found += [_known(name, fact, today, is_shared=False) for name, fact in own.items()]
    return tuple(sorted(found, key=lambda fact: (fact.review_by or date.min, fact.id)))


def facts_used(lesson: SourceDocument) -> Iterator[tuple[Place, str]]:
    """Yield each use of a fact in a text of `lesson`: the place of the text and the id of the fact."""
    for place, text in lesson.marked.texts():
        for name in FACT.findall(text):
            yield place, name


def _known(name: str, fact: Any, today: date, *, is_shared: bool) -> KnownFact:
    told = fact if isinstance(fact, dict) else {}
    review = _day(told.get("review_by"))
    try:
        value = fact_text(told, VIETNAMESE)
    except (KeyError, TypeError, AttributeError):
        value = ""  # the check of the pack reports it
    return KnownFact(
        id=name,
        value=value,
        source=str(told.get("source") or ""),
        checked_on=_day(told.get("checked_on")),
        review_by=review,
        days_left=(review - today).days if review else None,
        is_shared=is_shared,
    )


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
