"""Tests that a person's name leaves by no way, and that lessons and hamlets with similar names do leave."""

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.people.mentions import words_of
from kiosk.sync.border import KnownNames, NameInBundleError, leak, require_no_names
from tests.storage.walks import misplaced, whole_visit
from tests.sync.conftest import stated
from tests.sync.test_meetings import HOA, PROFILE, evening, of

NAME = "Trần Thị Hoa"
KNOWN = KnownNames({"Lê Văn Minh", NAME, "Hoa"})
SPELLINGS: dict[str, Callable[[str], str]] = {
    "as entered": str,
    "NFD": lambda name: unicodedata.normalize("NFD", name),
    "upper case": str.upper,
    "unaccented": lambda _: "tran thi hoa",
    "other spaces": lambda name: name.replace(" ", " \t "),
    "in a text": lambda name: f"gặp bác {name}, 67 tuổi",
    "joined by signs": lambda name: name.replace(" ", "_"),
    "split by signs that JSON escapes": lambda name: '"\n\\'.join(name.split()),
    "split by signs that are not in ASCII": lambda name: "\u00a0–\u2028".join(name.split()),
}
Json = dict[str, Any]


def of_kind(kind: EventKind) -> EventDraft:
    return next(draft for draft in [*evening(), *whole_visit()] if draft.kind is kind)


def answered(step: str, **interaction: object) -> EventDraft:
    """Return the event of an answer whose interaction is changed."""
    answers = [draft for draft in whole_visit() if draft.kind is EventKind.STEP_ANSWERED]
    draft = next(one for one in answers if one.body["step"] == step and one.body["interaction"])
    return misplaced(draft, interaction={**draft.body["interaction"], **interaction})


def with_name_as_person(kind: EventKind, name: str) -> EventDraft:
    draft = of_kind(kind)
    return EventDraft(draft.kind, draft.body, draft.sitting, name)  # type: ignore[arg-type]


LEAKS: dict[str, Callable[[str], EventDraft]] = {
    "the pseudonym of a lesson": lambda name: with_name_as_person(EventKind.LESSON_LAUNCHED, name),
    "the pseudonym of somebody present": lambda name: with_name_as_person(EventKind.PRESENCE_MARKED, name),
    "a typed answer": lambda name: answered("ai-hoi", response=name),
    "the guide who opened": lambda name: misplaced(of_kind(EventKind.SESSION_OPENED), by=name),
    "the guide who ended": lambda name: misplaced(of_kind(EventKind.SESSION_ENDED), by=name),
    "the guide who marked": lambda name: misplaced(of_kind(EventKind.PRESENCE_MARKED), by=name),
    "the guide who cleared": lambda name: of(EventKind.PRESENCE_CLEARED, HOA, marked="x", by=name),
    "the cleared statement": lambda name: of(EventKind.PRESENCE_CLEARED, HOA, marked=name, by="g"),
    "the session": lambda name: misplaced(of_kind(EventKind.PRESENCE_MARKED), session=name),
    "the place": lambda name: misplaced(of_kind(EventKind.SESSION_OPENED), place=f"nhà {name}"),
    "the part of the day": lambda name: misplaced(of_kind(EventKind.SESSION_OPENED), part=name),
    "the hamlet of a profile": lambda name: misplaced(
        of_kind(EventKind.PRESENCE_MARKED), profile={**PROFILE, "hamlet": f"cạnh {name}"}
    ),
    "the sex of a profile": lambda name: misplaced(
        of_kind(EventKind.LESSON_LAUNCHED), profile={**PROFILE, "sex": name}
    ),
    "the decade of a profile": lambda name: misplaced(
        of_kind(EventKind.LESSON_LAUNCHED), profile={**PROFILE, "decade": name}
    ),
    "the sharing of a turn": lambda name: misplaced(of_kind(EventKind.LESSON_LAUNCHED), sharing=[name]),
    "the session of a lesson": lambda name: misplaced(of_kind(EventKind.LESSON_LAUNCHED), meeting=name),
    "a difficulty": lambda name: misplaced(of_kind(EventKind.SESSION_ENDED), difficulties=["hearing", name]),
    "a total": lambda name: misplaced(of_kind(EventKind.SESSION_ENDED), totals={name: 1}),
    "the attendance": lambda name: misplaced(of_kind(EventKind.SESSION_ENDED), attendance={"total": name}),
    "the reason of the end": lambda name: misplaced(of_kind(EventKind.SESSION_ENDED), reason=name),
    "the hands of a group": lambda name: misplaced(of_kind(EventKind.GROUP_ANSWERED), counts={name: 3}),
    "the group lesson": lambda name: misplaced(of_kind(EventKind.GROUP_ENDED), group=name),
    "the registration": lambda name: misplaced(of_kind(EventKind.LESSON_LAUNCHED), registration=name),
}


