"""Stores requests of people about their data (`domain.ports.people.RequestStore`)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.requests import DataRequest, RequestKind
from kiosk.storage.people.file import PeopleFile
from kiosk.storage.people.tables import request
from kiosk.storage.sql.conflicts import upsert


class RequestTable:
    """The table of requests in one database."""

    def __init__(self, file: PeopleFile) -> None:
        self._file = file

    def requests(self) -> Sequence[DataRequest]:
        """Return all requests; see `RequestStore.requests`."""
        rows = self._file.database.rows(select(request).order_by(request.c.received, request.c.id))
        return [
            DataRequest(id_, LearnerId(learner), RequestKind(kind), date.fromisoformat(received), *map(_day, days))
            for id_, learner, kind, received, *days in rows
        ]

    def put(self, request_: DataRequest) -> None:
        """Store a request; see `RequestStore.put`."""
        days = {name: getattr(request_, name) for name in ("received", "answered", "extended", "done")}
        row = {
            "id": request_.id,
            "pseudonym": request_.learner,
            "kind": request_.kind.value,
            **{name: day and day.isoformat() for name, day in days.items()},
        }
        self._file.write(lambda connection: connection.execute(upsert(request).values(row)))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
