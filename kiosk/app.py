"""The composition root: paths → database → services → view models → QML engine.

Rules: this module may import every package of the kiosk. Only the command line and the tour import this module.
Everything that the first screen does not need is opened by the worker's first job (`house`).
"""

import gc
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import logs, paths, settings
from kiosk.bridge.app_model import AppViewModel
from kiosk.bridge.background import Background
from kiosk.bridge.resident.navigation import RESTING
from kiosk.bridge.shell.display import make_application
from kiosk.bridge.shell.garbage import Collector
from kiosk.bridge.shell.heartbeat import Heartbeat
from kiosk.bridge.shell.network import is_online
from kiosk.bridge.shell.stopping import StopSignals
from kiosk.bridge.shell.translation import Dictionary, Interpreter
from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.visit import Visit
from kiosk.bridge.window import Places, Window
from kiosk.content.packs.catalogue import Catalogue
from kiosk.domain.ids import Language
from kiosk.house import Site, StationHouse
from kiosk.set_up_opening import finish_set_up
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.bridge.player.player_site import PlayerSite
    from kiosk.bridge.staff.staff_model import StaffViewModel
    from kiosk.services.learning.home import Offer
    from kiosk.services.station import Station

__all__ = ["App", "Site", "application", "build", "guest_offer", "run"]

logger = logging.getLogger(__name__)

RECORD_AFTER_MS = 200
"""Milliseconds from the first frame to the opening of the record.

The time is too short for anyone to touch the screen, and long enough for the first screen to be drawn without
competition for the CPU.
"""
WARM_UP_AFTER_MS = 800
"""Milliseconds from the first frame to the preloading of lesson modules. An earlier preloading would delay the answer
to a touch."""
CALM_EVERY_MS = 500
"""Milliseconds between two checks whether the kiosk is unused, while it has to be rebuilt with new settings."""
RENEWED = 11
"""Exit code of the event loop, not of the process, if the kiosk has to be rebuilt with new settings."""
LEFT_BY_STAFF = 10
"""Exit code after a technician left kiosk mode: the system offers a login console instead of restarting the kiosk."""
RUNS_ALREADY = 12
"""Exit code if another kiosk is using the data folder."""


def report_texts(site: Site, chosen: Settings) -> Dictionary:
    """Return the translator for the texts of reports, into the initial language of visits."""
    return Dictionary(site.translations, Language(chosen.language), chosen.address)


