"""Self-check of the names of people: the file is intact and agrees with the record. Findings contain no names."""

from kiosk.domain.ports.people import PeopleHealth
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import Finding, Health, Part, PeopleFacts, words
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
        if facts.nameless and not facts.count:
            return _all_gone(facts)
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


def _all_gone(facts: PeopleFacts) -> Finding:
    said = words(
        translatable("Staff", "The record has {lost} learners, but all their names are gone."), lost=facts.nameless
    )
    if facts.is_restorable:
        cure = words(translatable("Staff", "Restart the kiosk: it restores the names from its backup."))
    elif facts.damaged:
        names = ", ".join(facts.damaged[:_MOST_FILES])
        cure = words(translatable("Staff", "Keep these files, the names may still be in them: {names}."), names=names)
    else:
        cure = words(
            translatable(
                "Staff",
                "Before people are added again, look for a copy of the data on a stick. Without a copy, the results "
                "stay as numbers without names.",
            )
        )
    return Finding(Part.PEOPLE, Health.BAD, said, cure)
