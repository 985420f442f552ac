"""Self-check of the names of people: the file is intact and agrees with the record. Findings contain no names."""

from kiosk.domain.ports.people import PeopleHealth
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import Finding, Health, Part, words
from kiosk.domain.texts import translatable

_MOST_FILES = 3
"""Maximum number of damaged files that a finding lists."""


class PeopleChecks:
    """The check of the names."""

    def __init__(self, health: PeopleHealth) -> None:
        self._health = health

    def check_people(self, _progress: Progress) -> Finding:
        """Check that the file with the names is undamaged and has the same people as the record."""
        facts = self._health.check()
        if facts is None:
            return Finding(Part.PEOPLE, Health.GOOD, words(translatable("Staff", "Nobody has been added.")))
        if facts.nameless:
            said = words(
                translatable("Staff", "{count} people; {lost} more people of the record have no name any more."),
                count=facts.count,
                lost=facts.nameless,
            )
            cure = words(translatable("Staff", "Their results are kept. Ask the guides to add them again."))
            return Finding(Part.PEOPLE, Health.NOTE, said, cure)
        if facts.unrecorded:
            said = words(
                translatable("Staff", "{count} people; the record does not agree about {other} of them."),
                count=facts.count,
                other=facts.unrecorded,
            )
            cure = words(translatable("Staff", "Restart the kiosk: it completes what was interrupted."))
            return Finding(Part.PEOPLE, Health.NOTE, said, cure)
        if facts.damaged:
            said = words(
                translatable("Staff", "{count} people, the file is intact. Damaged files are kept: {names}."),
                count=facts.count,
                names=", ".join(facts.damaged[:_MOST_FILES]),
            )
            cure = words(
                translatable("Staff", "They contain names: delete them when nobody needs to look for the cause.")
            )
            return Finding(Part.PEOPLE, Health.NOTE, said, cure)
        said = words(
            translatable("Staff", "{count} people; the file is intact and agrees with the record."), count=facts.count
        )
        return Finding(Part.PEOPLE, Health.GOOD, said)
