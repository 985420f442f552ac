"""Tests of staff access: PINs, waiting times and the record of attempts."""

from datetime import timedelta

import pytest

from kiosk.domain.access import TECHNICIAN, PinClosedError, Staff, WeakPinError
from kiosk.domain.errors import RecordBrokenError, RecordError
from kiosk.domain.guessing.weak_pins import Weakness
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.services.access import PinAnswer, PinStanding
from kiosk.services.pin_hashing import Argon2Hasher
from tests.services.door import BOTH, GUIDE, HOA, LAN, PIN, ROLES, WRONG, Door, door, shut

__all__ = ["door", "shut"]  # fixtures that pytest finds by name in this module
OWN = Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))
OWNER = {"staff": "technician", "account": "technician"}


def test_nobody_comes_in_while_there_is_no_pin(door: Door) -> None:
    assert door.service.standing(TECHNICIAN) == PinStanding(is_set=False)
    assert door.service.enter(TECHNICIAN, PIN).answer is PinAnswer.UNSET
    assert door.hasher.verified == []


def test_the_first_pin_lets_in_and_is_told_without_its_digits(door: Door) -> None:
    door.service.set_first(PIN)
    assert door.told() == [
        ("pin-changed", {**OWNER, "way": "first", "by": "technician"}),
        ("staff-entered", OWNER),
    ]
    assert PIN not in str(door.told())


def test_the_right_pin_lets_in(shut: Door) -> None:
    entry = shut.service.enter(TECHNICIAN, PIN)
    assert entry.answer is PinAnswer.RIGHT
    assert shut.told()[-1] == ("staff-entered", OWNER)


def test_a_wrong_pin_is_told_with_how_many_are_left(shut: Door) -> None:
    entry = shut.service.enter(TECHNICIAN, WRONG)
    assert entry.answer is PinAnswer.WRONG
    assert entry.standing.tries_left == 4
    assert shut.told()[-1] == ("pin-refused", {**OWNER, "failures": 1, "wait": 0})


def test_a_right_pin_makes_the_count_begin_anew(shut: Door) -> None:
    shut.fails(4)
    shut.service.enter(TECHNICIAN, PIN)
    shut.fails(4)
    assert shut.service.standing(TECHNICIAN).seconds_left == 0


def test_showing_once_more_who_stands_there_is_no_coming_in(shut: Door) -> None:
    before = len(shut.told())
    assert shut.service.confirm(TECHNICIAN, PIN).answer is PinAnswer.RIGHT
    assert shut.service.confirm(TECHNICIAN, WRONG).answer is PinAnswer.WRONG
    assert [kind for kind, _ in shut.told()[before:]] == ["pin-refused"]


def test_a_failure_is_on_disk_before_the_pin_is_looked_at(shut: Door) -> None:
    shut.hasher.store = shut.store
    shut.service.enter(TECHNICIAN, WRONG)
    shut.service.enter(TECHNICIAN, PIN)
    assert shut.hasher.at_verify == [1, 2]


def test_cutting_the_power_while_a_pin_is_looked_at_is_refused_a_free_try_and_counted(shut: Door) -> None:
    shut.hasher.breaks = True
    for _ in range(5):
        with pytest.raises(OSError, match="power"):
            shut.service.enter(TECHNICIAN, WRONG)
        shut.restarts()
    shut.hasher.breaks = False
    entry = shut.service.enter(TECHNICIAN, PIN)
    assert entry.answer is PinAnswer.LOCKED
    assert entry.standing == PinStanding(is_set=True, failures=5, seconds_left=30)


