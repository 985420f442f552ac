"""Maintenance of a kiosk by technicians: self-check, log, results, receipts, copies of the record.

Rules: All services of this module can be used on any thread, not only on the job thread of `bridge.shell.worker`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kiosk import RELEASED
from kiosk.devices import disks
from kiosk.devices.stick import speed as stick_speed
from kiosk.devices.stick.drives import drives_of_this_machine
from kiosk.domain.errors import ClockDoubtError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.facts import Room
from kiosk.domain.ports.machine import Clock, Drives
from kiosk.domain.ports.people import PeopleHealth
from kiosk.domain.ports.record import EventStore, ExportLedger, RecordHealth
from kiosk.domain.ports.trust import TrustLedger
from kiosk.domain.self_check import Finding, Part
from kiosk.domain.studio.ports import StudioHealth
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.texts import translatable
from kiosk.domain.trust import ROOT, Belief
from kiosk.services.backup.copied_names import NO_NAMES, CopiedNames
from kiosk.services.backup.record_copies import OwnFiles, RecordCopies
from kiosk.services.log_book import LogBook
from kiosk.services.packs.pack_service import PackService
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.receipts import ReceiptService
from kiosk.services.results.taking import TakingService, no_network
from kiosk.services.self_check.content_checks import ContentChecks
from kiosk.services.self_check.machine_checks import Machine
from kiosk.services.self_check.people_checks import PeopleChecks
from kiosk.services.self_check.record_checks import RecordChecks
from kiosk.services.self_check.reports import ReportShelf
from kiosk.services.self_check.runner import SelfCheck
from kiosk.services.self_check.studio_checks import StudioChecks


@dataclass(frozen=True, slots=True)
class Folders:
    """Files and folders of one kiosk. ``root``: the file with the province's root of trust given at set-up.

    ``studio``: folder of the commune's own lessons and voices.

    ``passing``: temporary folder that exists only while a copy of the record is made.
    """

    data: Path
    record: Path
    names: Path
    backups: Path
    passing: Path
    settings_file: Path
    packs: Path
    bundled: Path
    outbox: Path
    reports: Path
    logs: Path
    root: Path
    studio: Path

    @property
    def written(self) -> Sequence[Path]:
        """The folders that the kiosk writes to; each can be a link to another disk."""
        return self.record, self.backups, self.packs, self.outbox, self.reports, self.logs, self.root.parent


@dataclass(frozen=True, slots=True)
class Records:
    """Interfaces of the record that maintenance uses. ``back_up`` and ``studio.back_up``: see `RecordCopies`."""

    events: EventStore
    ledger: ExportLedger
    health: RecordHealth
    trust: TrustLedger
    back_up: Callable[[Path], int]
    people: PeopleHealth
    studio: StudioHealth
    names: CopiedNames = NO_NAMES


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The maintenance use cases, wired by `open_upkeep`."""

    checks: SelfCheck
    reports: ReportShelf
    log_book: LogBook
    taking: TakingService
    ways: Callable[[], Finding]
    """Returns the finding about the ways of the results to the province. Raises RecordError."""
    receipts: ReceiptService
    copies: RecordCopies
    kiosk: str
    """First eight characters of the kiosk's id, which identify the kiosk in file names on a stick."""
    clock: Clock
    confirm_clock: Callable[[], None]
    """Records a person's confirmation that the clock is right. Raises ClockDoubtError or RecordError."""
    acknowledge_losses: Callable[[], None]
    """Records that a person has seen the losses of the record. Raises RecordError."""


