"""Tests that every kind of failure has its place in the schedule."""

import pytest

from kiosk.domain.syncing.access import SECRETS, ServerAccess
from kiosk.domain.syncing.failures import SendingFailure


@pytest.mark.parametrize("failure", list(SendingFailure))
def test_every_failure_ends_a_round_at_some_time(failure: SendingFailure):
    assert 1 <= failure.most_in_a_row <= 6


def test_a_lost_connection_is_tried_again_at_once_and_a_missing_network_is_not():
    assert SendingFailure.CUT_OFF.most_in_a_row > 1
    assert SendingFailure.NO_NETWORK.most_in_a_row == 1
    assert not SendingFailure.CUT_OFF.needs_person
    assert SendingFailure.PASSWORD.needs_person


def test_no_secret_is_in_the_representation_of_an_access():
    access = ServerAccess("https://kho.example/", **{name: f"bimat-{name}" for name in SECRETS}, user="kiosk-1")
    assert "bimat" not in repr(access)
    assert "kiosk-1" in repr(access)
    assert access.given().keys() == {"address", "user", *SECRETS}
