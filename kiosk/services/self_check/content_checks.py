"""Self-checks of settings, packs and keys.

Rules: The checks are read-only. Every byte of the active packs is read. The expiry of keys is compared with the
kiosk's clock; while the clock is implausible, the finding is UNKNOWN instead of expired.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk import settings
from kiosk.content.packs.wholeness import is_whole
from kiosk.domain.errors import PackError, SettingsError
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import Finding, Health, Part, Value, Words, step, words
from kiosk.domain.texts import translatable
from kiosk.services.packs.pack_service import PackService

_LEAVE_ALONE = translatable(
    "Staff", "Restart the kiosk and leave it unused for 15 minutes: it repairs the files by itself."
)
SOON = timedelta(days=180)
"""A province's root that expires within this time is reported for renewal."""


@dataclass(frozen=True, slots=True)
class ContentChecks:
    """The checks of one data folder.

    ``packs_folder``: folder of the installed packs. ``bundled``: folder of the packs shipped with the program.
    ``root``: returns the bytes of the newest trusted root of the province, None if there is none.
    """

    settings_file: Path
    packs: PackService
    packs_folder: Path
    bundled: Path
    root: Callable[[], bytes | None]
    marks: Callable[[], int]
    """Returns the number of metadata versions stored as roll-back protection."""
    clock: Clock

    def check_settings(self, _progress: Progress) -> Finding:
        """Check that the settings file can be read and every value is valid."""
        _, problems = settings.examine(self.settings_file)
        if len(problems) == 1:
            return Finding.of_error(Part.SETTINGS, problems[0])
        if problems:
            said = words(
                translatable("Staff", "{count} settings are wrong: {names}."),
                count=len(problems),
                names=", ".join(map(_subject, problems)),
            )
            return Finding(
                Part.SETTINGS,
                Health.BAD,
                said,
                words(translatable("Staff", "Correct them; the log shows how to write each one.")),
            )
        if self.settings_file.exists():
            return Finding(
                Part.SETTINGS,
                Health.GOOD,
                words(translatable("Staff", "{file} has no errors."), file=self.settings_file.name),
            )
        return Finding(
            Part.SETTINGS,
            Health.GOOD,
            words(translatable("Staff", "There is no {file}; the defaults are used."), file=self.settings_file.name),
        )

    def check_packs(self, progress: Progress) -> Finding:
        """Check that every file of every active pack is intact. Raises PackError."""
        active = [row for row in self.packs.rows() if row.is_active]
        damaged: list[PackRow] = []
        for number, row in enumerate(active):
            step(progress, number, len(active))
            if not is_whole(self.packs_folder / row.folder, row.manifest):
                damaged.append(row)
        if damaged:
            named = ", ".join(f"{row.pack} {row.version}" for row in damaged)
            is_bundled = all(self.packs.bundled_file(row, self.bundled) for row in damaged)
            cure = _LEAVE_ALONE if is_bundled else translatable("Staff", "Install it again from a stick.")
            raise PackError(translatable("Staff", "Files are missing or changed in {packs}."), cure, packs=named)
        waiting = [path.name for path in self.packs.waiting(self.bundled)]
        if waiting:
            cure = translatable("Staff", "Restart the kiosk; if that does not help, see the log.")
            raise PackError(
                translatable("Staff", "Packs shipped with the program are not installed: {packs}."),
                cure,
                packs=", ".join(waiting),
            )
        if not active:
            return Finding(
                Part.PACKS,
                Health.NOTE,
                words(translatable("Staff", "No packs yet: residents have no lessons.")),
                words(translatable("Staff", "Install packs from a stick.")),
            )
        return Finding(
            Part.PACKS,
            Health.GOOD,
            words(translatable("Staff", "{count} intact, no files missing."), count=len(active)),
        )

    def check_keys(self, _progress: Progress) -> Finding:
        """Check that the province's root is present and does not expire soon."""
        data = self.root()
        if data is None:
            said = words(
                translatable(
                    "Staff", "The province's keys are not on this kiosk: no pack from a stick can be trusted."
                )
            )
            return Finding(
                Part.KEYS,
                Health.NOTE,
                said,
                words(translatable("Staff", "Import them in the set-up, from the province's stick.")),
            )
        root = _read_root(data)
        if root is None:
            said = words(translatable("Staff", "The province's keys are damaged."))
            return Finding(
                Part.KEYS,
                Health.BAD,
                said,
                words(translatable("Staff", "Import them again from the province's stick.")),
            )
        expires, keys, needed = root
        moment = self.clock.now()
        day, marks = expires.date(), self.marks()
        values: dict[str, Value] = {"day": day, "keys": keys, "needed": needed, "marks": marks}
        if moment.quality is ClockQuality.IMPLAUSIBLE:
            said = Words(
                translatable(
                    "Staff", "The province's keys are valid until {day}; the clock is too unreliable to check this."
                ),
                values,
            )
            return Finding(Part.KEYS, Health.UNKNOWN, said, words(translatable("Staff", "Set the clock first.")))
        if expires <= moment.wall:
            said = Words(translatable("Staff", "The province's keys expired on {day}."), values)
            return Finding(
                Part.KEYS,
                Health.BAD,
                said,
                words(translatable("Staff", "Ask the province for a stick with newer keys.")),
            )
        said = Words(
            translatable(
                "Staff",
                "{keys} keys of the province, {needed} required, valid until {day}; {marks} version numbers stored.",
            ),
            values,
        )
        if expires - moment.wall < SOON:
            return Finding(
                Part.KEYS,
                Health.NOTE,
                said,
                words(translatable("Staff", "They expire soon: ask the province for newer ones.")),
            )
        return Finding(Part.KEYS, Health.GOOD, said)


def _subject(problem: SettingsError) -> str:
    """Name of the invalid setting, followed by the invalid entry of a list: ``volume``, ``export_folders “usb”``."""
    entry = problem.said.get("entry")
    key = str(problem.said["key"])
    return key if entry is None else f"{key} “{entry}”"


def _read_root(data: bytes) -> tuple[datetime, int, int] | None:
    """Expiry, number of keys and threshold of a root (TUF specification, section 4.3); None if `data` is invalid."""
    try:
        signed: dict[str, Any] = json.loads(data)["signed"]
        role = signed["roles"]["root"]
        expires = datetime.fromisoformat(signed["expires"])
        return expires, len(role["keyids"]), int(role["threshold"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
