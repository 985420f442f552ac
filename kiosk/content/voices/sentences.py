"""Divides the spoken texts of a lesson into the sentences that a person reads one by one.

Rules: titles and answers are read in one piece; other texts are divided after the marks that end a sentence.
The facts of the lesson and the default form of address are filled in. The same lesson gives the same sentences.
"""

import re
from collections.abc import Iterator, Sequence

from kiosk.content.authoring.spoken import spoken_blocks
from kiosk.domain.lessons import Lesson
from kiosk.domain.studio.spoken_text import read_text, text_hash
from kiosk.domain.studio.voices import LessonSentence, SentencePlace
from kiosk.domain.text import Block

_END = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+")
_SHORT = re.compile(r"(?:^|\s)(?:\w|TP|Tp|TX|TT|ThS|TS|PGS|GS|BS|Th|St|Mr|Mrs|v\.v)\.$")
"""Abbreviations whose full stop ends no sentence."""


def lesson_sentences(lesson: Lesson) -> Sequence[LessonSentence]:
    """Return the sentences of `lesson` in speaking order."""
    steps = {str(step.id): number for number, step in enumerate(lesson.steps, start=1)}
    return [
        LessonSentence(
            SentencePlace(block.id, number), steps.get(_step_of(block.id), 0), sentence, text_hash(sentence)
        )
        for block in spoken_blocks(lesson)
        for number, sentence in enumerate(block_sentences(block), start=1)
    ]


def block_sentences(block: Block) -> Sequence[str]:
    """Return the sentences of one text; none if it is not written yet."""
    text = read_text(block)
    if not text:
        return []
    return [text] if _is_whole(block.id) else list(_divided(text))


def _step_of(key: str) -> str:
    return key.partition(".")[0]


def _is_whole(key: str) -> bool:
    parts = key.split(".")
    return parts[-1] == "title" or "option" in parts


def _divided(text: str) -> Iterator[str]:
    start = 0
    for mark in _END.finditer(text):
        sentence = text[start : mark.end()].strip()
        rest = text[mark.end() :]
        if _SHORT.search(sentence) or not _has_words(sentence) or not _has_words(rest) or rest[:1].islower():
            continue
        yield sentence
        start = mark.end()
    if text[start:].strip():
        yield text[start:].strip()


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)
