"""The use cases of a running kiosk in one object.

Rules: Visits, lessons, the home screen and PINs are used only on the job thread of `bridge.shell.worker`.
``outgoing``, ``sending``, ``results``, ``maintain`` and ``keep_room`` can be used on any thread. Use cases for staff
are created on demand.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.ports.access import PinStore
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.record import EventStore
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sittings import Beginning
from kiosk.services.learning.home import HomeService
from kiosk.services.learning.learning_service import LearningService
from kiosk.services.learning.sittings import SittingService
from kiosk.services.maintenance import Maintenance
from kiosk.services.results.automatic_export import AutomaticWriter

if TYPE_CHECKING:
    from kiosk.domain.syncing.news import GuideSentence
    from kiosk.reports.report_service import ReportService
    from kiosk.services.access import AccessService
    from kiosk.services.accounts import AccountService
    from kiosk.services.handouts.card_printing import CardPrinting
    from kiosk.services.papers import PaperPlaces
    from kiosk.services.paperwork import Paperwork
    from kiosk.services.people.people_service import PeopleService
    from kiosk.services.people.sign_in import SignInService
    from kiosk.services.sessions.session_service import SessionService
    from kiosk.services.studio.studio import OwnLessonStudio
    from kiosk.services.studio.use.own_use import OwnUse
    from kiosk.services.studio.voices.voice_studio import VoiceStudio
    from kiosk.sync.sending.assembly import NetworkSending


@dataclass(frozen=True, slots=True)
class Station:
    """The use cases, wired by `kiosk.house`."""

    events: EventStore
    sittings: SittingService
    learning: LearningService
    home: HomeService
    outgoing: AutomaticWriter
    sending: "Callable[[], NetworkSending | None]"
    """Returns what sends results over the network, None without a server; every call returns the same object."""
    results: "Callable[[], GuideSentence]"
    """Returns what guides read about the results. Raises RecordError."""
    maintain: Callable[[], None]
    """Runs the maintenance that is due: checkpoint, backup and check of the record, check and repair of packs.

    Call it while the kiosk is idle.
    """
    keep_room: Callable[[], bool]
    """Reserves disk space for the record and returns whether it is reserved; fast if it is reserved already."""
    pins: PinStore
    clock: Clock
    began: float
    """Monotonic time of the start of the kiosk."""
    _technicians: Maintenance
    sessions: "Callable[[], SessionService]"
    """Returns the service of the guides' sessions; every call returns the same object."""
    guest: Callable[[], Beginning]
    """Returns how a guest's visit begins now: in the open session, or outside of any."""
    people: "Callable[[], PeopleService]"
    """Returns the use cases about people; every call returns the same object. Raises RecordError."""
    has_people: Callable[[], bool]
    """Returns whether somebody can sign in; opens the names only if anybody was ever added. Raises RecordError."""
    has_guides: Callable[[], bool]
    """Returns whether a guide can enter; opens the names only if anybody was ever added. Raises RecordError."""
    accounts: "Callable[[], AccountService]"
    """Returns the service of the guides' accounts; every call returns the same object. Raises RecordError."""
    reports: "Callable[[], ReportService]"
    """Returns the service that makes reports; every call returns the same object."""
    paperwork: "Callable[[], Paperwork]"
    """Returns the use cases about printed papers; every call returns the same object. Raises RecordError."""
    paper_places: "Callable[[], PaperPlaces]"
    """Returns where papers go on this machine; every call returns the same object. Thread-safe."""
    cards: "Callable[[], CardPrinting]"
    """Returns the printing of take-home cards by visitors; every call returns the same object. Thread-safe."""
    studio: "Callable[[], OwnLessonStudio]"
    """Returns the use cases of the commune's own lessons; every call returns the same object. Raises RecordError."""
    voices: "Callable[[], VoiceStudio]"
    """Returns the use cases of recording voices; every call returns the same object. Thread-safe."""
    own_use: "Callable[[], OwnUse]"
    """Returns what puts the commune's own lessons into use; every call returns the same object."""
    place: Callable[[], str]
    """Returns the commune's name, such as ``xã Lệ Thủy``; empty if none is set."""

    def sign_in(self) -> "SignInService":
        """Return the service that signs people in. Raises RecordError."""
        return self.people().sign_in

    def access(self) -> "AccessService":
        """Create an `AccessService` for the PINs of this kiosk."""
        from kiosk.services.access import AccessService
        from kiosk.services.pin_hashing import Argon2Hasher

        def roles_of(account: AccountId) -> frozenset[Staff]:
            return self.accounts().roles_of(account)

        return AccessService(self.pins, self.events, self.clock, Argon2Hasher(), since=self.began, roles_of=roles_of)

    @needs(Right.MAINTAIN)
    def maintenance(self, _actor: Actor) -> Maintenance:
        """Return the use cases of technicians. Raises NotAllowedError."""
        return self._technicians
