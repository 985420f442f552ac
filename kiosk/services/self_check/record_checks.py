"""Self-checks of the record: database, hash chain of events, backups, results that wait for the province.

Rules: The checks are read-only. Only the thorough check of the summaries blocks the recording of answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.domain.errors import RecordError
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.record import RecordHealth
from kiosk.domain.self_check import Finding, Health, Loss, Part, RecordFacts, Value, Words, words
from kiosk.domain.texts import translatable
from kiosk.services.results.taking import SyncState, TakingService, shortened
from kiosk.services.self_check.ways_checks import obstacle, way_open

_MOST_NAMES = 3
"""Maximum number of damaged files that a finding lists; a kiosk can have hundreds."""
LONG = timedelta(days=30)
"""Threshold: results are reported if they wait longer than this for their export or, after it, for a receipt."""


@dataclass(frozen=True, slots=True)
class RecordChecks:
    """The checks of one record."""

    record: RecordHealth
    taking: TakingService
    clock: Clock

    def check_database(self, _progress: Progress) -> Finding:
        """Check the database file with the quick test; see `RecordHealth.check`."""
        return self._check_file(thorough=False)

    def check_database_wholly(self, _progress: Progress) -> Finding:
        """Check the database file with the thorough, slower test; see `RecordHealth.check`."""
        return self._check_file(thorough=True)

    def check_losses(self, _progress: Progress) -> Finding:
        """Report losses and repairs that no person has acknowledged; reads only a few rows."""
        return _repaired(self.record.facts()) or Finding(Part.DATABASE, Health.GOOD, Words())

    def _check_file(self, *, thorough: bool) -> Finding:
        self.record.check(thorough=thorough)
        facts = self.record.facts()
        repaired = _repaired(facts)
        if repaired is not None:
            return repaired
        kept = words(
            translatable("Staff", "The file is intact (SQLite {version}, {journal})."),
            version=facts.sqlite,
            journal=facts.journal,
        )
        if facts.damaged:
            said = words(
                translatable("Staff", "The file is intact. Damaged files are kept: {names}."),
                names=", ".join(facts.damaged),
            )
            cure = words(translatable("Staff", "Copy them for the person who looks for the cause, then delete them."))
            return Finding(Part.DATABASE, Health.NOTE, said, cure)
        if facts.was_unclean:
            said = words(
                translatable(
                    "Staff", "The file is intact, but the kiosk was not shut down properly last time ({journal})."
                ),
                journal=facts.journal,
            )
            cure = words(
                translatable("Staff", "Shut it down from this screen, and ask whether power cuts are frequent.")
            )
            return Finding(Part.DATABASE, Health.NOTE, said, cure)
        return Finding(Part.DATABASE, Health.GOOD, kept)

    def check_chain(self, progress: Progress) -> Finding:
        """Recompute every hash of the record and compare it with the stored one."""
        count = self.record.verify_chain(progress)
        return Finding(
            Part.CHAIN, Health.GOOD, words(translatable("Staff", "{count} events, chain intact."), count=count)
        )

    def check_summaries(self, _progress: Progress) -> Finding:
        """Compare progress and summaries with the events. Raises RecordError."""
        if self.record.matches_rebuild():
            return Finding(Part.SUMMARIES, Health.GOOD, words(translatable("Staff", "They match the events.")))
        raise RecordError(
            translatable("Staff", "They do not match the events."),
            translatable("Staff", "Run: kiosk doctor --rebuild"),
        )

    def check_backups(self, _progress: Progress) -> Finding:
        """Report the number of backups, and whether the newest is intact."""
        facts = self.record.backups()
        if not facts.count:
            said = words(translatable("Staff", "No backup yet."))
            cure = words(
                translatable(
                    "Staff", "The first is made when the kiosk has been idle for a while after its first visit."
                )
            )
            return Finding(Part.BACKUPS, Health.UNKNOWN, said, cure)
        if facts.newest is None or facts.newest_sound is None:
            said = words(translatable("Staff", "None of the {count} backups is usable."), count=facts.count)
            return Finding(
                Part.BACKUPS,
                Health.BAD,
                said,
                words(translatable("Staff", "The disk may be failing: replace it soon.")),
            )
        made = facts.newest_sound
        if facts.newest_sound != facts.newest:
            said = words(
                translatable("Staff", "{count} backups; the newest is damaged, the one from {made} is usable."),
                count=facts.count,
                made=made,
            )
            return Finding(
                Part.BACKUPS,
                Health.NOTE,
                said,
                words(translatable("Staff", "Check the disk: some data on it was damaged.")),
            )
        said = words(
            translatable("Staff", "{count} backups; the newest, from {made}, is usable."),
            count=facts.count,
            made=made,
        )
        return Finding(Part.BACKUPS, Health.GOOD, said)

    def check_sync(self, progress: Progress) -> Finding:
        """Verify every waiting bundle, and report the ways to the province and the results that wait.

        Raises ExportError, BundleRefusedError.
        """
        whole = self.taking.verify(progress)
        state = self.taking.state()
        if state.damaged or state.left_visits:
            return _left_behind(whole, state)
        return obstacle(state, self.clock.now().wall) or self._check_waiting(whole, state)

    def check_ways(self) -> Finding:
        """Report whether results can leave, without reading the bundles. Raises RecordError."""
        state = self.taking.state()
        return obstacle(state, self.clock.now().wall) or Finding(Part.SYNC, Health.GOOD, way_open(state))

    def _check_waiting(self, whole: int, state: SyncState) -> Finding:
        last = state.last_taken
        if not state.visits:
            return self._check_away(whole, state)
        values: dict[str, Value] = {"whole": whole, "visits": state.visits, "since": state.since or "?"}
        if last is None:
            said = Words(
                translatable(
                    "Staff",
                    "{whole} bundles are intact. Visits waiting: {visits}, since {since}; nothing was exported yet.",
                ),
                values,
            )
        else:
            said = Words(
                translatable(
                    "Staff",
                    "{whole} bundles are intact. Visits waiting: {visits}, since {since}; last export: {taken}.",
                ),
                {**values, "taken": last.when},
            )
        cure = words(translatable("Staff", "Copy the results to a stick: page “Sync”."))
        is_long = state.since is not None and abs(self.clock.now().wall - state.since) > LONG
        return Finding(Part.SYNC, Health.NOTE if is_long else Health.GOOD, said, cure if is_long else Words())

    def _check_away(self, whole: int, state: SyncState) -> Finding:
        """Return the finding for results that were all taken away. `whole`: number of intact waiting bundles.

        Overdue receipts are reported only if the province has ever sent a receipt.
        """
        away = [bundle.taken.when for bundle in state.bundles if bundle.taken is not None and not bundle.received]
        first = min(away, default=None)
        if state.last_received is None or first is None or abs(self.clock.now().wall - first) <= LONG:
            return Finding(Part.SYNC, Health.GOOD, _all_away(whole, state))
        said = words(
            translatable(
                "Staff", "{whole} bundles are intact. Some were exported on {first} and have no receipt yet."
            ),
            whole=whole,
            first=first,
        )
        cure = words(
            translatable(
                "Staff", "Import the province's receipts from a stick, or export the results again: page “Sync”."
            )
        )
        return Finding(Part.SYNC, Health.NOTE, said, cure)


def _repaired(facts: RecordFacts) -> Finding | None:
    """Return the finding for unacknowledged losses, else for an unacknowledged repair; None if there is neither."""
    if facts.losses:
        return _lost(facts.losses)
    if facts.notice is not None:
        return replace(Finding.of_error(Part.DATABASE, facts.notice), is_to_be_seen=True)
    return None


def _lost(losses: Sequence[Loss]) -> Finding:
    """Return one finding that sums up all losses of damaged or missing records."""
    saved, files = sum(loss.saved for loss in losses), ", ".join(loss.file for loss in losses if loss.file)
    known = [loss.missing for loss in losses if loss.missing is not None]
    said: dict[str, Value] = {"when": losses[-1].noticed, "saved": saved, "missing": sum(known), "file": files}
    if not files:
        what = translatable(
            "Staff", "The record was lost and was restored on {when}. The number of missing events is unknown."
        )
    elif len(known) == len(losses):
        what = translatable(
            "Staff",
            "The record was damaged and was restored on {when}: {saved} events were read from the damaged file, "
            "about {missing} may be missing. The damaged file is kept: {file}.",
        )
    else:
        what = translatable(
            "Staff",
            "The record was damaged and was restored on {when}: {saved} events were read from the damaged file; it "
            "is not known how many are missing. The damaged file is kept: {file}.",
        )
    cure = words(
        translatable(
            "Staff",
            "Export the results, report this, and check the disk. Then confirm here that you have seen it.",
        )
    )
    return Finding(Part.DATABASE, Health.BAD, Words(what, said), cure, is_to_be_seen=True)


def _left_behind(whole: int, state: SyncState) -> Finding:
    """Return the finding for damaged files in the outbox or, if there are none, for visits of an earlier record.

    `whole`: number of intact waiting bundles. Visits of an earlier record: see `SyncState.left_visits`.
    """
    if state.damaged:
        names = ", ".join(map(shortened, state.damaged[:_MOST_NAMES]))
        more = ", …" if len(state.damaged) > _MOST_NAMES else ""
        said = words(
            translatable("Staff", "Files in the outbox are damaged and cannot be exported ({count}): {names}."),
            count=len(state.damaged), names=names + more,
        )  # fmt: skip
        cure = words(
            translatable(
                "Staff",
                "Copy them back from an older stick if it has them; otherwise "
                "move them out of the outbox and keep them.",
            )
        )
        return Finding(Part.SYNC, Health.BAD, said, cure)
    said = words(
        translatable("Staff", "{whole} bundles are intact. Visits waiting: {visits}, since {since}; "
"{left} of them are from an earlier record of this kiosk."),
        whole=whole, visits=state.visits, since=state.since or "?", left=state.left_visits,
    )  # fmt: skip
    return Finding(
        Part.SYNC, Health.NOTE, said, words(translatable("Staff", "Copy the results to a stick: page “Sync”."))
    )


def _all_away(whole: int, state: SyncState) -> Words:
    last, received = state.last_taken, state.last_received
    if received is not None and not whole:
        return words(
            translatable("Staff", "The province has received everything; its last receipt is from {received}."),
            received=received,
        )
    if last is None:
        return words(translatable("Staff", "{whole} bundles are intact. No visits waiting."), whole=whole)
    if received is None:
        return words(
            translatable("Staff", "{whole} bundles are intact; all visits were "
"exported, last on {taken}. No receipt yet."),
            whole=whole, taken=last.when,
        )  # fmt: skip
    return words(
        translatable("Staff", "{whole} bundles are intact; all visits were exported, last on "
"{taken}; the last receipt is from {received}."),
        whole=whole, taken=last.when, received=received,
    )  # fmt: skip
