"""Where everything lies on this machine: the only module that knows platformdirs and PyInstaller.

Rules: functions only, no folder is made here; `TRAM_HOC_DATA` moves the data folder; `data` stands for another one
(the tour and the pictures have their own).
"""

import os
import sys
from pathlib import Path

from kiosk.domain.errors import SettingsError

DRAW_PICTURES = "draw-pictures"
"""The argument that makes this program the child of `devices.picture_trial`."""


def data_folder() -> Path:
    """Everything this kiosk has learned: ``$TRAM_HOC_DATA``, else the user's data folder.

    Raises SettingsError where neither is known: no variable, no ``$HOME``, and a user whom the system does not know.
    """
    chosen = os.environ.get("TRAM_HOC_DATA")
    try:
        if chosen:
            return Path(chosen).expanduser().absolute()
        import platformdirs

        return Path(platformdirs.user_data_dir("tram-hoc-so", appauthor=False))
    except RuntimeError as error:
        message = "This user has no home folder, so the kiosk has no place for its data."
        raise SettingsError(message, "Set TRAM_HOC_DATA to a folder that this user may write in.") from error


def database_file(data: Path | None = None) -> Path:
    """The record and the library."""
    return (data or data_folder()) / "kiosk.db"


def running_file(data: Path | None = None) -> Path:
    """There and locked while a kiosk runs on the data folder (`storage.marker`)."""
    return (data or data_folder()) / "kiosk.running"


def backups_folder(data: Path | None = None) -> Path:
    """Generations of the database."""
    return (data or data_folder()) / "backups"


def packs_folder(data: Path | None = None) -> Path:
    """Installed packs, one folder a version."""
    return (data or data_folder()) / "packs"


def outbox_folder(data: Path | None = None) -> Path:
    """Sync bundles that wait for a receipt."""
    return (data or data_folder()) / "outbox"


def settings_file(data: Path | None = None) -> Path:
    """The device's settings (TOML)."""
    return (data or data_folder()) / "settings.toml"


def logs_folder(data: Path | None = None) -> Path:
    """What the program says about itself."""
    return (data or data_folder()) / "logs"


def reports_folder(data: Path | None = None) -> Path:
    """Reports of self-checks."""
    return (data or data_folder()) / "reports"


def taken_file(data: Path | None = None) -> Path:
    """Which bundles went away on which stick."""
    return (data or data_folder()) / "taken.json"


def copying_folder(data: Path | None = None) -> Path:
    """There only while a copy of the record is made for a stick."""
    return (data or data_folder()) / ".copying"


def restoring_folder(data: Path | None = None) -> Path:
    """There only while a copy of another kiosk's record is opened."""
    return (data or data_folder()) / ".restoring"


def root_file(data: Path | None = None) -> Path:
    """The province's root of trust, given at set-up."""
    return (data or data_folder()) / "trust" / "root.json"


def looked_after(data: Path, bundled: Path) -> dict[str, Path]:
    """Everything that a technician's self-check looks at, by its name in `services.upkeep.Folders`."""
    return {
        "data": data,
        "record": database_file(data),
        "backups": backups_folder(data),
        "passing": copying_folder(data),
        "settings_file": settings_file(data),
        "packs": packs_folder(data),
        "bundled": bundled,
        "outbox": outbox_folder(data),
        "taken_file": taken_file(data),
        "reports": reports_folder(data),
        "logs": logs_folder(data),
        "root": root_file(data),
    }


def unfinished_set_up(data: Path | None = None) -> Path:
    """What a set-up file says, while it is being applied."""
    return (data or data_folder()) / "set-up.unfinished.json"


def is_frozen() -> bool:
    """Whether this is a PyInstaller build."""
    return hasattr(sys, "_MEIPASS")


def own_command(*arguments: str) -> list[str]:
    """The command line that starts this program again; from a checkout, in `program_folder`."""
    return [sys.executable, *(() if is_frozen() else ("-m", "kiosk")), *arguments]


def program_folder() -> Path:
    """Where the program lies."""
    return _bundle()


def _bundle() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def _built(name: str) -> Path:
    return _bundle() / name if is_frozen() else _bundle() / "build" / name


def qml_folder() -> Path:
    """Import path of the ``KioskUi`` module."""
    return _bundle() / "kiosk" / "qml"


def assets_folder() -> Path:
    """Drawings and sounds."""
    return _bundle() / "assets"


def bundled_packs() -> Path:
    """The ``.hocpack`` files that come with the program."""
    return _built("packs")


def voice_folder() -> Path:
    """Spoken phrases of the program's own screens: ``<language>/<phrase>.ogg``."""
    return _built("voice")


def communes_file() -> Path:
    """The country's communes, for the set-up."""
    return _built("communes") / "communes.json"


def translations_folder() -> Path:
    """Compiled translations: ``kiosk_vi.qm``."""
    return _built("i18n")


def lessons_folder() -> Path:
    """Sources of the bundled packs (only in a checkout)."""
    return _bundle() / "lessons"


def narration_folder() -> Path:
    """Machine narration made from the sources (only in a checkout)."""
    return _bundle() / "build" / "narration"


def build_folder() -> Path:
    """Where commands put what they make, unless told otherwise."""
    return Path.cwd() / "build"


def fonts_folder() -> Path:
    """The font files of Be Vietnam Pro."""
    if is_frozen():
        return _bundle() / "fonts"
    from importlib.util import find_spec

    package = find_spec("fontpkg_be_vietnam_pro")
    places = package.submodule_search_locations if package else None
    if not places:
        raise FileNotFoundError("The package fontpkg-be-vietnam-pro is not installed; run make setup.")
    return Path(places[0]) / "files"