def in_hamlet(route: str, hamlet: str) -> EventDraft:
    """Return the event of `LEAKS` whose hamlet is `hamlet`."""
    if route == "the place":
        return misplaced(of_kind(EventKind.SESSION_OPENED), place=hamlet)
    return misplaced(of_kind(EventKind.PRESENCE_MARKED), profile={**PROFILE, "hamlet": hamlet})


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("route", LEAKS)
def test_a_name_leaves_by_no_way(route: str, spelling: str) -> None:
    statements = stated([LEAKS[route](SPELLINGS[spelling](NAME))])
    with pytest.raises(NameInBundleError) as refused:
        require_no_names(statements, KNOWN)
    told = str(refused.value) + repr(refused.value.said)
    assert "Event 1 contains" in told
    assert "hoa" not in told.casefold()


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("route", LEAKS)
def test_the_statement_with_the_name_is_found_among_others(route: str, spelling: str) -> None:
    drafts = [*evening(), LEAKS[route](SPELLINGS[spelling](NAME)), *whole_visit()]
    with pytest.raises(NameInBundleError, match=f"Event {len(evening()) + 1} contains"):
        require_no_names(stated(drafts), KNOWN)


def test_statements_that_are_read_from_their_lines_are_searched() -> None:
    """JSON may write letters as escapes."""
    (statement,) = stated([LEAKS["the guide who marked"](NAME)])
    line = json.dumps(statement, ensure_ascii=True)
    assert "Trần" not in line
    with pytest.raises(NameInBundleError):
        require_no_names(map(json.loads, [line]), KNOWN)


def test_an_answer_that_one_lesson_asks_for_does_not_leave_with_another() -> None:
    asked = {"type": "fill-in", "correct": f"{NAME}[,]tran thi hoa", "response": "tran thi hoa", "components": {}}
    drafts = [answered("ai-hoi", **asked), LEAKS["a typed answer"]("tran thi hoa")]
    with pytest.raises(NameInBundleError, match=r"Event 2 contains a person's name \(result\.response\)"):
        require_no_names(stated(drafts), KNOWN)


@pytest.mark.parametrize("place", ["object", "result", "nickname", NAME])
@pytest.mark.parametrize("is_of_lesson", [True, False])
def test_a_name_in_a_property_that_no_statement_has_does_not_leave(place: str, is_of_lesson: bool) -> None:
    kind = EventKind.LESSON_LAUNCHED if is_of_lesson else EventKind.SESSION_OPENED
    (statement,) = stated([of_kind(kind)])
    if is_of_lesson and place == "object":
        place = "result"  # lessons contain invented people
    changed = {**statement, place: {**statement.get(place, {}), "list": [1, {"a": None}, [{"b": NAME}]]}}
    with pytest.raises(NameInBundleError) as refused:
        require_no_names([statement, changed, statement], KNOWN)
    assert "hoa" not in (str(refused.value) + repr(refused.value.said)).casefold()


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=40) | st.text(max_size=40))
def test_no_text_is_passed_over_that_contains_a_name_word_by_word(text: str) -> None:
    """Names are searched in few texts: those that contain the first word of one."""
    for name in ("An An", "Na Hy", "0 1", "Đô Ê"):
        known = KnownNames({name})
        whole = f"{text} {name} {text}", f"{text}_{name.upper()}{text}", f"{name.replace(' ', text)}"
        for searched in whole:
            words, form = words_of(searched), words_of(name)
            is_there = any(words[at : at + len(form)] == form for at in range(len(words)))
            assert bool(known.found_in(searched)) == is_there


@pytest.mark.parametrize("route", ["the guide who marked", "the session", "the reason of the end"])
def test_a_name_without_its_middle_names_does_not_leave(route: str) -> None:
    with pytest.raises(NameInBundleError):
        require_no_names(stated([LEAKS[route]("gặp trần hoa")]), KNOWN)


@pytest.mark.parametrize("route", LEAKS)
def test_the_same_statements_without_the_name_leave(route: str) -> None:
    require_no_names(stated([LEAKS[route]("5a9c5e0e")]), KNOWN)


def test_a_whole_evening_and_a_whole_visit_leave() -> None:
    require_no_names(stated([*evening(), *whole_visit()]), KNOWN)


