"""Strategies for the events of every kind that becomes a statement, with all values that a kiosk can record."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym, SittingId
from kiosk.domain.people.learner import AgeBand, Sex
from kiosk.domain.sessions.closing import Difficulty
from kiosk.domain.sessions.session import PartOfDay
from kiosk.domain.sittings import Entry
from kiosk.domain.verdicts import Outcome
from kiosk.sync.vocabulary import COMPONENT_LISTS

Body = Mapping[str, Any]
Bodies = st.SearchStrategy[dict[str, Any]]

UUIDS = st.uuids(version=4).map(str)
IDS = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True).filter(lambda text: len(text) <= 200)
SIGNS = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
TEXTS = st.text(SIGNS | st.just("\n"), min_size=1, max_size=600)
"""Texts of a lesson, as the checks of packs accept them."""
LOCALIZED = st.fixed_dictionaries({"vi": TEXTS}, optional={"en": TEXTS})
HAMLETS = st.text(SIGNS, max_size=40)
COUNTS = st.integers(0, 999)
SECONDS = st.floats(-1, 1e8)
SHARES = st.integers(0, 20).flatmap(lambda right: st.integers(max(right, 1), 20).map(lambda of: right / of))
STAFF = UUIDS | st.just("technician")
LESSONS = st.builds("{}/{}".format, IDS, IDS)
PROFILES = st.fixed_dictionaries(
    {
        "sex": st.sampled_from([None, *(sex.value for sex in Sex)]),
        "band": st.sampled_from([None, *(band.value for band in AgeBand)]),
        "decade": st.none() | st.integers(192, 202).map(lambda decade: decade * 10),
        "hamlet": HAMLETS,
    }
)
RESPONSES = st.lists(st.lists(IDS, min_size=1, max_size=2).map("[.]".join), max_size=40).map("[,]".join)


def _components(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    lists = st.dictionaries(IDS, LOCALIZED, min_size=1, max_size=6)
    return st.fixed_dictionaries(dict.fromkeys(COMPONENT_LISTS.get(kind, ()), lists))


@st.composite
def interactions(draw: st.DrawFn) -> dict[str, Any]:
    """Return the interaction of a judged step, of any type that a kind of step reports."""
    kind = draw(st.sampled_from(["choice", "true-false", "sequencing", "matching", "performance", "fill-in"]))
    if kind == "fill-in":
        correct = draw(st.text(SIGNS, min_size=1, max_size=40))
        return {
            "type": kind,
            "correct": correct,
            "response": draw(st.sampled_from([correct, "other"])),
            "components": {},
        }
    correct = draw(RESPONSES.filter(bool))
    response = draw(RESPONSES.filter(bool))
    return {"type": kind, "correct": correct, "response": response, "components": draw(_components(kind))}


ATTEMPT: Body = {"lesson": LESSONS, "registration": UUIDS, "session": UUIDS}
TIMED: Body = {**ATTEMPT, "duration": SECONDS}
JUDGED: Body = {**TIMED, "score": SHARES, "mastery": st.just(0.8), "round": COUNTS}
SESSION: Body = {"session": UUIDS, "by": STAFF}
GROUP: Body = {"session": UUIDS, "group": UUIDS, "lesson": LESSONS, "present": st.integers(1, 999)}


def _bodies(required: Body, **optional: Any) -> Bodies:
    return st.fixed_dictionaries(dict(required), optional=optional)


@st.composite
def shared_visits(draw: st.DrawFn) -> dict[str, Any]:
    """Return the body of the start of a visit, of a guest, a learner or several learners."""
    body = {"language": "vi", **draw(_bodies({}, entry=st.sampled_from([entry.value for entry in Entry])))}
    body |= draw(_bodies({}, session=UUIDS, profile=PROFILES))
    partners = draw(st.lists(UUIDS, max_size=4))
    if partners:
        shared = draw(st.lists(PROFILES, min_size=len(partners), max_size=len(partners)))
        body |= {"partners": partners, "shared": shared}
    return body


BODIES: Mapping[EventKind, Bodies] = {
    EventKind.LESSON_LAUNCHED: _bodies(
        {
            **ATTEMPT,
            "version": st.from_regex(r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}", fullmatch=True),
            "title": LOCALIZED,
            "mastery": st.just(0.8),
            "steps": st.just([]),
            "questions": st.just([]),
            "resumed": st.booleans(),
        },
        profile=PROFILES,
        meeting=UUIDS,
        sharing=st.integers(2, 9),
    ),
    EventKind.LESSON_INITIALIZED: _bodies(ATTEMPT),
    EventKind.STEP_ANSWERED: _bodies(
        {
            **TIMED,
            "step": IDS,
            "kind": st.sampled_from(["choice", "phone_task"]),
            "question": st.booleans(),
            "round": st.integers(1, 50),
            "attempt": st.integers(1, 50),
            "hints": COUNTS,
            "outcome": st.sampled_from([Outcome.RIGHT.value, Outcome.WRONG.value]),
            "answer": st.just({}),
            "text": LOCALIZED,
            "interaction": interactions(),
        },
        aided=st.booleans(),
    ),
    EventKind.SKILL_MASTERED: _bodies({**TIMED, "step": IDS, "skill": IDS, "text": LOCALIZED}),
    EventKind.ROUND_FINISHED: _bodies({**ATTEMPT, "round": st.integers(1, 50)}),
    EventKind.LESSON_COMPLETED: _bodies(TIMED),
    EventKind.LESSON_PASSED: _bodies(JUDGED),
    EventKind.LESSON_FAILED: _bodies(JUDGED),
    EventKind.LESSON_TERMINATED: _bodies(TIMED),
    EventKind.LESSON_ABANDONED: _bodies(TIMED),
    EventKind.SESSION_OPENED: _bodies(
        {**SESSION, "place": HAMLETS, "part": st.sampled_from([part.value for part in PartOfDay])}
    ),
    EventKind.SESSION_ENDED: _bodies(
        {
            "session": UUIDS,
            "reason": st.sampled_from(["ended", "midnight"]),
            "attendance": _bodies(dict.fromkeys(("total", "learners", "women", "elderly"), COUNTS)),
        },
        by=STAFF,
        totals=_bodies({}, ethnic_minority=COUNTS, poor=COUNTS, disabled=COUNTS),
        difficulties=st.lists(st.sampled_from([tag.value for tag in Difficulty]), unique=True),
    ),
    EventKind.PRESENCE_MARKED: _bodies({**SESSION, "profile": PROFILES}),
    EventKind.PRESENCE_CLEARED: _bodies({**SESSION, "marked": UUIDS}),
    EventKind.PEOPLE_COUNTED: _bodies({**SESSION, "female": COUNTS, "male": COUNTS, "unstated": COUNTS}),
    EventKind.GROUP_STARTED: _bodies({**GROUP, "by": STAFF, "version": st.just("1.0.0"), "title": LOCALIZED}),
    EventKind.GROUP_ANSWERED: _bodies(
        {
            **GROUP,
            "step": IDS,
            "counts": st.dictionaries(IDS, COUNTS, min_size=1, max_size=6),
            "right": st.just([]),
            "text": LOCALIZED,
            "interaction": interactions().filter(lambda told: told["type"] in {"choice", "true-false"}),
        }
    ),
    EventKind.GROUP_ENDED: _bodies({**GROUP, "duration": SECONDS, "steps": COUNTS}),
    EventKind.SITTING_STARTED: shared_visits(),
    EventKind.LEARNER_ADDED: _bodies({"profile": PROFILES, "by": STAFF}),
    EventKind.LEARNER_CORRECTED: _bodies({"profile": PROFILES, "fields": st.just(["hamlet"]), "by": STAFF}),
    EventKind.LEARNERS_MERGED: _bodies({"kept": UUIDS, "merged": UUIDS, "by": STAFF}),
    EventKind.LEARNERS_SEPARATED: _bodies({"kept": UUIDS, "merged": UUIDS, "by": STAFF}),
}
"""Kind of event → bodies, as the comments of `EventKind` describe them."""


def drafts(kind: EventKind) -> st.SearchStrategy[EventDraft]:
    """Return a strategy for events of `kind`."""
    visits, people = UUIDS.map(SittingId), UUIDS.map(Pseudonym)
    return st.builds(EventDraft, st.just(kind), BODIES[kind], visits, people)


def any_draft() -> st.SearchStrategy[EventDraft]:
    """Return a strategy for events of every kind."""
    return st.sampled_from(sorted(BODIES, key=lambda kind: kind.value)).flatmap(drafts)
