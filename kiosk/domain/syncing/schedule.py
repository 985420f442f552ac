"""Decides when a kiosk contacts the server of the province.

Rules: all times are seconds of the monotonic clock; the wall clock has no influence. The kiosk never gives up. Pauses
grow and are random, so that the kiosks of a province do not try at the same time. A network that appears ends a pause
unless the server asked for it. If nothing is to be sent, no receipt is expected and packs are not looked for, the
kiosk contacts nobody.
"""

from dataclasses import dataclass, replace
from random import Random

from kiosk.domain.syncing.failures import SendingFailure

LONGEST_REQUEST = 6 * 3600.0
"""Longest pause in seconds that a server can ask for."""
_GROWTH_LIMIT = 16
"""Maximum number of doublings, against an overflow."""
_SCATTER = 5.0
"""Longest random pause in seconds after a network appeared."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Pauses in seconds.

    ``start``: longest pause before the first contact. ``first``: first pause after a failure; it doubles up to
    ``most``. ``soon``: pause between new results and their sending, so that several results share a connection.
    ``receipt``: first pause before a receipt is looked for; it doubles up to ``rare``.
    """

    start: float
    first: float
    most: float
    soon: float
    receipt: float
    rare: float


UNMETERED = Timing(start=60, first=30, most=3600, soon=60, receipt=300, rare=6 * 3600)
METERED = Timing(start=60, first=120, most=6 * 3600, soon=900, receipt=3600, rare=24 * 3600)


@dataclass(frozen=True, slots=True)
class Work:
    """What a contact is for. ``to_send``: number of files. ``expects_receipt``: whether a file lacks its receipt.

    ``seeks_packs``: whether it is time to look for packs, which comes after a contact.
    """

    to_send: int = 0
    expects_receipt: bool = False
    seeks_packs: bool = False


@dataclass(frozen=True, slots=True)
class Attempts:
    """State of the schedule.

    ``failures``: number of failed contacts in a row. ``unanswered``: number of successful contacts in a row without a
    new receipt. ``not_before``: earliest time of the next contact. ``asked``: earliest time that the server asked
    for. ``last``: time of the last contact.
    """

    failures: int = 0
    unanswered: int = 0
    not_before: float = 0
    asked: float = 0
    last: float | None = None


class Schedule:
    """The rules of one kiosk; every method is a function of its arguments and of the random numbers."""

    def __init__(self, timing: Timing, rng: Random) -> None:
        self._timing = timing
        self._rng = rng

    def start(self, now: float) -> Attempts:
        """Return the state after the start of the program."""
        return Attempts(not_before=now + self._rng.uniform(0, self._timing.start))

    def after_failure(self, state: Attempts, now: float, failure: SendingFailure, retry_after: float = 0) -> Attempts:
        """Return the state after a failed contact. `retry_after`: seconds that the server asked to wait, or 0."""
        timing = self._timing
        first = max(timing.first, timing.most / 8) if failure.needs_person else timing.first
        pause = self._jittered(min(timing.most, first * 2 ** min(state.failures, _GROWTH_LIMIT)))
        asked = now + min(retry_after, LONGEST_REQUEST) if retry_after > 0 else 0.0
        return replace(state, failures=state.failures + 1, not_before=now + pause, asked=asked, last=now)

    def after_success(self, state: Attempts, now: float, *, has_news: bool) -> Attempts:
        """Return the state after a successful contact. `has_news`: whether files were sent or a receipt came."""
        return Attempts(unanswered=0 if has_news else state.unanswered + 1, not_before=now, last=now)

    def next_look(self, state: Attempts) -> float:
        """Return the time of the next look for packs; `state` counts the looks, not the contacts."""
        if state.failures or state.last is None:
            return state.not_before
        return max(state.last + self._timing.rare, state.not_before)

    def after_network(self, state: Attempts, now: float) -> Attempts:
        """Return the state after a network appeared: the next contact is soon, but not right after the last one."""
        soonest = now if state.last is None else max(now, state.last + self._timing.first / 2)
        return replace(state, failures=0, unanswered=0, not_before=soonest + self._rng.uniform(0, _SCATTER))

    def next_contact(self, state: Attempts, work: Work) -> float | None:
        """Return the time of the next contact for `work`; None if there is nothing to do."""
        timing = self._timing
        if work.to_send or work.seeks_packs:
            pause = timing.soon
        elif work.expects_receipt:
            pause = min(timing.rare, timing.receipt * 2 ** min(state.unanswered, _GROWTH_LIMIT))
        else:
            return None
        if state.failures or state.last is None:
            pause = 0
        return max((state.last or 0) + pause, state.not_before, state.asked)

    def _jittered(self, pause: float) -> float:
        """Return a random pause between half of `pause` and `pause`."""
        return self._rng.uniform(pause / 2, pause)
