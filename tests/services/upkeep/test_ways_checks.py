"""Tests of what the self-check finds about the ways of results: keys, access, network, registration."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from unittest.mock import Mock

import pytest

from kiosk.domain.errors import KioskError, RecordError, SettingsError
from kiosk.domain.self_check import Finding, Health, Part
from kiosk.domain.syncing.bundle_states import Departure, WayKind
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.texts import untranslated
from kiosk.services.results.taking import KeptBundle, SyncState, TakingService
from kiosk.services.self_check.record_checks import RecordChecks
from kiosk.services.self_check.ways_checks import UNANSWERED, obstacle, way_open
from kiosk.storage.health import StoreHealth
from kiosk.storage.store import Store
from tests.storage.walks import SteppingClock, whole_visit

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
"""16:00 in Viet Nam."""
DAY = timedelta(days=1)
HOST = "ket-qua.example"
CODE = "4821 0937 5526 1180"
NOTHING = SyncState(loose=0, bundles=(), visits=0, since=None, code=CODE)


def away(days: int) -> KeptBundle:
    """A bundle that left the kiosk so many days ago."""
    left = Departure(WayKind.STICK, "USB", NOW - days * DAY, is_dated=True)
    return KeptBundle("1-9-x.age", 1, 9, 100, NOW - days * DAY, (left,))


def failed(failure: SendingFailure) -> NetworkState:
    error = SendingError(failure, untranslated("It failed: {why}."), untranslated("Do this."), why=failure.value)
    return NetworkState(HOST, Contact(NOW, HOST, ContactOutcome.FAILED, error=error))


def said(state: SyncState, now: datetime = NOW) -> tuple[Health, str] | None:
    found = obstacle(state, now)
    assert found is None or found.part is Part.SYNC
    return None if found is None else (found.health, str(found))


def test_a_kiosk_without_a_server_is_in_order() -> None:
    assert said(NOTHING) is None
    assert str(way_open(NOTHING)) == "Results leave on sticks; no server is set up."


def test_a_server_that_was_reached_is_named_with_the_day() -> None:
    state = replace(NOTHING, network=NetworkState(HOST, reached=NOW))
    assert said(state) is None
    assert str(way_open(state)) == f"Results leave over the network; {HOST} was last reached on 2026-12-02 16:00."


def test_a_server_that_was_never_reached_is_no_fault_yet() -> None:
    state = replace(NOTHING, network=NetworkState(HOST))
    assert said(state) is None
    assert "which was not reached yet" in str(way_open(state))


@pytest.mark.parametrize("failure", SendingFailure)
def test_only_a_failure_that_needs_a_person_is_a_finding(failure: SendingFailure) -> None:
    found = said(replace(NOTHING, network=failed(failure)))
    if failure.needs_person:
        assert found == (Health.NOTE, f"It failed: {failure.value}. Do this.")
    else:
        assert found is None


def test_access_that_cannot_be_used_is_bad() -> None:
    fault = SettingsError(untranslated("{file} cannot be read."), untranslated("Bring another."), file="sync.toml")
    state = replace(NOTHING, is_ready=False, network=NetworkState(fault=fault))
    assert said(state) == (Health.BAD, "sync.toml cannot be read. Bring another.")


def test_a_kiosk_without_the_keys_of_the_province_is_told_before_its_network() -> None:
    found = said(replace(NOTHING, is_ready=False, network=failed(SendingFailure.PASSWORD)))
    assert found is not None
    assert found[0] is Health.NOTE
    assert found[1].startswith("The province's keys for results are not on this kiosk yet")


@pytest.mark.parametrize(
    ("bundles", "is_told"),
    [
        ([], False),
        ([away(29)], False),
        ([away(30)], False),
        ([away(31)], True),
        ([away(2), away(31)], True),
        ([replace(away(31), received=NOW)], False),
        ([replace(away(31), departures=())], False),
    ],
)
def test_results_that_left_long_ago_without_an_answer_are_told(
    bundles: Sequence[KeptBundle], *, is_told: bool
) -> None:
    found = said(replace(NOTHING, bundles=bundles))
    assert (found is not None) == is_told
    if found is not None:
        assert found[0] is Health.NOTE
        assert "Results left on 2026-11-01 16:00" in found[1]
        assert f"read out: {CODE}" in found[1]


def test_a_kiosk_that_was_answered_once_is_registered() -> None:
    """The code is empty after the first receipt."""
    assert said(replace(NOTHING, code="", bundles=[away(400)])) is None


def test_a_clock_that_was_set_back_counts_days_in_both_directions() -> None:
    assert said(replace(NOTHING, bundles=[away(0)]), NOW - UNANSWERED - DAY) is not None


def test_a_failure_that_passes_does_not_hide_an_unregistered_kiosk() -> None:
    found = said(replace(NOTHING, bundles=[away(31)], network=failed(SendingFailure.NO_NETWORK)))
    assert found is not None
    assert "never answered this kiosk" in found[1]


def checks_of(state: SyncState | KioskError) -> Finding:
    """Return what `RecordChecks.check_ways` finds for a state of the results."""
    taking = Mock(spec=TakingService)
    taking.state.side_effect = [state]
    found = RecordChecks(Mock(), taking, Mock(now=lambda: Mock(wall=NOW))).check_ways()
    assert taking.verify.call_count == 0
    return found


def test_the_check_reads_no_bundle_and_is_good_if_nothing_is_in_the_way() -> None:
    found = checks_of(replace(NOTHING, network=NetworkState(HOST, reached=NOW)))
    assert (found.part, found.health) == (Part.SYNC, Health.GOOD)
    assert found.what == way_open(replace(NOTHING, network=NetworkState(HOST, reached=NOW)))


def test_the_check_tells_what_is_in_the_way() -> None:
    state = replace(NOTHING, network=failed(SendingFailure.UNTRUSTED))
    assert checks_of(state) == obstacle(state, NOW)


def test_an_unreadable_record_is_an_error_of_the_check() -> None:
    with pytest.raises(RecordError):
        checks_of(RecordError("broken"))


def test_a_real_record_has_its_way_by_sticks(store: Store, taking: TakingService, clock: SteppingClock) -> None:
    store.events.append(whole_visit())
    found = RecordChecks(StoreHealth(store), taking, clock).check_ways()
    assert (found.health, str(found.what)) == (Health.GOOD, "Results leave on sticks; no server is set up.")
