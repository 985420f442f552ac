"""The parts of a hub that are examined, and the findings.

Rules: A finding describes the state of one part and, unless the state is good, what to do, in words for an office
without an engineer. What could not be examined is UNKNOWN, never good. Findings contain no results of people.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.self_check import Health, Value, Words
from kiosk.domain.texts import MessageText, untranslated


class HubPart(Enum):
    """The parts of a hub, in the order of display."""

    SETTINGS = "settings"
    STORE = "store"
    OBJECTS = "objects"
    WORKERS = "workers"
    INCOMING = "incoming"
    RECEIPTS = "receipts"
    KEYS = "keys"
    SIGNATURES = "signatures"
    CERTIFICATES = "certificates"
    DISK = "disk"
    BACKUP = "backup"
    CLOCK = "clock"
    GAPS = "gaps"
    HELD = "held"
    CLONES = "clones"
    QUARANTINE = "quarantine"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class HubFinding:
    """The finding about one part. ``cure``: what to do; empty if there is nothing to do."""

    part: HubPart
    health: Health
    what: Words
    cure: Words = field(default_factory=Words)

    def told(self) -> Mapping[str, str]:
        """Return the finding for a program that reads JSON."""
        return {
            "part": self.part.value,
            "health": self.health.value,
            "what": str(self.what),
            "cure": str(self.cure),
        }


def good(part: HubPart, what: str, /, **values: Value) -> HubFinding:
    """Create a finding without a cure; `what`: English template for `values`."""
    return HubFinding(part, Health.GOOD, Words(untranslated(what), values))


def note(part: HubPart, what: str, cure: str, /, **values: Value) -> HubFinding:
    """Create a finding that needs attention before long."""
    return HubFinding(part, Health.NOTE, Words(untranslated(what), values), Words(untranslated(cure), values))


def bad(part: HubPart, what: str, cure: str, /, **values: Value) -> HubFinding:
    """Create a finding about something that does not work."""
    return HubFinding(part, Health.BAD, Words(untranslated(what), values), Words(untranslated(cure), values))


def unknown(part: HubPart, what: str, cure: str, /, **values: Value) -> HubFinding:
    """Create a finding about something that could not be examined."""
    return HubFinding(part, Health.UNKNOWN, Words(untranslated(what), values), Words(untranslated(cure), values))


def of_error(part: HubPart, error: KioskError) -> HubFinding:
    """Create a finding from an error with its message and cure."""
    what, cure = error.sentences
    return HubFinding(part, Health.BAD, Words(MessageText(what), error.said), Words(MessageText(cure), error.said))


def worst(findings: Sequence[HubFinding]) -> Health:
    """Return the state of the whole hub: BAD if a part does not work, NOTE if one needs attention, else GOOD."""
    found = {finding.health for finding in findings}
    if Health.BAD in found:
        return Health.BAD
    return Health.NOTE if found & {Health.NOTE, Health.UNKNOWN} else Health.GOOD
