"""Texts of the page of reports."""

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.staff.words import format_number

translate = QCoreApplication.translate


def empty_table() -> str:
    """Return the text of a table without rows."""
    return translate("Report page", "Nothing was recorded in these days.")


def more_in_table(count: int) -> str:
    """Return the line below bars: `count` categories are shown only in the table."""
    return translate("Report page", "and {count} more, see the table").format(count=format_number(count))
