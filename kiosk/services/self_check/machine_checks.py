"""Self-checks of the hardware without a person: disk, clock, sticks.

Rules: Only the methods of `Machine` use devices, through the functions and objects passed to its constructor; all
other functions are pure. A value that a device does not report gives the finding UNKNOWN.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk import RELEASED
from kiosk.devices.stick.failures import Failure, failure_of
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.machine.facts import DiskHealth, Room, StickSpeed, Wear
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.ports.machine import Clock, Drives
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.trust import TrustLedger
from kiosk.domain.self_check import Finding, Health, Part, words
from kiosk.domain.texts import translatable

SCARCE = 500 * 1000 * 1000
"""Threshold in bytes: with less free space, the finding is BAD, because the record may soon run out of space."""
AMPLE = 2 * 1000 * 1000 * 1000
AMPLE_SHARE = 0.1
"""`AMPLE`: free bytes; `AMPLE_SHARE`: free share of the disk. Below either, a technician gets an early warning."""
CONFIRMED_FOR = timedelta(days=30)
"""Time after a person's confirmation of the clock during which the clock counts as confirmed."""
SLOW_WRITING = 3 * 1000 * 1000
SLOW_READING = 8 * 1000 * 1000
"""`SLOW_WRITING` and `SLOW_READING`, in bytes per second: below either, a stick counts as slow.

A good USB 2 stick is much faster.
"""


@dataclass(frozen=True, slots=True)
class Machine:
    """Checks of the devices of one machine.

    ``rooms``: returns the free space of each disk to which the kiosk writes. ``health``: returns what the disk of the
    data folder reports about its own health. ``newest``: returns the time of the newest event with a plausible clock.
    ``measure``: measures the speed of the stick at a mount point.
    """

    rooms: Callable[[], Sequence[Room]]
    health: Callable[[], DiskHealth]
    clock: Clock
    trust: TrustLedger
    newest: Callable[[], datetime | None]
    drives: Drives
    measure: Callable[[Path, Progress], StickSpeed]

    def check_disk(self, _progress: Progress) -> Finding:
        """Check that all disks are writable and have free space; report the worst finding.

        Among equally bad findings, that of the disk with the fewest free bytes is reported.
        """
        fullest = sorted(self.rooms(), key=lambda room: room.free)
        judged = [judge_further_room(room) if room.linked else judge_room(room) for room in fullest]
        return max(judged, key=lambda finding: _WORST.index(finding.health))

    def check_health(self, _progress: Progress) -> Finding:
        """Check the disk's own report of its health."""
        return judge_health(self.health())

    def check_clock(self, _progress: Progress) -> Finding:
        """Check how reliable the clock is."""
        now = self.clock.now()
        self.trust.correct(now)
        return judge_clock(now, self.trust.trusted_time(), self.newest())

    def check_sticks(self, progress: Progress) -> Finding:
        """Measure the speed of all mounted sticks; report the worst finding."""
        found = []
        for drive in self.drives.present():
            if drive.is_read_only:
                said = words(translatable("Staff", "USB “{label}” can be read, but not written."), label=drive.label)
                found.append(
                    Finding(
                        Part.USB,
                        Health.NOTE,
                        said,
                        words(translatable("Staff", "Unlock the stick or use another one.")),
                    )
                )
                continue
            try:
                found.append(judge_speed(drive.label, self.measure(drive.place, progress)))
            except OSError as error:
                found.append(_unmeasured(drive.label, error))
        if not found:
            cure = words(translatable("Staff", "Plug in a stick and check again."))
            return Finding(
                Part.USB, Health.UNKNOWN, words(translatable("Staff", "No USB stick is plugged in.")), cure
            )
        return max(found, key=lambda finding: _WORST.index(finding.health))


_WORST = (Health.GOOD, Health.UNKNOWN, Health.NOTE, Health.BAD)


