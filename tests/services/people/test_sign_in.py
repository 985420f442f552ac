"""Tests of signing in by hamlet, face and three pictures, and of letting in whoever forgot the code."""

from collections.abc import Callable, Sequence
from threading import Barrier, Thread

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, Pseudonym, SessionId
from kiosk.domain.people.codes import CODES, WAITS, PictureCode
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.people.refusals import CallAnsweredError, UnknownLearnerError
from kiosk.domain.rights import NotAllowedError
from kiosk.domain.sittings import Entry
from kiosk.services.learning.sittings import SittingService
from kiosk.services.people.records import AddedLearner
from kiosk.services.people.sign_in import CodeAnswer, SignInResult
from kiosk.storage.people.codes import CodeTable
from tests.services.conftest import SteppingClock
from tests.services.people.conftest import ALL, GUIDE, HAMLET, HOA, LEAD, OTHER_HAMLET, TECHNICIAN, Office

SESSION = SessionId("s1")


class StillClock(SteppingClock):
    """A clock that advances only when the test advances it."""

    seconds_passed = 100

    def now(self):
        self.seconds = iter([self.seconds_passed])
        return super().now()


@pytest.fixture
def still(office: Office) -> StillClock:
    """Replace the clock of the kiosk by a still one."""
    clock = StillClock()
    office.people  # noqa: B018 - opens the names with the former clock
    office.names._clock = clock
    object.__setattr__(office.people.sign_in._parts, "clock", clock)
    return clock


def code_of(added: AddedLearner) -> PictureCode:
    assert added.code is not None
    return added.code


def wrong(code: PictureCode) -> PictureCode:
    return next(other for other in CODES if other != code)


def try_it(office: Office, learner: Pseudonym, code: Sequence[int]) -> SignInResult:
    return office.people.sign_in.try_code(learner, code)


def test_hamlets_with_somebody_are_shown_in_the_commune_s_order(office: Office) -> None:
    assert office.people.sign_in.hamlets() == []
    assert not office.names.has_somebody()
    office.add("Lê An", OTHER_HAMLET)
    assert office.people.sign_in.hamlets() == [OTHER_HAMLET]
    office.add("Trần Ba")
    assert office.people.sign_in.hamlets() == [HAMLET, OTHER_HAMLET]
    assert office.names.has_somebody()


def test_faces_are_in_vietnamese_order_with_the_shortest_different_names(office: Office) -> None:
    for name in ("Nguyễn Thị Hoa", "Trần Thị Hoa", "Lê Văn Ân", "Đỗ Đức An"):
        office.add(name)
    office.add("Phan Bình", OTHER_HAMLET)
    cards = office.people.sign_in.faces(HAMLET)
    assert [card.label for card in cards] == ["An", "Ân", "Nguyễn Hoa", "Trần Hoa"]
    assert all(card.face for card in cards)


def test_during_a_session_only_people_who_are_present_are_shown(office: Office) -> None:
    here, _absent = office.add("Nguyễn Thị Hoa"), office.add("Trần Thị Hoa")
    office.add("Phan Bình", OTHER_HAMLET)
    sign_in = office.people.sign_in
    assert sign_in.hamlets({here.id}) == [HAMLET]
    assert [(card.id, card.label) for card in sign_in.faces(HAMLET, {here.id})] == [(here.id, "Hoa")]
    assert sign_in.hamlets(set()) == []


@pytest.mark.parametrize("refused", [Purpose.SHOW_NAME, None])
def test_nobody_is_shown_without_agreeing(office: Office, refused: Purpose | None) -> None:
    added = office.added(consents={purpose: purpose is not refused for purpose in ALL})
    assert bool(office.people.sign_in.faces(HAMLET)) is (refused is None)
    answer = try_it(office, added.learner.id, code_of(added)).answer
    assert answer is (CodeAnswer.OPENED if refused is None else CodeAnswer.UNAVAILABLE)


def test_the_right_code_opens_a_visit_of_the_learner(office: Office) -> None:
    added = office.added()
    result = office.people.sign_in.try_code(added.learner.id, code_of(added), SESSION)
    assert result.answer is CodeAnswer.OPENED
    assert result.visit is not None
    assert result.beginning is not None
    assert result.visit.pseudonym == added.learner.id
    assert (result.beginning.entry, result.beginning.session) == (Entry.CODE, SESSION)
    SittingService(office.store.events, office.clock).start(result.visit, VIETNAMESE, result.beginning)
    kind, pseudonym, body = office.events()[-1]
    assert (kind, pseudonym, body["profile"]["hamlet"]) == ("sitting-started", added.learner.id, HAMLET)


def test_a_wrong_code_is_recorded_without_the_pictures(office: Office) -> None:
    added = office.added()
    result = try_it(office, added.learner.id, wrong(code_of(added)))
    assert (result.answer, result.tries, result.visit) == (CodeAnswer.WRONG, 1, None)
    assert office.events()[-1] == ("code-refused", added.learner.id, {"failures": 1})


@pytest.mark.parametrize("code", [(), (1, 1, 1), (1, 2), (99, 1, 2), (-1, 2, 3)])
def test_what_is_no_code_is_wrong(office: Office, code: Sequence[int]) -> None:
    assert try_it(office, office.added().learner.id, code).answer is CodeAnswer.WRONG


def test_wrong_codes_slow_the_next_try_down_and_never_lock(office: Office, still: StillClock) -> None:
    added = office.added()
    waits = []
    for _ in range(30):
        result = try_it(office, added.learner.id, wrong(code_of(added)))
        assert result.answer is CodeAnswer.WRONG
        waits.append(result.wait_seconds)
        if result.wait_seconds:
            early = try_it(office, added.learner.id, code_of(added))
            assert (early.answer, early.wait_seconds) == (CodeAnswer.TOO_SOON, result.wait_seconds)
        still.seconds_passed += int(result.wait_seconds)
    assert waits == [*WAITS, *[WAITS[-1]] * (30 - len(WAITS))]
    assert try_it(office, added.learner.id, code_of(added)).answer is CodeAnswer.OPENED
    assert try_it(office, added.learner.id, wrong(code_of(added))).tries == 1