class App:
    """A running kiosk: its worker, view models and window. ``close`` closes them in the right order."""

    def __init__(self, site: Site, chosen: Settings, *, windowed: bool, is_desk: bool = False) -> None:
        self._site = site
        self._visit = visit = Visit(
            address=chosen.address, guest_offer=lambda: guest_offer(paths.packs_folder(site.data))
        )
        self._is_windowed = windowed
        self._is_desk = is_desk
        self._is_fresh = chosen.place == ""
        self._drives = site.drives
        house = StationHouse(site, chosen, report_texts(site, chosen))
        self.worker = Worker(house.open, house.close)
        self.speech = SpeechViewModel(
            site.voice, visit, ClipPlayer(paths.qml_folder()), paths.assets_folder() / "sounds"
        )
        self._interpreter = Interpreter(site.translations, chosen.address)
        self.model = AppViewModel(chosen, visit, self.worker, self.speech, self._interpreter)
        self.model.offer_staff(self._staff)
        if is_desk:
            from kiosk.domain.studio.accounts import OFFICE_AUTHOR  # lazy: a kiosk for residents does not need it

            self.model.begin_at_desk(OFFICE_AUTHOR)
        self.window = Window(
            self.model, Places(paths.qml_folder(), paths.assets_folder(), paths.fonts_folder()), windowed=windowed
        )
        if is_desk:
            self.window.quick.showMaximized()
        self._heartbeat = Heartbeat(self.window.quick)
        self.collector = Collector(lambda: self.model.screen in RESTING, self.window.quick)
        self.background = Background(self.model, self.worker, chosen.export_folders, is_online)
        self._warming = QTimer(self.window.quick, singleShot=True, interval=WARM_UP_AFTER_MS)
        self._warming.timeout.connect(self._warm_up)
        self._resting = QTimer(self.window.quick, singleShot=True, interval=RECORD_AFTER_MS)
        self._resting.timeout.connect(self.worker.begin)
        self._calm = QTimer(self.window.quick, interval=CALM_EVERY_MS)
        self._calm.timeout.connect(self._renew_if_calm)
        self.renewed: Callable[[], None] = lambda: None
        """Callback that closes this kiosk and builds a new one; does nothing by default."""
        self.window.quick.frameSwapped.connect(self._after_first_frame)

    def _renew(self) -> None:
        """Build the kiosk anew as soon as nobody uses it."""
        self._calm.start()

    def _renew_if_calm(self) -> None:
        if self.model.screen == "attract" and self.worker.is_idle:
            self._calm.stop()
            self.renewed()

    def _staff(self) -> "StaffViewModel":
        """Return the view model of the staff's screens, which are loaded on first use, as are the fonts of papers."""
        from kiosk.bridge.guide.pages import GUIDE
        from kiosk.bridge.guide.session_guide import session_guide
        from kiosk.bridge.shell.fonts import load_paper_fonts
        from kiosk.bridge.staff.pages import PageContext
        from kiosk.bridge.staff.staff_model import StaffViewModel
        from kiosk.bridge.studio.pages import STUDIO
        from kiosk.bridge.technician.pages import TECHNICIAN

        load_paper_fonts(paths.paper_fonts_folder())
        context = PageContext(
            self.worker,
            self._visit,
            self.speech,
            self._drives,
            self._is_windowed,
            leave_kiosk=self.model.kioskLeft.emit,
            is_fresh=self._is_fresh,
            renew=self._renew,
            touched=self.model.touched,
            leave_staff=self.model.leave_staff,
            begin_visit=self.model.begin_visit,
            player=self._player_site(),
            own_folders=paths.own_folders,
            shown_pins=self._site.shown_pins,
        )
        roles = (STUDIO,) if self._is_desk else (GUIDE, STUDIO, TECHNICIAN)
        return StaffViewModel(context, roles, self.model, session_guide)

    def _player_site(self) -> "PlayerSite":
        from kiosk.bridge.player.player_site import PlayerSite, ScenePlaces

        return PlayerSite(
            AppViewModel,
            ScenePlaces(paths.qml_folder(), paths.assets_folder()),
            self._site.voice,
            paths.assets_folder() / "sounds",
            self._site.translations,
            self.speech,
            self._interpreter,
            self.model.place,
        )

    def _after_first_frame(self) -> None:
        self.window.quick.frameSwapped.disconnect(self._after_first_frame)
        self.model.visit.open_record()
        self._resting.start()
        self._warming.start()
        self.model.screenChanged.connect(self._on_screen)

    def _on_screen(self) -> None:
        """Start the worker's jobs after the next frame, because the user has left the first screen.

        Otherwise they start `RECORD_AFTER_MS` after the first frame.
        """
        self.model.screenChanged.disconnect(self._on_screen)
        self.window.quick.frameSwapped.connect(self._after_answer)

    def _after_answer(self) -> None:
        self.window.quick.frameSwapped.disconnect(self._after_answer)
        self.worker.begin()

    def _warm_up(self) -> None:
        """Load the modules that lessons need and then the sound output, before the first lesson is opened."""
        self.worker.ask(_load_activities, lambda _none: self.speech.prewarm())

    def close(self) -> None:
        """End the visit and close the screens and the speech, then finish the worker's jobs and close the record."""
        self.background.stop()
        self.model.shut_down()
        self.speech.close()
        self.window.close()
        self._interpreter.leave()
        self.worker.shut_down()


