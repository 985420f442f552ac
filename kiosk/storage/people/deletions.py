"""Deletes people, and lists the deleted ones in ``deleted.json`` (`domain.ports.people.ErasureStore`).

Rules: the list contains pseudonyms only. It is no part of a database or of a backup, so that a deletion is repeated
when an older copy of both databases is restored on this machine. An unreadable list counts as empty: the record
contains the deletions, too.
"""

import json
import logging
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from kiosk.domain.events import canonical_json
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.learner import LearnerId
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.durable import write_file
from kiosk.storage.people.erasure import Erasure
from kiosk.storage.people.faults import disk_faults
from kiosk.storage.people.file import PeopleFile

logger = logging.getLogger(__name__)


class Deletions:
    """Deletions from the database `people`; `listed`: the file ``deleted.json``."""

    def __init__(self, people: PeopleFile, listed: Path) -> None:
        self._people = people
        self._listed = listed

    def erase(self, learners: Sequence[LearnerId], choice: NoteChoice = AS_SPELLED) -> None:
        """Delete people completely; see `ErasureStore.erase`."""
        self._people.erase(Erasure(tuple(learners), wide=tuple(choice.wide), whole=tuple(choice.whole)))

    def finish(self) -> None:
        """Complete an interrupted deletion; see `ErasureStore.finish`."""
        self._people.finish_erasing()

    def unfinished(self) -> Collection[LearnerId]:
        """Return the people whose deletion is not complete; see `ErasureStore.unfinished`."""
        pending = self._people.pending_erasure()
        return pending.people if pending else ()

    def deleted(self) -> Mapping[Pseudonym, str]:
        """Return the people deleted on this machine; see `ErasureStore.deleted`."""
        try:
            kept = json.loads(self._listed.read_bytes())["deleted"]
            return {Pseudonym(str(pseudonym)): str(account) for pseudonym, account in kept.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            logger.warning("%s cannot be read: %s", self._listed.name, type(error).__name__)
            return {}

    def note_deleted(self, learners: Mapping[Pseudonym, str]) -> None:
        """Add people to the list; see `ErasureStore.note_deleted`."""
        known = self.deleted()
        if learners.keys() - known.keys():
            with disk_faults(self._listed.name):
                write_file(self._listed, canonical_json({"deleted": {**learners, **known}}).encode())
