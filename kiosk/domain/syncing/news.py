"""What guides read about the results of their centre: one sentence, without numbers that need an explanation.

Rules: the sentence never claims more than the province's receipts prove. It names a day up to which everything was
received, never a number of bundles. Whatever fails, the results stay on the kiosk, and the sentence repeats this.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.self_check import Words, words
from kiosk.domain.syncing.contacts import ContactOutcome, for_guide, unreachable
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.texts import translatable

LONG = timedelta(days=30)
"""Results that wait longer than this for a receipt need a technician."""


@dataclass(frozen=True, slots=True)
class ResultsNews:
    """Facts about the results of a kiosk.

    ``has_results``: whether anything was recorded. ``received``: time (aware) of the newest event of which it and all
    earlier events were received by the province; None if there is none, or the clock was wrong then. ``waits_since``:
    time (aware) of the oldest event without a receipt; None if every event has one. ``network``:
    None on a kiosk without a server.
    """

    has_results: bool
    received: datetime | None = None
    waits_since: datetime | None = None
    network: NetworkState | None = None


@dataclass(frozen=True, slots=True)
class GuideSentence:
    """The sentence; empty on a new kiosk. ``calls_technician``: whether it asks the guide to call the technician."""

    text: Words = field(default_factory=Words)
    calls_technician: bool = False


def sentence(news: ResultsNews, now: datetime) -> GuideSentence:
    """Return what guides read at the time `now` (aware)."""
    if not news.has_results:
        return GuideSentence()
    if news.network is not None and news.network.needs_person:
        return GuideSentence(unreachable(), calls_technician=True)
    if news.waits_since is None:
        return GuideSentence(words(translatable("Staff", "The province has received all results.")))
    if abs(now - news.waits_since) > LONG:
        return GuideSentence(_overdue(news.waits_since), calls_technician=True)
    contact = news.network.contact if news.network is not None else None
    if contact is not None and contact.outcome is ContactOutcome.LIMIT:
        return GuideSentence(for_guide(contact))
    return GuideSentence(_on_the_way(news.received))


def _overdue(since: datetime) -> Words:
    text = translatable(
        "Staff",
        "Results since {since} are stored on the kiosk and did not reach the province: call the technician. Nothing "
        "is lost.",
    )
    return words(text, since=vietnam_day(since))


def _on_the_way(received: datetime | None) -> Words:
    if received is None:
        return words(
            translatable("Staff", "The results are stored on the kiosk. The province has not confirmed them yet.")
        )
    text = translatable("Staff", "The results are stored on the kiosk; the province has received them up to {day}.")
    return words(text, day=vietnam_day(received))
