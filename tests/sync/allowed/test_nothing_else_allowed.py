"""Tests that a statement with anything outside the vocabulary is refused, by the kiosk's writer and by readers."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.events import canonical_json
from kiosk.sync import vocabulary as words
from kiosk.sync.allowed import values
from kiosk.sync.allowed.checking import LONGEST_STATEMENT, NotAllowedError, check_statement
from kiosk.sync.border import NotInVocabularyError, require_allowed
from tests.storage.walks import whole_visit
from tests.sync.allowed.samples import any_draft
from tests.sync.conftest import KIOSK, stated
from tests.sync.test_meetings import evening
from tests.sync.xapi_rules import verb_of

Json = dict[str, Any]
NAME = "Trần Thị Hoa"
OTHER_KIOSK = "0d6a3c51-7a0f-4a52-9d65-6f0cf4a3d0b7"
FREE = ("description", "name", "hamlet")
"""Last parts of the places in which texts of lessons, and names of hamlets, may be."""
STATEMENTS = {verb_of(made): made for made in stated([*whole_visit(), *evening()])}
ANSWERED = STATEMENTS["answered"]


def refused(statement: Json | bytes) -> NotAllowedError:
    line = statement if isinstance(statement, bytes) else canonical_json(statement).encode()
    with pytest.raises(NotAllowedError) as caught:
        check_statement(line, KIOSK)
    return caught.value


def changed(statement: Json, path: tuple[str | int, ...], value: Any) -> Json:
    copy = json.loads(json.dumps(statement))
    place = copy
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return copy  # type: ignore[no-any-return]


def objects(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every object in `value`."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict):
        yield path
    for key, child in inner:
        yield from objects(child, (*path, key))


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield the path and value of everything in `value` that is neither an object nor a list."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        yield path, value
    for key, child in inner or ():
        yield from leaves(child, (*path, key))


def is_free(path: tuple[str | int, ...]) -> bool:
    """Return whether the text at `path` is one of a lesson or the name of a hamlet."""
    if path[-1] == words.HAMLET:
        return True
    return "definition" in path and path[-1] in {"vi", "en"} and path[-2] in FREE


@pytest.mark.parametrize("verb", STATEMENTS)
def test_an_additional_field_is_refused_at_every_level(verb: str):
    statement = STATEMENTS[verb]
    for path in objects(statement):
        for field in ("name", "mbox", "https://tramhocso.example/xapi/extensions/full-name", "\u0000"):
            if isinstance(statement_at(statement, path), dict) and field not in statement_at(statement, path):
                error = refused(changed(statement, (*path, field), NAME))
                assert NAME not in str(error)


def statement_at(statement: Json, path: tuple[str | int, ...]) -> Any:
    value: Any = statement
    for key in path:
        value = value[key]
    return value


@pytest.mark.parametrize("verb", STATEMENTS)
def test_a_name_is_refused_in_place_of_every_value_that_is_no_text_of_a_lesson(verb: str):
    statement, tried = STATEMENTS[verb], 0
    for path, _ in leaves(statement):
        if not is_free(path):
            assert NAME not in str(refused(changed(statement, path, NAME)))
            tried += 1
    assert tried > 10


@pytest.mark.parametrize("verb", STATEMENTS)
@pytest.mark.parametrize("value", [None, [], {}, -1, 10**20, "", True, 0.5, [["x"]]])
def test_a_value_of_another_type_is_refused_everywhere(verb: str, value: Any):
    statement = STATEMENTS[verb]
    for path, before in leaves(statement):
        is_number = isinstance(before, int | float) and isinstance(value, int | float)
        if value != before and not is_number and not (value == "" and path[-1] == words.HAMLET):
            refused(changed(statement, path, value))


@pytest.mark.parametrize("verb", STATEMENTS)
def test_a_missing_field_is_refused_unless_it_may_be_absent(verb: str):
    statement = STATEMENTS[verb]
    for field in statement:
        refused({name: value for name, value in statement.items() if name != field})


@given(draft=any_draft(), data=st.data())
def test_a_field_of_any_statement_cannot_be_moved_to_another_place(draft: Any, data: st.DataObject):
    (made,) = stated([draft])
    paths = [path for path in objects(made) if path]
    source, target = data.draw(st.sampled_from(paths)), data.draw(st.sampled_from([(), *paths]))
    inner = statement_at(made, source)
    field = data.draw(st.sampled_from(sorted(inner)))
    if field in statement_at(made, target) or canonical_json(inner[field]) == "":
        return
    copy = changed(made, (*target, field), inner[field])
    try:
        check_statement(canonical_json(copy).encode(), KIOSK)
    except NotAllowedError:
        return
    assert is_optional(field), f"{field} is accepted at {target}"


def is_optional(field: str) -> bool:
    """Return whether `field` may be absent where it belongs, so that another statement can have it in its place."""
    return field.startswith("http") or field in {
        "en", "instructor", "team", "choices", "scale", "source", "target", "steps", "poor", "disabled",
        "ethnic_minority",
    }  # fmt: skip


def test_free_texts_are_limited():
    place = ("object", "definition", "description", "vi")
    check_statement(canonical_json(changed(ANSWERED, place, "x" * values.LONGEST_TEXT)).encode(), KIOSK)
    refused(changed(ANSWERED, place, "x" * (values.LONGEST_TEXT + 1)))
    refused(changed(ANSWERED, place, '"' * (values.LONGEST_TEXT + 1)))


@pytest.mark.parametrize("sign", ["\t", "\r", "\x00", "\x7f", "\u202e", "\u200b", "\ufeff", "\ud800"])
def test_invisible_characters_are_refused(sign: str):
    line = canonical_json(changed(ANSWERED, ("object", "definition", "description", "vi"), f"a{sign}b"))
    refused(line.encode("utf-8", "surrogatepass"))


def test_what_a_person_typed_into_a_gap_is_refused():
    typed = changed(ANSWERED, ("object", "definition", "interactionType"), "fill-in")
    del typed["object"]["definition"]["choices"]
    typed["object"]["definition"]["correctResponsesPattern"] = ["Hà Nội"]
    for response in ("Hà Nội", "other"):
        check_statement(canonical_json(changed(typed, ("result", "response"), response)).encode(), KIOSK)
    refused(changed(typed, ("result", "response"), NAME))
    refused(changed(typed, ("result", "response"), "hà nội"))


@pytest.mark.parametrize(
    "home_page", [f"https://tramhocso.example/kiosk/{OTHER_KIOSK}", "https://tramhocso.example/"]
)
def test_accounts_of_another_kiosk_are_refused(home_page: str):
    text = canonical_json(ANSWERED).replace(f"https://tramhocso.example/kiosk/{KIOSK}", home_page)
    assert "belongs to another kiosk" in str(refused(text.encode()))


def test_two_home_pages_in_one_statement_are_refused():
    closed = STATEMENTS["close"]
    refused(changed(closed, ("context", "team", "account", "homePage"), "https://x.example/"))


@pytest.mark.parametrize(
    "path",
    [
        ("context", "contextActivities", "parent", 0, "id"),
        ("context", "contextActivities", "grouping", 1, "id"),
        ("object", "id"),
    ],
)
def test_parts_that_contradict_each_other_are_refused(path: tuple[str | int, ...]):
    other = str(statement_at(ANSWERED, path)).replace("an-toan-tren-mang", "pack-khac")
    assert "contradict" in str(refused(changed(ANSWERED, path, other)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"actor":', '"actor" :'),
        ('hints":0', 'hints":0.0'),
        ('hints":0', 'hints":-0'),
        ('hints":0', 'hints":00'),
        ('hints":0', 'hints":0e0'),
        ('"response":"', '"response":"\\u0061'),
        ('{"actor"', '{"actor":1,"actor"'),
        ('"vi":"', '"vi":"x","vi":"'),
    ],
)
def test_a_line_that_is_not_canonical_is_refused(before: str, after: str):
    text = canonical_json(ANSWERED)
    assert before in text
    refused(text.replace(before, after, 1).encode())


def test_choices_of_a_show_of_hands_must_be_sorted_and_different():
    text = canonical_json(STATEMENTS["responded"])
    hands = '{"give":1,"hang-up":7}'
    assert hands in text
    for other in ('{"hang-up":7,"give":1}', '{"give":1,"give":1,"hang-up":7}'):
        assert "canonical" in str(refused(text.replace(hands, other).encode()))


@pytest.mark.parametrize(
    "time_", ["2026-02-30T08:00:00.000Z", "2026-13-01T08:00:00.000Z", "0000-01-01T08:00:00.000Z"]
)
def test_an_impossible_date_is_refused(time_: str):
    refused(changed(ANSWERED, ("timestamp",), time_))


@pytest.mark.parametrize("line", [b"", b"{}", b"null", b"[]", b"\xff", b'{"verb":{"id":"x"}}', b'"id":"'])
def test_what_is_no_statement_is_refused(line: bytes):
    refused(line)


HOSTILE = {
    "deep": b'{"a":' * 100_000 + b'"id":"http://adlnet.gov/expapi/verbs/answered"}}',
    "lists": b"[" * LONGEST_STATEMENT,
    "quotes": canonical_json(ANSWERED).encode().replace(b'"vi":"', b'"vi":"' + b'\\"' * 400_000, 1),
    "components": canonical_json(ANSWERED).encode().replace(b'"choices":[', b'"choices":[' + b"{}," * 300_000, 1),
    "ids": canonical_json(ANSWERED).encode().replace(b'"response":"', b'"response":"' + b"[,]" * 300_000, 1),
    "too long": b"x" * (LONGEST_STATEMENT + 1),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_line_is_refused_in_linear_time(case: str):
    began = time.process_time()
    refused(HOSTILE[case])
    assert time.process_time() - began < 2, "seconds of processor time; an exponential pattern would take for ever"


def test_many_good_parts_before_a_fault_take_linear_time():
    part = {"description": {"vi": 'a"b' * 100, "en": "x" * 300}, "id": "a"}
    statement = changed(ANSWERED, ("object", "definition", "choices"), [part] * values.MOST_COMPONENTS)
    check_statement(canonical_json(statement).encode(), KIOSK)
    began = time.process_time()
    refused({**statement, "verb": {"id": statement["verb"]["id"], "display": {"en": "x"}}})
    assert time.process_time() - began < 2, "seconds of processor time"


def test_the_writer_refuses_and_names_the_place_but_not_the_value():
    line = canonical_json(changed(ANSWERED, ("result", "extensions", "https://x.example/full-name"), NAME)).encode()
    with pytest.raises(NotInVocabularyError, match=r"at statement\.result\.extensions\.full-name") as caught:
        require_allowed(line + b"\n", KIOSK)
    assert NAME not in str(caught.value)
