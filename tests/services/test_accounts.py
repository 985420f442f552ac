"""Tests of the accounts of guides: who may change which account, and what is left after a power cut."""

import pytest

from kiosk.domain.access import Staff, WeakPinError
from kiosk.domain.errors import KioskError
from kiosk.domain.guessing.weak_pins import Weakness
from kiosk.domain.ids import AccountId, SessionId
from kiosk.domain.people.accounts import NameTakenError, OwnAccountError, UnknownAccountError
from kiosk.domain.people.names import NameRefusedError
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.services.access import PinAnswer
from tests.services.guides import BOTH, GUIDE, LEAD, TECH, House, house

__all__ = ["house"]  # a fixture that pytest finds by name in this module


def test_a_guide_enters_after_somebody_gave_the_first_pin(house: House) -> None:
    account = house.service.add(TECH, "Nguyễn Thị Lan", GUIDE)
    assert house.service.entrances() == []
    house.service.give_pin(TECH, account.id, "5173")
    assert house.service.entrances() == [account]
    assert house.access().enter(account.id, "5173").actor == Actor(account.id, GUIDE)


def test_the_record_contains_accounts_and_no_names(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan", LEAD)
    house.service.rename(TECH, lan.account, "Nguyễn Thị Lành")
    house.service.close(TECH, lan.account, erases_name=True)
    changed = {"account": lan.account, "roles": ["lead-guide"], "active": True, "by": "technician"}
    pin = {"staff": "lead-guide", "account": lan.account, "by": "technician"}
    assert house.told() == [
        ("account-changed", changed),
        ("pin-changed", {**pin, "way": "first"}),
        ("account-changed", changed),
        ("account-changed", {**changed, "active": False, "erased": True}),
        ("pin-changed", {**pin, "way": "reset"}),
    ]
    assert "Lan" not in str(house.told())


def test_guides_stand_in_vietnamese_order(house: House) -> None:
    for name in ("Trần Văn Đức", "Lê Thị Ánh", "Phạm Văn An", "Đỗ Thị Dung"):
        house.service.add(TECH, name, GUIDE)
    assert house.names() == ["Phạm Văn An", "Lê Thị Ánh", "Đỗ Thị Dung", "Trần Văn Đức"]


def test_a_lead_guide_adds_guides_and_gives_their_pins(house: House) -> None:
    hoa = house.adds("Trần Thị Hoa", LEAD)
    account = house.service.add(hoa, "Nguyễn Thị Lan", GUIDE)
    house.service.give_pin(hoa, account.id, "8402")
    assert house.access().enter(account.id, "8402").answer is PinAnswer.RIGHT
    assert house.told()[-2][1]["by"] == hoa.account


def test_a_new_pin_ends_the_lockout_of_this_guide(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan")
    for _ in range(5):
        house.access().enter(lan.account, "9999")
    assert house.access().enter(lan.account, "5173").answer is PinAnswer.LOCKED
    house.service.give_pin(TECH, lan.account, "8402")
    assert house.access().enter(lan.account, "8402").answer is PinAnswer.RIGHT


def test_two_guides_with_one_name_are_refused_and_nothing_is_changed(house: House) -> None:
    house.adds("Nguyễn Thị Lan")
    hoa = house.adds("Trần Thị Hoa")
    before = house.state()
    with pytest.raises(NameTakenError) as refused:
        house.service.add(TECH, " nguyễn thị  LAN ", GUIDE)
    with pytest.raises(NameTakenError):
        house.service.rename(TECH, hoa.account, "Nguyễn Thị Lan")
    assert house.state() == before
    assert "lan" not in str(refused.value).lower()


def test_a_name_can_be_corrected_to_itself_and_used_again_after_closing(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan")
    house.service.rename(TECH, lan.account, "Nguyễn Thị LAN")
    house.service.close(TECH, lan.account)
    house.adds("Nguyễn Thị Lan")
    assert house.names() == ["Nguyễn Thị Lan"]


@pytest.mark.parametrize("typed", ["nguyễn thị lan", "NGUYỄN THỊ LAN", "Nguyễn thị lan"])
def test_a_name_typed_in_one_case_gets_its_capitals(house: House, typed: str) -> None:
    assert house.service.add(TECH, typed, GUIDE).name == "Nguyễn Thị Lan"


def test_a_name_that_cannot_be_one_is_refused_and_nothing_is_changed(house: House) -> None:
    before = house.state()
    with pytest.raises(NameRefusedError):
        house.service.add(TECH, "Lan\u202e<b>", GUIDE)
    assert house.state() == before


@pytest.mark.parametrize("roles", [frozenset(), frozenset({Staff.TECHNICIAN}), GUIDE | LEAD])
def test_an_account_has_one_role_of_guides_and_perhaps_the_technicians(house: House, roles: frozenset[Staff]) -> None:
    with pytest.raises(ValueError, match="no account has the roles"):
        house.service.add(TECH, "Nguyễn Thị Lan", roles)


def test_entering_as_technician_through_a_new_pin_is_refused_to_a_lead_guide_and_nothing_is_changed(
    house: House,
) -> None:
    hoa, both = house.adds("Trần Thị Hoa", LEAD), house.adds("Lê Văn Minh", BOTH, "730582")
    before = house.state()
    for act in (
        lambda: house.service.give_pin(hoa, both.account, "519372"),
        lambda: house.service.set_roles(hoa, both.account, GUIDE),
        lambda: house.service.rename(hoa, both.account, "Lê Minh"),
        lambda: house.service.close(hoa, both.account),
        lambda: house.service.add(hoa, "Lê Minh", BOTH),
    ):
        with pytest.raises(NotAllowedError):
            act()
    assert house.state() == before
    assert house.access().enter(both.account, "730582").answer is PinAnswer.RIGHT


def test_promoting_a_guide_to_technician_is_refused_to_a_lead_guide_and_nothing_is_changed(house: House) -> None:
    hoa, lan = house.adds("Trần Thị Hoa", LEAD), house.adds("Nguyễn Thị Lan")
    before = house.state()
    with pytest.raises(NotAllowedError):
        house.service.set_roles(hoa, lan.account, frozenset({Staff.GUIDE, Staff.TECHNICIAN}))
    assert house.state() == before


def test_a_lead_guide_makes_a_guide_an_author_and_the_author_gives_nothing(house: House) -> None:
    hoa, lan = house.adds("Trần Thị Hoa", LEAD), house.adds("Nguyễn Thị Lan")
    house.service.set_roles(hoa, lan.account, GUIDE | {Staff.AUTHOR})
    assert house.service.roles_of(lan.account) == {Staff.GUIDE, Staff.AUTHOR}
    assert house.access().enter(lan.account, "5173").answer is PinAnswer.RIGHT
    thu = house.adds("Lê Thị Thu", frozenset({Staff.AUTHOR}))
    before = house.state()
    with pytest.raises(NotAllowedError):
        house.service.add(thu, "Lê Minh", frozenset({Staff.AUTHOR}))
    assert house.state() == before


def test_closing_the_last_lead_guide_is_refused_to_all_but_the_technician_and_nothing_is_changed(
    house: House,
) -> None:
    hoa, lan = house.adds("Trần Thị Hoa", LEAD), house.adds("Nguyễn Thị Lan")
    before = house.state()
    with pytest.raises(OwnAccountError):
        house.service.close(hoa, hoa.account)
    with pytest.raises(OwnAccountError):
        house.service.set_roles(hoa, hoa.account, GUIDE)
    with pytest.raises(NotAllowedError):
        house.service.close(lan, hoa.account)
    assert house.state() == before
    house.service.close(TECH, hoa.account)
    assert house.names() == ["Nguyễn Thị Lan"]


def test_a_closed_account_is_kept_without_a_pin(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan")
    house.service.close(TECH, lan.account)
    assert house.shelf.kept[lan.account].name == "Nguyễn Thị Lan"
    assert (house.names(), house.store.pins.row(lan.account)) == ([], None)
    assert house.access().enter(lan.account, "5173").answer is PinAnswer.UNSET
    with pytest.raises(UnknownAccountError):
        house.service.give_pin(TECH, lan.account, "5173")


def test_a_name_is_deleted_when_the_guide_asks(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan")
    house.service.close(TECH, lan.account, erases_name=True)
    assert house.shelf.kept[lan.account].name == ""


def test_a_role_with_a_longer_pin_needs_a_new_one(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan", LEAD)
    house.service.set_roles(TECH, lan.account, GUIDE)
    assert house.access().enter(lan.account, "5173").actor == Actor(lan.account, GUIDE)
    house.service.set_roles(TECH, lan.account, BOTH)
    assert house.access().enter(lan.account, "5173").answer is PinAnswer.UNSET
    with pytest.raises(WeakPinError) as refused:
        house.service.give_pin(TECH, lan.account, "5173")
    assert refused.value.why is Weakness.SHORT


def test_a_pin_given_by_the_technician_differs_from_the_technicians(house: House) -> None:
    house.access().set_first("284917")
    lan = house.adds("Nguyễn Thị Lan")
    with pytest.raises(WeakPinError) as refused:
        house.service.give_pin(TECH, lan.account, "284917")
    assert refused.value.why is Weakness.TAKEN


def test_the_list_shows_what_the_actor_may_change(house: House) -> None:
    hoa = house.adds("Trần Thị Hoa", LEAD)
    house.adds("Lê Văn Minh", BOTH, "730582")
    house.service.add(TECH, "Nguyễn Thị Lan", GUIDE)
    rows = house.service.accounts(hoa)
    assert [(row.account.name, row.has_pin, row.may_change, row.is_own) for row in rows] == [
        ("Trần Thị Hoa", True, True, True),
        ("Nguyễn Thị Lan", False, True, False),
        ("Lê Văn Minh", True, False, False),
    ]


def test_names_of_learners_are_noted_once_per_page_and_entry(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan")
    house.session = SessionId("evening")
    entered = [house.access().enter(lan.account, "5173").actor for _ in range(2)]
    for actor in entered:
        assert actor is not None
        for page in ("attendance", "learners", "attendance"):
            house.service.note_names_seen(actor, page)
    seen = [body for kind, body in house.told() if kind == "names-seen"]
    assert seen == [
        {"by": lan.account, "page": page, "session": "evening"} for page in ("attendance", "learners") * 2
    ]


def test_an_addition_that_a_power_cut_kept_from_the_record_is_recorded_later(house: House) -> None:
    account = house.service.add(TECH, "Nguyễn Thị Lan", GUIDE)
    others = {"other": house.shelf.kept[account.id]}
    house.shelf.kept[AccountId("b")] = type(account)(AccountId("b"), "Trần Thị Hoa", LEAD)
    before = len(house.told())
    house.restarts()
    assert house.told()[before:] == [("account-changed", {"account": "b", "roles": ["lead-guide"], "active": True})]
    assert house.shelf.kept[account.id] == others["other"]


def cut(house: House, act: object) -> None:
    house.shelf.is_cut = True
    with pytest.raises(OSError, match="power"):
        act()  # type: ignore[operator]
    house.restarts()


def test_a_closing_that_a_power_cut_interrupted_is_completed(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan")
    cut(house, lambda: house.service.close(TECH, lan.account, erases_name=True))
    kept = house.shelf.kept[lan.account]
    assert (kept.is_active, kept.name, house.names()) == (False, "", [])


def test_a_change_of_role_that_a_power_cut_interrupted_is_completed(house: House) -> None:
    lan = house.adds("Nguyễn Thị Lan")
    cut(house, lambda: house.service.set_roles(TECH, lan.account, LEAD))
    assert house.service.roles_of(lan.account) == LEAD


def test_restoring_an_older_file_of_accounts_gives_nobody_rights_back(house: House) -> None:
    lan, hoa = house.adds("Nguyễn Thị Lan", LEAD), house.adds("Trần Thị Hoa", LEAD)
    older = dict(house.shelf.kept)
    house.service.close(TECH, lan.account)
    house.service.set_roles(TECH, hoa.account, GUIDE)
    house.shelf.kept = older
    house.restarts()
    assert house.service.roles_of(lan.account) == frozenset()
    assert house.service.roles_of(hoa.account) == GUIDE


def test_completing_again_changes_nothing(house: House) -> None:
    house.adds("Nguyễn Thị Lan")
    house.service.close(TECH, house.adds("Trần Thị Hoa").account, erases_name=True)
    before = house.state()
    house.restarts()
    assert house.state() == before


def test_no_error_about_accounts_contains_a_name() -> None:
    errors: list[KioskError] = [NameTakenError(), OwnAccountError(), UnknownAccountError()]
    assert not any(error.said for error in errors)
