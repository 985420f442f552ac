"""The role of guides and lead guides, with its pages in the order of the side bar.

A page is one entry of `GUIDE` with the right that it requires; lead guides have more rights than guides. Authors have
only the page of the own PIN here, see `bridge.studio.pages`.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from kiosk.bridge.staff.pages import PageContext, PageModel, Role, StaffPage
from kiosk.domain.access import Staff
from kiosk.domain.rights import Right


def _today(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.today.today_model import TodayViewModel

    return TodayViewModel(context, parent)


def _attendance(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.attendance.attendance_model import AttendanceViewModel

    return AttendanceViewModel(context, parent)


def _learners(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.learners.learners_model import LearnersViewModel

    return LearnersViewModel(context, parent)


def _group(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.group.group_model import GroupViewModel

    return GroupViewModel(context, parent)


def _certificates(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.certificates.papers_model import CertificatesViewModel

    return CertificatesViewModel(context, parent)


def _guides(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.staff.guides_model import GuidesViewModel

    return GuidesViewModel(context.worker, context.actor, parent)


def _pin(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.own_pin import own_pin

    return own_pin(context, parent)


def _keeping(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.keeping.keeping_page_model import KeepingPageViewModel

    return KeepingPageViewModel(context, parent)


def _report(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.report.report_model import ReportSources, ReportViewModel

    return ReportViewModel(ReportSources(context.worker, context.drives, context.actor, context.touched), parent)


GUIDE = Role(
    "guide",
    frozenset({Staff.GUIDE, Staff.LEAD_GUIDE, Staff.AUTHOR}),
    str(QT_TRANSLATE_NOOP("Staff pages", "Guide")),
    str(QT_TRANSLATE_NOOP("Staff pages", "The lead guide or the technician gives you a new PIN.")),
    pages=(
        StaffPage(
            "today",
            str(QT_TRANSLATE_NOOP("Staff pages", "Today's session")),
            _today,
            Right.RUN_SESSION,
            shows_names=True,
        ),
        StaffPage(
            "attendance",
            str(QT_TRANSLATE_NOOP("Staff pages", "Attendance")),
            _attendance,
            Right.SEE_NAMES,
            shows_names=True,
        ),
        StaffPage(
            "learners",
            str(QT_TRANSLATE_NOOP("Staff pages", "Learners")),
            _learners,
            Right.SEE_NAMES,
            shows_names=True,
        ),
        StaffPage("group", str(QT_TRANSLATE_NOOP("Staff pages", "Teach the group")), _group, Right.TEACH_GROUP),
        StaffPage(
            "certificates",
            str(QT_TRANSLATE_NOOP("Staff pages", "Papers")),
            _certificates,
            Right.PRINT_CARDS,
            shows_names=True,
        ),
        StaffPage("report", str(QT_TRANSLATE_NOOP("Staff pages", "Reports")), _report, Right.SEE_REPORTS),
        StaffPage(
            "keeping",
            str(QT_TRANSLATE_NOOP("Staff pages", "Keep a guest's progress")),
            _keeping,
            Right.ADD_LEARNERS,
            shows_names=True,
            for_visit=True,
        ),
        StaffPage("guides", str(QT_TRANSLATE_NOOP("Staff pages", "Guides")), _guides, Right.MANAGE_GUIDES),
        StaffPage("pin", str(QT_TRANSLATE_NOOP("Staff pages", "My PIN")), _pin, Right.CHANGE_OWN_PIN),
    ),
)
