"""Which kiosks have sent results lately, and which are silent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kiosk.domain.machine.clocks import VIETNAM
from kiosk.province.hub.facts.source import CountedRecord
from kiosk.province.hub.pages.communes import CommuneKiosks
from kiosk.reports.cells import Percent

HEARD_WITHIN = 30
"""Days after which a kiosk that sends nothing is silent."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A kiosk, and the day on which its newest results arrived, in Vietnam. ``days``: days since then."""

    commune: CommuneKiosks
    record: CountedRecord
    on: date | None
    days: int | None

    @property
    def is_silent(self) -> bool:
        """Whether it has sent nothing for more than `HEARD_WITHIN` days."""
        return self.days is None or self.days > HEARD_WITHIN


@dataclass(frozen=True)
class KioskContact:
    """All kiosks as of ``today``, sorted by their last contact, the oldest first."""

    today: date
    kiosks: tuple[Heard, ...]

    @cached_property
    def by_commune(self) -> Mapping[str, Sequence[Heard]]:
        """The kiosks of each commune, by its key."""
        found: dict[str, list[Heard]] = {}
        for one in self.kiosks:
            found.setdefault(one.commune.key, []).append(one)
        return found

    @property
    def silent(self) -> tuple[Heard, ...]:
        """The silent kiosks."""
        return tuple(one for one in self.kiosks if one.is_silent)

    @property
    def share(self) -> Percent:
        """Share of the kiosks that sent results lately."""
        return Percent(len(self.kiosks) - len(self.silent), len(self.kiosks))


def contact(communes: Sequence[CommuneKiosks], today: date) -> KioskContact:
    """Return when each kiosk was last heard."""
    found = []
    for commune in communes:
        for record in commune.records:
            on = record.heard.astimezone(VIETNAM).date() if record.heard is not None else None
            found.append(Heard(commune, record, on, max(0, (today - on).days) if on is not None else None))
    return KioskContact(today, tuple(sorted(found, key=lambda one: (one.on or date.min, one.record.number))))
