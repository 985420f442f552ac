"""Writes questions as Moodle XML, with their pictures.

Rules: the text that the reader of this package gets back is the same. Orders are written as the type ``ordering``
(Moodle 4.4 and newer). A partner in a pair cannot have a picture in Moodle; `MoodleXmlWriter.fault` names what cannot
be held.
"""

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from kiosk.activities.choice import Choice
from kiosk.activities.fill_in import FillIn
from kiosk.activities.matching import Matching
from kiosk.activities.ordering import Ordering
from kiosk.activities.page import Page
from kiosk.activities.sorting import Sorting
from kiosk.content.exchange import typed_answers
from kiosk.content.exchange.formats import OwnQuestion
from kiosk.content.exchange.items import Remark
from kiosk.content.exchange.own_questions import ACCENTS_COUNT, KIND_UNKNOWN, OWN_TRUTHS, has_own_truths, vietnamese
from kiosk.domain.text import LocalizedText, Picture
from kiosk.domain.texts import translatable

_PARTNER_PICTURES = Remark(translatable("Staff", "The format has no pictures for partners and groups."))
_ALL = 100


class MoodleXmlWriter:
    """Writer of Moodle XML."""

    format = "moodle"

    def fault(self, question: OwnQuestion) -> Remark | None:
        """Why Moodle XML cannot hold `question`; see `QuestionWriter.fault`."""
        task = question.task
        if question.kind not in _WRITTEN:
            return KIND_UNKNOWN
        if isinstance(task, FillIn) and task.exact:
            return ACCENTS_COUNT
        if isinstance(task, Choice) and task.true_false:
            has_pictures = any(option.picture for option in task.options)
            return None if has_own_truths(task) and not has_pictures else OWN_TRUTHS
        if isinstance(task, Matching) and any(pair.right.picture for pair in task.pairs):
            return _PARTNER_PICTURES
        if isinstance(task, Sorting) and any(group.picture for group in task.groups):
            return _PARTNER_PICTURES
        return None

    def write(self, questions: Sequence[OwnQuestion], title: str) -> bytes:
        """The XML file; the lessons are its categories."""
        del title  # a category is named after its lesson; the file itself has no name
        pieces = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
        lesson = None
        for question in questions:
            if question.lesson != lesson:
                lesson = question.lesson
                named = escape(lesson.replace("/", "//"))
                pieces.append(f'<question type="category"><category><text>{named}</text></category></question>')
            pieces.append(_question(question))
        return "\n".join([*pieces, "</quiz>", ""]).encode()


def _question(question: OwnQuestion) -> str:
    kind, lines = _WRITTEN[question.kind](question.task, question.pictures)
    task = question.task
    if isinstance(task, Page):
        name = vietnamese(task.title) if task.title else question.id
        asked = _html("questiontext", vietnamese(task.text), task.picture, question.pictures)
        told = ""
    else:
        name = question.id
        words = vietnamese(task.question)
        if isinstance(task, FillIn) and task.sentence:
            words += f"\n{vietnamese(task.sentence)}"
        asked = _html("questiontext", words, getattr(task, "picture", None), question.pictures)
        told = _html("generalfeedback", vietnamese(task.explain))
    hint = _html("hint", question.hint) if question.hint else ""
    body = [f"<name><text>{escape(name)}</text></name>", asked, told, *lines, hint]
    return "\n".join([f'<question type="{kind}">', *(line for line in body if line), "</question>"])


def _html(
    tag: str,
    words: str,
    picture: Picture | None = None,
    pictures: Mapping[str, bytes] | None = None,
    attributes: str = "",
) -> str:
    """The element `tag` with `words` as HTML, and with `picture` as an embedded file."""
    lines = "<br>".join(escape(line, quote=False) for line in words.split("\n"))
    file = ""
    if picture and pictures:
        name = picture.path.rpartition("/")[2]
        lines += f'<img src="@@PLUGINFILE@@/{quote(name)}" alt="">'
        data = base64.b64encode(pictures[picture.path]).decode("ascii")
        file = f'<file name="{name}" path="/" encoding="base64">{data}</file>'
    return f'<{tag} format="html"{attributes}><text><![CDATA[{_in_cdata(lines)}]]></text>{file}</{tag}>'


