"""The lessons that a lesson builds on exist, and no lesson builds on itself, directly or through others.

Rules: a lesson is named ``pack/lesson``. The packs beside the folder of the pack are searched; a pack that is not
there may be on the kiosk, so a lesson of it is only doubtful.
"""

from collections.abc import Mapping
from difflib import get_close_matches

from kiosk.content.authoring.beside import LessonOutline
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.content.packs.marked import Marked
from kiosk.content.packs.references import entries_of


def check_requires(lesson: Marked, own: str, known: Mapping[str, LessonOutline]) -> tuple[Problems, Problems]:
    """Check the field ``requires`` of the lesson `own`; `known`: the lessons of this pack and of those beside it.

    Returns problems, and doubts about lessons of packs that are not there.
    """
    problems: Problems = []
    doubts: Problems = []
    packs = {name.partition("/")[0] for name in known}
    named = entries_of(lesson.data, "requires") if isinstance(lesson.data, dict) else []
    for number, name in enumerate(named):
        if not isinstance(name, str):
            continue
        place = ("requires", number)
        if name in named[:number]:
            problems.append(problem_at(lesson, place, f"{name!r} is named twice", "remove it"))
        elif name == own:
            problems.append(problem_at(lesson, place, "is this lesson itself", "remove it"))
        elif name in known:
            if way := _way_back(name, own, known):
                cure = "remove it here or in one of the others"
                message = f"the lessons build on each other: {' → '.join((own, *way))}"
                problems.append(problem_at(lesson, place, message, cure))
        elif name.partition("/")[0] in packs:
            problems.append(
                problem_at(lesson, place, f"there is no lesson {name!r}", f"correct it{_near(name, known)}")
            )
        else:
            message = f"the pack of {name!r} is not beside this one"
            cure = f"check both folders beside each other, or correct the name{_near(name, known)}"
            doubts.append(problem_at(lesson, place, message, cure))
    return problems, doubts


def _way_back(start: str, goal: str, known: Mapping[str, LessonOutline]) -> tuple[str, ...]:
    waiting: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while waiting:
        way = waiting.pop()
        if way[-1] == goal:
            return way
        for name in known[way[-1]].requires if way[-1] in known else ():
            if name not in seen:
                seen.add(name)
                waiting.append((*way, name))
    return ()


def _near(name: str, known: Mapping[str, LessonOutline]) -> str:
    close = get_close_matches(name, known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""
