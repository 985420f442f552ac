"""Runs the checks of a kiosk one after another.

Rules: A failing check does not stop the others. An unexpected exception in a check is logged, and the finding is BAD.
Checks change nothing, except that they write temporary files and delete them again.
"""

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial

from kiosk.domain.errors import KioskError
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import CheckStoppedError, Finding, Health, Part, PartProgress, words
from kiosk.domain.texts import translatable

Check = Callable[[Progress], Finding]
PRESSING: Mapping[Part, Collection[Health]] = {
    Part.DISK: {Health.NOTE, Health.BAD},
    Part.DISK_HEALTH: {Health.NOTE, Health.BAD},
    Part.CLOCK: {Health.BAD},
    Part.DATABASE: {Health.BAD},
}
"""Results, by part, that staff are shown even if nobody has run the self-check."""
logger = logging.getLogger(__name__)


class SelfCheck:
    """The checks of one kiosk that run without a person's help."""

    def __init__(
        self,
        checks: Mapping[Part, Check],
        quick: Mapping[Part, Check] | None = None,
        used: Mapping[Part, Callable[[], bool]] | None = None,
    ) -> None:
        """`quick`: faster replacements of checks, used by `is_pressing`.

        `used`: parts that not every kiosk has; they are checked only while the function returns True.
        """
        self._used = used or {}
        self._checks = {part: checks[part] for part in Part if part in checks}
        self._quick = {**self._checks, **(quick or {})}

    @property
    def parts(self) -> Sequence[Part]:
        """The parts with a check that this kiosk has now, in the order of `Part`."""
        return tuple(part for part in self._checks if part not in self._used or self._used[part]())

    def run(self, progress: PartProgress, only: Collection[Part] = tuple(Part)) -> Iterator[Finding]:
        """Check the parts in `only` one after another.

        `progress` is called with (part, 0, 0) before each check, then whenever the check reports its progress. If
        `progress` returns False, the run ends without a finding for the current part.
        """
        for part in filter(only.__contains__, self.parts):
            try:
                if not progress(part, 0, 0):
                    return
                yield self._made(part, self._checks[part], partial(progress, part))
            except CheckStoppedError:
                return

    def is_pressing(self) -> bool:
        """Whether a check gives one of the results in `PRESSING`. Can take seconds."""
        found = SelfCheck(self._quick).run(lambda _part, _done, _total: True, PRESSING)
        return any(finding.health in PRESSING[finding.part] for finding in found)

    def _made(self, part: Part, check: Check, progress: Progress) -> Finding:
        try:
            return check(progress)
        except CheckStoppedError:
            raise
        except KioskError as error:
            return Finding.of_error(part, error)
        except OSError as error:
            logger.warning("The check of %s failed: %s", part.value, error)
            reason = error.strerror or type(error).__name__
            said = words(translatable("Staff", "The check could not be run: {reason}."), reason=reason)
            return Finding(
                part,
                Health.BAD,
                said,
                words(translatable("Staff", "Check again; if it fails again, check the disk.")),
            )
        except Exception as error:
            logger.exception("The check of %s failed unexpectedly", part.value)
            said = words(translatable("Staff", "The check could not be run: {reason}."), reason=type(error).__name__)
            return Finding(
                part,
                Health.BAD,
                said,
                words(translatable("Staff", "Copy the log to a stick and report this fault.")),
            )
