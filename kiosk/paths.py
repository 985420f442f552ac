"""Paths of data and program files; the only module that uses platformdirs and PyInstaller's ``_MEIPASS``.

Rules: no function here creates a folder. The environment variable ``TRAM_HOC_DATA`` replaces the default data folder.
The parameter `data` of a function replaces both, for example by the tour's own data folder.
"""

import os
import sys
from pathlib import Path

from kiosk.domain.errors import SettingsError
from kiosk.domain.texts import translatable

DRAW_PICTURES = "draw-pictures"
"""Command-line argument that starts this program as the child process of `devices.picture_trial`."""
CAPTURE_SOUND = "capture-sound"
"""Command-line argument that starts this program as the child process of `devices.recording.child_microphone`."""
DECODE_SOUND = "decode-sound"
"""Command-line argument that starts this program as the child process of `devices.recording.sound_files`."""
READ_QUESTIONS = "read-questions"
"""Command-line argument that starts this program as the child process of `services.studio.question_reading`."""

FETCHED = ".fetched"
"""Folder inside the folder of packs for downloads."""


def data_folder() -> Path:
    """The data folder: ``$TRAM_HOC_DATA``, else the user's data folder.

    Raises SettingsError if neither can be determined: no variable, no ``$HOME``, and a user unknown to the system.
    """
    return _data_folder("tram-hoc-so")


def desk_folder() -> Path:
    """The data folder of ``kiosk studio``: ``$TRAM_HOC_DATA``, else a folder of its own in the user's data folder.

    A kiosk on the same machine has another one. Raises SettingsError as `data_folder` does.
    """
    return _data_folder("bai-cua-xa")


def own_folders() -> tuple[Path, ...]:
    """The folders in which this user keeps files: documents, downloads, desktop; those that exist, each once."""
    import platformdirs

    found = (
        platformdirs.user_documents_path(),
        platformdirs.user_downloads_path(),
        platformdirs.user_desktop_path(),
    )
    return tuple(dict.fromkeys(path for path in found if path.is_dir()))


def _data_folder(name: str) -> Path:
    chosen = os.environ.get("TRAM_HOC_DATA")
    try:
        if chosen:
            return Path(chosen).expanduser().absolute()
        import platformdirs

        return Path(platformdirs.user_data_dir(name, appauthor=False))
    except RuntimeError as error:
        message = translatable("Staff", "This user has no home folder, so the kiosk has no place for its data.")
        raise SettingsError(
            message, translatable("Staff", "Set TRAM_HOC_DATA to a folder that this user may write in.")
        ) from error


def database_file(data: Path | None = None) -> Path:
    """The database file, which contains the record and the list of installed packs."""
    return (data or data_folder()) / "kiosk.db"


def running_file(data: Path | None = None) -> Path:
    """Lock file, present and locked while a kiosk uses the data folder (`storage.marker`)."""
    return (data or data_folder()) / "kiosk.running"


def backups_folder(data: Path | None = None) -> Path:
    """Folder of the database backups."""
    return (data or data_folder()) / "backups"


def people_file(data: Path | None = None) -> Path:
    """The database file with the names of people."""
    return (data or data_folder()) / "people.db"


def people_backups_folder(data: Path | None = None) -> Path:
    """Folder of the backups of the names."""
    return (data or data_folder()) / "people-backups"


def deleted_file(data: Path | None = None) -> Path:
    """File with the ids of deleted people, who are deleted again after an older copy is restored."""
    return (data or data_folder()) / "deleted.json"


def packs_folder(data: Path | None = None) -> Path:
    """Folder of the installed packs; it has one subfolder per version."""
    return (data or data_folder()) / "packs"


def outbox_folder(data: Path | None = None) -> Path:
    """Folder of the sync bundles that wait for a receipt."""
    return (data or data_folder()) / "outbox"


def settings_file(data: Path | None = None) -> Path:
    """File with the kiosk's settings (TOML)."""
    return (data or data_folder()) / "settings.toml"


