"""The matrix of rights, whole: each role × each method of the services that staff use, and each page.

Rules: a method whose first argument is an `Actor` checks a right before it does anything. A public method of such a
service without an `Actor` is listed in `OPEN` with the reason.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.guide.pages import GUIDE
from kiosk.bridge.staff.pages import PageContext, Role
from kiosk.bridge.staff.staff_model import StaffViewModel
from kiosk.bridge.studio.pages import STUDIO
from kiosk.bridge.technician.pages import TECHNICIAN
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.people.accounts import ROLES
from kiosk.domain.rights import RIGHTS, Actor, NotAllowedError, Right
from kiosk.services.people.people_service import PeopleService
from kiosk.services.station import Station
from tests.bridge.fakes import SlowWorker
from tests.content.conftest import GOOD
from tests.house.sources import ROOT
from tests.services.guides import LEAD, House, house
from tests.services.matrix import Method, methods_of_staff

__all__ = ["house"]  # a fixture that pytest finds by name in this module
BEFORE_PIN = "is used before a PIN is entered"
INSIDE = "is called by other services and by the command line only"
RESIDENTS = "is used by residents' screens"
CLOSES = "closes the microphone, which must always work"
TIDIES = "called when the studio is opened: deletes what a crash left, and nothing that anybody kept"
NO_NAMES = "returns pseudonyms, profiles, numbers and lessons, no names"
OPEN = {
    "AccessService.standing": BEFORE_PIN,
    "AccessService.enter": BEFORE_PIN,
    "AccessService.confirm": BEFORE_PIN,
    "AccessService.set_first": BEFORE_PIN,
    "AccessService.reset": INSIDE,
    "AccountService.entrances": BEFORE_PIN,
    "AccountService.has_guides": BEFORE_PIN,
    "AccountService.roles_of": BEFORE_PIN,
    "AccountService.reconcile": INSIDE,
    "DeletionService.finish": INSIDE,
    "RetentionService.apply": INSIDE,
    "Station.access": BEFORE_PIN,
    "UseService.repository": INSIDE,
    "Station.sign_in": RESIDENTS,
    "SignInService.hamlets": RESIDENTS,
    "SignInService.faces": RESIDENTS,
    "SignInService.called": RESIDENTS,
    "SignInService.try_code": RESIDENTS,
    "SignInService.forgot": RESIDENTS,
    "SignInService.profile_of": NO_NAMES,
    "SessionService.current": RESIDENTS,
    "SessionService.guest": RESIDENTS,
    "SessionService.queue": RESIDENTS,
    "SessionService.groups": NO_NAMES,
    "SessionService.proposal": NO_NAMES,
    "SessionService.summary": NO_NAMES,
    "SessionService.attendance": NO_NAMES,
    "SessionService.calls": NO_NAMES,
    "QueueService.next_turn": RESIDENTS,
    "QueueService.not_here": RESIDENTS,
    "QueueService.begin_turn": RESIDENTS,
    "QueueService.begin_by_name": RESIDENTS,
    "QueueService.entries": NO_NAMES,
    "OwnCards.count": "counts what was printed by somebody who had the right to print it",
    "OwnLessonShelf.forget_removed": INSIDE,
    "OwnLessonShelf.versions_in_use": INSIDE,
    "OwnLessonStudio.close": INSIDE,
    "OwnLessonStudio.maintain": INSIDE,
    "OwnMedia.bring_back": INSIDE,
    "OwnMedia.drawings": "the program's own drawings",
    "OwnMedia.tidy": INSIDE,
    "GroupLessonService.interrupted": NO_NAMES,
    "GroupLessonService.props": NO_NAMES,
    "GroupLessonService.rehearsal": NO_NAMES,
    "LessonMaking.installed_names": "the names of installed lessons, which are public",
    "VoiceService.finished_clips": INSIDE,
    "VoiceService.recorded_texts": INSIDE,
    "OwnKey.repository": INSIDE,
    "OwnKey.trust": INSIDE,
    "TakeRecorder.stop": CLOSES,
    "TakeRecorder.close": CLOSES,
    "VoiceService.tidy": TIDIES,
    "VoiceStudio.close": CLOSES,
    "VoiceStudio.tidy": TIDIES,
    "BroughtRecordings.forget": "deletes what was written for listening",
    "TakeRecorder.take": "returns what `start`, which checks the actor, has recorded",
}
"""Method without an `Actor` → why it needs none."""
STATION = {
    "learning": RESIDENTS,
    "home": RESIDENTS,
    "sittings": RESIDENTS,
    "guest": RESIDENTS,
    "events": "the record, which contains no names",
    "pins": "hashes, for the service of access",
    "clock": "a device",
    "began": "a time",
    "outgoing": "automatic export while the kiosk is idle",
    "sending": "automatic sending; contains no names",
    "results": "one sentence without names or numbers",
    "maintain": "automatic maintenance while the kiosk is idle",
    "keep_room": "automatic maintenance while the kiosk is idle",
    "access": "checks the actor",
    "accounts": "checks the actor",
    "sessions": "checks the actor",
    "people": "checks the actor",
    "reports": "checks the actor",
    "has_people": RESIDENTS,
    "has_guides": RESIDENTS,
    "sign_in": RESIDENTS,
    "maintenance": "checks the actor",
    "paperwork": "checks the actor",
    "paper_places": "printers and a folder are devices",
    "studio": "checks the actor",
    "own_use": "checks the actor",
    "voices": "checks the actor",
    "place": "the commune's name, which is public",
    "cards": "is used by residents' screens, once per lesson and visit; contains no data of people",
}
"""What a `Station` offers to screens → why that is safe, whoever uses it."""
PEOPLE = {
    "listing": "checks the actor",
    "records": "checks the actor",
    "guests": "checks the actor",
    "own_data": "checks the actor",
    "deletion": "checks the actor",
    "merging": "checks the actor",
    "retention": "checks the actor",
    "sign_in": "checks the actor, or is used by residents' screens",
    "for_sessions": INSIDE,
    "copies": INSIDE,
    "reconciled": "numbers",
}
"""What `Station.people` offers to screens → why that is safe; screens do not use what is `INSIDE`."""
METHODS = [method for method in methods_of_staff() if method.takes_actor]
ACTORS = [Actor(AccountId("lan"), frozenset({role})) for role in Staff] + [
    Actor(AccountId("lan"), roles) for roles in ROLES if len(roles) > 1
]
PAGES = {page.key: (role, page) for role in (GUIDE, STUDIO, TECHNICIAN) for page in role.pages}


def has(actor: Actor, right: Right | None) -> bool:
    """Whether the matrix gives `right` to `actor`, computed without the code under test."""
    return any(right in RIGHTS[role] for role in actor.roles)


def name(value: object) -> str:
    if isinstance(value, Method):
        return value.key
    return "+".join(sorted(role.value for role in value.roles)) if isinstance(value, Actor) else str(value)


class TouchedError(Exception):
    """A method used a part of the service, so it has passed its check."""


class Untouchable:
    """Stands for a service: every use of it raises TouchedError."""

    def __getattribute__(self, _name: str) -> NoReturn:
        raise TouchedError


def test_services_of_staff_are_found() -> None:
    assert {"AccountService", "SessionService", "QueueService", "ReportService", "Station"} <= {
        m.owner.__name__ for m in METHODS
    }


def test_every_method_with_an_actor_checks_a_right() -> None:
    assert [method.key for method in METHODS if method.right is None] == []


def test_every_method_without_an_actor_is_listed_with_its_reason() -> None:
    found = {method.key for method in methods_of_staff() if not method.takes_actor}
    listed = set(OPEN)
    assert found - listed == set(), "let the method take the Actor first, with `needs`, or list it with the reason"
    assert listed - found == set(), "these methods are gone"


def test_all_that_screens_can_reach_is_listed_with_its_reason() -> None:
    offered = {key for key in (*Station.__slots__, *vars(Station)) if not key.startswith("_")}
    assert offered == set(STATION)
    assert {field.name for field in fields(PeopleService)} == set(PEOPLE)
    inside = {name for name, reason in PEOPLE.items() if reason is INSIDE}
    screens = "".join(file.read_text("utf-8") for file in (ROOT / "kiosk" / "bridge").rglob("*.py"))
    used = [name for name in inside if f"people().{name}" in screens]
    assert used == []


@pytest.mark.parametrize("actor", ACTORS, ids=name)
@pytest.mark.parametrize("method", METHODS, ids=name)
def test_a_method_is_refused_exactly_as_the_matrix_says_and_nothing_is_touched(method: Method, actor: Actor) -> None:
    def call() -> None:
        method.function(Untouchable(), actor)

    if has(actor, method.right):
        with pytest.raises((TouchedError, TypeError)):  # TypeError: the arguments after the actor are missing
            call()
    else:
        with pytest.raises(NotAllowedError):
            call()


CALLS: dict[str, Callable[[House, Actor], object]] = {
    "accounts": lambda house, actor: house.service.accounts(actor),
    "add": lambda house, actor: house.service.add(actor, "Nguyễn Thị Lan", frozenset({Staff.GUIDE})),
    "rename": lambda house, actor: house.service.rename(actor, hoa(house), "Trần Thị Hòa"),
    "set_roles": lambda house, actor: house.service.set_roles(actor, hoa(house), frozenset({Staff.GUIDE})),
    "close": lambda house, actor: house.service.close(actor, hoa(house)),
    "give_pin": lambda house, actor: house.service.give_pin(actor, hoa(house), "8402"),
    "note_names_seen": lambda house, actor: house.service.note_names_seen(actor, "attendance"),
}


def hoa(house: House) -> AccountId:
    return next(account.id for account in house.shelf.accounts())


@pytest.mark.parametrize("actor", ACTORS, ids=name)
@pytest.mark.parametrize("call", CALLS)
def test_bypassing_the_screen_is_refused_and_the_accounts_are_unchanged(
    house: House, call: str, actor: Actor
) -> None:
    house.adds("Trần Thị Hoa", LEAD)
    before = house.state()
    right = next(method.right for method in METHODS if method.key == f"AccountService.{call}")
    if has(actor, right):
        CALLS[call](house, actor)
    else:
        with pytest.raises(NotAllowedError):
            CALLS[call](house, actor)
        assert house.state() == before


def test_no_two_pages_have_one_key() -> None:
    assert len(PAGES) == len(GUIDE.pages) + len(STUDIO.pages) + len(TECHNICIAN.pages)


def test_pages_that_show_names_need_a_right_to_see_names() -> None:
    for _role, page in PAGES.values():
        assert not page.shows_names or not has(Actor(AccountId("x"), frozenset({Staff.TECHNICIAN})), page.right)


class Page(QObject):
    """A page without content."""

    def open(self) -> None:
        pass


def without_models(role: Role) -> Role:
    return replace(role, pages=[replace(page, make=lambda _context, parent: Page(parent)) for page in role.pages])


@pytest.fixture
def staff(qapp: object) -> Iterator[StaffViewModel]:
    parent = QObject()
    worker: Any = SlowWorker(None)
    worker.errand = lambda *_arguments, **_options: None
    context = PageContext(**({part.name: None for part in fields(PageContext)} | {"worker": worker}))  # type: ignore[arg-type]
    model = StaffViewModel(context, [without_models(role) for role in (GUIDE, STUDIO, TECHNICIAN)], parent)
    yield model
    model.shut_down()


@pytest.mark.parametrize("for_visit", [False, True])
@pytest.mark.parametrize("actor", ACTORS, ids=name)
def test_a_page_is_shown_or_refused_exactly_by_its_right(
    staff: StaffViewModel, actor: Actor, *, for_visit: bool
) -> None:
    staff.open(for_visit=for_visit)
    staff.pin._actor = actor  # as after the right PIN
    staff.pin.done.emit()
    allowed = [
        key
        for key, (role, page) in PAGES.items()
        if role.staff & actor.roles and has(actor, page.right) and page.for_visit == for_visit
    ]
    shown = [page["key"] for page in staff.pages]
    assert sorted(shown) == sorted(allowed)
    assert "studio" not in shown[1:] or shown[shown.index("studio") - 1] == "group"
    if not allowed:
        assert staff.page == ""
        return
    first = staff.page
    for key in PAGES:
        staff.showPage(key)
        assert (staff.page == key) == (key in allowed)
        staff.showPage(first)


def test_the_matrix_in_the_documentation_is_fresh() -> None:
    command = [sys.executable, "build_spec/reference/make_roles.py", "--check"]
    root = GOOD.parents[3]
    said = subprocess.run(command, cwd=root, env={"PYTHONPATH": "."}, check=False, capture_output=True, text=True)
    assert said.stderr == ""
