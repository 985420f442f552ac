"""Texts of the go-live checklist, and the places where its items are entered."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.staff.words import format_day, format_number, told
from kiosk.bridge.technician.set_up.field_words import TEAM
from kiosk.bridge.technician.set_up.steps import SetUpStep
from kiosk.domain.centre.go_live import CheckedItem, State, is_ready, missing
from kiosk.domain.centre.items import Item
from kiosk.domain.self_check import Finding

translate = QCoreApplication.translate
CONTEXT = "Go-live"
STEPS: Mapping[Item, SetUpStep] = {
    Item.COMMUNE: SetUpStep.COMMUNE,
    Item.HAMLETS: SetUpStep.HAMLETS,
    Item.LEAD_GUIDE: SetUpStep.PINS,
    Item.CENTRE: SetUpStep.CENTRE,
    Item.ADULTS: SetUpStep.ADULTS,
    Item.PROVINCE: SetUpStep.PROVINCE,
}
"""Items that are entered in a step of the set-up."""
PAGES: Mapping[Item, str] = {Item.CLOCK: "check", Item.PACKS: "usb", Item.RESULTS: "sync", Item.BACKUP: "sync"}
"""Items that are settled on another page of the technician → key of the page."""
ENTRIES: Mapping[Item, Sequence[str]] = {
    Item.POLICE: ("police_phone",),
    Item.ONE_STOP: ("one_stop_phone", "one_stop_hours"),
    Item.DATA_OFFICER: ("data_officer",),
    Item.FACTS: ("facts_checked_on",),
    Item.DIGITAL_TEAM: (TEAM,),
    Item.WIFI: ("wifi",),
    Item.HOTLINE: ("province_hotline",),
}
"""Items that are entered on the checklist's own page → keys of the settings."""
TITLES = {
    Item.COMMUNE: str(QT_TRANSLATE_NOOP("Go-live", "Commune")),
    Item.HAMLETS: str(QT_TRANSLATE_NOOP("Go-live", "List of hamlets")),
    Item.LEAD_GUIDE: str(QT_TRANSLATE_NOOP("Go-live", "Lead guide with a PIN")),
    Item.CENTRE: str(QT_TRANSLATE_NOOP("Go-live", "Centre and signer")),
    Item.POLICE: str(QT_TRANSLATE_NOOP("Go-live", "Number of the commune police")),
    Item.ONE_STOP: str(QT_TRANSLATE_NOOP("Go-live", "Public service centre")),
    Item.DATA_OFFICER: str(QT_TRANSLATE_NOOP("Go-live", "Responsible for personal data")),
    Item.FACTS: str(QT_TRANSLATE_NOOP("Go-live", "Last check of local facts")),
    Item.CLOCK: str(QT_TRANSLATE_NOOP("Go-live", "Clock")),
    Item.PACKS: str(QT_TRANSLATE_NOOP("Go-live", "Lesson packs")),
    Item.PROVINCE: str(QT_TRANSLATE_NOOP("Go-live", "Province's key")),
    Item.ADULTS: str(QT_TRANSLATE_NOOP("Go-live", "Adults of the commune")),
    Item.DIGITAL_TEAM: str(QT_TRANSLATE_NOOP("Go-live", "Digital team of each hamlet")),
    Item.WIFI: str(QT_TRANSLATE_NOOP("Go-live", "Wi-Fi")),
    Item.HOTLINE: str(QT_TRANSLATE_NOOP("Go-live", "The province's hotline")),
    Item.RESULTS: str(QT_TRANSLATE_NOOP("Go-live", "Results to the province")),
    Item.BACKUP: str(QT_TRANSLATE_NOOP("Go-live", "Backup on a stick")),
    Item.PRINTER: str(QT_TRANSLATE_NOOP("Go-live", "Printer")),
}
CURES = {
    Item.COMMUNE: str(QT_TRANSLATE_NOOP("Go-live", "Choose the commune.")),
    Item.HAMLETS: str(QT_TRANSLATE_NOOP("Go-live", "Enter the hamlets as they are called today.")),
    Item.LEAD_GUIDE: str(QT_TRANSLATE_NOOP("Go-live", "Add a lead guide, who types a PIN.")),
    Item.CENTRE: str(QT_TRANSLATE_NOOP("Go-live", "Enter the name and who signs certificates.")),
    Item.POLICE: str(QT_TRANSLATE_NOOP("Go-live", "Enter the number and call it once.")),
    Item.ONE_STOP: str(QT_TRANSLATE_NOOP("Go-live", "Enter telephone number and opening hours.")),
    Item.DATA_OFFICER: str(
        QT_TRANSLATE_NOOP("Go-live", "Enter who answers the requests of learners about their data.")
    ),
    Item.FACTS: str(QT_TRANSLATE_NOOP("Go-live", "Check all numbers and hours once a year, then enter the day.")),
    Item.CLOCK: str(QT_TRANSLATE_NOOP("Go-live", "Compare it with a watch on the page “Self-check”.")),
    Item.PACKS: str(QT_TRANSLATE_NOOP("Go-live", "Install lessons from a stick.")),
    Item.PROVINCE: str(QT_TRANSLATE_NOOP("Go-live", "Load it from the province's stick.")),
    Item.ADULTS: str(QT_TRANSLATE_NOOP("Go-live", "Enter the number, its source and its day.")),
    Item.DIGITAL_TEAM: str(QT_TRANSLATE_NOOP("Go-live", "Enter a telephone number for each hamlet.")),
    Item.WIFI: str(QT_TRANSLATE_NOOP("Go-live", "Enter the name of the network.")),
    Item.HOTLINE: str(QT_TRANSLATE_NOOP("Go-live", "Enter the number, if the province has one.")),
    Item.RESULTS: str(QT_TRANSLATE_NOOP("Go-live", "See on the page “Sync” what is missing.")),
    Item.BACKUP: str(QT_TRANSLATE_NOOP("Go-live", "Make the first copy on the page “Sync”.")),
    Item.PRINTER: str(
        QT_TRANSLATE_NOOP("Go-live", "Connect it in the system's settings, or save papers to a stick.")
    ),
}
"""Item → what to do if it is missing."""
_DAYS = frozenset({Item.FACTS, Item.BACKUP})
_COUNTED = frozenset({Item.HAMLETS, Item.PACKS, Item.ADULTS, Item.DIGITAL_TEAM})


