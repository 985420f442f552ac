"""Tests of the sentences about the last contact."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.syncing.contacts import Contact, ContactOutcome, for_guide, for_technician, traffic
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.texts import untranslated

NOON = datetime(2026, 11, 27, 5, 0, tzinfo=UTC)
CUT = SendingError(SendingFailure.CUT_OFF, untranslated("The connection to {host} was lost."), host="kho.example")
DENIED = SendingError(SendingFailure.PASSWORD, untranslated("Denied."), untranslated("Bring a file."))


def contact(outcome: ContactOutcome, error: SendingError | DiskFullError | None = None) -> Contact:
    return Contact(NOON, "kho.example", outcome, sent=3, left=2, receipts=1, error=error)


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (None, "The kiosk has not reached the province over the network yet."),
        (contact(ContactOutcome.DONE), "The kiosk reached the province on 2026-11-27 12:00."),
        (
            contact(ContactOutcome.LIMIT),
            "This month's network traffic is used up; results wait, or leave on a stick.",
        ),
        (
            contact(ContactOutcome.FAILED, CUT),
            "The province cannot be reached now; the kiosk tries again by itself.",
        ),
        (
            contact(ContactOutcome.FAILED, DENIED),
            "The kiosk does not reach the province: call the technician. Nothing is lost.",
        ),
    ],
)
def test_a_guide_reads_one_sentence(last: Contact | None, said: str):
    assert str(for_guide(last)) == said


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (contact(ContactOutcome.DONE), "files sent: 3, new receipts: 1."),
        (contact(ContactOutcome.STOPPED), "interrupted. Files sent: 3, left: 2."),
        (contact(ContactOutcome.LIMIT), "the limit of this month is reached. Files left: 2."),
        (contact(ContactOutcome.FAILED, CUT), "failed. Files sent: 3, left: 2."),
    ],
)
def test_a_technician_reads_place_time_and_numbers(last: Contact, said: str):
    first = str(for_technician(last)[0])
    assert first.startswith("Last contact with kho.example on 2026-11-27 12:00:")
    assert first.endswith(said)


def test_a_technician_reads_why_it_failed_and_what_to_do():
    assert [str(words) for words in for_technician(contact(ContactOutcome.FAILED, DENIED))[1:]] == [
        "Denied.",
        "Bring a file.",
    ]
    assert str(for_technician(contact(ContactOutcome.FAILED, CUT))[1]) == "The connection to kho.example was lost."


def test_an_error_of_this_kiosk_is_a_failure_too():
    assert contact(ContactOutcome.FAILED, DiskFullError(untranslated("Full."))).failure is SendingFailure.FILE
    assert contact(ContactOutcome.DONE).failure is None


def test_the_traffic_is_shown_with_and_without_a_limit():
    assert str(traffic(1_234_567, None)) == "Network traffic this month: 1.2 MB."
    assert str(traffic(1_234_567, 50_000_000)) == "Network traffic this month: 1.2 MB of 50 MB."
