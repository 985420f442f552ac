"""Self-check of the commune's own lessons: versions, the own carrier and its key.

Rules: findings contain no names of people. The check is read-only, and reads every byte of the signed packs. A kiosk
on which nobody made a lesson has no finding.
"""

from pathlib import Path

from kiosk.content.trust.own.repository import verify_own
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import Finding, Health, Part, words
from kiosk.domain.studio.ports import StudioHealth
from kiosk.domain.texts import translatable

_MOST_FILES = 3
"""Maximum number of damaged files that a finding lists."""


class StudioChecks:
    """The check of own lessons in `folder`, the folder of the studio."""

    def __init__(self, health: StudioHealth, folder: Path) -> None:
        self._health = health
        self._folder = folder

    def is_used(self) -> bool:
        """Whether a lesson was ever made, or a voice recorded, on this kiosk."""
        return self._folder.is_dir() and any(self._folder.iterdir())

    def check_studio(self, progress: Progress) -> Finding:
        """Check versions, carrier and key. Raises RecordError, OwnRepositoryError, OwnKeyError, OSError."""
        facts = self._health.check()
        signed = verify_own(self._folder / "carrier", self._folder / "keys", progress)
        size = Bytes(sum(file.stat().st_size for file in self._folder.rglob("*") if file.is_file()))
        lessons = facts.lessons if facts is not None else 0
        if facts is not None and facts.damaged:
            said = words(
                translatable("Staff", "{count} own lessons, the file is intact. Damaged files are kept: {names}."),
                count=lessons,
                names=", ".join(facts.damaged[:_MOST_FILES]),
            )
            cure = words(translatable("Staff", "Copy them for the person who looks for the cause, then delete them."))
            return Finding(Part.STUDIO, Health.NOTE, said, cure)
        text = translatable("Staff", "{count} own lessons, intact, {size}; {signed} packs signed with the own key.")
        return Finding(Part.STUDIO, Health.GOOD, words(text, count=lessons, size=size, signed=signed))
