"""``kiosk --smoke``: uses every part of the product once and prints whether the part works.

Rules: the parts use a temporary data folder, never this machine's. Neither a display nor a sound device is needed.
One line is printed per part. A failed part does not stop the checks of the other parts. The exit code is 1 if any
part failed.
"""

import json
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kiosk import RELEASED, __version__, paths
from kiosk.cli.ending.interrupts import STOPPED
from kiosk.cli.ending.mistakes import report
from kiosk.cli.studio.parts_check import MissingPartError, studio_works
from kiosk.domain.errors import KioskError

if TYPE_CHECKING:
    from kiosk.app import App

PATIENCE_SECONDS = 60.0
"""Time-out in seconds for a screen to appear, long enough for the first start on a slow machine."""
FEWEST_COLOURS = 16
"""Minimum number of colours of a correctly painted home screen; the drawings on it have many more."""

Check = tuple[str, Callable[[], str]]


class LeftOut(logging.Handler):
    """Collects INFO messages, by which the player reports skipped clips; a skipped clip raises no error."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.clips: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Store the message of `record` if its level is INFO."""
        if record.levelno == logging.INFO:
            self.clips.append(record.getMessage())


def smoke(asked: bool) -> None:
    """If `asked`, check every part, print one line for each and exit."""
    if not asked:
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"tram-hoc-so {__version__}, {'one folder' if paths.is_frozen() else 'from source'}", flush=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-smoke-") as name:
        missing = [thing for thing, look in checks(Path(name)) if not _is_there(thing, look)]
    if missing:
        typer.echo(f"Missing or broken: {', '.join(missing)}. Install the program again.", err=True)
    raise typer.Exit(1 if missing else 0)


def _is_there(thing: str, look: Callable[[], str]) -> bool:
    began = time.monotonic()
    try:
        seen = look()
    except Exception as error:  # noqa: BLE001 - a failed part does not stop the checks of the others
        if not isinstance(error, (KioskError, MissingPartError, OSError)):
            report(error)
        print(f"BAD   {thing}: {type(error).__name__}: {error}", flush=True)
        return False
    print(f"ok    {thing}: {seen} ({time.monotonic() - began:.2f} s)", flush=True)
    return True


def checks(folder: Path) -> Iterator[Check]:
    """Yield the name and the check function of every part; `folder` is an empty working folder."""
    yield "record", lambda: _record(folder / "record")
    yield "packs", _packs
    yield "pictures", _pictures
    yield "voice", _voice
    yield "communes", _communes
    yield "signatures", _signatures
    yield "pins", _pins
    yield "copies", _copies
    yield "screens", lambda: _screens(folder / "kiosk")
    yield "studio", lambda: studio_works(folder / "studio", PATIENCE_SECONDS)
    yield "certificates", _certificates
    yield "sound", _sound


def _record(folder: Path) -> str:
    from kiosk.devices.clock import MachineClock
    from kiosk.storage.store import open_store

    store = open_store(paths.database_file(folder), MachineClock(RELEASED, lambda: None))
    try:
        store.database.check(thorough=True)
        journal = store.database.journal
        return f"SQLite {store.database.sqlite_version}, {journal.mode.upper()} + {journal.synchronous}"
    finally:
        store.close()


def _packs() -> str:
    from kiosk.content.packs.verifier import verify

    files = sorted(paths.bundled_packs().glob("*.hocpack"))
    if not files:
        raise MissingPartError(f"no pack in {paths.bundled_packs()}")
    for file in files:
        with file.open("rb") as opened:
            verify(opened, app_version=__version__, file_name=file.name)
    return f"{len(files)} intact"


def _pictures() -> str:
    """Render a drawing and invalid data in the child process that tests pictures before a pack is installed."""
    from kiosk.domain.pictures import Drawn
    from kiosk.house import picture_trial

    drawing = next((paths.assets_folder() / "pictures").glob("*.svg")).read_bytes()
    with picture_trial() as trial:
        seen = [trial.draw(drawing), trial.draw(b"no picture")]
    if seen != [Drawn.QUICKLY, Drawn.NOT_AT_ALL]:
        raise MissingPartError("the child process that draws pictures does not work")
    return "drawn in a child process"


def _voice() -> str:
    """Check the translation and count the spoken phrases.

    Zero phrases are accepted, because a build can lack the speech tools.
    """
    texts = paths.translations_folder() / "kiosk_vi.qm"
    if not texts.is_file():
        raise MissingPartError(f"{texts} is missing")
    spoken = sum(1 for _ in paths.voice_folder().glob("*/*.ogg"))
    return f"{texts.stat().st_size} bytes of Vietnamese, {spoken} spoken phrases"


def _communes() -> str:
    """Read the list of communes for the set-up of a kiosk; the list is generated at build time."""
    return f"{len(json.loads(paths.communes_file().read_text('utf-8'))['communes'])} to choose from"


