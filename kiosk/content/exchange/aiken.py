"""Reads Aiken files (Moodle's documentation, “Aiken format”).

Rules: a question is one line or several, then lines ``A. …`` or ``A) …``, then ``ANSWER: A``. Vietnamese files with
``ĐÁP ÁN: A`` and small letters are accepted, too. A question without an answer line is left, with its line.
"""

import re
from collections.abc import Iterator
from pathlib import PurePath

from kiosk.content.exchange import remarks
from kiosk.content.exchange.formats import ForeignFile
from kiosk.content.exchange.items import Cure, ForeignItem, ForeignOption, ItemKind, Remark
from kiosk.content.exchange.limits import MAX_FIELD, MAX_OPTIONS
from kiosk.content.exchange.markup import tidied
from kiosk.content.exchange.options_in_order import in_own_order
from kiosk.content.exchange.text_files import lines_of, read_text, text_of_head
from kiosk.domain.texts import translatable

_ENDINGS = frozenset({"", ".txt", ".aiken", ".text"})
_ANSWER = re.compile(r"\s*(?:ANSWER|ĐÁP ÁN|Đáp án)\s*:\s*(.*?)\s*", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-z](?:[\s,;]*[A-Za-z])*")
_OPTION = re.compile(r"\s*([A-Z]|[a-z])\s*[.)](?:\s+(.*)|\s*)")
_NO_ANSWER = Remark(translatable("Staff", "The line “ANSWER:” is missing."))
_NO_OPTION = Remark(translatable("Staff", "The answer names a letter that no option has."))


class AikenReader:
    """Reader of Aiken."""

    format = "aiken"
    rank = 30

    def sniff(self, file: ForeignFile) -> bool:
        """Whether the head has an answer line with a letter, behind options, in a text file."""
        if PurePath(file.name).suffix.lower() not in _ENDINGS:
            return False
        lines = text_of_head(file).split("\n")
        answers = [found[1] for line in lines if (found := _ANSWER.fullmatch(line))]
        return any(_LETTERS.fullmatch(one) for one in answers) and any(_OPTION.fullmatch(line) for line in lines)

    def read(self, file: ForeignFile) -> Iterator[ForeignItem]:
        """Yield the items; see `QuestionReader.read`."""
        source = read_text(file)
        question: list[str] = []
        options: list[tuple[str, str]] = []
        number = 0
        for line in lines_of(source.text):
            answer = _ANSWER.fullmatch(line)
            if answer and (question or options):
                number += 1
                yield _item(number, question, options, answer[1], source.notes)
                question, options = [], []
            elif option := _OPTION.fullmatch(line):
                options += [(option[1].upper(), option[2] or "")] if len(options) < MAX_OPTIONS else []
            elif not line.strip():
                continue
            elif options:
                number += 1
                yield _item(number, question, options, None, source.notes)
                question, options = [line], []
            elif len(question) <= MAX_FIELD:  # a longer question is left
                question.append(line)
        if question or options:
            yield _item(number + 1, question, options, None, source.notes)


def _item(
    number: int, question: list[str], options: list[tuple[str, str]], answer: str | None, notes: tuple[Remark, ...]
) -> ForeignItem:
    right = {letter.upper() for letter in re.findall(r"[A-Za-z]", answer or "")}
    refusal = None
    if answer is None:
        refusal = _NO_ANSWER
    elif not right or right - {letter for letter, _ in options}:
        refusal = _NO_OPTION
    item = ForeignItem(
        "aiken",
        "multichoice",
        ItemKind.CHOICE if len(right) <= 1 else ItemKind.MULTIPLE,
        name=str(number),
        prompt=tidied("\n".join(question)),
        options=tuple(ForeignOption(tidied(words), letter in right) for letter, words in options),
        notes=remarks.unique(notes),
        refusal=refusal,
        cure=Cure.MARK_RIGHT if refusal else None,
    )
    return in_own_order(item)


READER = AikenReader()
