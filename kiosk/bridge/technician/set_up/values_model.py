"""View model of the kiosk's settings, which are changed one value at a time.

Rules: every choice is saved at once. If saving fails, the screen shows the error and the saved value.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.shell.look_model import NAMES
from kiosk.bridge.technician.maintenance_worker import MaintenanceWorker
from kiosk.bridge.technician.set_up.steps import NUMBERS, moved
from kiosk.bridge.technician.set_up.words import number_name, number_shown, root_map
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.domain.errors import KioskError, SettingsError
from kiosk.domain.ids import WRITTEN
from kiosk.domain.set_up import ProvinceRoot
from kiosk.domain.text import ADDRESSES
from kiosk.settings import Settings, checked

if TYPE_CHECKING:
    from kiosk.services.maintenance import Maintenance

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
translate = QCoreApplication.translate
SCHEME = "https://"
"""Scheme of the mirror's URL; the field for the URL contains it before anything is typed."""


@QmlElement
@QmlUncreatable("The set-up makes it.")
class SetUpValuesViewModel(QObject):
    """The saved settings, and the province that the kiosk trusts."""

    changed = Signal()
    mirrorChanged = Signal()
    """Emitted when the typed or the saved URL of the mirror changes."""
    saved = Signal()
    """Emitted after a change was saved; the change takes effect after a restart of the kiosk."""
    failed = Signal(object)
    """Emitted with the `KioskError` of a failed read or write."""

    def __init__(self, worker: MaintenanceWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self.settings = Settings()
        self.province_root: ProvinceRoot | None = None
        self._is_mirror_wrong = False
        self._typed = ""
        """The typed URL of the mirror."""
        self.changed.connect(self.mirrorChanged)

    def read(self, then: Callable[[], None] = lambda: None) -> None:
        """Read the saved settings and the trusted province, then call `then`."""

        def take(state: tuple[Settings, ProvinceRoot | None]) -> None:
            self.settings, self.province_root = state
            self.changed.emit()
            then()

        self._worker.errand(_state, take, self.failed.emit)

    def save(self, **changes: Any) -> None:
        """Change the settings named in `changes`, and save all settings."""
        chosen = self.settings = replace(self.settings, **changes)
        self._worker.errand(
            lambda maintenance: maintenance.set_up().save(chosen), lambda _none: self.saved.emit(), self._not_saved
        )
        self.changed.emit()

    def _not_saved(self, error: KioskError) -> None:
        self.failed.emit(error)
        self.read()

    @Slot(str)
    def chooseLanguage(self, key: str) -> None:
        """Set the language in which every visit starts; no effect if `key` is not in `WRITTEN`."""
        if key in WRITTEN:
            self.save(language=key)

    @Slot(str)
    def chooseAddress(self, address: str) -> None:
        """Set the form of address that texts use for learners; no effect if `address` is not in `ADDRESSES`."""
        if address in ADDRESSES:
            self.save(address=address)

    @Slot(str)
    def typeMirror(self, typed: str) -> None:
        """Store the text that was typed into the field for the mirror's URL; the scheme alone counts as empty."""
        address = typed.strip()
        self._typed = "" if address == SCHEME else address
        self.mirrorChanged.emit()

    @Slot()
    def saveMirror(self) -> None:
        """Save the typed URL of the province's mirror, if it differs from the saved URL; empty means no mirror.

        An invalid URL is not saved; see `mirrorProblem`.
        """
        if not self.mirrorDiffers:
            return
        try:
            checked("mirror", self._typed)
        except SettingsError:
            self._is_mirror_wrong = True
            self.changed.emit()
        else:
            self._is_mirror_wrong = False
            self.save(mirror=self._typed)

    @Slot(str, int)
    def adjust(self, key: str, by: int) -> None:
        """Change the numeric setting `key` to the next larger (`by` = 1) or smaller (-1) value, if there is one."""
        value = moved(key, getattr(self.settings, key), by)
        if value is not None:
            self.save(**{key: value})

    @Property(str, notify=changed)
    def place(self) -> str:
        """Name of the commune; empty if none is set."""
        return self.settings.place

    @Property(str, notify=changed)
    def communeCode(self) -> str:
        """Official code of the commune."""
        return self.settings.commune

    @Property(str, notify=changed)
    def languageName(self) -> str:
        """Own name of the language in which visits start."""
        return NAMES[self.settings.language]

    @Property("QVariantList", notify=changed)
    def languages(self) -> list[dict[str, Any]]:
        """One map per language: ``key`` (its tag), ``name``, and ``chosen`` (whether it is the saved setting)."""
        return [{"key": key, "name": NAMES[key], "chosen": key == self.settings.language} for key in WRITTEN]

    @Property(str, notify=changed)
    def address(self) -> str:
        """Form of address that texts use for learners."""
        return self.settings.address

    @Property("QVariantList", notify=changed)
    def addresses(self) -> list[dict[str, Any]]:
        """One map per form of address: ``key``, ``name``, and ``chosen`` (whether it is the saved setting)."""
        return [{"key": key, "name": key, "chosen": key == self.settings.address} for key in ADDRESSES]

    @Property(str, notify=changed)
    def mirror(self) -> str:
        """URL of the province's mirror of packs; empty if there is none."""
        return self.settings.mirror

    @Property(str, constant=True)
    def mirrorScheme(self) -> str:
        """The scheme that every URL of a mirror has."""
        return SCHEME

    @Property(bool, notify=mirrorChanged)
    def mirrorDiffers(self) -> bool:
        """Whether the typed URL differs from the saved URL."""
        return self._typed != self.settings.mirror

    @Property(str, notify=mirrorChanged)
    def mirrorText(self) -> str:
        """Text below the field: whether the typed URL is valid and saved, and whether a mirror is used."""
        if self._is_mirror_wrong:
            return translate("Set-up", "Invalid address. It must begin with https:// and contain no spaces.")
        if self.mirrorDiffers and self._typed == "":
            return translate("Set-up", "Not saved yet: packs will come from sticks only.")
        if self.mirrorDiffers:
            return translate("Set-up", "Not saved yet.")
        if self.mirror == "":
            return translate("Set-up", "Off: packs come from sticks only.")
        return translate("Set-up", "Saved. A technician can load packs from there when the kiosk is online.")

    @Property(str, notify=changed)
    def communeHelp(self) -> str:
        """Explanation of how to set or change the commune."""
        if self.place:
            return translate("Set-up", "Now: {place}. Type another name to change it.").format(place=self.place)
        return translate(
            "Set-up",
            "Type the commune's name, or a former commune or district, with or without accents.",
        )

    @Property(bool, notify=changed)
    def mirrorProblem(self) -> bool:
        """Whether the URL typed last is invalid and was not saved."""
        return self._is_mirror_wrong

    @Property("QVariantList", notify=changed)
    def numbers(self) -> list[dict[str, Any]]:
        """One map per numeric setting.

        ``key``, ``name``: key and name of the setting. ``shown``: the value as text. ``canLess``: whether a smaller
        value can be chosen. ``canMore``: whether a larger value can be chosen.
        """
        return [self._number(key) for key in NUMBERS]

    def _number(self, key: str) -> dict[str, Any]:
        value = getattr(self.settings, key)
        return {
            "key": key,
            "name": number_name(key),
            "shown": number_shown(key, value, is_never=self.settings.night_from == self.settings.night_to),
            "canLess": moved(key, value, -1) is not None,
            "canMore": moved(key, value, 1) is not None,
        }

    @Property("QVariantMap", notify=changed)
    def province(self) -> dict[str, Any]:
        """Map of the trusted province, with the keys of `root_map`."""
        return root_map(self.province_root, datetime.now(UTC))


def _state(maintenance: "Maintenance") -> tuple[Settings, ProvinceRoot | None]:
    service = maintenance.set_up()
    return service.settings(), service.province()
