"""Finds the guide whose PIN the entrance asks for first."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.ids import AccountId
    from kiosk.services.station import Station


def session_guide(station: "Station") -> "AccountId | None":
    """Return the account that opened the current session; None if no session is open. Runs on the job thread."""
    session = station.sessions().current()
    return session.by if session is not None else None
