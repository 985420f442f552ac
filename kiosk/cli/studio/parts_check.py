"""The part of ``kiosk --smoke`` for the studio: its screens, formats, keys, child processes and database.

Rules: nothing outside the given folder is written. No microphone is needed; no sound is recorded.
"""

from datetime import UTC, datetime
from pathlib import Path

from kiosk import paths

FEWEST_FORMATS = 6
"""Number of formats of questions that are read: GIFT, Aiken, Moodle XML, QTI, H5P and tables (CSV, XLSX)."""


class MissingPartError(Exception):
    """A part of the product is missing or does not work."""


def studio_works(folder: Path, seconds: float) -> str:
    """Use the parts of the studio in the empty `folder`; return what was found.

    `seconds`: time-out for its first screen. Raises MissingPartError, KioskError, OSError or TimeoutError.
    """
    from kiosk.content.exchange.formats import readers, writers
    from kiosk.content.trust.own.repository import OwnRepository, verify_own
    from kiosk.devices.recording.child_microphone import ChildMicrophone
    from kiosk.services.studio.question_reading import QuestionReading
    from kiosk.storage.studio.file import open_studio
    from kiosk.storage.studio.health import StudioChecker

    database = folder / "own" / "studio.db"
    open_studio(database).close()
    if StudioChecker(database).check() is None:
        raise MissingPartError("the database of own lessons was not made")
    carrier, keys = folder / "own" / "carrier", folder / "own" / "keys"
    OwnRepository(carrier, keys, "19249").found("Xã Lệ Thủy", datetime.now(UTC))
    verify_own(carrier, keys, lambda _done, _total: True)
    formats = {reader.format for reader in readers()}
    if len(formats) < FEWEST_FORMATS or not writers():
        raise MissingPartError(f"formats of questions are missing; found: {', '.join(sorted(formats))}")
    questions = folder / "own" / "questions.gift"
    questions.write_text("Ai gọi?{=Công an ~Người lạ}", encoding="utf-8")
    reading = QuestionReading(paths.own_command(paths.READ_QUESTIONS), paths.program_folder())
    reading.read(questions, folder / "own", lambda _count: None)
    microphone = ChildMicrophone(paths.own_command(paths.CAPTURE_SOUND), paths.program_folder())
    try:
        microphone.prepare()
        inputs = microphone.inputs()
        if not microphone.is_running:
            raise MissingPartError("the process that captures sound does not work")
    finally:
        microphone.close()
    _show_shelf(folder / "desk", seconds)
    return f"{len(formats)} formats of questions, {len(inputs)} microphones, Ed25519"


def _show_shelf(folder: Path, seconds: float) -> None:
    """Open the studio as ``kiosk studio`` does. Raises TimeoutError."""
    from kiosk import app as kiosk_app
    from kiosk.settings import Settings
    from kiosk.tour.driver import Driver

    kiosk_app.application()
    running = kiosk_app.build(kiosk_app.Site(data=folder), Settings(reduce_motion=True), windowed=True, is_desk=True)
    try:
        driver = Driver(running.window.quick)
        driver.wait(lambda: driver.find("studioView") is not None, "the studio", seconds)
        driver.wait(lambda: running.worker.is_idle, "the own lessons", seconds)
        driver.look()
    finally:
        running.close()
