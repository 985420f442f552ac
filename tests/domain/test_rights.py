import pytest

from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import GRANTS, RIGHTS, Actor, NotAllowedError, Right, needs

LAN = AccountId("3f1c")


class Shelf:
    def __init__(self) -> None:
        self.taken: list[str] = []

    @needs(Right.DELETE_LEARNERS)
    def take(self, actor: Actor, book: str, *, quietly: bool = False) -> int:
        self.taken.append(f"{actor.account} {book} {quietly}")
        return len(self.taken)


def test_every_role_has_its_rights_in_the_matrix() -> None:
    assert set(RIGHTS) == set(Staff)
    assert set().union(*RIGHTS.values()) == set(Right), "a right that nobody has can never be used"


def test_a_lead_guide_may_do_all_that_a_guide_may() -> None:
    assert RIGHTS[Staff.GUIDE] < RIGHTS[Staff.LEAD_GUIDE]


def test_guides_and_technicians_share_only_the_accounts_of_guides_and_their_own_pins() -> None:
    assert RIGHTS[Staff.LEAD_GUIDE] & RIGHTS[Staff.TECHNICIAN] == {Right.MANAGE_GUIDES, Right.CHANGE_OWN_PIN}
    assert RIGHTS[Staff.GUIDE] & RIGHTS[Staff.TECHNICIAN] == {Right.CHANGE_OWN_PIN}


def test_nobody_gives_a_role_with_rights_beyond_the_own_ones_except_the_technician() -> None:
    for role in Staff:
        for given in GRANTS[role]:
            assert role is Staff.TECHNICIAN or RIGHTS[given] <= RIGHTS[role]


def test_only_who_may_manage_guides_gives_roles() -> None:
    assert {role for role in Staff if GRANTS[role]} == {role for role in Staff if Right.MANAGE_GUIDES in RIGHTS[role]}


def test_roles_are_given_only_if_all_of_them_may_be() -> None:
    lead = Actor(LAN, frozenset({Staff.LEAD_GUIDE}))
    assert lead.may_give(frozenset({Staff.GUIDE}))
    assert not lead.may_give(frozenset({Staff.GUIDE, Staff.TECHNICIAN}))
    assert not Actor(LAN, frozenset({Staff.GUIDE})).may_give(frozenset({Staff.GUIDE}))


def test_an_account_with_two_roles_has_the_rights_of_both() -> None:
    both = Actor(LAN, frozenset({Staff.GUIDE, Staff.TECHNICIAN}))
    assert both.may(Right.MAINTAIN)
    assert both.may(Right.SEE_NAMES)
    assert not both.may(Right.DELETE_LEARNERS)


def test_an_account_without_a_role_may_do_nothing() -> None:
    assert not any(Actor(LAN, frozenset()).may(right) for right in Right)


def test_a_method_refuses_an_actor_without_the_right_and_does_nothing() -> None:
    shelf = Shelf()
    with pytest.raises(NotAllowedError):
        shelf.take(Actor(LAN, frozenset({Staff.GUIDE})), "record")
    assert shelf.taken == []


def test_a_method_runs_for_an_actor_with_the_right() -> None:
    shelf = Shelf()
    assert shelf.take(Actor(LAN, frozenset({Staff.LEAD_GUIDE})), "record", quietly=True) == 1
    assert shelf.taken == ["3f1c record True"]
    assert Shelf.take.right is Right.DELETE_LEARNERS
