"""A program whose power is cut while it adds, corrects, merges, separates and deletes people.

Rules: as in `tests.power.work`, each report is an acknowledgement. A deletion is also reported before it begins.
"""

from itertools import count
from pathlib import Path
from random import Random

from kiosk.domain.ids import VIETNAMESE, Pseudonym
from kiosk.domain.machine.drives import Drive
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.people.refusals import NotSeparateError
from kiosk.domain.sittings import new_guest
from kiosk.services.backup.passing import forget
from kiosk.services.backup.record_copies import OwnFiles, RecordCopies
from kiosk.services.learning.sittings import SittingService
from tests.power.line import Line
from tests.services.people.conftest import GUIDE, HAMLET, LEAD, OTHER_HAMLET, Office
from tests.services.upkeep.conftest import Port

_SYLLABLES = ("Ba", "Kha", "Mi", "Nga", "Quyn", "Sươ", "Tha", "Xuy", "Đa", "Ươ")


def unique_name(number: int) -> str:
    """Return a name of two words that no other number has."""
    return "Trần " + "".join(_SYLLABLES[int(digit)] for digit in f"{number:05}").capitalize()


class PeopleWorker:
    """Performs random changes of people, and reports each one."""

    def __init__(self, line: Line, office: Office, folder: Path, chance: Random, first: int) -> None:
        self._line, self._office, self._folder, self._chance = line, office, folder, chance
        self._numbers = count(first)

    def adds(self) -> None:
        number = next(self._numbers)
        self._line.say({"adds": number})
        learner = self._office.add(unique_name(number), birth_year=self._chance.choice((None, 1950, 1961)))
        self._line.say({"added": [learner.id, number]})

    def keeps(self) -> None:
        """Begin the visit of a guest, and give it to a new person or to somebody who has a record."""
        office = self._office
        sittings = SittingService(office.store.events, office.clock)
        guest, somebody = sittings.start(new_guest(), VIETNAMESE), self._somebody()
        sittings.call_to_keep(guest, "home")
        if somebody is not None and self._chance.random() < 0.5:
            kept = office.people.guests.join(GUIDE, guest.id, somebody).id
            self._line.say({"joined": [kept, guest.pseudonym]})
            return
        number = next(self._numbers)
        self._line.say({"adds": number})
        details, answers = Details(unique_name(number), HAMLET, 1950), dict.fromkeys(Purpose, True)
        office.people.records.add(GUIDE, details, answers, is_sixteen=True, visit=guest.id)
        self._line.say({"added": [guest.pseudonym, number]})

    def corrects(self) -> None:
        learner = self._somebody()
        if learner is not None:
            name = self._office.people.records._parts.learner(learner).name
            hamlet = self._chance.choice((HAMLET, OTHER_HAMLET))
            self._line.say({"corrects": [learner, hamlet]})
            self._office.people.records.correct(
                GUIDE, learner, Details(name, hamlet, self._chance.choice((1949, 1962)))
            )
            self._line.say({"corrected": [learner, hamlet]})

    def merges(self) -> None:
        first, second = self._somebody(), self._somebody()
        if first is None or second is None:
            return
        try:
            self._office.people.merging.merge(LEAD, first, second)
        except NotSeparateError:
            return
        self._line.say({"merged": [first, second]})

    def separates(self) -> None:
        for merged in sorted(self._office.people.merging._parts.persons.merged())[:1]:
            self._office.people.merging.separate(LEAD, merged)
            self._line.say({"separated": merged})

    def deletes(self) -> None:
        learner = self._somebody()
        if learner is not None:
            records = list(self._office.store.events.records_of(learner))
            self._line.say({"deletes": records})
            self._office.people.deletion.delete(LEAD, learner)
            self._line.say({"deleted": records})

    def backs_up(self) -> None:
        people = self._office.names._file
        assert people is not None
        people.backups.make(people.database, self._office.clock.now().wall)
        self._line.say({"backed up": True})

    def copies_out(self) -> None:
        """Copy record and names to the stick, and delete the copies that the new one replaces."""
        stick = Drive(self._folder / "stick", "TINH-QT", "/dev/sdb1")
        data = self._office.data
        files = OwnFiles(
            data / "kiosk.db", data / "people.db", data / "settings.toml", data / "root.json", data / ".copying"
        )
        store, names = self._office.store, self._office.names
        copies = RecordCopies("1a2b3c4d", files, store.back_up, self._office.clock, Port([stick]), names=names)
        made = copies.make(stick, lambda _done, _total: True)
        if made is not None:
            self._line.say({"copied": made.name})
            copies.keep_newest(stick)

    def _somebody(self) -> Pseudonym | None:
        everybody = self._office.people.listing.learners(GUIDE)
        return self._chance.choice(everybody).id if everybody else None


ACTS = {
    "adding": ("adds", "adds", "corrects", "backs_up"),
    "keeping": ("adds", "keeps", "keeps", "corrects", "merges", "separates"),
    "merging": ("adds", "merges", "merges", "separates"),
    "deleting": ("adds", "adds", "keeps", "merges", "backs_up", "deletes"),
    "copying": ("adds", "copies_out", "copies_out", "deletes"),
}


def works(line: Line, *, folder: str, kind: str, seed: int, first: int = 0) -> None:
    """Change people at random, and restart the kiosk sometimes, until this process is killed."""
    chance = Random(seed)
    office = Office(Path(folder) / "data")
    forget(office.data / ".copying")
    while True:
        line.say({"started": office.store.events.last_sequence()})
        office.people.listing.learners(GUIDE)
        worker = PeopleWorker(line, office, Path(folder), chance, first)
        for _ in range(chance.randrange(8, 30)):
            getattr(worker, chance.choice(ACTS[kind]))()
        first = next(worker._numbers)
        office.names.maintain()
        office.restart()
        forget(office.data / ".copying")