def _signatures() -> str:
    from securesystemslib.signer import CryptoSigner
    from tuf.api.metadata import Metadata, Root

    signer = CryptoSigner.generate_ed25519()
    root = Metadata(Root())
    root.signed.add_key(signer.public_key, Root.type)
    root.sign(signer)
    read = Metadata[Root].from_bytes(root.to_bytes())
    read.signed.verify_delegate(Root.type, read.signed_bytes, read.signatures)
    return f"TUF {read.signed.spec_version}, Ed25519"


def _pins() -> str:
    from argon2 import PasswordHasher

    hasher = PasswordHasher()
    hasher.verify(hasher.hash("246810"), "246810")
    return f"argon2id, {hasher.memory_cost // 1024} MiB"


def _copies() -> str:
    import io

    from kiosk.services.backup.sealing import new_code, seal, unseal

    code, sealed, opened = new_code(), io.BytesIO(), io.BytesIO()
    seal(iter([b"record"]), sealed.write, code)
    sealed.seek(0)
    unseal(sealed, opened.write, code, "copy")
    if opened.getvalue() != b"record":
        raise MissingPartError("encrypted data cannot be decrypted")
    return "age, X25519 by scrypt"


def _screens(folder: Path) -> str:
    from kiosk import app as kiosk_app
    from kiosk.bridge.shell.stopping import StopSignals
    from kiosk.settings import Settings
    from kiosk.tour.driver import Driver
    from kiosk.tour.visitor import reach_home

    qt = kiosk_app.application()
    signals = StopSignals(qt, STOPPED)
    running = kiosk_app.build(
        kiosk_app.Site(data=folder), Settings(reduce_motion=True, night_from=0, night_to=0), windowed=True
    )
    try:
        driver = Driver(running.window.quick)
        driver.wait(lambda: driver.find("startButton") is not None, "the first screen", PATIENCE_SECONDS)
        driver.wait(lambda: running.worker.is_idle, "the record to be open", PATIENCE_SECONDS)
        driver.tap("startButton")
        reach_home(running, driver)
        driver.look()
        _paint(running)
    finally:
        running.close()
        signals.close()
    return f"attract and home on {qt.platformName()}"


def _paint(running: "App") -> None:
    """Check that the home screen is painted, that is, that it has more colours than an empty window."""
    picture = running.window.quick.grabWindow()
    places = ((x, y) for x in range(0, picture.width(), 16) for y in range(0, picture.height(), 16))
    colours = {picture.pixel(*place) for place in places}
    if len(colours) < FEWEST_COLOURS:
        raise MissingPartError(f"the home screen shows only {len(colours)} colours")


def _certificates() -> str:
    """Sign, verify and draw a certificate with a key that is not stored."""
    from datetime import date

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from kiosk import app as kiosk_app
    from kiosk.bridge.paper.documents import pdf_of
    from kiosk.bridge.shell.fonts import load_fonts, load_paper_fonts
    from kiosk.domain.papers import CertificatePaper, DoneTask, IssuingCentre
    from kiosk.services.certificates import base45, cose
    from kiosk.services.certificates.credential import Credential, new_check_code, signed_text

    kiosk_app.application()
    load_fonts(paths.fonts_folder())
    load_paper_fonts(paths.paper_fonts_folder())
    day, key, check_code = date(2026, 11, 24), Ed25519PrivateKey.generate(), new_check_code()
    code = signed_text(Credential(1, day.year, "", "00000000", day, 1, ("00000000",), check_code), key)
    if not cose.is_signed_by(cose.parse(base45.decode(code)), key.public_key()):
        raise MissingPartError("a signed code cannot be verified")
    centre = IssuingCentre("Ủy ban nhân dân", "Trung tâm", "xã Lệ Thủy", "tỉnh Quảng Trị", "Giám đốc")
    task = DoneTask("Gọi đúng số khẩn cấp", day)
    paper = CertificatePaper(centre, 1, "1", day, "Nguyễn Văn A", None, None, "", (task,), code, check_code)
    return f"COSE with Ed25519, PDF of {len(pdf_of(paper))} bytes"


def _sound() -> str:
    from kiosk import app as kiosk_app
    from kiosk.bridge.speech import playback

    qt = kiosk_app.application()
    left_out, ended = LeftOut(), list[bool]()
    playback.logger.addHandler(left_out)
    playback.logger.setLevel(logging.INFO)
    player = playback.ClipPlayer(paths.qml_folder())
    player.ended.connect(lambda: ended.append(True))
    until = time.monotonic() + PATIENCE_SECONDS
    try:
        player.play(paths.assets_folder() / "sounds" / "ping.ogg")
        while not ended and time.monotonic() < until:
            qt.processEvents()
            time.sleep(0.01)
    finally:
        player.close()
    if left_out.clips or not ended:
        raise MissingPartError("; ".join(left_out.clips) or "the clip did not play to its end")
    return "Ogg Opus is decoded to its end"
