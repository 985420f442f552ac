"""Which visits are those of guests, and the calls of guests who want to keep their progress."""

from collections.abc import Sequence
from typing import Any

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId
from kiosk.domain.ports.record import EventStore
from kiosk.domain.progress import SittingSummary
from kiosk.domain.sittings import Entry, Sitting


def is_guest(events: EventStore, summary: SittingSummary) -> bool:
    """Whether a visit is that of a guest: it began without a name, and was given to nobody since."""
    first = next(iter(events.read(summary.first, summary.first)))
    began_as_guest = first.body.get("entry", Entry.GUEST.value) == Entry.GUEST.value
    entry = events.learner(summary.pseudonym)
    return began_as_guest and (entry is None or (entry.is_guest and entry.kept is None))


def answers(events: EventStore, visit: Sitting, way: str, by: AccountId | None = None) -> Sequence[EventDraft]:
    """Drafts of the events that answer the open calls of `visit`; `way`: see HELP_ANSWERED.

    `by`: the guide; None if the guest withdraws the call.
    """
    body: dict[str, Any] = {"way": way} if by is None else {"way": way, "by": by}
    return [
        EventDraft(EventKind.HELP_ANSWERED, {"call": call, **body}, visit.id, visit.pseudonym)
        for call in open_calls(events, visit)
    ]


def open_calls(events: EventStore, visit: Sitting) -> Sequence[str]:
    """Ids of the calls of `visit` that nobody has answered; none unless `visit` is the open visit."""
    summary = events.open_sitting()
    if summary is None or summary.sitting != visit.id:
        return ()
    found = events.since(summary.first, [EventKind.HELP_REQUESTED, EventKind.HELP_ANSWERED])
    answered = {event.body["call"] for event in found if event.kind is EventKind.HELP_ANSWERED}
    calls = [event for event in found if event.sitting == visit.id and event.body.get("keeping")]
    return [event.id for event in calls if event.id not in answered]