def open_upkeep(  # noqa: PLR0913 - one parameter for each dependency
    folders: Folders,
    records: Records,
    packs: PackService,
    exporting: ExportService,
    clock: Clock,
    *,
    beliefs_on: Callable[[Drive], Sequence[Belief]] = lambda _drive: (),
    drives: Drives | None = None,
    network: Callable[[], NetworkState | None] = no_network,
    is_thorough: bool = False,
) -> Upkeep:
    """Wire the maintenance use cases of one kiosk.

    `beliefs_on`: see `LoadingService.beliefs_on`; by default it finds no metadata. `is_thorough`: whether to include
    checks that block the recording of answers. `drives`: by default the drives of this machine. `network`: see
    `TakingService`.
    """
    sticks = drives or drives_of_this_machine()
    receipts = ReceiptService(records.events, records.ledger, records.trust, exporting, beliefs_on, sticks)
    taking = TakingService(records.events, records.ledger, exporting, clock, sticks, receipts.learn_keys, network)
    machine = Machine(
        lambda: _rooms(folders, records),
        lambda: disks.health(folders.data),
        clock,
        records.trust,
        records.events.newest_wall,
        sticks,
        stick_speed.measure,
    )
    content = ContentChecks(
        folders.settings_file,
        packs,
        folders.packs,
        folders.bundled,
        partial(_newest_root, records.trust, folders.root),
        lambda: len(records.trust.state().marks),
        clock,
    )
    kiosk = records.events.kiosk()[:8]
    record = RecordChecks(records.health, taking, clock)
    own = OwnFiles(
        folders.record, folders.names, folders.settings_file, folders.root, folders.passing, folders.studio
    )
    return Upkeep(
        _checks(
            machine,
            content,
            record,
            PeopleChecks(records.people),
            StudioChecks(records.studio, folders.studio),
            is_thorough=is_thorough,
        ),
        ReportShelf(folders.reports, kiosk),
        LogBook(folders.logs, kiosk),
        taking,
        record.check_ways,
        receipts,
        RecordCopies(
            kiosk, own, records.back_up, clock, sticks, names=records.names, back_up_studio=records.studio.back_up
        ),
        kiosk,
        clock,
        partial(_confirm_clock, records, clock),
        records.health.acknowledge_losses,
    )


def _checks(  # noqa: PLR0913 - one parameter for each group of checks
    machine: Machine,
    content: ContentChecks,
    record: RecordChecks,
    people: PeopleChecks,
    studio: StudioChecks,
    *,
    is_thorough: bool,
) -> SelfCheck:
    checks = {
        Part.DISK: machine.check_disk,
        Part.DISK_HEALTH: machine.check_health,
        Part.CLOCK: machine.check_clock,
        Part.SETTINGS: content.check_settings,
        Part.DATABASE: record.check_database_wholly if is_thorough else record.check_database,
        Part.CHAIN: record.check_chain,
        Part.BACKUPS: record.check_backups,
        Part.PEOPLE: people.check_people,
        Part.STUDIO: studio.check_studio,
        Part.PACKS: content.check_packs,
        Part.KEYS: content.check_keys,
        Part.SYNC: record.check_sync,
        Part.USB: machine.check_sticks,
    }
    summaries = {Part.SUMMARIES: record.check_summaries} if is_thorough else {}
    return SelfCheck({**checks, **summaries}, {Part.DATABASE: record.check_losses}, {Part.STUDIO: studio.is_used})


def _rooms(folders: Folders, records: Records) -> Sequence[Room]:
    is_kept = records.health.keep_room()
    own, *further = disks.rooms(folders.data, folders.written)
    return [replace(own, is_kept=is_kept), *further]


def _confirm_clock(records: Records, clock: Clock) -> None:
    now = clock.now().wall
    if now < RELEASED:
        raise ClockDoubtError(
            translatable("Staff", "The clock shows {now}, a time before this program was made."),
            translatable("Staff", "Set the system clock, then confirm it."),
            now=now.date().isoformat(),
        )
    records.events.append([EventDraft(EventKind.CLOCK_CONFIRMED, {})])
    records.trust.vouch(now)


def _newest_root(trust: TrustLedger, given: Path) -> bytes | None:
    """Return the newest verified root, else the root given at set-up; None if there is neither."""
    believed = trust.state().metadata.get(ROOT)
    if believed is not None:
        return believed
    try:
        return given.read_bytes()
    except OSError:
        return None