def test_a_try_that_cannot_be_counted_is_refused_unseen_and_nothing_is_changed(
    shut: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> bool:
        raise RecordError("The disk is full.", "Make room.")

    monkeypatch.setattr(type(shut.store.pins), "strike", full)
    seen = shut.hasher.verified.copy()
    with pytest.raises(RecordError):
        shut.service.enter(TECHNICIAN, PIN)
    assert shut.hasher.verified == seen
    assert shut.service.standing(TECHNICIAN) == PinStanding(is_set=True)


def test_the_right_pin_during_a_wait_is_refused_unseen_and_nothing_is_changed(shut: Door) -> None:
    shut.fails(5)
    seen, told = len(shut.hasher.verified), shut.told()
    shut.clock.passes(29.5)
    entry = shut.service.enter(TECHNICIAN, PIN)
    assert (entry.answer, entry.standing.seconds_left) == (PinAnswer.LOCKED, 0.5)
    assert len(shut.hasher.verified) == seen
    assert shut.told() == told
    shut.clock.passes(0.5)
    assert shut.service.enter(TECHNICIAN, PIN).answer is PinAnswer.RIGHT


@pytest.mark.parametrize("days", [-6000, -1, 1, 30_000])
def test_a_wall_clock_that_is_set_is_refused_an_end_of_the_wait_and_nothing_is_changed(shut: Door, days: int) -> None:
    shut.fails(5)
    shut.clock.wall += timedelta(days=days)
    assert shut.service.enter(TECHNICIAN, PIN).answer is PinAnswer.LOCKED
    shut.restarts()
    entry = shut.service.enter(TECHNICIAN, PIN)
    assert (entry.answer, entry.standing) == (PinAnswer.LOCKED, PinStanding(True, 5, 30))


@pytest.mark.parametrize("machine", [True, False], ids=["machine", "program"])
def test_a_restart_is_refused_an_end_of_the_wait_and_nothing_is_changed(shut: Door, machine: bool) -> None:
    shut.fails(5)
    shut.clock.passes(20)
    shut.restarts(machine=machine)
    entry = shut.service.enter(TECHNICIAN, PIN)
    assert entry.answer is PinAnswer.LOCKED
    assert entry.standing.seconds_left == (30 if machine else 10)


def test_a_thousand_guesses_with_restarts_and_a_clock_set_back_are_refused_and_the_pin_is_the_same(
    shut: Door,
) -> None:
    """One guess per second; the machine restarts after every seventh, and its clock is set back after every fifth."""
    before = len(shut.hasher.verified)
    answers = []
    for number in range(1000):
        answers.append(shut.service.enter(TECHNICIAN, f"{100_000 + number * 7}").answer)
        shut.clock.passes(1)
        if number % 7 == 6:
            shut.restarts()
        if number % 5 == 4:
            shut.clock.wall -= timedelta(days=30)
    assert set(answers) == {PinAnswer.WRONG, PinAnswer.LOCKED}
    assert len(shut.hasher.verified) - before == 5
    assert shut.service.enter(TECHNICIAN, PIN).answer is PinAnswer.LOCKED
    shut.clock.passes(3600)
    assert shut.service.enter(TECHNICIAN, PIN).answer is PinAnswer.RIGHT


def test_a_day_of_guessing_as_fast_as_the_waits_allow_is_a_hundred_guesses(shut: Door) -> None:
    before = len(shut.hasher.verified)
    for _ in range(24 * 3600 // 10):
        shut.service.enter(TECHNICIAN, WRONG)
        shut.clock.passes(10)
    assert len(shut.hasher.verified) - before == 9 + 95
    assert shut.service.standing(TECHNICIAN).failures == 104


def test_waits_of_guides_and_technicians_are_apart(shut: Door) -> None:
    shut.gives(LAN, GUIDE)
    for _ in range(5):
        shut.service.enter(LAN, "9999")
    assert shut.service.enter(LAN, GUIDE).answer is PinAnswer.LOCKED
    assert shut.service.enter(TECHNICIAN, PIN).answer is PinAnswer.RIGHT


@pytest.mark.parametrize("account", [LAN, BOTH])
def test_the_right_pin_gives_the_account_and_its_roles(shut: Door, account: AccountId) -> None:
    shut.gives(account, GUIDE)
    assert shut.service.enter(account, GUIDE).actor == Actor(account, ROLES[account])
    assert shut.service.enter(account, WRONG).actor is None
    assert shut.service.enter(TECHNICIAN, PIN).actor == OWN


def test_an_entrance_is_recorded_with_the_account(shut: Door) -> None:
    shut.gives(LAN, GUIDE)
    shut.gives(BOTH, GUIDE)
    shut.service.enter(LAN, GUIDE)
    shut.service.enter(BOTH, GUIDE)
    assert shut.told()[-2:] == [
        ("staff-entered", {"staff": "guide", "account": "lan"}),
        ("staff-entered", {"staff": "technician", "account": "both"}),
    ]


def test_guides_lock_out_only_themselves(shut: Door) -> None:
    shut.gives(LAN, GUIDE)
    shut.gives(HOA, GUIDE)
    for _ in range(5):
        shut.service.enter(LAN, "9999")
    assert shut.service.enter(LAN, GUIDE).answer is PinAnswer.LOCKED
    assert shut.service.enter(HOA, GUIDE).answer is PinAnswer.RIGHT


def test_a_closed_account_is_refused_unseen_even_if_its_pin_is_still_there(shut: Door) -> None:
    shut.gives(LAN, GUIDE)
    shut.closed.add(LAN)
    seen = len(shut.hasher.verified)
    assert shut.service.enter(LAN, GUIDE).answer is PinAnswer.UNSET
    assert len(shut.hasher.verified) == seen


def test_two_guides_can_have_the_same_pin(shut: Door) -> None:
    shut.gives(HOA, "8402")
    shut.service.change(Actor(LAN, ROLES[LAN]), "8402")
    assert shut.service.enter(LAN, "8402").answer is PinAnswer.RIGHT


def test_guessing_the_technicians_pin_by_choosing_it_as_the_own_one_reveals_nothing(shut: Door) -> None:
    """A refusal would confirm the guess, and no lockout would slow the next one."""
    seen = len(shut.hasher.verified)
    shut.service.change(Actor(LAN, ROLES[LAN]), PIN)
    assert len(shut.hasher.verified) == seen
    assert shut.service.standing(TECHNICIAN).failures == 0


def test_an_account_without_roles_is_refused_a_new_pin_and_nothing_is_changed(shut: Door) -> None:
    told = shut.told()
    with pytest.raises(NotAllowedError):
        shut.service.change(Actor(LAN, frozenset()), GUIDE)
    assert (shut.told(), shut.service.standing(LAN).is_set) == (told, False)


def test_a_new_pin_ends_the_wait_for_the_old_one(shut: Door) -> None:
    shut.gives(LAN, GUIDE)
    for _ in range(5):
        shut.service.enter(LAN, "9999")
    shut.service.change(Actor(LAN, ROLES[LAN]), "8402")
    assert shut.service.enter(LAN, GUIDE).answer is PinAnswer.WRONG
    assert shut.service.enter(LAN, "8402").answer is PinAnswer.RIGHT


def test_setting_a_first_pin_over_another_is_refused_and_the_other_is_kept(shut: Door) -> None:
    with pytest.raises(PinClosedError):
        shut.service.set_first("905318")
    assert shut.service.enter(TECHNICIAN, PIN).answer is PinAnswer.RIGHT


@pytest.mark.parametrize(
    ("account", "pin", "why"),
    [
        (TECHNICIAN, "123456", Weakness.IN_ROW),
        (TECHNICIAN, "28491", Weakness.SHORT),
        (LAN, "0000", Weakness.REPEATED),
        (LAN, "1975", Weakness.DATE),
        (TECHNICIAN, "147852", Weakness.KEYPAD),
        (BOTH, "5173", Weakness.SHORT),
        (BOTH, PIN, Weakness.TAKEN),
    ],
)
def test_a_weak_pin_is_refused_and_the_one_before_is_kept(
    shut: Door, account: AccountId, pin: str, why: Weakness
) -> None:
    told = shut.told()
    with pytest.raises(WeakPinError) as refused:
        shut.service.change(Actor(account, ROLES.get(account, OWN.roles)), pin)
    assert refused.value.why is why
    assert shut.told() == told
    assert shut.service.enter(TECHNICIAN, PIN).answer is PinAnswer.RIGHT


def test_a_weak_pin_of_an_older_program_still_opens_and_cannot_be_chosen_anew(shut: Door) -> None:
    shut.store.pins.put(TECHNICIAN, shut.hasher.hash("010190"), [])
    assert shut.service.enter(TECHNICIAN, "010190").answer is PinAnswer.RIGHT
    with pytest.raises(WeakPinError):
        shut.service.change(OWN, "010190")
    assert shut.service.enter(TECHNICIAN, "010190").answer is PinAnswer.RIGHT


def test_a_pin_may_be_set_again_by_its_owner(shut: Door) -> None:
    shut.service.change(OWN, PIN)
    assert shut.told()[-1] == ("pin-changed", {**OWNER, "way": "changed", "by": "technician"})


def test_whoever_owns_the_machine_takes_a_pin_away_and_the_record_says_so(shut: Door) -> None:
    shut.fails(5)
    assert shut.service.reset(TECHNICIAN)
    assert shut.told()[-1] == ("pin-changed", {**OWNER, "way": "reset"})
    assert shut.service.standing(TECHNICIAN) == PinStanding(is_set=False)
    assert not shut.service.reset(TECHNICIAN)


def test_what_is_kept_of_a_pin_is_argon2id_as_the_standard_asks() -> None:
    hasher = Argon2Hasher()
    kept = hasher.hash(PIN)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert hasher.verify(kept, PIN)
    assert not hasher.verify(kept, WRONG)
    assert hasher.hash(PIN) != kept


def test_a_damaged_hash_is_refused_with_a_cure() -> None:
    with pytest.raises(RecordBrokenError, match="kiosk pin reset"):
        Argon2Hasher().verify("nonsense", PIN)
