"""The second half of the composition root (see `app`): opens the record and wires the use cases.

Rules: this happens after the first screen is shown. Imports that the first screen does not need are inside functions,
so that only the worker's first job loads them.
"""

import functools
import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import RELEASED, paths
from kiosk.content.packs.catalogue import Catalogue
from kiosk.devices.stick.drives import drives_of_this_machine
from kiosk.domain.ports.machine import Clock, Drives
from kiosk.domain.texts import in_english
from kiosk.set_up_opening import claimed, finish_set_up, wire_go_live
from kiosk.settings import Settings

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.content.packs.lessons import PackLibrary
    from kiosk.domain.ports.packs import Library, PictureTrial
    from kiosk.domain.ports.printing import Printing
    from kiosk.domain.studio.microphone import Microphone
    from kiosk.people_opening import Names
    from kiosk.reports.kiosk_requests import Translate
    from kiosk.reports.report_service import ReportService
    from kiosk.services.accounts import AccountService
    from kiosk.services.handouts.card_printing import CardPrinting
    from kiosk.services.learning.sittings import SittingService
    from kiosk.services.packs.care import PackCare
    from kiosk.services.packs.inventory import InventoryService
    from kiosk.services.packs.pack_service import PackService
    from kiosk.services.papers import PaperPlaces
    from kiosk.services.paperwork import Paperwork
    from kiosk.services.sessions.session_service import SessionService
    from kiosk.services.set_up.set_up_service import SetUpService
    from kiosk.services.station import Station
    from kiosk.services.studio.use.use_service import UseService
    from kiosk.storage.marker import Marker
    from kiosk.storage.store import Store
    from kiosk.studio_opening import OwnLessons

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Site:
    """The folders and drives of one kiosk; the defaults are those of this machine.

    ``data``: data folder. ``bundled``: folder of the bundled packs. ``voice``: folder of the recorded phrases.
    ``translations``: folder of the compiled translations. ``drives``: the plugged-in sticks. ``clock``,
    ``printing``, ``microphone``: replace those of this machine for the demonstration.
    ``program``: name of this program for others who change the same lessons. ``shown_pins``: name of a guide → PIN
    that the entrance shows, for the demonstration.
    """

    data: Path = field(default_factory=paths.data_folder)
    bundled: Path = field(default_factory=paths.bundled_packs)
    voice: Path = field(default_factory=paths.voice_folder)
    translations: Path = field(default_factory=paths.translations_folder)
    drives: Drives = field(default_factory=drives_of_this_machine)
    clock: Clock | None = None
    printing: "Printing | None" = None
    microphone: "Microphone | None" = None
    program: str = "kiosk"
    shown_pins: Mapping[str, str] = field(default_factory=dict)


