import pytest

from kiosk.activities.ordering import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)


def tapped(*parts):
    draft = ACTIVITY.start(TASK)
    for part in parts:
        draft = ACTIVITY.choose(TASK, draft, part)
    return draft


def test_taps_give_places_one_after_another():
    assert tapped("bao-xa", "tat-may") == {"order": ["bao-xa", "tat-may"]}


def test_a_second_tap_takes_back_and_closes_the_gap():
    assert tapped("bao-xa", "tat-may", "hoi-nha", "tat-may") == {"order": ["bao-xa", "hoi-nha"]}


def test_it_is_complete_when_every_item_has_a_place():
    assert [ACTIVITY.is_complete(TASK, tapped(*TASK.ids()[:count])) for count in range(4)] == [False] * 3 + [True]


def test_a_wrong_order_marks_the_items_that_stand_right():
    verdict = ACTIVITY.judge(TASK, {"order": ["tat-may", "bao-xa", "hoi-nha"]})
    assert (verdict.outcome, verdict.right, verdict.wrong) == (Outcome.WRONG, ("tat-may",), ("bao-xa", "hoi-nha"))


def test_a_new_try_keeps_the_right_beginning():
    assert ACTIVITY.again(TASK, {"order": ["tat-may", "bao-xa", "hoi-nha"]}) == {"order": ["tat-may"]}


def test_it_is_reported_as_sequencing():
    report = ACTIVITY.interaction(TASK, {"order": ["bao-xa", "tat-may", "hoi-nha"]})
    assert (report.type, report.correct) == ("sequencing", "tat-may[,]hoi-nha[,]bao-xa")
    assert report.response == "bao-xa[,]tat-may[,]hoi-nha"


@pytest.mark.parametrize(
    ("items", "field"),
    [(SAMPLE["items"][:2], "items"), ([*SAMPLE["items"], SAMPLE["items"][0]], "items.3.id"), ("abc", "items")],
)
def test_a_faulty_ordering_is_refused_by_its_field(items, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse({**SAMPLE, "items": items})
    assert error.value.field == field