def judge_room(room: Room) -> Finding:
    """Judge whether the main disk of the data folder is writable and has free space."""
    if room.is_read_only:
        said = words(translatable("Staff", "The system no longer allows writing to the disk."))
        cure = words(
            translatable(
                "Staff",
                "Restart the kiosk. If that does not help, the disk is "
                "failing: export the results and replace the disk.",
            )
        )
        return Finding(Part.DISK, Health.BAD, said, cure)
    free, total = Bytes(room.free), Bytes(room.total)
    if room.free < SCARCE:
        cure = words(
            translatable("Staff", "Free disk space now: remove unused packs. Soon nothing more can be recorded.")
        )
        if room.is_kept:
            return Finding(
                Part.DISK, Health.BAD, words(translatable("Staff", "Only {free} are free."), free=free), cure
            )
        said = words(
            translatable("Staff", "Only {free} are free, and the space reserved for the record is used up."),
            free=free,
        )
        return Finding(Part.DISK, Health.BAD, said, cure)
    if not room.is_kept:
        said = words(
            translatable("Staff", "{free} of {total} are free, but no space could be reserved for the record."),
            free=free,
            total=total,
        )
        cure = words(translatable("Staff", "Restart the kiosk and check again. If that does not help, see the log."))
        return Finding(Part.DISK, Health.NOTE, said, cure)
    said = words(translatable("Staff", "{free} of {total} are free."), free=free, total=total)
    if room.free < AMPLE or room.free < room.total * AMPLE_SHARE:
        cure = words(
            translatable("Staff", "The disk will fill up in time: remove unused packs, or use a larger disk.")
        )
        return Finding(Part.DISK, Health.NOTE, said, cure)
    return Finding(Part.DISK, Health.GOOD, said)


def judge_further_room(room: Room) -> Finding:
    """Judge another disk, to which parts of the data folder are linked, by the limits of `judge_room`."""
    linked, free, total = ", ".join(room.linked), Bytes(room.free), Bytes(room.total)
    if room.is_read_only:
        said = words(
            translatable("Staff", "The system no longer allows writing to the disk with {linked}."),
            linked=linked,
        )
        cure = words(
            translatable(
                "Staff",
                "Restart the kiosk. If that does not help, the disk is "
                "failing: export the results and replace the disk.",
            )
        )
        return Finding(Part.DISK, Health.BAD, said, cure)
    if room.free < SCARCE:
        said = words(
            translatable("Staff", "Only {free} are free on the disk with {linked}."), free=free, linked=linked
        )
        return Finding(
            Part.DISK,
            Health.BAD,
            said,
            words(translatable("Staff", "Free space on that disk now, or use a larger one.")),
        )
    said = words(
        translatable("Staff", "{free} of {total} are free on the disk with {linked}."),
        free=free,
        total=total,
        linked=linked,
    )
    if room.free < AMPLE or room.free < room.total * AMPLE_SHARE:
        cure = words(translatable("Staff", "That disk will fill up in time: free space on it, or use a larger one."))
        return Finding(Part.DISK, Health.NOTE, said, cure)
    return Finding(Part.DISK, Health.GOOD, said)


def judge_clock(moment: Moment, trusted: datetime | None, newest: datetime | None) -> Finding:
    """Judge the clock against the trusted time and the time of the newest event with a plausible clock."""
    now = moment.wall
    if now < RELEASED:
        said = words(translatable("Staff", "It shows {now}, a time before this program was made."), now=now)
        cure = words(
            translatable(
                "Staff", "Set the system clock. If it is wrong after every start, replace the mainboard battery."
            )
        )
        return Finding(Part.CLOCK, Health.BAD, said, cure)
    known = max(time for time in (RELEASED, trusted, newest) if time is not None)
    is_behind = now < known and moment.quality is not ClockQuality.TRUSTED
    if moment.quality is ClockQuality.IMPLAUSIBLE or is_behind:
        text = (
            translatable("Staff", "It shows {now}, but the newest time recorded here is later: {known}.")
            if is_behind
            else translatable("Staff", "It shows {now}, years after the newest time recorded here: {known}.")
        )
        cure = words(
            translatable(
                "Staff",
                "Compare it with a watch. If it is right, confirm it here: visits that were recorded with a wrong "
                "time then get their right day. Otherwise set the system clock; if it is wrong after every start, "
                "replace the mainboard battery.",
            )
        )
        return Finding(Part.CLOCK, Health.BAD, words(text, now=now, known=known), cure)
    if moment.quality is ClockQuality.TRUSTED:
        return Finding(
            Part.CLOCK,
            Health.GOOD,
            words(translatable("Staff", "It is {now}; the clock was set from the network."), now=now),
        )
    cure = words(
        translatable(
            "Staff", "Compare it with a watch. If it is right, confirm it here; otherwise set the system clock."
        )
    )
    if trusted is None:
        said = words(translatable("Staff", "It shows {now}. Not confirmed yet."), now=now)
        return Finding(Part.CLOCK, Health.NOTE, said, cure)
    said = words(translatable("Staff", "It shows {now}. Last confirmed: {trusted}."), now=now, trusted=trusted)
    if now - trusted > CONFIRMED_FOR:
        return Finding(Part.CLOCK, Health.NOTE, said, cure)
    return Finding(Part.CLOCK, Health.GOOD, said)


