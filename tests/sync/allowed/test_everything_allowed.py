"""Tests that every statement that a kiosk can make is in the vocabulary, so that no result is stuck on a kiosk."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.activities import registry
from kiosk.activities.kind import Activity
from kiosk.domain.events import EventKind, canonical_json
from kiosk.domain.ids import KioskId
from kiosk.domain.verdicts import Outcome
from kiosk.sync import vocabulary as words
from kiosk.sync.allowed.checking import check_statement
from kiosk.sync.allowed.table import SHAPES
from kiosk.sync.bundles import Origin, make_bundle
from kiosk.sync.statements import statement
from tests.storage.walks import ACTS, walk_of, whole_visit
from tests.sync.allowed.samples import BODIES, any_draft, drafts
from tests.sync.conftest import KIOSK, sealed, stated
from tests.sync.test_meetings import evening

STATED = {**words.VERBS, **words.MEETING_VERBS, **words.RECORD_VERBS}
QUESTIONS = [kind for kind in registry().values() if kind.is_question]


def require_allowed(statements: list[dict[str, Any]]) -> None:
    for made in statements:
        check_statement(canonical_json(made).encode(), KIOSK)


def test_every_kind_of_event_that_leaves_the_kiosk_has_shapes_and_samples():
    assert set(BODIES) == set(STATED)
    assert set(SHAPES) == set(STATED.values())


@pytest.mark.parametrize("kind", sorted(STATED, key=lambda kind: kind.value), ids=lambda kind: kind.value)
@settings(max_examples=60)
@given(data=st.data())
def test_every_statement_of_a_kind_is_allowed(kind: EventKind, data: st.DataObject):
    (made,) = stated([data.draw(drafts(kind))])
    require_allowed([made])


@given(acts=st.lists(st.sampled_from(ACTS), max_size=60))
def test_whatever_a_person_does_is_allowed(acts: list[str]):
    require_allowed(stated(walk_of(acts)))


def test_a_visit_and_an_evening_are_allowed():
    require_allowed(stated([*whole_visit(), *evening()]))


@pytest.mark.parametrize("kind", QUESTIONS, ids=lambda kind: kind.key)
@pytest.mark.parametrize("answer", ["solution", "start"])
def test_the_answers_to_the_sample_of_every_kind_of_step_are_allowed(kind: Activity[Any], answer: str):
    task = kind.parse(kind.sample)
    told = kind.interaction(task, getattr(kind, answer)(task))
    answered = next(draft for draft in whole_visit() if draft.body.get("interaction"))
    about = {name: getattr(told, name) for name in ("type", "correct", "response", "components")}
    body = {**answered.body, "interaction": about, "outcome": Outcome.RIGHT.value}
    if not told.response or told.response == "-":
        return  # an empty answer is not judged, and not stated
    (made,) = stated([type(answered)(answered.kind, body, answered.sitting, answered.pseudonym)])
    require_allowed([made])


@pytest.mark.parametrize("home_page", ["", "https://hocso.quangtri.gov.vn/xa/19249", "http://10.0.0.5/kiosk"])
def test_a_home_page_from_the_settings_is_allowed(home_page: str):
    for event in sealed([*whole_visit(), *evening()]):
        made = statement(event, KIOSK, home_page)
        if made is not None:
            assert check_statement(canonical_json(made).encode(), KIOSK).home_page.startswith(home_page)


@settings(max_examples=30)
@given(some=st.lists(any_draft(), min_size=1, max_size=5))
def test_a_bundle_of_any_events_can_be_made(some: list[Any]):
    bundle = make_bundle(sealed(some), Origin(KioskId(KIOSK), "", "0.1.0"))
    assert len(bundle.statements) == len(some)


def test_the_check_returns_number_id_and_home_page():
    made = stated(whole_visit())[2]
    found = check_statement(canonical_json(made).encode(), KIOSK)
    assert found == (
        made["context"]["extensions"][words.SEQUENCE],
        made["id"],
        f"https://tramhocso.example/kiosk/{KIOSK}",
    )
