"""The port through which forwarding reads the statements that a hub has stored.

Rules: Statements are read in the order of their events. A line is the canonical JSON of one statement, as its kiosk
made it, without a line end. It is sent as ASCII (decision 78).
"""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.province.hub.forwarding.ranges import Range

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement to forward. ``sequence``: number of its event on the kiosk. ``id``: the statement's UUID."""

    sequence: int
    id: str
    line: bytes

    def ascii(self) -> bytes:
        """Return the same JSON with escapes in place of the characters that ASCII lacks."""
        if self.line.isascii():
            return self.line
        return _BEYOND_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], self.line.decode()).encode("ascii")


class StatementSource(Protocol):
    """The statements in a hub."""

    def kiosks(self) -> Sequence[str]:
        """Return the names of all records with at least one stored bundle.

        A record is what one kiosk has recorded; its name begins with the kiosk's id, up to the first slash.
        """
        ...

    def received(self, kiosk: str) -> Sequence[Range]:
        """Return the ranges of events for which bundles are stored; not every event has a statement."""
        ...

    def statements(self, kiosk: str, within: Range, most: int) -> Sequence[StatementLine]:
        """Return the first `most` statements whose events are `within` the range, in ascending order."""
        ...

    def sequences(self, kiosk: str, ids: Collection[str]) -> Mapping[str, int]:
        """Return the number of the event of each stored statement of the kiosk with one of these `ids`."""
        ...
