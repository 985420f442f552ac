"""The items of the go-live checklist; the settings name those that are not needed here."""

from enum import Enum


class Item(Enum):
    """The items of the checklist, in the order of display."""

    COMMUNE = "commune"
    HAMLETS = "hamlets"
    LEAD_GUIDE = "lead-guide"
    CENTRE = "centre"
    POLICE = "police"
    ONE_STOP = "one-stop"
    DATA_OFFICER = "data-officer"
    FACTS = "facts"
    CLOCK = "clock"
    PACKS = "packs"
    PROVINCE = "province"
    ADULTS = "adults"
    DIGITAL_TEAM = "digital-team"
    WIFI = "wifi"
    HOTLINE = "hotline"
    RESULTS = "results"
    BACKUP = "backup"
    PRINTER = "printer"


WAIVABLE = frozenset(
    {
        Item.PROVINCE,
        Item.ADULTS,
        Item.DIGITAL_TEAM,
        Item.WIFI,
        Item.HOTLINE,
        Item.RESULTS,
        Item.BACKUP,
        Item.PRINTER,
    }
)
"""The items that a technician can mark as not needed here; all others are necessary."""
WAIVABLE_KEYS = tuple(item.value for item in Item if item in WAIVABLE)