def guest_offer(packs: Path) -> "Offer | None":
    """Compose the home screen of a new guest from the `Catalogue` file; None if the file is unusable.

    The record is not needed: it is opened after the first screen is shown.
    """
    from kiosk.content.packs.lessons import PackLibrary
    from kiosk.services.learning.home import offer_of

    try:
        return offer_of(PackLibrary(Catalogue(packs), packs).cards(), {})
    except (LookupError, ValueError, TypeError) as error:
        logger.info("The home screen waits for the record: %s", error)
        return None


def _load_activities(_station: "Station") -> None:
    from kiosk.activities import registry

    registry()


def build(
    site: Site | None = None, chosen: Settings | None = None, *, windowed: bool = False, is_desk: bool = False
) -> App:
    """Build a kiosk. Requires a QGuiApplication.

    `site`: folders and drives, by default this machine's. `chosen`: settings, by default those in the site's settings
    file; invalid ones are logged and replaced by their defaults. `windowed`: whether the kiosk runs in a window.
    `is_desk`: whether it shows nothing but the studio, without a PIN (``kiosk studio``).
    """
    site = site or Site()
    finish_set_up(site.data)
    chosen = chosen or read_settings(paths.settings_file(site.data))
    return App(site, chosen, windowed=windowed, is_desk=is_desk)


def read_settings(file: Path) -> Settings:
    """Read the kiosk's settings from `file`; invalid settings are logged and replaced by their defaults."""
    chosen, problems = settings.examine(file)
    for problem in problems:
        logger.error("%s", problem)
    return chosen


def application() -> QGuiApplication:
    """Return the Qt application; create it with the software renderer unless the environment selects another.

    Without a display the process exits (`bridge.shell.display`).
    """
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    created = make_application([sys.argv[0]])
    created.setApplicationName("tram-hoc-so")
    created.setApplicationDisplayName("Trạm học số")
    return created


def run(
    *,
    windowed: bool,
    ready: Callable[[App], None] | None = None,
    site: Site | None = None,
    is_desk: bool = False,
) -> int:
    """Run the kiosk until its window is closed, the system ends it or staff leave kiosk mode; return the exit code.

    `ready` is called with each kiosk that is built. `site` replaces this machine's folders and drives. Users cannot
    close a full-screen window (`bridge.shell.lockdown`). SIGTERM and Ctrl+C end the kiosk in the same way as closing
    the window. `is_desk`: see `build`. See `LEFT_BY_STAFF` and `RUNS_ALREADY` for exit codes.
    """
    gc.disable()  # loading creates no garbage, and collections would take 5% of the start-up time
    logs.start_logging(paths.logs_folder(site.data if site is not None and is_desk else None))
    qt = application()
    signals = StopSignals(qt)
    code, has_left = RENEWED, False
    while code == RENEWED:
        code, was_left = _stand(qt, build(site, windowed=windowed, is_desk=is_desk), ready)
        has_left |= was_left
        if code == RENEWED:
            gc.unfreeze()
            gc.collect()  # the old kiosk's Qt objects, before there are threads that may not delete them
    signals.close()
    if has_left:
        _end_at_once(code)
    return code


def _stand(qt: QGuiApplication, app: App, ready: Callable[[App], None] | None) -> tuple[int, bool]:
    """Run one kiosk until its event loop ends; return the exit code and whether one of its threads is blocked."""
    app.model.visit.recordOpened.connect(app.collector.start)
    app.model.kioskLeft.connect(lambda: QTimer.singleShot(0, qt, lambda: qt.exit(LEFT_BY_STAFF)))
    app.model.refusal.left.connect(lambda: QTimer.singleShot(0, qt, lambda: qt.exit(RUNS_ALREADY)))
    app.renewed = lambda: qt.exit(RENEWED)
    if ready is not None:
        ready(app)
    code = qt.exec()
    app.close()
    return code, app.worker.has_left or app.speech.has_left


def _end_at_once(code: int) -> None:
    """Exit without joining threads that are blocked on a stick, a share or the sound server.

    The record must already be closed.
    """
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
