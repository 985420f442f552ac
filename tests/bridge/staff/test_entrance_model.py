"""The entrance to the staff's screens: what is chosen before the PIN, whose PIN is verified, which pages open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.staff.pages import PageContext, Role, StaffPage
from kiosk.bridge.staff.staff_model import StaffViewModel
from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.errors import RecordError
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import Account
from kiosk.domain.rights import Actor, Right
from kiosk.services.access import PinAnswer, PinEntry, PinStanding

LAN = Account(AccountId("lan"), "Nguyễn Thị Lan", frozenset({Staff.GUIDE}))
HOA = Account(AccountId("hoa"), "Trần Thị Hoa", frozenset({Staff.LEAD_GUIDE}))
MINH = Account(AccountId("minh"), "Lê Văn Minh", frozenset({Staff.LEAD_GUIDE, Staff.TECHNICIAN}))
PINS = {TECHNICIAN: "284917", LAN.id: "5173", HOA.id: "8402", MINH.id: "730582"}


@dataclass
class Doorkeeper:
    """Fake of the station, its accounts and its access service.

    ``guides``: accounts that can enter; RecordError is raised if it is None. ``checked``: account and PIN of each
    entry. ``opener``: account that opened the current session.
    """

    guides: list[Account] | None
    has_technician: bool = True
    opener: AccountId | None = None
    checked: list[tuple[str, str]] = field(default_factory=list)

    def access(self) -> "Doorkeeper":
        return self

    def accounts(self) -> "Doorkeeper":
        return self

    def entrances(self) -> list[Account]:
        if self.guides is None:
            raise RecordError("The names cannot be read.", "Call the technician.")
        return self.guides

    def standing(self, account: AccountId) -> PinStanding:
        return PinStanding(is_set=account != TECHNICIAN or self.has_technician)

    def enter(self, account: AccountId, pin: str) -> PinEntry:
        self.checked.append((account, pin))
        if PINS[account] != pin:
            return PinEntry(PinAnswer.WRONG, PinStanding(is_set=True, failures=1))
        roles = {guide.id: guide.roles for guide in self.guides or ()}
        actor = Actor(account, roles.get(account, frozenset({Staff.TECHNICIAN})))
        return PinEntry(PinAnswer.RIGHT, PinStanding(is_set=True), actor)


class Page(QObject):
    """A page without content."""

    def open(self) -> None:
        pass


def page(key: str, right: Right, *, for_visit: bool = False) -> StaffPage:
    return StaffPage(key, key.title(), lambda _context, parent: Page(parent), right, for_visit=for_visit)


KEEPING = page("keeping", Right.ADD_LEARNERS, for_visit=True)
ROLES = (
    Role(
        "guide",
        frozenset({Staff.GUIDE, Staff.LEAD_GUIDE}),
        "Guide",
        "Ask the lead guide.",
        (page("today", Right.RUN_SESSION), KEEPING, page("guides", Right.MANAGE_GUIDES)),
    ),
    Role(
        "technician",
        frozenset({Staff.TECHNICIAN}),
        "Technician",
        "Type a command.",
        (page("packs", Right.MAINTAIN), page("access", Right.MANAGE_GUIDES)),
        set_up_page="access",
    ),
)


@dataclass
class Entrance:
    """The staff view model of a kiosk with the roles of guides and technicians."""

    staff: StaffViewModel
    keeper: Doorkeeper
    worker: Worker
    qtbot: QtBot

    @property
    def model(self) -> object:
        return self.staff.entrance

    def opens(self, *, for_visit: bool = False) -> None:
        self.staff.open(for_visit=for_visit)
        self.rests()

    def rests(self) -> None:
        self.qtbot.waitUntil(lambda: self.worker.is_idle)

    def chooses(self, role: str, guide: str = "") -> None:
        self.staff.entrance.chooseRole(role)
        if guide:
            self.staff.entrance.chooseGuide(guide)
        self.rests()

    def enters(self, pin: str) -> None:
        for digit in pin:
            self.staff.pin.strike(digit)
        self.staff.pin.submit()
        self.rests()

    @property
    def asked(self) -> tuple[str, str]:
        """The account whose PIN is asked for, and the phase of the PIN dialogue."""
        return str(self.staff.pin.account), str(self.staff.pin.phase)

    @property
    def pages(self) -> list[str]:
        return [str(entry["key"]) for entry in self.staff.pages]

    @property
    def offered(self) -> list[str]:
        return [str(entry["key"]) for entry in (*self.staff.entrance.roles, *self.staff.entrance.guides)]


Make = Callable[..., Entrance]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    workers, parent = [], QObject()

    def make_entrance(*guides: Account, is_fresh: bool = False, **keeping: object) -> Entrance:
        keeper = Doorkeeper(**({"guides": list(guides)} | keeping))  # type: ignore[arg-type]
        worker = Worker(lambda: keeper, lambda: None)  # type: ignore[arg-type, return-value]
        worker.begin()
        workers.append(worker)
        parts = {part.name: None for part in fields(PageContext)}
        parts |= {"worker": worker, "is_fresh": is_fresh, "shown_pins": {HOA.name: PINS[HOA.id]}}
        staff = StaffViewModel(
            PageContext(**parts),  # type: ignore[arg-type]
            ROLES,
            parent,
            session_guide=lambda _station: keeper.opener,
        )
        return Entrance(staff, keeper, worker, qtbot)

    yield make_entrance
    for worker in workers:
        worker.shut_down()


def test_without_guides_the_technician_is_asked_at_once(make: Make) -> None:
    entrance = make()
    entrance.opens()
    assert (entrance.staff.screen, entrance.offered, entrance.asked) == ("pin", [], ("technician", "enter"))
    entrance.staff.pin.leave()
    assert entrance.staff.screen == ""


def test_a_new_kiosk_lets_the_technician_set_the_first_pin(make: Make) -> None:
    entrance = make(has_technician=False)
    entrance.opens()
    assert entrance.asked == ("technician", "choose")
    assert entrance.staff.pin.isFirst


def test_with_guides_a_role_and_a_guide_are_chosen_before_the_pin(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.opens()
    assert (entrance.staff.entrance.step, entrance.offered) == ("role", ["guide", "technician"])
    assert entrance.staff.pin.phase == "opening"
    entrance.chooses("guide")
    assert (entrance.staff.entrance.step, entrance.offered) == ("guide", ["lan", "hoa"])
    assert entrance.staff.entrance.guides[0]["name"] == "Nguyễn Thị Lan"
    entrance.staff.entrance.chooseGuide("hoa")
    entrance.rests()
    assert (entrance.staff.entrance.step, entrance.offered, entrance.asked) == ("pin", [], ("hoa", "enter"))
    assert entrance.staff.entrance.forgotten == "Ask the lead guide."


def test_a_single_guide_is_not_chosen(make: Make) -> None:
    entrance = make(LAN)
    entrance.opens()
    entrance.chooses("guide")
    assert entrance.asked == ("lan", "enter")


def test_a_demonstration_shows_the_pin_of_its_guide_where_the_pin_is_entered(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.opens()
    entrance.chooses("guide", "hoa")
    assert PINS[HOA.id] in entrance.staff.pin.helpText
    entrance.staff.pin.leave()
    entrance.chooses("guide", "lan")
    assert entrance.staff.pin.helpText == ""


def test_the_technician_is_asked_after_the_choice(make: Make) -> None:
    entrance = make(LAN)
    entrance.opens()
    entrance.chooses("technician")
    assert entrance.asked == ("technician", "enter")
    assert entrance.staff.entrance.forgotten == "Type a command."


@pytest.mark.parametrize(
    ("guide", "title", "pages"),
    [
        (LAN, "Guide", ["today"]),
        (HOA, "Guide", ["today", "guides"]),
        (MINH, "Guide", ["today", "guides", "packs", "access"]),
    ],
    ids=["guide", "lead guide", "lead guide and technician"],
)
def test_an_account_sees_the_pages_of_its_roles(make: Make, guide: Account, title: str, pages: list[str]) -> None:
    entrance = make(guide)
    entrance.opens()
    entrance.chooses("guide")
    entrance.enters(PINS[guide.id])
    assert (entrance.staff.screen, entrance.staff.title, entrance.pages) == ("staff", title, pages)
    assert (entrance.staff.page, entrance.staff.pageView) == ("today", "../Guide/TodayPage.qml")


def test_the_technician_sees_no_page_of_guides(make: Make) -> None:
    entrance = make(HOA)
    entrance.opens()
    entrance.chooses("technician")
    entrance.enters(PINS[TECHNICIAN])
    assert (entrance.pages, entrance.staff.pageView) == (["packs", "access"], "../Technician/PacksPage.qml")
    for key in ("today", "guides"):
        entrance.staff.showPage(key)
        assert entrance.staff.page == "packs"


@pytest.mark.parametrize("key", ["packs", "access", "guides"])
def test_opening_a_page_without_its_right_is_refused_and_nothing_is_changed(make: Make, key: str) -> None:
    entrance = make(LAN)
    entrance.opens()
    entrance.chooses("guide")
    entrance.enters(PINS[LAN.id])
    entrance.staff.showPage(key)
    assert (entrance.staff.page, entrance.pages) == ("today", ["today"])


def test_the_set_up_opens_first_on_a_new_kiosk_for_whoever_has_it(make: Make) -> None:
    for guide, first in ((LAN, "today"), (MINH, "access")):
        entrance = make(guide, is_fresh=True)
        entrance.opens()
        entrance.chooses("guide")
        entrance.enters(PINS[guide.id])
        assert entrance.staff.page == first


def test_entering_with_the_pin_of_somebody_else_is_refused_and_only_the_chosen_one_is_verified(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.opens()
    entrance.chooses("guide", "lan")
    entrance.enters(PINS[HOA.id])
    assert (entrance.staff.screen, entrance.staff.pin.problem) == ("pin", "wrong")
    assert entrance.keeper.checked == [("lan", PINS[HOA.id])]


def test_during_a_session_the_guide_who_opened_it_is_asked_at_once(make: Make) -> None:
    entrance = make(LAN, HOA, opener=HOA.id)
    entrance.opens()
    assert (entrance.asked, entrance.staff.entrance.hasOther) == (("hoa", "enter"), True)
    entrance.staff.pin.leave()
    assert entrance.staff.screen == ""


def test_somebody_else_can_enter_during_a_session(make: Make) -> None:
    entrance = make(LAN, HOA, opener=HOA.id)
    entrance.opens()
    entrance.staff.pin.strike("8")
    entrance.staff.entrance.chooseOther()
    assert (entrance.staff.entrance.step, entrance.staff.pin.count) == ("role", 0)
    assert not entrance.staff.entrance.hasOther
    entrance.chooses("guide", "lan")
    assert entrance.asked == ("lan", "enter")


def test_a_session_opened_by_a_closed_account_proposes_nobody(make: Make) -> None:
    entrance = make(LAN, opener=HOA.id)
    entrance.opens()
    assert (entrance.staff.entrance.step, entrance.staff.entrance.hasOther) == ("role", False)


def test_the_technician_can_enter_although_the_names_cannot_be_read(make: Make) -> None:
    entrance = make(guides=None)
    failed: list[object] = []
    entrance.worker.failed.connect(failed.append)
    entrance.opens()
    assert (len(failed), entrance.asked) == (1, ("technician", "enter"))


def test_back_leads_through_the_choices_to_the_first_screen(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.opens()
    entrance.chooses("guide", "lan")
    entrance.staff.pin.strike("5")
    for step in ("guide", "role"):
        entrance.staff.pin.leave()
        assert (entrance.staff.screen, entrance.staff.entrance.step) == ("pin", step)
        assert (entrance.staff.pin.count, entrance.staff.pin.phase) == (0, "opening")
    entrance.staff.pin.leave()
    assert entrance.staff.screen == ""


def test_what_is_not_offered_cannot_be_chosen(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.opens()
    entrance.staff.entrance.chooseGuide("lan")
    entrance.chooses("lead-guide")
    assert (entrance.staff.entrance.step, entrance.keeper.checked) == ("role", [])
    entrance.chooses("guide", "minh")
    assert entrance.staff.entrance.step == "guide"


def test_nothing_else_is_chosen_while_a_pin_is_entered(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.opens()
    entrance.chooses("guide", "lan")
    entrance.chooses("technician")
    entrance.staff.entrance.chooseGuide("hoa")
    entrance.rests()
    assert entrance.asked == ("lan", "enter")


def test_guides_that_are_read_after_somebody_left_are_not_offered(make: Make) -> None:
    entrance = make(LAN, HOA)
    entrance.staff.open()
    entrance.staff.leave()
    entrance.rests()
    assert (entrance.staff.screen, entrance.offered) == ("", [])


def test_each_entrance_begins_anew(make: Make) -> None:
    entrance = make(LAN)
    entrance.opens()
    entrance.chooses("guide")
    entrance.enters(PINS[LAN.id])
    entrance.staff.leave()
    assert entrance.pages == []
    entrance.opens()
    assert entrance.offered == ["guide", "technician"]
