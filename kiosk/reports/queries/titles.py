"""Titles of the reports."""

from collections.abc import Mapping

from kiosk.domain.texts import MessageText, translatable
from kiosk.reports.table import Code

TITLES: Mapping[Code, MessageText] = {
    Code.SESSION: translatable("Report", "Log of sessions"),
    Code.DAY: translatable("Report", "Report of the day"),
    Code.WEEK: translatable("Report", "Report of the week"),
    Code.MONTH: translatable("Report", "Report of the month"),
    Code.LONG: translatable("Report", "Report of the quarter or year"),
    Code.SKILLS: translatable("Report", "Results by skill"),
    Code.HAMLETS: translatable("Report", "Results by hamlet"),
    Code.NEEDS: translatable("Report", "Needs, difficulties and feedback"),
}
"""Title of each report."""