def logs_folder(data: Path | None = None) -> Path:
    """Folder of the log files."""
    return (data or data_folder()) / "logs"


def reports_folder(data: Path | None = None) -> Path:
    """Folder of the reports of self-checks."""
    return (data or data_folder()) / "reports"


def papers_folder(data: Path | None = None) -> Path:
    """Folder of papers: the one that Windows is printing, and those that were saved on this machine.

    Papers contain names; the deletion of a person empties the folder.
    """
    return (data or data_folder()) / "papers"


def printed_file(data: Path | None = None) -> Path:
    """Copy of the paper that Windows is printing; the next start deletes it."""
    return papers_folder(data) / "print.pdf"


def taken_file(data: Path | None = None) -> Path:
    """File in which older programs listed the bundles that were copied to sticks."""
    return (data or data_folder()) / "taken.json"


def copying_folder(data: Path | None = None) -> Path:
    """Temporary folder, present only while a copy of the record is made for a stick."""
    return (data or data_folder()) / ".copying"


def restoring_folder(data: Path | None = None) -> Path:
    """Temporary folder, present only while a copy of another kiosk's record is opened."""
    return (data or data_folder()) / ".restoring"


def root_file(data: Path | None = None) -> Path:
    """File with the province's root of trust, installed at set-up."""
    return (data or data_folder()) / "trust" / "root.json"


def sync_key_file(data: Path | None = None) -> Path:
    """File with the kiosk's private key for sync bundles (PEM); it is part of no copy."""
    return (data or data_folder()) / "sync-key.pem"


def sync_access_file(data: Path | None = None) -> Path:
    """File with the address and the password of the server that receives results (TOML), for its owner alone."""
    return (data or data_folder()) / "sync.toml"


def sync_traffic_file(data: Path | None = None) -> Path:
    """File with the network traffic of the month (`sync.sending.meter`)."""
    return (data or data_folder()) / "sync-traffic.json"


def sync_contact_file(data: Path | None = None) -> Path:
    """File with the last contact with the province over the network (`sync.sending.contact_log`)."""
    return (data or data_folder()) / "sync-contact.json"


def sync_packs_file(data: Path | None = None) -> Path:
    """File with the last look for packs at the province's mirror (`sync.sending.pack_log`)."""
    return (data or data_folder()) / "sync-packs.json"


def fetched_folder(data: Path | None = None) -> Path:
    """Folder of packs that were downloaded from the province's mirror and are not installed yet."""
    return packs_folder(data) / FETCHED


def certificate_key_file(data: Path | None = None) -> Path:
    """File with the kiosk's private key for certificates (PEM), made when the first certificate is signed."""
    return (data or data_folder()) / "certificate-key.pem"


def certificate_keys_file(data: Path | None = None) -> Path:
    """File with the province's list of public keys for certificates (`services.certificates.keys`)."""
    return (data or data_folder()) / "trust" / "certificate-keys.json"


def studio_folder(data: Path | None = None) -> Path:
    """Folder of the commune's own lessons and voices."""
    return (data or data_folder()) / "studio"


def studio_sources(data: Path | None = None) -> Path:
    """Folder of the sources of own packs; it has one subfolder per pack."""
    return studio_folder(data) / "sources"


def studio_voices(data: Path | None = None) -> Path:
    """Folder of the recordings of the commune's readers (`content.voices.take_shelf`)."""
    return studio_folder(data) / "voices"


def studio_database(data: Path | None = None) -> Path:
    """The database file with all versions of own lessons."""
    return studio_folder(data) / "studio.db"


def studio_backups(data: Path | None = None) -> Path:
    """Folder of the backups of the versions of own lessons."""
    return studio_folder(data) / "backups"


def studio_kept(data: Path | None = None) -> Path:
    """Folder of own lessons that are archived or removed, and of media that no lesson shows at present."""
    return studio_folder(data) / "kept"


