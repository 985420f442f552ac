"""Power cuts while a guest becomes a learner: the names and the record agree, and nobody else gets the visit."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventKind
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details
from kiosk.domain.sittings import Sitting
from kiosk.domain.texts import untranslated
from kiosk.people_opening import Names
from kiosk.storage.events import EventLog
from tests.journeys.guide.street import GUIDE, SETTINGS, Street

NEW = Details("Bùi Thị Lan", SETTINGS.hamlets[0], 1961)


class CutError(Exception):
    """Stands for a power cut."""


@pytest.fixture
def street(tmp_path: Path, qapp: object) -> Iterator[Street]:
    street = Street(tmp_path)
    street.station.sessions().open(GUIDE, SETTINGS.hamlets[0])
    street.app.visit.start()
    street.worker.settle()
    street.app.keeping.call()
    street.worker.settle()
    street.staff_enters()
    street.worker.settle()
    assert street.app.screen == "staff"
    yield street
    street.close()


def sitting_of(street: Street) -> Sitting:
    assert street.visit.sitting is not None
    return street.visit.sitting


def add(street: Street) -> None:
    answers = dict.fromkeys(Purpose, True)
    visit = sitting_of(street).id
    street.station.people().records.add(GUIDE, NEW, answers, is_sixteen=True, visit=visit)


def cut(*_arguments: object) -> None:
    raise CutError


def cut_before_the_event(street: Street) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(EventLog, "append", cut)
        with pytest.raises(CutError):
            add(street)


def join(street: Street) -> None:
    street.station.people().guests.join(GUIDE, sitting_of(street).id, street.learners[0])


@pytest.mark.parametrize("act", [add, cut_before_the_event, join])
def test_the_visit_of_somebody_who_was_named_is_not_offered_to_the_next(
    street: Street, act: Callable[[Street], None]
) -> None:
    sitting = sitting_of(street)
    act(street)
    street.power_cut()
    assert not street.app.visit.canResume
    assert street.app.screen == "attract"
    assert street.station.sittings.interrupted() is None
    street.check_given_visits()
    kinds = (EventKind.LEARNER_ADDED, EventKind.LEARNERS_MERGED)
    (given,) = [event for event in street.events(*kinds) if event.sitting is not None]
    assert (given.sitting, given.pseudonym) == (sitting.id, sitting.pseudonym)
    names = [learner.name for learner in street.station.people().listing.learners(GUIDE)]
    assert names.count(NEW.name) == (act is not join)


def test_a_guest_who_was_not_named_goes_on_and_calls_again(street: Street) -> None:
    sitting = sitting_of(street)
    street.power_cut()
    assert street.app.visit.canResume
    street.app.visit.resume()
    street.worker.settle()
    assert (street.app.screen, street.visit.sitting, street.visit.is_guest) == ("home", sitting, True)
    street.app.keeping.call()
    street.worker.settle()
    assert len(street.events(EventKind.HELP_REQUESTED)) == 1, "the call from before the power cut is open"
    add(street)
    assert street.station.events.learner(sitting.pseudonym) is not None


def test_names_that_cannot_be_read_offer_no_visit(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_names: Names) -> bool:
        raise RecordError(untranslated("The names cannot be read."))

    monkeypatch.setattr(Names, "has_somebody", fail)
    street.power_cut()
    assert not street.app.visit.canResume
    assert street.station.sittings.interrupted() is None
