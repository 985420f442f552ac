"""Tests that each use case of staff about people refuses whoever lacks the right, before it does anything."""

from dataclasses import fields
from typing import Any

import pytest

from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import RIGHTS, Actor, NotAllowedError, Right
from kiosk.services.people.people_service import PeopleService
from kiosk.services.people.sign_in import SignInService
from tests.services.people.conftest import Office

RESIDENTS = {"hamlets", "faces", "try_code", "forgot", "profile_of", "called"}
"""Methods of `SignInService` for residents' screens, which have no `Actor`."""
MAINTENANCE = {"finish", "apply"}
"""Methods that the maintenance of the running kiosk calls."""
SERVICES = ("listing", "records", "guests", "own_data", "deletion", "merging", "retention", "sign_in")


def methods(service: object) -> dict[str, Any]:
    return {name: getattr(service, name) for name in dir(type(service)) if not name.startswith("_")}


def test_every_method_of_staff_has_a_right(office: Office) -> None:
    assert set(SERVICES) == {field.name for field in fields(PeopleService)} - {"for_sessions", "copies", "reconciled"}
    for name in SERVICES:
        service = getattr(office.people, name)
        for method, call in methods(service).items():
            is_for_residents = isinstance(service, SignInService) and method in RESIDENTS
            assert is_for_residents or method in MAINTENANCE or isinstance(call.right, Right), f"{name}.{method}"


@pytest.mark.parametrize("role", Staff)
def test_whoever_lacks_the_right_is_refused_and_nothing_is_recorded(office: Office, role: Staff) -> None:
    actor = Actor(AccountId("x"), frozenset({role}))
    refused = set()
    for name in SERVICES:
        for call in methods(getattr(office.people, name)).values():
            if getattr(call, "right", None) and call.right not in RIGHTS[role]:
                with pytest.raises(NotAllowedError):
                    call(actor)
                refused.add(call.right)
    assert bool(refused) is (role is not Staff.LEAD_GUIDE), "only lead guides have all rights over people"
    assert office.events() == []
