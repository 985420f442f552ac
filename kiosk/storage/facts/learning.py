"""Folds events of visits and lessons.

Rules: everything in a visit belongs to the day on which it began, and to the person of the visit, with the profile
of that time. Results of a shared visit belong to no learner.
"""

from kiosk.domain.events import Event, canonical_json
from kiosk.domain.lessons import TASK_KIND
from kiosk.domain.reporting.people import Who
from kiosk.domain.sittings import Entry
from kiosk.domain.verdicts import Outcome
from kiosk.storage.facts import tables
from kiosk.storage.facts.days import Dating
from kiosk.storage.facts.people import profile_of
from kiosk.storage.facts.working_set import Row, WorkingSet

_DAY = ("started", "finished", "passed", "done")
_PERSON = ("who", "pseudonym", *tables.PROFILE)


def _visit_of(kept: WorkingSet, event: Event) -> Row | None:
    return kept.get(tables.visits, event.sitting) if event.sitting is not None else None


def _person_of(visit: Row) -> Row:
    return {key: visit[key] for key in _PERSON}


def visit_started(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Add the visit, and the learners who share it."""
    body, partners = event.body, event.body.get("partners", ())
    is_guest = body.get("entry", Entry.GUEST.value) == Entry.GUEST.value
    who = Who.SHARED if partners else Who.GUEST if is_guest else Who.LEARNER
    kept.put(
        tables.visits,
        {
            "sitting": event.sitting,
            "day": at.day,
            "who": who.value,
            "pseudonym": event.pseudonym,
            **profile_of(body.get("profile", {})),
            "session": body.get("session", ""),
            "first": event.sequence,
            "people": max(1, len(partners)),
            "is_dated": int(at.is_sure),
            "lessons": 0,
            "answers": 0,
            "alone": 0,
        },
    )
    for pseudonym, profile in zip(partners, body.get("shared", ()), strict=True):
        kept.put(tables.partners, {"sitting": event.sitting, "pseudonym": pseudonym, **profile_of(profile)})


def launched(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Add the attempt, unless it is resumed."""
    body, visit = event.body, _visit_of(kept, event)
    kept.put(tables.lessons, {"lesson": body["lesson"], "title": canonical_json(body.get("title", {}))})
    if visit is None or kept.get(tables.runs, body["registration"]) is not None:
        return
    kept.put(
        tables.runs,
        {
            "registration": body["registration"],
            "lesson": body["lesson"],
            "sitting": event.sitting,
            **_person_of(visit),
            "started": visit["day"],
            "finished": "",
            "passed": "",
            "done": "",
        },
    )
    _count_day(kept, visit["day"], body["lesson"], "started")


def round_finished(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Note that a round of the lesson was finished in the visit."""
    visit, lesson = _visit_of(kept, event), event.body["lesson"]
    if visit is not None and kept.get(tables.studies, visit["sitting"], lesson) is None:
        visit["lessons"] += 1
        kept.put(tables.visits, visit)
        study = {"sitting": visit["sitting"], "lesson": lesson, "day": visit["day"], **_person_of(visit)}
        kept.put(tables.studies, study)
        if visit["session"]:
            kept.put(tables.taught, {"session": visit["session"], "lesson": lesson})


def completed(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Note that all steps were seen."""
    round_finished(kept, event, at)  # events of older versions have no ROUND_FINISHED
    _mark(kept, event, "finished")


def passed(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Note that the lesson was passed, and whether the attempt is done."""
    round_finished(kept, event, at)
    _mark(kept, event, "passed")
    _finish(kept, event)


def _mark(kept: WorkingSet, event: Event, what: str) -> None:
    run, visit = kept.get(tables.runs, event.body["registration"]), _visit_of(kept, event)
    if run is not None and visit is not None and not run[what]:
        run[what] = visit["day"]
        kept.put(tables.runs, run)
        _count_day(kept, visit["day"], run["lesson"], what)


def _count_day(kept: WorkingSet, day: str, lesson: str, what: str) -> None:
    row = kept.get(tables.lesson_days, day, lesson) or {"day": day, "lesson": lesson, **dict.fromkeys(_DAY, 0)}
    row[what] += 1
    kept.put(tables.lesson_days, row)


def _finish(kept: WorkingSet, event: Event) -> None:
    """Mark the run as done if it is passed and no phone task is left to do alone."""
    registration = event.body["registration"]
    run = kept.get(tables.runs, registration)
    if run is None or not run["passed"]:
        return
    if all(task["day"] for task in kept.where(tables.tasks, "registration", registration) if task["is_phone"]):
        _mark(kept, event, "done")


def answered(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Count the answer to a question; steps that are not questions are not counted."""
    body, visit = event.body, _visit_of(kept, event)
    if not body.get("question") or body["outcome"] == Outcome.SEEN.value:
        return
    is_right = body["outcome"] == Outcome.RIGHT.value
    is_first = body["attempt"] == 1
    is_alone = is_first and is_right and not body["hints"] and not body.get("aided", False)
    key = body["lesson"], body["step"], visit["day"] if visit is not None else at.day
    row = kept.get(tables.questions, *key) or dict(zip(("lesson", "step", "day"), key, strict=True)) | {
        "asked": 0,
        "alone": 0,
        "tries": 0,
        "wrong": 0,
    }
    row["asked"] += is_first
    row["alone"] += is_alone
    row["tries"] += 1
    row["wrong"] += not is_right
    kept.put(tables.questions, row)
    text = canonical_json(body.get("text", {}))
    kept.put(tables.steps, {"lesson": body["lesson"], "step": body["step"], "text": text})
    if visit is None:
        return
    visit["answers"] += 1
    visit["alone"] += is_alone
    kept.put(tables.visits, visit)
    if body["kind"] == TASK_KIND:  # it must be done alone before a lesson is done
        _keep_task(kept, event, visit, "", is_phone=True)


def mastered(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Note the task done alone, and whether the attempt is done."""
    visit = _visit_of(kept, event)
    if visit is not None:
        _keep_task(kept, event, visit, visit["day"], is_phone=False)
        _finish(kept, event)


def _keep_task(kept: WorkingSet, event: Event, visit: Row, day: str, *, is_phone: bool) -> None:
    body = event.body
    task = kept.get(tables.tasks, body["registration"], body["step"]) or {
        "registration": body["registration"],
        "step": body["step"],
        "lesson": body["lesson"],
        "skill": "",
        **_person_of(visit),
        "day": "",
        "is_phone": 0,
    }
    if day and not task["day"]:  # the profile may have been corrected since the task was first answered
        task |= {"skill": body.get("skill", ""), "day": day, **_person_of(visit)}
    task["is_phone"] = int(task["is_phone"] or is_phone)
    kept.put(tables.tasks, task)
