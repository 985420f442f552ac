"""The role of technicians, with its pages in the order of the side bar."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from kiosk.bridge.staff.pages import PageContext, PageModel, Role, StaffPage
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.domain.access import Staff
from kiosk.domain.rights import Right


def _worker(context: PageContext) -> MaintenanceWorker:
    return MaintenanceWorker(context.worker, context.actor)


def _usb(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.usb.usb_model import UsbViewModel

    return UsbViewModel(_worker(context), context.visit, context.drives, parent)


def _packs(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.packs_model import PacksViewModel

    return PacksViewModel(_worker(context), context.visit, parent)


def _access(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.pin_access_model import AccessViewModel

    return AccessViewModel(context.worker, context.actor, parent)


def _sync(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.results.sync_model import SyncViewModel

    model = SyncViewModel(_worker(context), context.drives, parent)
    model.backup.progressChanged.connect(context.touched)  # a technician who waits for a slow stick is not idle
    return model


def _check(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.self_check.self_check_model import CheckViewModel

    return CheckViewModel(_worker(context), context.speech, context.drives, parent)


def _logs(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.log_model import LogViewModel

    return LogViewModel(_worker(context), context.drives, parent)


def _settings(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.set_up.set_up_model import SetUpViewModel

    return SetUpViewModel(context, parent)


def _leave(context: PageContext, parent: QObject) -> PageModel:
    from kiosk.bridge.technician.leave_model import LeaveViewModel

    return LeaveViewModel(context, parent)


TECHNICIAN = Role(
    "technician",
    frozenset({Staff.TECHNICIAN}),
    str(QT_TRANSLATE_NOOP("Staff pages", "Technician")),
    str(
        QT_TRANSLATE_NOOP(
            "Staff pages",
            "The administrator of this machine runs “kiosk pin reset” in its console. "
            "Then choose a new PIN here. The reset is recorded.",
        )
    ),
    pages=(
        StaffPage("usb", str(QT_TRANSLATE_NOOP("Staff pages", "Load from USB")), _usb, Right.MAINTAIN),
        StaffPage("packs", str(QT_TRANSLATE_NOOP("Staff pages", "Installed packs")), _packs, Right.MAINTAIN),
        StaffPage("sync", str(QT_TRANSLATE_NOOP("Staff pages", "Sync")), _sync, Right.MAINTAIN),
        StaffPage("check", str(QT_TRANSLATE_NOOP("Staff pages", "Self-check")), _check, Right.MAINTAIN),
        StaffPage("settings", str(QT_TRANSLATE_NOOP("Staff pages", "Settings")), _settings, Right.MAINTAIN),
        StaffPage("logs", str(QT_TRANSLATE_NOOP("Staff pages", "Log")), _logs, Right.MAINTAIN),
        StaffPage("access", str(QT_TRANSLATE_NOOP("Staff pages", "PINs")), _access, Right.MANAGE_GUIDES),
        StaffPage(
            "leave", str(QT_TRANSLATE_NOOP("Staff pages", "Leave, restart, power off")), _leave, Right.MAINTAIN
        ),
    ),
    set_up_page="settings",
    health_page="check",
)
