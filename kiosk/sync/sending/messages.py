"""Requests to the province's server, and its responses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_PAGE = re.compile(r"\s*(text/html|application/xhtml)", re.IGNORECASE)
_CODE = re.compile(rb"<Code>([A-Za-z]{1,60})</Code>")
_MOST_OF_A_CODE = 4096


@dataclass(frozen=True, slots=True)
class WebRequest:
    """``path``: quoted path, starting with a slash. ``headers``: without those that the connection adds."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Reply:
    """A response. ``headers``: with names in lower case. ``body``: complete, or more than `exchange.MOST` bytes."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def is_page(self) -> bool:
        """Whether the body is a page for people."""
        return _PAGE.match(self.headers.get("content-type", "")) is not None

    @property
    def size(self) -> int | None:
        """The announced size of the file in bytes; None if there is none."""
        told = self.headers.get("content-length", "")
        return int(told) if re.fullmatch(r"[0-9]{1,15}", told) else None

    @property
    def code(self) -> str:
        """The code of an error of S3; empty if there is none."""
        found = _CODE.search(self.body[:_MOST_OF_A_CODE])
        return found[1].decode() if found else ""

    @property
    def date(self) -> datetime | None:
        """The time of the server (aware); None if it is missing or invalid."""
        return _moment(self.headers.get("date", ""))

    @property
    def retry_after(self) -> float:
        """Seconds that the server asks to wait; 0 if it does not ask (RFC 9110, section 10.2.3)."""
        told = self.headers.get("retry-after", "").strip()
        if re.fullmatch(r"[0-9]{1,9}", told):
            return float(told)
        until = _moment(told)
        wait = until - self.date if until is not None and self.date is not None else timedelta()
        return max(0.0, wait.total_seconds())


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
