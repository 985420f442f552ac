"""The role of guides and lead guides, with its pages in the order of the side bar.

A new page is one entry of `GUIDE` with the right that it needs; lead guides see more of them than guides.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from kiosk.bridge.staff.pages import PageContext, PageModel, Role, StaffPage
from kiosk.domain.access import Staff
from kiosk.domain.rights import Right


def _certificates(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.certificates.papers_model import CertificatesViewModel

    return CertificatesViewModel(context, parent)


def _guides(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.staff.guides_model import GuidesViewModel

    return GuidesViewModel(context.worker, context.actor, parent)


def _pin(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.guide.own_pin import own_pin

    return own_pin(context, parent)


GUIDE = Role(
    "guide",
    frozenset({Staff.GUIDE, Staff.LEAD_GUIDE}),
    str(QT_TRANSLATE_NOOP("Staff pages", "Guide")),
    str(QT_TRANSLATE_NOOP("Staff pages", "The lead guide or the technician gives you a new PIN.")),
    pages=(
        StaffPage(
            "certificates",
            str(QT_TRANSLATE_NOOP("Staff pages", "Papers")),
            _certificates,
            Right.PRINT_CARDS,
            shows_names=True,
        ),
        StaffPage("guides", str(QT_TRANSLATE_NOOP("Staff pages", "Guides")), _guides, Right.MANAGE_GUIDES),
        StaffPage("pin", str(QT_TRANSLATE_NOOP("Staff pages", "My PIN")), _pin, Right.CHANGE_OWN_PIN),
    ),
)