def test_a_restart_does_not_shorten_the_wait(office: Office, still: StillClock) -> None:
    added = office.added()
    for _ in range(4):
        try_it(office, added.learner.id, wrong(code_of(added)))
    office.restart()
    result = try_it(office, added.learner.id, code_of(added))
    assert result.answer is CodeAnswer.TOO_SOON
    assert result.wait_seconds > 0


@pytest.mark.parametrize("is_right", [True, False])
def test_a_power_cut_does_not_give_a_free_try(
    office: Office, monkeypatch: pytest.MonkeyPatch, *, is_right: bool
) -> None:
    def cut(*_: object) -> bool:
        raise RecordError("cut")

    added = office.added()
    code = code_of(added) if is_right else wrong(code_of(added))
    with monkeypatch.context() as patch:
        patch.setattr(CodeTable, "is_right", cut)
        with pytest.raises(RecordError):
            try_it(office, added.learner.id, code)
    office.restart()
    tries = office.people.sign_in._parts.codes.tries(added.learner.id)
    assert tries is not None
    assert tries.failures == 1


def test_two_threads_count_every_try(office: Office, still: StillClock) -> None:
    added = office.added()
    barrier, code = Barrier(2), wrong(code_of(added))

    def guess() -> None:
        barrier.wait()
        for _ in range(20):
            try_it(office, added.learner.id, code)

    run_twice(guess)
    refused = [body["failures"] for kind, _, body in office.events() if kind == "code-refused"]
    tries = office.people.sign_in._parts.codes.tries(added.learner.id)
    assert tries is not None
    assert sorted(refused) == list(range(1, tries.failures + 1))
    assert tries.failures == 4, "after four wrong codes the clock stands still"


def run_twice(act: Callable[[], None]) -> None:
    threads = [Thread(target=act) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_whoever_cannot_sign_in_is_unavailable(office: Office) -> None:
    kept, merged, gone = (office.added(Details(name, HAMLET, 1955)) for name in ("Lê An", "Lê Văn An", "Trần Ba"))
    office.people.merging.merge(LEAD, kept.learner.id, merged.learner.id)
    office.people.deletion.delete(LEAD, gone.learner.id)
    for added in (merged, gone):
        assert try_it(office, added.learner.id, code_of(added)).answer is CodeAnswer.UNAVAILABLE
    assert try_it(office, Pseudonym("nobody"), (1, 2, 3)).answer is CodeAnswer.UNAVAILABLE


def test_a_guide_lets_in_whoever_forgot_the_code_and_the_code_stays(office: Office) -> None:
    added = office.added()
    office.people.sign_in.forgot(added.learner.id, SESSION)
    (call,) = office.store.events.read(2, 2)
    assert call.body == {"screen": "code", "forgotten": True, "session": SESSION}
    visit, beginning = office.people.sign_in.let_in(GUIDE, call.id)
    assert (visit.pseudonym, beginning.entry, beginning.session) == (added.learner.id, Entry.LET_IN, SESSION)
    body = {"call": call.id, "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01", "way": "let-in", "session": SESSION}
    assert office.events()[-1] == ("help-answered", added.learner.id, body)
    assert try_it(office, added.learner.id, code_of(added)).answer is CodeAnswer.OPENED


def test_only_the_call_of_somebody_who_forgot_the_code_lets_in(office: Office) -> None:
    added = office.added()
    visit, beginning = office.let_in(added.learner.id)
    sittings = SittingService(office.store.events, office.clock)
    sittings.start(visit, VIETNAMESE, beginning)
    sittings.ask_for_help(visit, "home")
    (other_call,) = office.store.events.read(office.store.events.last_sequence(), office.store.events.last_sequence())
    before = office.store.events.last_sequence()
    for call in (other_call.id, "nothing"):
        with pytest.raises(UnknownLearnerError):
            office.people.sign_in.let_in(GUIDE, call)
    with pytest.raises(NotAllowedError):
        office.people.sign_in.let_in(TECHNICIAN, other_call.id)
    assert office.store.events.last_sequence() == before


@pytest.mark.parametrize("way", ["let-in", "helped"])
def test_a_call_that_was_answered_lets_nobody_in_again(office: Office, way: str) -> None:
    added = office.added()
    office.people.sign_in.forgot(added.learner.id, SESSION)
    (call,) = office.store.events.newest_of([EventKind.HELP_REQUESTED], 1)
    if way == "let-in":
        office.people.sign_in.let_in(GUIDE, call.id)
    else:
        body = {"call": call.id, "session": SESSION, "by": GUIDE.account, "way": way}
        office.store.events.append([EventDraft(EventKind.HELP_ANSWERED, body)])
    before = office.events()
    with pytest.raises(CallAnsweredError):
        office.people.sign_in.let_in(GUIDE, call.id)
    assert office.events() == before
    assert office.let_in(added.learner.id)[0].pseudonym == added.learner.id, "a new call can be answered"


def test_a_merged_record_is_let_in_under_the_kept_one(office: Office) -> None:
    kept, merged = office.added().learner, office.add("Nguyễn Hoa")
    office.people.merging.merge(LEAD, kept.id, merged.id)
    assert office.let_in(merged.id)[0].pseudonym == kept.id
    assert office.people.sign_in.profile_of(merged.id) == office.people.sign_in.profile_of(kept.id)
    assert kept.details == HOA
