"""The facts that an author can pick, with their days."""

from datetime import date

from kiosk import paths
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.pack_facts import facts_of, facts_used, known_facts

DUE = {"value": "113", "source": "Luật 2026", "checked_on": "2026-01-01", "review_by": "2026-02-01"}
SOON = {"value": {"vi": "ba", "en": "three"}, "source": "x", "checked_on": "2026-01-01", "review_by": "2026-04-01"}


def test_facts_are_listed_with_their_days_and_the_earliest_first():
    broken = {"value": 3, "review_by": "never"}
    facts = known_facts({"a": SOON, "b": broken, "c": DUE}, {"c": SOON, "d": DUE, "e": None}, date(2026, 3, 1))
    assert [fact.id for fact in facts] == ["b", "e", "c", "d", "a"]
    unknown, _, due, shared, soon = facts
    assert (unknown.value, unknown.days_left, unknown.is_due) == ("", None, False)
    assert (due.value, due.days_left, due.is_due, due.is_due_soon, due.is_shared) == ("113", -28, True, False, False)
    assert shared.is_shared
    assert (soon.value, soon.days_left, soon.is_due_soon, soon.placeholder) == ("ba", 31, True, "{fact:a}")


def test_a_lesson_tells_where_it_uses_a_fact():
    folder = paths.lessons_folder() / "an-toan-tren-mang"
    lesson = SourceDocument.opened((folder / "ma-otp.yaml").read_bytes(), "ma-otp.yaml")
    used = list(facts_used(lesson))
    assert {fact for _, fact in used} == {"so-cong-an"}
    assert all("{fact:so-cong-an}" in lesson.value(place) for place, _ in used)
    known = {fact.id: fact for fact in facts_of(folder, date(2026, 11, 28))}
    assert known["so-cong-an"].is_shared
    assert known["so-cong-an"].value
