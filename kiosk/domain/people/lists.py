"""Lists of people on paper: their kinds, and the reasons for which a class list may be made."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from kiosk.domain.texts import MessageText, translatable


class ListKind(Enum):
    """Lists with names; the event LIST_EXPORTED names the kind."""

    CLASS_LIST = "class-list"
    ATTENDANCE = "attendance"
    OWN_DATA = "own-data"
    """Everything stored about one person, made for this person."""


class ListReason(Enum):
    """Reasons for a class list. Guides choose one and cannot type another, so that no reason contains a name."""

    COMMUNE_ASKED = "commune-asked"
    NEXT_CLASS = "next-class"
    CERTIFICATES = "certificates"
    INSPECTION = "inspection"


REASONS: Mapping[ListReason, MessageText] = MappingProxyType(
    {
        ListReason.COMMUNE_ASKED: translatable("Papers", "The commune asks for it"),
        ListReason.NEXT_CLASS: translatable("Papers", "To prepare the next class"),
        ListReason.CERTIFICATES: translatable("Papers", "To hand out certificates"),
        ListReason.INSPECTION: translatable("Papers", "For an inspection"),
    }
)


class PaperOutlet(Enum):
    """Where a paper goes."""

    PRINTER = "printer"
    STICK = "stick"
    FOLDER = "folder"
