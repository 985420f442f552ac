"""The staff page «Bài của xã», on which authors make the commune's own lessons and voices.

Its place in the side bar is behind the page on which a guide teaches a group; an account that is only an author has
it first.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from kiosk.bridge.staff.pages import PageContext, PageModel, Role, StaffPage
from kiosk.domain.access import Staff
from kiosk.domain.rights import Right


def _studio(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.studio.studio_model import StudioViewModel

    return StudioViewModel(context, parent)


STUDIO = Role(
    "studio",
    frozenset({Staff.AUTHOR, Staff.LEAD_GUIDE}),
    str(QT_TRANSLATE_NOOP("Staff pages", "Author")),
    str(QT_TRANSLATE_NOOP("Staff pages", "The lead guide or the technician gives you a new PIN.")),
    pages=(StaffPage("studio", str(QT_TRANSLATE_NOOP("Staff pages", "Own lessons")), _studio, Right.MAKE_LESSONS),),
    follows="group",
)
