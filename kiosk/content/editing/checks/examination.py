"""Examines one lesson while it is edited: the checks of the builder, the dates of its facts, spelling.

Rules: the findings are those of ``kiosk pack check`` for this lesson, at the same places, except declared minutes,
which are replaced when the lesson is put into use. Spelling is only a doubt.
Besides, a text that the studio wrote for the author to replace stops the lesson: residents would read it.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import Any

from kiosk.content.authoring.rules.pace import DECLARES
from kiosk.content.authoring.rules.requirements import check_requires
from kiosk.content.authoring.source_lesson import check_lesson, pictures_of
from kiosk.content.editing.checks.finding import LessonFinding, Severity
from kiosk.content.editing.checks.surroundings import LessonSurroundings
from kiosk.content.editing.checks.wording import worded
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import SetValue
from kiosk.content.editing.form_fields import FieldType
from kiosk.content.editing.forms import form_of, lesson_form
from kiosk.content.editing.new_parts import is_starting_text
from kiosk.content.editing.pack_facts import facts_used
from kiosk.content.editing.spelling import FoundSlip, slips_in
from kiosk.content.editing.spelling_list import SlipReason
from kiosk.content.packs.marked import Place, undotted
from kiosk.domain.errors import SourceProblem
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.texts import translatable

_STEPS = "steps"


def findings_of(document: SourceDocument, around: LessonSurroundings, today: date) -> tuple[LessonFinding, ...]:
    """Return the findings in a lesson, in the order of the file; the serious ones of a place come first."""
    stem = PurePath(document.file).stem
    checked = check_lesson(document.marked, stem, {**around.head, "facts": around.facts})
    problems, doubts = check_requires(document.marked, f"{around.pack}/{stem}", around.beside)
    found = [_finding(one, Severity.STOPS) for one in (*checked.problems, *problems)]
    advice = [one for one in checked.advice if not one.message.startswith(DECLARES)]
    found += [_finding(one, Severity.ADVICE) for one in (*advice, *checked.warnings, *doubts)]
    found += [*_of_files(document, around), *_of_facts(document, around, today), *_of_texts(document)]
    order = {place: number for number, place in enumerate(document.marked.lines)}
    severities = list(Severity)
    unique = {(one.place, one.sentence, one.span, tuple(one.said.items())): one for one in reversed(found)}
    return tuple(
        sorted(
            unique.values(), key=lambda one: (_rank(order, one.place), severities.index(one.severity), one.span or ())
        )
    )


def _rank(order: dict[Place, int], place: Place) -> int:
    while place and place not in order:
        place = place[:-1]
    return order.get(place, 0)


def _finding(problem: SourceProblem, severity: Severity) -> LessonFinding:
    place: Place = () if problem.field == "file" else undotted(problem.field)
    sentence, cure, said = worded(problem.message, problem.cure)
    return LessonFinding(_step(place), place, severity, sentence, cure, said)


def _step(place: Place) -> int | None:
    return place[1] if len(place) > 1 and place[0] == _STEPS and isinstance(place[1], int) else None


def _of_files(document: SourceDocument, around: LessonSurroundings) -> Iterator[LessonFinding]:
    data = document.data if isinstance(document.data, dict) else {}
    code = data.get("code")
    if isinstance(code, str) and code in around.codes:
        message = f"{code!r} is also the number of {around.codes[code]}"
        yield _finding(SourceProblem(document.file, 1, "code", message, ""), Severity.STOPS)
    if around.media is None:
        return
    missing = set(pictures_of(data)) - set(around.media)
    for place, text in document.marked.texts():
        if text in missing:
            sentence, cure, said = worded(f"there is no {text}", "")
            yield LessonFinding(_step(place), place, Severity.STOPS, sentence, cure, said)


def _of_facts(document: SourceDocument, around: LessonSurroundings, today: date) -> Iterator[LessonFinding]:
    for place, fact in facts_used(document):
        entry = around.facts.get(fact)
        due = entry.get("review_by") if isinstance(entry, dict) else None
        if isinstance(due, str) and due < today.isoformat():
            sentence, cure, said = worded(f"the review of the fact was due on {due}", "")
            yield LessonFinding(_step(place), place, Severity.ADVICE, sentence, cure, said)


def _of_texts(document: SourceDocument) -> Iterator[LessonFinding]:
    for place, text in document.marked.texts():
        if place[-1] != VIETNAMESE or place[0] == "languages":
            continue
        if is_starting_text(text):
            sentence = translatable("Studio", "This is still the text that the studio wrote.")
            yield LessonFinding(
                _step(place), place, Severity.STOPS, sentence, translatable("Studio", "Write your own.")
            )
            continue
        for slip in slips_in(text, is_sentence=_is_sentence(document.data, place[:-1])):
            yield _of_slip(place, text, slip)


def _of_slip(place: Place, text: str, slip: FoundSlip) -> LessonFinding:
    said = {"wrong": slip.wrong, "right": slip.right}
    remedy: SetValue | None = SetValue(place, f"{text[: slip.start]}{slip.right}{text[slip.end :]}")
    match slip.reason:
        case SlipReason.SYLLABLE:
            sentence, remedy = translatable("Studio", "Is “{wrong}” spelled right?"), None
        case SlipReason.SPACES:
            sentence = translatable("Studio", "Look at the spaces here.")
        case SlipReason.STOP:
            sentence = translatable("Studio", "Does the sentence end with “{right}”?")
        case _:
            sentence = translatable("Studio", "Is “{right}” meant instead of “{wrong}”?")
    span = slip.start, slip.end
    return LessonFinding(_step(place), place, Severity.SPELLING, sentence, slip.reason.sentence, said, span, remedy)


def _is_sentence(data: Any, place: Place) -> bool:
    """Whether the text at `place` consists of whole sentences of the lesson: not a label, a caption or a scene."""
    step = _step(place)
    if step is None:
        field = lesson_form().field_at(place)
        return place == ("goal",) and field is not None
    kind = data[_STEPS][step].get("type") if isinstance(data[_STEPS][step], dict) else None
    try:
        field = form_of(str(kind)).field_at(place[2:])
    except KeyError:
        return False
    return field is not None and field.type in {FieldType.LONG_TEXT, FieldType.QUESTION}
