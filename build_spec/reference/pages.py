"""Formats the format reference as Markdown.

Rules: every model that an author can write has a heading and a table of all its fields. Limits (words, steps, states)
are read from the code that enforces them.
"""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from docstrings import of_class, of_field, of_members, of_module
from field_types import inside_of, told
from pydantic import BaseModel

from kiosk.activities import registry
from kiosk.activities.phone import needs
from kiosk.activities.phone.vocabulary import ElementKind, Icon, PhoneGesture, ScreenKind
from kiosk.activities.phone.ways import MOST_STATES
from kiosk.content.authoring import source_lesson
from kiosk.content.authoring.rules import counting, guessing, pace, pages, shape
from kiosk.content.packs import references
from kiosk.content.packs.manifest import FactsFile, LessonHead, PackHead, StepHead

TOP = """# Format reference

All fields of a lesson, with their limits. `make reference` generates this file from the program; do not edit it.
[README.md](README.md) explains how to write a lesson.

The column “value” of the tables states what to write in a field:

| value | means |
|---|---|
| text | one text for each language: `{vi: "…", en: "…"}`; Vietnamese is always required |
| id | lower-case letters, digits and single hyphens, beginning with a letter: `xem-ten` |
| picture, film | a file of the pack: `media/name.svg` (or `.png`, `.jpg`), `media/name.webm` |
| yes or no | `true` or `false`, without quotes |
| words | characters between double quotes, the same in every language |
| list of 2–4 × … | two to four entries, each in a line of its own after a hyphen, or all of them in `[…]` |
| names, each with: … | `{name: …, other: …}`, where you choose the names; each name is an id |

The column “default” states what the program uses if you leave the field out.
"""
LISTS: tuple[tuple[str, type[Enum]], ...] = (
    ("Kinds of screen", ScreenKind),
    ("Kinds of element", ElementKind),
    ("Gestures", PhoneGesture),
    ("Icons", Icon),
)


def page() -> str:
    """Return the whole text of the format reference."""
    parts = [TOP, *_head(), "## Kinds of step\n\nEvery step also has the fields of [step](#step).\n"]
    for key, kind in registry().items():
        parts += _kind(key, kind.payload)
    return "\n".join([*parts, *_phone()])


def _head() -> Iterator[str]:
    yield from _models("pack.yaml", PackHead, "", "## ")
    yield from _models("facts.yaml", FactsFile, "", "## ")
    yield from _models("lesson", LessonHead, "", "## ")
    yield from _models("step", StepHead, "", "## ")
    words = (*source_lesson.WORD_LIMITS, ("take_home.lines", source_lesson.LINE_LIMIT))
    told_words = ", ".join(f"`{name}` {most}" for name, most in words)
    reserved = ", ".join(f"`{name}`" for name in references.RESERVED_STEPS)
    practice = ", ".join(f"`{name}`" for name in sorted(shape.PRACTICE))
    doing = ", ".join(f"`{key}`" for key, kind in registry().items() if kind.is_doing)
    each = f"{shape.FEWEST_EACH}–{shape.MOST_EACH}"
    yield (
        f"Maximum numbers of words: {told_words}. No step may have one of the ids {reserved}.\n\n"
        f"Every skill needs a step of one of these kinds, in which the learner does it: {doing}.\n\n"
        f"A lesson that comes with the program must also have {each} pages, {each} questions of at least"
        f" {shape.FEWEST_KINDS} kinds, {shape.FEWEST_PRACTICE}–{shape.MOST_PRACTICE} steps of practice ({practice}),"
        f" and at most {shape.MOST_RECALL} question of facts. A page has at most {pages.MOST_SENTENCES} sentences"
        f" and, with its title, {pages.MOST_PAGE_WORDS} words; a spoken sentence has at most"
        f" {counting.MOST_WORDS} words. `{{addr}}` counts as «{counting.LONGEST_ADDRESS}».\n\n"
        f"It takes {pace.FEWEST_MINUTES}–{pace.MOST_MINUTES} minutes at a slow pace, and `minutes` differs by at most"
        f" {pace.TOLERANCE}. The pace: {pace.WORDS_A_MINUTE} spoken words a minute and a pause of {pace.PAUSE}"
        f" seconds after each text; {pace.THINKING:.0f} seconds for each thing that can be chosen; {pace.TOUCH:.0f}"
        f" for each touch on the practice phone, {pace.LETTER:.0f} for each letter to type, {pace.GESTURE:.0f} for"
        f" each exercise with the fingers. An errand is watched, followed, done alone and done on the phone of the"
        f" variant.\n\n"
        f"A robot that always takes the longest, the first, the last or the most careful-sounding answer passes the"
        f" lesson with a chance of at most {guessing.MOST_LUCK:.0%}, and answers at most {guessing.MOST_RIGHT:.0%} of"
        f" the questions of all lessons together.\n\n"
        f"In other lessons, other numbers only cause a warning.\n"
    )


