"""The sentence that guides read about the results of their centre."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.errors import SettingsError
from kiosk.domain.syncing.contacts import Contact, ContactOutcome
from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.syncing.news import LONG, ResultsNews, sentence
from kiosk.domain.texts import untranslated

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)
STORED = "The results are stored on the kiosk"


def failed(failure: SendingFailure) -> NetworkState:
    error = SendingError(failure, untranslated("It fails."))
    return NetworkState("kho.example", Contact(NOW, "kho.example", ContactOutcome.FAILED, left=2, error=error))


@pytest.mark.parametrize(
    ("news", "said", "calls"),
    [
        (ResultsNews(has_results=False), "", False),
        (ResultsNews(has_results=True, received=YESTERDAY), "The province has received all results.", False),
        (
            ResultsNews(has_results=True, received=YESTERDAY, waits_since=NOW),
            f"{STORED}; the province has received them up to 2026-11-24.",
            False,
        ),
        (
            ResultsNews(has_results=True, waits_since=NOW),
            f"{STORED}. The province has not confirmed them yet.",
            False,
        ),
        (
            ResultsNews(has_results=True, waits_since=NOW, network=failed(SendingFailure.PASSWORD)),
            "The kiosk does not reach the province: call the technician. Nothing is lost.",
            True,
        ),
        (
            ResultsNews(
                has_results=True,
                waits_since=NOW,
                network=NetworkState(fault=SettingsError(untranslated("It is invalid."))),
            ),
            "The kiosk does not reach the province: call the technician. Nothing is lost.",
            True,
        ),
        (
            ResultsNews(has_results=True, waits_since=NOW, network=failed(SendingFailure.NO_NETWORK)),
            f"{STORED}. The province has not confirmed them yet.",
            False,
        ),
    ],
)
def test_the_sentence_claims_only_what_receipts_prove(news: ResultsNews, said: str, calls: bool) -> None:
    found = sentence(news, NOW)
    assert (str(found.text), found.calls_technician) == (said, calls)


def test_results_that_wait_for_long_need_a_technician() -> None:
    since = NOW - LONG - timedelta(days=1)
    late = sentence(ResultsNews(has_results=True, received=since, waits_since=since), NOW)
    assert str(late.text).startswith("Results since 2026-10-25 are stored on the kiosk")
    assert late.calls_technician
    just = sentence(ResultsNews(has_results=True, received=since, waits_since=NOW - LONG), NOW)
    assert not just.calls_technician


def test_a_used_up_limit_is_named() -> None:
    network = NetworkState("kho.example", Contact(NOW, "kho.example", ContactOutcome.LIMIT))
    found = sentence(ResultsNews(has_results=True, waits_since=NOW, network=network), NOW)
    assert str(found.text).startswith("This month's network traffic is used up")
