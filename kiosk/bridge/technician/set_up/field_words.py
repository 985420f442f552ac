"""Texts of the fields of settings: labels, examples and the sentences below the fields."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.centre.numbering import Numbering
from kiosk.services.set_up.typed_values import DAYS, LONGEST, NUMBER_FORM, NUMBERS, PHONES
from kiosk.settings import Settings

translate = QCoreApplication.translate
CONTEXT = "Set-up"
TEAM = "digital_team"
"""Key of the setting that has one field for each hamlet, with the key ``digital_team:<place of the hamlet>``."""
FIELDS = {
    "centre": (
        str(QT_TRANSLATE_NOOP("Set-up", "Name of the centre")),
        str(QT_TRANSLATE_NOOP("Set-up", "Culture house")),
    ),
    "signer": (
        str(QT_TRANSLATE_NOOP("Set-up", "Position of the signer")),
        str(QT_TRANSLATE_NOOP("Set-up", "Director")),
    ),
    "signer_name": (
        str(QT_TRANSLATE_NOOP("Set-up", "Name of the signer")),
        str(QT_TRANSLATE_NOOP("Set-up", "empty: written by hand")),
    ),
    "certificate_numbers": (str(QT_TRANSLATE_NOOP("Set-up", "Sign behind the number")), "GGN-TTVHTT"),
    "adults": (str(QT_TRANSLATE_NOOP("Set-up", "Adults from 18 years")), "5.200"),
    "adults_source": (
        str(QT_TRANSLATE_NOOP("Set-up", "Source of this number")),
        str(QT_TRANSLATE_NOOP("Set-up", "Commune police")),
    ),
    "adults_on": (str(QT_TRANSLATE_NOOP("Set-up", "Day of this number")), "01/11/2026"),
    "target": (str(QT_TRANSLATE_NOOP("Set-up", "Target this year (%)")), "80"),
    "police_phone": (str(QT_TRANSLATE_NOOP("Set-up", "Telephone number")), "0232 382 2113"),
    "one_stop_phone": (str(QT_TRANSLATE_NOOP("Set-up", "Telephone number")), "0232 382 2114"),
    "one_stop_hours": (
        str(QT_TRANSLATE_NOOP("Set-up", "Opening hours")),
        str(QT_TRANSLATE_NOOP("Set-up", "Mon–Fri, 7:30–17:00")),
    ),
    "wifi": (str(QT_TRANSLATE_NOOP("Set-up", "Name of the network")), "NVH Thượng Giang"),
    "province_hotline": (str(QT_TRANSLATE_NOOP("Set-up", "Telephone number")), "1022"),
    "data_officer": (
        str(QT_TRANSLATE_NOOP("Set-up", "Name, position, number")),
        str(QT_TRANSLATE_NOOP("Set-up", "Lê Văn Nam, 0912 345 678")),
    ),
    "facts_checked_on": (str(QT_TRANSLATE_NOOP("Set-up", "Day of the check")), "20/11/2026"),
}
"""Key of a setting → label of its field, and the example in the empty field."""
NOTES = {
    "signer": str(QT_TRANSLATE_NOOP("Set-up", "Stands above the signature on certificates and lists.")),
    "target": str(
        QT_TRANSLATE_NOOP("Set-up", "Share of the adults who should have done a lesson by the end of the year.")
    ),
    "facts_checked_on": str(
        QT_TRANSLATE_NOOP("Set-up", "The day on which somebody last called the numbers and compared the hours.")
    ),
}
"""Key of a setting → sentence that is always shown below its field."""
_DIGITS = frozenset({*NUMBERS, *DAYS, *PHONES, TEAM})
_NAMES = frozenset({"signer_name", "data_officer"})
_CODES = frozenset({NUMBER_FORM, "wifi"})
_LONGEST_PHONE = 20


def field_map(key: str, hamlet: str) -> dict[str, Any]:
    """Return the map of a field; `hamlet`: name of the hamlet of a contact.

    ``key``, ``label``, ``placeholder``: key, name and example. ``longest``: maximum number of characters.
    ``digits``: whether digits are typed. ``names``: whether every word begins with a capital letter. ``code``:
    whether no letter becomes a capital by itself.
    """
    setting = key.partition(":")[0]
    label, example = (hamlet, "0912 345 678") if hamlet else FIELDS[setting]
    return {
        "key": key,
        "label": label if hamlet else translate(CONTEXT, label),
        "placeholder": translate(CONTEXT, example),
        "longest": LONGEST.get(setting, _LONGEST_PHONE),
        "digits": setting in _DIGITS,
        "names": setting in _NAMES,
        "code": setting in _CODES,
    }


def field_note(key: str, now: Settings, numbering: Numbering | None) -> str:
    """Return the sentence below the field `key`, whose text is right; it can be empty.

    `now`: the settings with all typed values. `numbering`: None while it is unknown.
    """
    if key == NUMBER_FORM:
        return number_note(now.certificate_numbers, numbering) if numbering is not None else ""
    if key in {"adults_source", "adults_on"} and now.adults and not getattr(now, key):
        return translate("Set-up", "Reports name the source only with its day.")
    if key == "centre" and now.place:
        text = translate("Set-up", "Without the commune's name, which stands beside it: {place}.")
        return text.format(place=now.place)
    return translate(CONTEXT, NOTES[key]) if key in NOTES else ""


def wrong_help() -> str:
    """Return what to do about a wrong text."""
    return translate("Set-up", "Correct the field with the red sentence, or empty it.")


def number_note(form: str, numbering: Numbering) -> str:
    """Return the example of the next number with `form`, and the warning about a second kiosk."""
    if numbering.given:
        text = translate(
            "Set-up", "Next: {number}. %n certificate(s) of this year keep their numbers.", "", len(numbering.given)
        )
    else:
        text = translate("Set-up", "The first one: {number}. A second kiosk of the centre needs another sign.")
    return text.format(number=numbering.following(form))