def _kind(key: str, payload: type[BaseModel]) -> Iterator[str]:
    yield f"### {key}\n\n{of_module(f'kiosk.activities.{key}')}\n"
    yield from _models(key, payload, key, "")


def _phone() -> Iterator[str]:
    yield f"## The practice phone\n\nIt has at most {MOST_STATES} states (combinations of a screen and the values).\n"
    for title, kind in LISTS:
        yield f"### {title}\n"
        if kind is Icon:
            yield " · ".join(f"`{name}`" for name in of_members(kind)) + "\n"
            continue
        rows = [f"| `{name}` | {words} | {_needs(kind, name)} |" for name, words in of_members(kind).items()]
        yield "\n".join(
            [f"| {title.split()[-1].lower().rstrip('s')} | meaning | required |", "|---|---|---|", *rows, ""]
        )
    yield (
        "### Acts as words\n\n"
        "An act in `route` is written as `tap:<element>`, `hold:<element>`, `swipe-left:<element>` (and so on for the"
        " other gestures), `slide:<element>=<value>`, `type:<element>=<text>`, `back`, `home`, or `after` (for the"
        " event in `after`). For a gesture on the whole screen, write `screen` instead of an element. No element can"
        " have the id `screen`, `back`, `home` or `after`.\n"
    )


def _needs(kind: type[Enum], name: str) -> str:
    found: list[str] = []
    if kind is ElementKind:
        found += needs.NEEDS.get(ElementKind(name), ())
        if name in needs.TWO_STATES:
            found.append("(a `value` must have exactly two states)")
    if kind is ScreenKind:
        screen = ScreenKind(name)
        found += ["title"] if screen in needs.TITLED else []
        found += ["over"] if screen is ScreenKind.DIALOG else []
    return ", ".join(f"`{one}`" if " " not in one else one for one in found)


def _models(name: str, model: type[BaseModel], kind: str, mark: str) -> Iterator[str]:
    """Yield the sections of a model and of the models inside it.

    `kind`: prefix of the titles of inner models; if empty, `name` is the prefix. `mark`: Markdown prefix of the
    heading of the model; if empty, the model gets no heading.
    """
    inner = [one for one in _all_inside(model) if one is not model]
    link: dict[type, str] = {
        one: f"[{one.__name__}](#{_anchor(_title(kind or name, one))})" for one in inner if issubclass(one, BaseModel)
    }
    link |= {one: f"[{words}](#{words.lower().replace(' ', '-')})" for words, one in LISTS}
    link[StepHead] = "[step](#step)"
    if mark:
        yield f"{mark}{name}\n"
    if words := of_class(model):
        yield f"{words}\n"
    yield _table(model, link)
    for one in inner:
        if issubclass(one, BaseModel) and one is not StepHead:
            yield f"#### {_title(kind or name, one)}\n\n{of_class(one)}\n"
            yield _table(one, link)


def _title(kind: str, model: type) -> str:
    return f"{kind}: {model.__name__}"


def _anchor(title: str) -> str:
    return title.lower().replace(":", "").replace(".", "").replace(" ", "-")


def _all_inside(model: type[BaseModel]) -> list[type]:
    found: list[type] = []
    waiting: list[type] = [model]
    while waiting:
        one = waiting.pop(0)
        if one in found:
            continue
        found.append(one)
        if issubclass(one, BaseModel):
            for field in one.model_fields.values():
                waiting += inside_of(field.annotation)
    return found


def _table(model: type[BaseModel], link: dict[type, str]) -> str:
    rows = ["| field | meaning | value | default |", "|---|---|---|---|"]
    for name, field in model.model_fields.items():
        takes = told(field.annotation, field.metadata, link)
        without = "**required**" if field.is_required() else _shown(field.get_default(call_default_factory=True))
        rows.append(f"| `{name}` | {of_field(model, name)} | {takes} | {without} |".replace("\n", " "))
    return "\n".join([*rows, ""])


def _shown(value: Any) -> str:
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case Enum():
            return f"`{value.value}`"
        case None | () | [] | {}:
            return ""
        case _:
            return "" if not value else f"`{value}`"