def _in_cdata(text: str) -> str:
    return text.replace("]]>", "]]&gt;")


def _choice(task: Choice, pictures: Mapping[str, bytes]) -> tuple[str, list[str]]:
    if task.true_false:
        return "truefalse", [
            f'<answer fraction="{_ALL if option.right else 0}" format="moodle_auto_format"><text>{option.id}</text>'
            f"{_feedback(option.explain)}</answer>"
            for option in task.options
        ]
    share = f"{_ALL / len(task.right()):.5f}".rstrip("0").rstrip(".")
    wrong = -_ALL if task.several else 0
    return "multichoice", [
        f"<single>{'false' if task.several else 'true'}</single>",
        f"<shuffleanswers>{'true' if task.shuffle else 'false'}</shuffleanswers>",
        "<answernumbering>none</answernumbering>",
        *(
            _with(
                _html(
                    "answer", vietnamese(one.text), one.picture, pictures, _fraction(share if one.right else wrong)
                ),
                _feedback(one.explain),
            )
            for one in task.options
        ),
    ]


def _fill_in(task: FillIn, _pictures: Mapping[str, bytes]) -> tuple[str, list[str]]:
    answers = [escape(typed_answers.written(words)) for words in (vietnamese(task.answer), *task.also)]
    return "shortanswer", [
        "<usecase>0</usecase>",
        *(
            f'<answer fraction="{_ALL}" format="moodle_auto_format"><text>{words}</text></answer>'
            for words in answers
        ),
    ]


def _matching(task: Matching, pictures: Mapping[str, bytes]) -> tuple[str, list[str]]:
    return _pairs(
        (_words(pair.left.text), pair.left.picture, _words(pair.right.text), pictures) for pair in task.pairs
    )


def _sorting(task: Sorting, pictures: Mapping[str, bytes]) -> tuple[str, list[str]]:
    names = {group.id: vietnamese(group.text) for group in task.groups}
    return _pairs((_words(item.text), item.picture, names[item.group], pictures) for item in task.items)


def _pairs(pairs: Iterator[tuple[str, Picture | None, str, Mapping[str, bytes]]]) -> tuple[str, list[str]]:
    return "matching", [
        "<shuffleanswers>true</shuffleanswers>",
        *(
            _with(
                _html("subquestion", words, picture, pictures),
                f"<answer><text>{escape(escape(partner, quote=False))}</text></answer>",  # Moodle shows it as HTML
            )
            for words, picture, partner, pictures in pairs
        ),
    ]


def _ordering(task: Ordering, pictures: Mapping[str, bytes]) -> tuple[str, list[str]]:
    return "ordering", [
        "<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><gradingtype>ALL_OR_NOTHING</gradingtype>",
        *(
            _html("answer", vietnamese(item.text), item.picture, pictures, _fraction(place))
            for place, item in enumerate(task.items, 1)
        ),
    ]


def _page(_task: Page, _pictures: Mapping[str, bytes]) -> tuple[str, list[str]]:
    return "description", []


def _feedback(words: LocalizedText | None) -> str:
    return _html("feedback", vietnamese(words)) if words else ""


def _with(element: str, inside: str) -> str:
    """`element` with `inside` before its end tag."""
    start, tag, _ = element.rpartition("</")
    return f"{start}{inside}{element[len(start) :]}" if tag else element


def _fraction(value: str | float) -> str:
    return f' fraction="{value}"'


def _words(text: LocalizedText | None) -> str:
    return vietnamese(text) if text else ""


_WRITTEN: Mapping[str, Callable[[Any, Mapping[str, bytes]], tuple[str, list[str]]]] = {
    "choice": _choice,
    "fill_in": _fill_in,
    "matching": _matching,
    "ordering": _ordering,
    "page": _page,
    "sorting": _sorting,
}