@pytest.mark.parametrize(
    "name",
    ["Cúp máy", "Mã Otp", "An Toàn", "Ma Otp La", "Ai Hỏi"],
    ids=["a choice", "the title", "the pack's id", "the id and the title", "the step's id"],
)
def test_a_lesson_that_contains_somebodys_name_leaves(name: str) -> None:
    known = KnownNames({name})
    statements = stated([*evening(), *whole_visit()])
    texts = json.dumps(statements, ensure_ascii=False).casefold().replace("-", " ")
    assert name.casefold() in texts or known.found_in(texts)
    require_no_names(statements, known)


def test_an_answer_that_the_lesson_asks_for_leaves() -> None:
    asked = {"type": "fill-in", "correct": f"{NAME}[,]tran thi hoa", "response": "tran thi hoa", "components": {}}
    require_no_names(stated([answered("ai-hoi", **asked)]), KNOWN)


def test_an_answer_with_a_name_without_its_middle_names_leaves() -> None:
    statements = stated([LEAKS["a typed answer"]("Trần Hoa")])
    require_no_names(statements, KNOWN)
    with pytest.raises(NameInBundleError):
        require_no_names(statements, KnownNames({NAME, "Trần Hoa"}))


@pytest.mark.parametrize("route", ["the place", "the hamlet of a profile"])
def test_a_hamlet_that_contains_a_name_without_its_middle_names_leaves(route: str) -> None:
    known = KnownNames({"Trần Văn Phú"})
    require_no_names(stated([LEAKS[route]("Thôn Trần Phú")]), known)
    with pytest.raises(NameInBundleError):
        require_no_names(stated([LEAKS[route]("Thôn Trần Văn Phú")]), known)


def test_a_hamlet_with_the_name_of_a_person_leaves() -> None:
    known = KnownNames({"Phú Thọ", "Phu Tho"})
    require_no_names(stated(evening()), known)
    (statement,) = stated([misplaced(of_kind(EventKind.SESSION_OPENED), by="Phú Thọ")])
    assert leak(statement, known) == "actor.account.name"


@pytest.mark.parametrize("route", ["the place", "the hamlet of a profile"])
@pytest.mark.parametrize(
    ("name", "hamlet"), [("Lê Lợi", "Thôn Lê Lợi"), ("Mai Hà", "Thôn Mai Hạ"), ("Trần Văn Phú", "TDP Trần Văn Phú 2")]
)
def test_a_hamlet_of_the_station_that_contains_a_whole_name_leaves(route: str, name: str, hamlet: str) -> None:
    statements = stated([in_hamlet(route, hamlet)])
    require_no_names(statements, KnownNames({name}, (hamlet, "An Lạc")))
    with pytest.raises(NameInBundleError) as refused:
        require_no_names(statements, KnownNames({name}, ("An Lạc",)))
    assert "enter its former name again" in str(refused.value)


@pytest.mark.parametrize("route", sorted(set(LEAKS) - {"the place", "the hamlet of a profile"}))
def test_a_name_that_a_hamlet_contains_leaves_by_no_other_way(route: str) -> None:
    known = KnownNames({"Lê Lợi"}, ("Thôn Lê Lợi",))
    with pytest.raises(NameInBundleError):
        require_no_names(stated([LEAKS[route]("Lê Lợi")]), known)


def test_a_given_name_alone_is_a_common_word() -> None:
    assert not KnownNames({"Hoa", "Minh "})
    assert KNOWN.found_in("hoa minh") == frozenset()


def test_a_name_is_found_as_whole_words_only() -> None:
    assert KNOWN.found_in("xtrần thị hoa") == frozenset()
    assert KNOWN.found_in("trần thị hoàng") == frozenset()
    assert KNOWN.found_in("lê văn minh gặp trần thị hoa") == {("le", "van", "minh"), ("tran", "thi", "hoa")}
    assert KNOWN.found_in("lê minh gặp trần hoa, lê hoa") == {("le", "minh"), ("tran", "hoa")}


def test_a_name_with_an_accent_that_has_no_composed_letter_is_found() -> None:
    known = KnownNames({"H'Nê\u0306 Êban"})
    assert known.found_in("gặp H'Ne Eban") == known.found_in("H'NÊ\u0306 ÊBAN") == known.whole


def test_without_known_names_nothing_is_read() -> None:
    def unread():
        pytest.fail("a statement was read")
        yield {}

    require_no_names(unread(), KnownNames(()))


@given(
    before=st.text(max_size=20),
    after=st.text(max_size=20),
    form=st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]),
    upper=st.booleans(),
)
def test_a_name_is_found_in_any_text(before: str, after: str, form: Any, upper: bool) -> None:
    name = unicodedata.normalize(form, NAME)
    text = f"{before} {name.upper() if upper else name} {after}"
    assert ("tran", "thi", "hoa") in KNOWN.found_in(text)