def item_title(item: Item) -> str:
    """Return the translated name of `item`."""
    return translate(CONTEXT, TITLES[item])


def item_cure(item: Item) -> str:
    """Return in few words what to do if `item` is missing."""
    return translate(CONTEXT, CURES[item])


def item_help(item: Item, finding: Finding | None) -> str:
    """Return what to do if `item` is missing; for the results, the remedy of their finding, which can be long.

    `finding`: what was found about the item; None if nothing was checked.
    """
    if item is not Item.RESULTS or finding is None or not finding.cure.sentence:
        return item_cure(item)
    return told(finding.cure.sentence, finding.cure.values)


def place_label(item: Item) -> str:
    """Return the label of the button that opens the page on which `item` is settled."""
    match PAGES.get(item, ""):
        case "check":
            return translate("Go-live", "Open “Self-check”")
        case "usb":
            return translate("Go-live", "Open “Load from USB”")
        case "sync":
            return translate("Go-live", "Open “Sync”")
        case _:
            return translate("Go-live", "Enter it")


def item_map(checked: CheckedItem, hamlets: int) -> dict[str, Any]:
    """Return the map of a line of the checklist; `hamlets`: number of hamlets.

    ``key``: a value of `Item`. ``title``: its name. ``told``: what is there, or what to do if it is missing.
    ``standing``, ``tone``: the state in a word, and its colour. ``label``: all of this, for a screen reader.
    """
    title, standing = item_title(checked.item), _standing(checked)
    told_text = item_cure(checked.item) if checked.state is State.MISSING else _found(checked, hamlets)
    return {
        "key": checked.item.value,
        "title": title,
        "told": told_text,
        "standing": standing,
        "tone": _tone(checked),
        "label": f"{title}: {standing}. {told_text}",
    }


def list_heading(items: Sequence[CheckedItem]) -> str:
    """Return the heading of the checklist: whether the kiosk can be opened."""
    if not items:
        return translate("Go-live", "Checking…")
    if is_ready(items):
        return translate("Go-live", "Ready to open")
    necessary = missing(items, is_necessary=True)
    return translate("Go-live", "%n necessary item(s) missing before opening", "", necessary)


def list_help(items: Sequence[CheckedItem]) -> str:
    """Return the sentence below `list_heading`."""
    others = missing(items, is_necessary=False)
    more = translate("Go-live", "%n more item(s) can follow, or are not needed here.", "", others) if others else ""
    if is_ready(items):
        return more or translate("Go-live", "Everything is there.")
    return " ".join(filter(None, (translate("Go-live", "Touch a line to enter it."), more)))


def overview_map(items: Sequence[CheckedItem]) -> dict[str, Any]:
    """Return the map of the checklist in the overview: ``name``, ``value``, ``tone`` and ``label``.

    ``value`` has the same numbers as `list_heading` and `list_help`.
    """
    name, value, tone = translate("Go-live", "Go-live checklist"), "", ""
    if items:
        others = missing(items, is_necessary=False)
        more = translate("Go-live", "%n more can follow", "", others) if others else ""
        value = " · ".join(filter(None, (list_heading(items), more)))
        tone = "good" if is_ready(items) else "note"
    return {"name": name, "value": value, "tone": tone, "label": f"{name}: {value}" if value else name}


def _found(checked: CheckedItem, hamlets: int) -> str:
    found = checked.found
    if checked.finding is not None:
        return told(checked.finding.what.sentence, checked.finding.what.values)
    if not found or checked.item is Item.LEAD_GUIDE:
        return ""
    if checked.item in _DAYS:
        return format_day(date.fromisoformat(found))
    return _counted(checked.item, int(found), hamlets) if checked.item in _COUNTED else found


def _counted(item: Item, count: int, hamlets: int) -> str:
    match item:
        case Item.HAMLETS:
            return translate("Go-live", "%n hamlet(s)", "", count)
        case Item.PACKS:
            return translate("Go-live", "%n pack(s)", "", count)
        case Item.ADULTS:
            return translate("Go-live", "{count} adults").format(count=format_number(count))
        case _:
            return translate("Go-live", "{count} of {all} hamlets").format(count=format_number(count), all=hamlets)


def _standing(checked: CheckedItem) -> str:
    match checked.state:
        case State.DONE:
            return translate("Go-live", "Done")
        case State.NOT_NEEDED:
            return translate("Go-live", "Not needed")
        case State.MISSING:
            return translate("Go-live", "Necessary") if checked.is_necessary else translate("Go-live", "Missing")


def _tone(checked: CheckedItem) -> str:
    if checked.state is State.MISSING:
        return "bad" if checked.is_necessary else "note"
    return "good" if checked.state is State.DONE else ""