class StationHouse:
    """Opens the `Station` and closes it; both methods run on the worker's thread."""

    def __init__(self, site: Site, chosen: Settings, translate: "Translate" = in_english) -> None:
        """`translate` translates the texts of reports."""
        self._site = site
        self._chosen = chosen
        self._on_papers = chosen
        self._translate = translate
        self._store: Store | None = None
        self._claim: Marker | None = None
        self._names: Names | None = None
        self._own_lessons: OwnLessons | None = None

    def open(self) -> "Station":
        """Open the record, complete an interrupted set-up, install the bundled packs and wire the use cases.

        Raises KioskRunningError or RecordError.
        """
        from kiosk.content.packs.lessons import PackLibrary
        from kiosk.devices.clock import MachineClock
        from kiosk.devices.folders import is_writable
        from kiosk.people_opening import Names, wire_accounts
        from kiosk.results_opening import (
            guide_sentence,
            kept_folders,
            network_state,
            once,
            wire_commune_trust,
            wire_exporting,
            wire_loading,
            wire_own_use,
            wire_sending,
            wire_use,
        )
        from kiosk.services.learning.home import HomeService
        from kiosk.services.learning.learning_service import LearningService
        from kiosk.services.learning.sittings import SittingService
        from kiosk.services.maintenance import Maintenance
        from kiosk.services.packs.care import PackCare
        from kiosk.services.packs.pack_service import PackService
        from kiosk.services.results.automatic_export import AutomaticWriter
        from kiosk.services.sessions.lazy_sessions import LazySessions
        from kiosk.services.station import Station
        from kiosk.storage.store import open_store
        from kiosk.upkeep_opening import wire_upkeep

        data = self._site.data
        self._claim = self._claim or claimed(data)
        clock = self._site.clock or MachineClock(RELEASED, self._newest_wall)
        store = self._store = self._store or open_store(paths.database_file(data), clock)  # a retry reuses the store
        if store.notice is not None:
            logger.warning("%s", store.notice)
        finish_set_up(data, store.trust)
        _tidy(data)
        library = PackLibrary(store.shelf, paths.packs_folder(data))
        kept = kept_folders(data, self._chosen.mirror)
        packs = PackService(store.shelf, paths.packs_folder(data), trials=picture_trial, kept=kept)
        for refused in packs.install_bundled(self._site.bundled):
            logger.warning("%s was not installed: %s", refused.path.name, refused.error)
        self._catalogue(store)
        began = clock.now().monotonic
        names = self._names = self._names or Names(data, self._chosen.hamlets, store, clock, began)
        exporting = wire_exporting(data, store, lambda: self._on_papers, names=names.known_names)
        care = PackCare(packs, self._site.bundled, clock, lambda: self._catalogue(store))
        loading = functools.cache(
            lambda: wire_loading(
                data, store, packs, clock, RELEASED, self._chosen.mirror, sending, lambda: self._catalogue(store)
            )
        )
        upkeep = functools.cache(
            lambda: wire_upkeep(
                data,
                self._site.bundled,
                self._site.drives,
                store,
                packs,
                exporting,
                clock,
                names=names,
                beliefs_on=lambda drive: loading().beliefs_on(drive),
                network=lambda: network_state(data, sending()),
            )
        )

        sending = once(
            lambda: wire_sending(
                data, store, exporting, lambda: upkeep().receipts, clock, packs, loading, self._chosen.mirror
            )
        )

        def note_filled(folder: Path) -> None:
            upkeep().taking.note_folder(folder)

        communes = functools.cache(lambda: wire_commune_trust(store, clock, lambda: self._catalogue(store)))

        def own_lessons() -> "OwnLessons":
            return self._lessons_of(store, library, clock, use)

        use = once(
            lambda: wire_use(
                data,
                store,
                packs,
                loading(),
                communes(),
                lambda lesson: own_lessons().voices().service.recorded_texts(lesson),  # noqa: PLW0108 - opened later
            )
        )

        sittings = SittingService(store.events, clock)
        sessions = LazySessions(store.events, lambda: self._sessions(store, sittings, names, library, clock, began))
        sessions.end_overdue()
        set_up = functools.cache(lambda: self._set_up(store, clock))
        accounts = functools.cache(lambda: wire_accounts(store, names.accounts, sessions.open_session))
        return Station(
            store.events,
            sittings,
            LearningService(store.events, library, clock),
            HomeService(store.events, library, clock),
            AutomaticWriter(exporting, is_writable, note_filled),
            sending,
            lambda: guide_sentence(store, network_state(data, sending()), clock),
            lambda: self._maintain(store, care, names),
            store.keep_room,
            store.pins,
            clock,
            began,
            Maintenance(
                upkeep,
                loading,
                functools.cache(lambda: self._inventory(store, packs)),
                set_up,
                functools.cache(lambda: wire_go_live(data, store, set_up(), accounts, upkeep, names.copies)),
                sending,
                communes,
            ),
            sessions.service,
            sessions.guest,
            names.people,
            names.has_somebody,
            lambda: names.exist and accounts().has_guides(),
            accounts,
            functools.cache(lambda: self._reports(store, library, clock, names)),
            functools.cache(lambda: self._paperwork(store, names, library, clock, accounts)),
            functools.cache(self._paper_places),
            functools.cache(lambda: self._cards(store, library)),
            lambda: own_lessons().studio(),
            lambda: own_lessons().voices(),
            functools.cache(
                lambda: wire_own_use(use, loading(), self._site.drives, own_lessons().shelf, lambda: self._on_papers)
            ),
            lambda: self._on_papers.place,
        )

    def _maintain(self, store: "Store", care: "PackCare", names: "Names") -> None:
        """Do what is due while the kiosk is idle. Raises RecordError."""
        store.maintain()
        care.look_when_due()
        names.maintain()
        if self._own_lessons is not None:
            self._own_lessons.maintain()

    def _newest_wall(self) -> "datetime | None":
        return self._store.events.newest_wall() if self._store else None

    def _reports(self, store: "Store", library: "PackLibrary", clock: Clock, names: "Names") -> "ReportService":
        from kiosk.report_opening import wire_reports

        return wire_reports(
            lambda: self._on_papers, store, library, clock, translate=self._translate, note=names.plain_note
        )

    def _inventory(self, store: "Store", packs: "PackService") -> "InventoryService":
        from kiosk.services.packs.inventory import InventoryService

        return InventoryService(packs, store.events, lambda: self._catalogue(store))

    def _set_up(self, store: "Store", clock: Clock) -> "SetUpService":
        from kiosk.set_up_opening import wire_set_up

        return wire_set_up(self._site.data, store, clock, self._put_on_papers)

    def _put_on_papers(self, saved: Settings) -> None:
        """Use at once the settings in `saved` that stand on papers and in reports; the others need a new start."""
        from kiosk.set_up_opening import with_papers

        self._on_papers = with_papers(self._chosen, saved)

    def _sessions(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
        self,
        store: "Store",
        sittings: "SittingService",
        names: "Names",
        library: "Library",
        clock: Clock,
        began: float,
    ) -> "SessionService":
        from kiosk.services.sessions.session_service import SessionService

        hamlets = self._chosen.hamlets
        return SessionService(
            store.events, store.queue, sittings, names, clock, library=library, hamlets=hamlets, began=began
        )

    def _cards(self, store: "Store", library: "Library") -> "CardPrinting":
        from kiosk.card_opening import wire_cards

        return wire_cards(self._site.data, lambda: self._on_papers, store.events, library, self._site.printing)

    def _paper_places(self) -> "PaperPlaces":
        from kiosk.devices.printing import system_printing
        from kiosk.services.papers import PaperPlaces

        data = self._site.data
        return PaperPlaces(
            self._site.printing or system_printing(paths.printed_file(data)), paths.papers_folder(data)
        )

    def _paperwork(
        self, store: "Store", names: "Names", packs: "Library", clock: Clock, accounts: "Callable[[], AccountService]"
    ) -> "Paperwork":
        from kiosk.paper_opening import wire_paperwork

        return wire_paperwork(self._site.data, lambda: self._on_papers, store, names.people(), packs, clock, accounts)

    def _lessons_of(
        self, store: "Store", library: "PackLibrary", clock: Clock, use: "Callable[[], UseService]"
    ) -> "OwnLessons":
        if self._own_lessons is None:
            from kiosk.studio_opening import OwnLessons

            site = self._site
            self._own_lessons = OwnLessons(
                site.data, store, library, clock, lambda: self._on_papers, site.program, use, site.microphone
            )
        return self._own_lessons

    def _catalogue(self, store: "Store") -> None:
        Catalogue(paths.packs_folder(self._site.data)).keep(store.shelf.rows())

    def close(self) -> None:
        """Close the record, if it is open, and release the lock on the data folder."""
        try:
            if self._own_lessons is not None:
                self._own_lessons.close()
            if self._names is not None:
                self._names.close()
            if self._store is not None:
                self._store.close()
        finally:
            if self._claim is not None:
                self._claim.release()


def _tidy(data: Path) -> None:
    """Delete what an interrupted run left in the data folder."""
    from kiosk.services.backup.passing import forget

    forget(paths.copying_folder(data))
    forget(paths.restoring_folder(data))
    with suppress(OSError):  # in use by another program: the next printed paper replaces it
        paths.printed_file(data).unlink(missing_ok=True)


def picture_trial() -> "AbstractContextManager[PictureTrial]":
    """Return a context manager that yields a `PictureTrial`, which renders pictures in a child process."""
    from kiosk.devices.picture_trial import child_trial

    return child_trial(paths.own_command(paths.DRAW_PICTURES), paths.program_folder())
