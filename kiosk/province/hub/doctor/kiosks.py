"""Examines the kiosks: keys that wait for a decision, copied kiosks, refused files, and kiosks that are silent."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note
from kiosk.province.hub.ingest.quarantine import MOST_FILES as MOST_REFUSED
from kiosk.province.hub.ingest.reasons import rejected
from kiosk.province.hub.overview.status import HubStatus, RecordStatus
from kiosk.province.hub.pages.kiosks import HEARD_WITHIN
from kiosk.province.hub.registry.kiosks import MOST_HELD_KEYS, KeyState

SILENT_AFTER = timedelta(days=HEARD_WITHIN)
"""As on the province's pages."""
MOST_LISTED = 20
"""Maximum number of kiosks that are listed one by one."""


def examine_held(status: HubStatus) -> Iterator[HubFinding]:
    """List the keys that wait for a decision of the office; the second key of a kiosk counts as a copy."""
    held = [one for one in status.records if one.state == KeyState.HELD.value and not _is_copy(one, status.records)]
    if not held:
        yield good(HubPart.HELD, "No kiosk waits for approval.")
    for one in held[:MOST_LISTED]:
        what = "Kiosk {kiosk}{place} waits with {waiting} files. Its code: {code}"
        cure = (
            'Call the commune. If the kiosk shows the same code: kiosk hub approve HUB "{code}"; otherwise: kiosk hub'
            ' reject HUB "{code}"'
        )
        yield note(HubPart.HELD, what, cure, kiosk=one.kiosk, place=place_of(one), waiting=one.waiting, code=one.code)
    if sum(one.state == KeyState.HELD.value for one in status.records) >= MOST_HELD_KEYS:
        cure = (
            "If somebody has invented these keys: kiosk hub reject HUB --all-held; then approve the codes of real"
            " kiosks."
        )
        yield bad(
            HubPart.HELD, "{most} keys wait; results of further new kiosks are left.", cure, most=MOST_HELD_KEYS
        )
    if len(held) > MOST_LISTED:
        cure = "List all with: kiosk hub status HUB"
        yield note(HubPart.HELD, "{more} more kiosks wait for approval.", cure, more=len(held) - MOST_LISTED)


def examine_clones(status: HubStatus) -> Iterator[HubFinding]:
    """List the records with the id of another record that wait for a decision."""
    held = [one for one in status.records if one.state == KeyState.HELD.value]
    found = [one for one in held if _is_copy(one, status.records)]
    if not found:
        yield good(HubPart.CLONES, "No second key or record of a kiosk waits for a decision.")
    for one in found[:MOST_LISTED]:
        what = "Kiosk {kiosk}{place}, code {code}, has the id of another one."
        yield note(
            HubPart.CLONES, what, "{advice}.", kiosk=one.kiosk, place=place_of(one), code=one.code, advice=one.advice
        )


def examine_quarantine(status: HubStatus) -> Iterator[HubFinding]:
    """Report the refused files.

    Files that the office took out, bundles that it rejected with their key, and damaged copies of bundles that are
    stored, are not reported.
    """
    decided = {
        rejected(one.kiosk, one.code).message: one.decided
        for one in status.records
        if one.state == KeyState.REJECTED.value
    }
    refused = [one for one in status.refused if not one.is_by_office and one.received > decided.get(one.reason, "")]
    if sum(not one.kiosk for one in status.refused) + status.replaced >= MOST_REFUSED:
        cure = "Somebody may be sending forged files. Look at the reasons (kiosk hub status HUB); block the sender."
        yield bad(HubPart.QUARANTINE, "The quarantine is full; further bad files are left on the server.", cure)
    elif refused:
        newest = refused[-1]
        cure = "{advice} All reasons: kiosk hub status HUB"
        what = "{count} files are refused. The newest: {reason}"
        yield note(HubPart.QUARANTINE, what, cure, count=len(refused), reason=newest.reason, advice=newest.cure)
    else:
        yield good(HubPart.QUARANTINE, "No file is refused.")


def examine_silent(status: HubStatus, now: datetime) -> Iterator[HubFinding]:
    """List the approved kiosks from which nothing came for `SILENT_AFTER`."""
    newest: dict[str, tuple[datetime, RecordStatus]] = {}
    for one in status.records:
        if one.state == KeyState.APPROVED.value and one.received:
            received = datetime.fromisoformat(one.received)
            if one.kiosk not in newest or received > newest[one.kiosk][0]:
                newest[one.kiosk] = (received, one)
    silent = sorted((entry for entry in newest.values() if now - entry[0] > SILENT_AFTER), key=lambda one: one[0])
    if not silent:
        yield good(HubPart.SILENT, "Every kiosk has sent something within {days} days.", days=SILENT_AFTER.days)
    for received, one in silent[:MOST_LISTED]:
        what = "Nothing came from kiosk {kiosk}{place} for {days} days."
        cure = "Call the commune: is the kiosk in use? Has it a network, or does somebody bring its stick?"
        days = (now - received).days
        yield note(HubPart.SILENT, what, cure, kiosk=one.kiosk, place=place_of(one), days=days)
    if len(silent) > MOST_LISTED:
        cure = "List all with: kiosk hub status HUB"
        yield note(HubPart.SILENT, "{more} more kiosks are silent.", cure, more=len(silent) - MOST_LISTED)


def place_of(one: RecordStatus) -> str:
    """Return place and commune of a kiosk in parentheses, "" if they are unknown."""
    told = ", ".join(text for text in (one.place, one.commune) if text)
    return f" ({told})" if told else ""


def _is_copy(one: RecordStatus, records: Sequence[RecordStatus]) -> bool:
    others = [other for other in records if other.kiosk == one.kiosk and other is not one]
    return one.branch > 0 or any(other.state == KeyState.APPROVED.value for other in others)
