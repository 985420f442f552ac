"""Completes open requests of a person when the program carries out what was requested.

Rules: the change is stored first. If a power cut comes before the request is done, the request stays open, and
a guide completes it by hand. A deletion deletes the requests together with the person.
"""

from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.requests import RequestKind
from kiosk.services.people.stores import PeopleParts


def fulfil(parts: PeopleParts, learner: LearnerId, kind: RequestKind) -> None:
    """Store that the open requests of `kind` of a person, under all merged records, were fulfilled today.

    Raises RecordError.
    """
    records, today = parts.events.records_of(learner), parts.today()
    for request in parts.requests.requests():
        if request.learner in records and request.kind is kind and request.done is None:
            parts.requests.put(request.finish(today))
