"""Makes the go-live checklist of this kiosk (`domain.centre.go_live`) from the settings and what can be checked.

Rules: nothing is changed. What cannot be checked is MISSING, and the reason is logged.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.centre.go_live import CheckedItem, State, is_valid_check
from kiosk.domain.centre.items import WAIVABLE, Item
from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.machine.printing import Printer
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.domain.self_check import Finding, Health
from kiosk.domain.set_up import ProvinceRoot
from kiosk.settings import Settings

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class GoLiveSources:
    """Functions that return the facts about the kiosk.

    ``has_lead_guide``: whether a lead guide can enter. ``clock``, ``results``: the findings of the self-check about
    the clock and about the ways of the results. ``packs``: number of packs in use. ``copies``: the encrypted copies
    on sticks, the oldest first. ``printers``: can take seconds.
    """

    settings: Callable[[], Settings]
    province: Callable[[], ProvinceRoot | None]
    has_lead_guide: Callable[[], bool]
    clock: Callable[[], Finding]
    results: Callable[[], Finding]
    packs: Callable[[], int]
    copies: Callable[[], Sequence[SealedCopy]]
    printers: Callable[[], Sequence[Printer]]
    now: Callable[[], datetime]


class GoLiveService:
    """The checklist of one kiosk."""

    def __init__(self, sources: GoLiveSources) -> None:
        self._sources = sources

    def items(self) -> Sequence[CheckedItem]:
        """Check every item; can take seconds."""
        chosen = self._sources.settings()
        return [self._item(item, chosen) for item in Item]

    def _item(self, item: Item, chosen: Settings) -> CheckedItem:
        finding = None
        try:
            if item in {Item.CLOCK, Item.RESULTS}:
                finding = self._sources.clock() if item is Item.CLOCK else self._sources.results()
                found, is_done = "", finding.health is Health.GOOD
            else:
                found = _entered(chosen).get(item, "") or self._present(item)
                is_done = self._is_enough(item, chosen, found)
        except (KioskError, OSError) as error:
            logger.info("“%s” of the checklist cannot be checked: %s", item.value, error)
            found, is_done = "", False
        is_waived = item in WAIVABLE and item.value in chosen.not_needed
        state = State.DONE if is_done else State.NOT_NEEDED if is_waived else State.MISSING
        return CheckedItem(item, state, found, finding)

    def _present(self, item: Item) -> str:
        """Return what is present on the kiosk for `item`; days are in ISO 8601."""
        match item:
            case Item.PROVINCE:
                root = self._sources.province()
                return (root.name or root.fingerprint) if root else ""
            case Item.BACKUP:
                copies = self._sources.copies()
                return vietnam_day(copies[-1].made).isoformat() if copies else ""
            case Item.PRINTER:
                printers = [printer for printer in self._sources.printers() if not printer.is_stopped]
                return printers[0].name if printers else ""
            case Item.PACKS:
                return str(self._sources.packs() or "")
            case Item.LEAD_GUIDE:
                return "1" if self._sources.has_lead_guide() else ""
            case _:
                return ""

    def _is_enough(self, item: Item, chosen: Settings, found: str) -> bool:
        match item:
            case Item.ONE_STOP:
                return bool(chosen.one_stop_phone and chosen.one_stop_hours)
            case Item.ADULTS:
                return bool(chosen.adults and chosen.adults_source and chosen.adults_on)
            case Item.DIGITAL_TEAM:
                return bool(chosen.hamlets) and _reached(chosen) == set(chosen.hamlets)
            case Item.FACTS:
                checked = date.fromisoformat(found) if found else None
                return is_valid_check(checked, vietnam_day(self._sources.now()))
            case _:
                return found != ""


def _entered(chosen: Settings) -> Mapping[Item, str]:
    """Return what is entered about each item; days are in ISO 8601."""
    return {
        Item.COMMUNE: chosen.place,
        Item.HAMLETS: str(len(chosen.hamlets) or ""),
        Item.CENTRE: chosen.centre if chosen.signer else "",
        Item.POLICE: chosen.police_phone,
        Item.ONE_STOP: " · ".join(filter(None, (chosen.one_stop_phone, chosen.one_stop_hours))),
        Item.DATA_OFFICER: chosen.data_officer,
        Item.FACTS: chosen.facts_checked_on,
        Item.ADULTS: str(chosen.adults or ""),
        Item.DIGITAL_TEAM: str(len(_reached(chosen)) or ""),
        Item.WIFI: chosen.wifi,
        Item.HOTLINE: chosen.province_hotline,
    }


def _reached(chosen: Settings) -> set[str]:
    """Return the hamlets whose digital team can be called."""
    return {entry.rpartition(": ")[0] for entry in chosen.digital_team} & set(chosen.hamlets)