def judge_health(health: DiskHealth) -> Finding:
    """Judge a disk by its own report of its health."""
    name = health.model or "?"
    match health.wear:
        case Wear.SOUND:
            said = words(
                translatable("Staff", "{disk} reports good health ({source})."), disk=name, source=health.told_by
            )
            return Finding(Part.DISK_HEALTH, Health.GOOD, said)
        case Wear.WORN:
            said = words(
                translatable("Staff", "{disk} is nearly worn out ({source})."), disk=name, source=health.told_by
            )
            return Finding(
                Part.DISK_HEALTH, Health.NOTE, said, words(translatable("Staff", "Plan to replace it this year."))
            )
        case Wear.FAILING:
            said = words(translatable("Staff", "{disk} reports errors ({source})."), disk=name, source=health.told_by)
            cure = words(translatable("Staff", "Copy the results to a stick today, and replace the disk."))
            return Finding(Part.DISK_HEALTH, Health.BAD, said, cure)
        case Wear.UNKNOWN:
            said = words(translatable("Staff", "This machine does not report the health of its disk."))
            cure = words(
                translatable(
                    "Staff", "No action is needed. If smartctl is installed and permitted, the kiosk uses it."
                )
            )
            return Finding(Part.DISK_HEALTH, Health.UNKNOWN, said, cure)


def judge_speed(label: str, speed: StickSpeed) -> Finding:
    """Judge whether a stick is slow."""
    writing = speed.writing / 1e6
    if speed.reading is None:
        said = words(
            translatable("Staff", "USB “{label}” writes {writing} MB per second."), label=label, writing=writing
        )
    else:
        reading = speed.reading / 1e6
        said = words(
            translatable("Staff", "USB “{label}” writes {writing} MB and reads {reading} MB per second."),
            label=label, writing=writing, reading=reading,
        )  # fmt: skip
    if speed.writing < SLOW_WRITING or (speed.reading is not None and speed.reading < SLOW_READING):
        cure = words(translatable("Staff", "It is slow: try another port, or another stick for large packs."))
        return Finding(Part.USB, Health.NOTE, said, cure)
    return Finding(Part.USB, Health.GOOD, said)


def _unmeasured(label: str, error: OSError) -> Finding:
    match failure_of(error):
        case Failure.FULL:
            said = words(translatable("Staff", "USB “{label}” has under 8 MB free."), label=label)
            return Finding(
                Part.USB, Health.NOTE, said, words(translatable("Staff", "Free some space or use another stick."))
            )
        case Failure.PROTECTED:
            said = words(translatable("Staff", "USB “{label}” can be read, but not written."), label=label)
            return Finding(
                Part.USB, Health.NOTE, said, words(translatable("Staff", "Unlock the stick or use another one."))
            )
        case _:
            reason = error.strerror or type(error).__name__
            said = words(
                translatable("Staff", "USB “{label}” does not respond: {reason}."), label=label, reason=reason
            )
            return Finding(
                Part.USB,
                Health.BAD,
                said,
                words(translatable("Staff", "Put the stick in again, or use another one.")),
            )