def studio_locks(data: Path | None = None) -> Path:
    """Folder of the lock files of the own packs (`storage.studio.locks`)."""
    return studio_folder(data) / "locks"


def own_carrier_folder(data: Path | None = None) -> Path:
    """Folder of the carrier with the commune's own packs, as signed on this machine."""
    return (data or data_folder()) / "studio" / "carrier"


def own_keys_folder(data: Path | None = None) -> Path:
    """Folder of the commune's private keys, for their owner alone; only encrypted copies contain them."""
    return (data or data_folder()) / "studio" / "keys"


def own_work_folder(data: Path | None = None) -> Path:
    """Private temporary folder, present only while own lessons are put into use."""
    return (data or data_folder()) / "studio" / ".building"


def looked_after(data: Path, bundled: Path) -> dict[str, Path]:
    """Return the files and folders covered by the self-check, by field name of `services.upkeep.Folders`."""
    return {
        "data": data,
        "record": database_file(data),
        "names": people_file(data),
        "backups": backups_folder(data),
        "passing": copying_folder(data),
        "settings_file": settings_file(data),
        "packs": packs_folder(data),
        "bundled": bundled,
        "outbox": outbox_folder(data),
        "reports": reports_folder(data),
        "logs": logs_folder(data),
        "root": root_file(data),
        "studio": studio_folder(data),
    }


def unfinished_set_up(data: Path | None = None) -> Path:
    """File with the changes planned by a set-up; it exists until they are applied completely."""
    return (data or data_folder()) / "set-up.unfinished.json"


def is_frozen() -> bool:
    """Whether the program runs from a PyInstaller build."""
    return hasattr(sys, "_MEIPASS")


def own_command(*arguments: str) -> list[str]:
    """Return the command that starts another process of this program; in a checkout, run it in `program_folder`."""
    return [sys.executable, *(() if is_frozen() else ("-m", "kiosk")), *arguments]


def program_folder() -> Path:
    """Folder of the program's files."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def _built(name: str) -> Path:
    return program_folder() / name if is_frozen() else program_folder() / "build" / name


def qml_folder() -> Path:
    """Folder in which QML finds the module ``KioskUi``."""
    return program_folder() / "kiosk" / "qml"


def assets_folder() -> Path:
    """Folder of drawings and sounds."""
    return program_folder() / "assets"


def bundled_packs() -> Path:
    """Folder of the ``.hocpack`` files bundled with the program."""
    return _built("packs")


def voice_folder() -> Path:
    """Folder of the recorded phrases for the program's own screens: ``<language>/<phrase>.ogg``."""
    return _built("voice")


def communes_file() -> Path:
    """File with all communes of Viet Nam, for the set-up."""
    return _built("communes") / "communes.json"


def translations_folder() -> Path:
    """Folder of the compiled translations: ``kiosk_vi.qm``."""
    return _built("i18n")


def lessons_folder() -> Path:
    """Folder of the sources of the bundled packs (only in a checkout)."""
    return program_folder() / "lessons"


def narration_folder() -> Path:
    """Folder of the machine narration generated from the lesson sources (only in a checkout)."""
    return program_folder() / "build" / "narration"


def build_folder() -> Path:
    """Default output folder of commands: ``build`` in the working directory."""
    return Path.cwd() / "build"


def paper_fonts_folder() -> Path:
    """Folder of the font files of Liberation Serif."""
    return assets_folder() / "fonts"


def fonts_folder() -> Path:
    """Folder of the font files of Be Vietnam Pro. Raises FileNotFoundError if the package is not installed."""
    if is_frozen():
        return program_folder() / "fonts"
    from importlib.util import find_spec

    package = find_spec("fontpkg_be_vietnam_pro")
    places = package.submodule_search_locations if package else None
    if not places:
        raise FileNotFoundError("The package fontpkg-be-vietnam-pro is not installed; run make setup.")
    return Path(places[0]) / "files"
