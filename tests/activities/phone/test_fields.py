"""Tests of text fields: accents matter only if the lesson teaches them; an empty field is reported as empty."""

from typing import Any

import pytest

from kiosk.activities.fill_in import ACCENTS, SAMPLE
from kiosk.activities.fill_in import ACTIVITY as FILL_IN
from kiosk.activities.phone.sample import SAMPLE as PHONE
from kiosk.activities.phone.task import Task
from kiosk.activities.phone.wording import MARKS, TYPED
from kiosk.activities.phone_task import ACTIVITY
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome
from tests.activities.phone.tasks import played

WORD = FILL_IN.parse({**SAMPLE, "answer": {"vi": "rạch", "en": "rạch"}, "also": [], "exact": True})


@pytest.mark.parametrize("typed", ["rạch", "Rạch", " RẠCH "])
def test_the_word_with_its_accents_is_right(typed: str):
    assert FILL_IN.judge(WORD, {"text": typed}).outcome is Outcome.RIGHT


@pytest.mark.parametrize(("typed", "explain"), [("rach", ACCENTS), ("rách", ACCENTS), ("lạch", "explain")])
def test_right_letters_without_their_accents_are_told_from_other_letters(typed: str, explain: str):
    verdict = FILL_IN.judge(WORD, {"text": typed})
    assert (verdict.outcome, verdict.explain) == (Outcome.WRONG, explain)


def test_what_lacks_accents_is_kept_and_reported_as_other():
    assert FILL_IN.kept(WORD, {"text": "rach"}) == {"text": "other"}
    assert FILL_IN.interaction(WORD, {"text": "rach"}).response == "other"


def writing(*, exact: bool) -> Task:
    """Return the sample's task with a text field on its first screen; if `exact`, the field compares accents."""
    payload: dict[str, Any] = {**PHONE, "screens": [dict(screen) for screen in PHONE["screens"]]}
    text = {"vi": "Khỏe cả", "en": "All well"}
    act = {"gesture": "type", "text": text, "exact": exact, "say": {"vi": "Gõ đúng rồi.", "en": "Typed well."}}
    field = {"id": "loi-nhan", "kind": "field", "text": {"vi": "Lời nhắn", "en": "Message"}, "on": [act]}
    payload["screens"][0]["elements"] = [*payload["screens"][0]["elements"], field]
    order = {screen: list(names) for screen, names in PHONE["variant"]["order"].items()}
    order[payload["screens"][0]["id"]].append("loi-nhan")
    return ACTIVITY.parse({**payload, "variant": {**PHONE["variant"], "order": order}})


def answer(task: Task, typed: str) -> str:
    return played(task, "mode:alone", f"type:loi-nhan={typed}")["said"]


@pytest.mark.parametrize(
    ("typed", "said"), [("khỏe cả", "say."), ("khoẻ cả", "say."), ("khoe ca", MARKS), ("chào", TYPED)]
)
def test_on_the_phone_accents_count_where_the_lesson_says_so(typed: str, said: str):
    assert answer(writing(exact=True), typed).startswith(said)


def test_a_whole_letter_typed_into_a_field_is_answered_too():
    assert answer(writing(exact=False), "chào cả nhà " * 30) == TYPED


def test_accents_can_count_only_where_something_is_typed():
    screens = [dict(screen) for screen in PHONE["screens"]]
    first, *others = screens[0]["elements"]
    screens[0]["elements"] = [{**first, "on": [{**first["on"][0], "exact": True}]}, *others]
    with pytest.raises(PayloadError, match="does not fit tap"):
        ACTIVITY.parse({**PHONE, "screens": screens})


def test_on_the_phone_accents_are_forgiven_elsewhere():
    assert answer(writing(exact=False), "khoe ca").startswith("say.")


def test_a_field_tells_whether_anything_was_filled_in():
    field = {"id": "ten", "kind": "field", "text": {"vi": "Tên", "en": "Name"}, "value": "co-chu"}
    act = {"gesture": "type", "text": {"vi": "Lan", "en": "Lan"}, "set": {"co-chu": "vua"}}
    screens = [dict(one) for one in PHONE["screens"]]
    screens[1]["elements"] = [*screens[1]["elements"], {**field, "on": [act]}]
    task = ACTIVITY.parse({**PHONE, "screens": screens})
    drafts = (played(task, "mode:alone", "tap:cai-dat", *parts) for parts in ((), ("type:ten=Lan",)))
    assert [ACTIVITY.scene(task, draft)["elements"][-1]["empty"] for draft in drafts] == [True, False]
