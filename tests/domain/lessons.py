"""Creates a lesson with steps of real kinds, and right and wrong answers to them."""

from typing import Any

from kiosk.activities import registry
from kiosk.domain.ids import ENGLISH, VIETNAMESE, LessonId, PackId, StepId
from kiosk.domain.lessons import Lesson, LessonCard, Skill, Step, Strand, TakeHomeCard
from kiosk.domain.text import LocalizedText, Picture

KINDS = ("page", "choice", "ordering", "page", "sorting", "hotspot", "choice")


def localized(vi: str, en: str) -> LocalizedText:
    return LocalizedText({VIETNAMESE: vi, ENGLISH: en})


def step(number: int, kind: str, *, hint: bool = True) -> Step:
    activity = registry()[kind]
    task: Any = activity.parse(activity.sample)
    told = localized("Gợi ý.", "A hint.") if hint and activity.is_question else None
    return Step(StepId(f"s{number}"), kind, task, activity.is_question, "skill" if activity.is_question else "", told)


def lesson(kinds: tuple[str, ...] = KINDS, name: str = "thu") -> Lesson:
    title = localized("Bài thử", "A trial lesson")
    card = LessonCard(
        LessonId(f"goi-thu/{name}"), PackId("goi-thu"), "1.0.0", "1.1", Strand.BASICS, title, title, 5,
        Picture("media/x.svg"), "/nowhere", {},
    )  # fmt: skip
    steps = tuple(step(number, kind) for number, kind in enumerate(kinds, start=1))
    skills = (Skill("skill", localized("Làm được việc thử", "Do the trial")),)
    take_home = TakeHomeCard(title, (title,), Picture("media/x.svg"))
    return Lesson(card, steps, skills, take_home, "2026-11", {})


def right(of: Step) -> dict[str, Any]:
    return dict(registry()[of.kind].solution(of.task))


def wrong(of: Step) -> dict[str, Any]:
    """Return the first of the step's candidate answers that is judged wrong. Raises AssertionError if none is."""
    from kiosk.domain.verdicts import Outcome

    kind = registry()[of.kind]
    for answer in candidates(of):
        if kind.judge(of.task, answer).outcome is Outcome.WRONG:
            return answer
    raise AssertionError(f"no wrong answer found for {of.kind}")


def candidates(of: Step) -> list[dict[str, Any]]:
    solution = right(of)
    found: list[dict[str, Any]] = []
    match of.kind:
        case "choice":
            found = [{"chosen": [option.id]} for option in of.task.options]
        case "ordering":
            found = [{"order": list(reversed(solution["order"]))}]
        case "sorting":
            groups = list(dict.fromkeys(solution["placed"].values()))
            turned = dict(zip(groups, [*groups[1:], groups[0]], strict=True))
            found = [{"placed": {item: turned[group] for item, group in solution["placed"].items()}, "held": ""}]
        case "matching":
            halves = list(solution["paired"].values())
            paired = dict(zip(solution["paired"], halves[::-1], strict=True))
            found = [{"paired": paired, "held": ""}]
        case "hotspot":
            found = [{"found": [spot.id]} for spot in of.task.spots]
    return found
