r"""Typed answers of Moodle's short answer questions, in which ``*`` stands for any text and ``\*`` for itself."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.content.exchange.items import ForeignOption, Remark
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

_ANY_TEXT = re.compile(r"(?<!\\)\*")
_WILDCARD = Remark(translatable("Staff", "Answers with “*” for any text were removed; write them out."))
_FEEDBACK = translatable("Staff", "The feedback for wrong or half right answers was removed: “{words}”")
_MOST_SAID = 2000


def without_wildcards(options: Sequence[ForeignOption], note: Callable[[Remark], None]) -> tuple[ForeignOption, ...]:
    """The `options` that name one text each; `note` is called for what is dropped."""
    dropped = [option for option in options if _ANY_TEXT.search(option.text)]
    kept = [option for option in options if not _ANY_TEXT.search(option.text)]
    if any(option.is_right for option in dropped):
        note(_WILDCARD)
    note_feedback(dropped, note)
    return tuple(replace(option, text=option.text.replace(r"\*", "*")) for option in kept)


def note_feedback(dropped: Sequence[ForeignOption], note: Callable[[Remark], None]) -> None:
    """Call `note` for the feedback of options that are `dropped`."""
    words = "; ".join(option.feedback for option in dropped if option.feedback)
    if words:
        note(Remark(_FEEDBACK, {"words": shown(words, _MOST_SAID)}))


def written(words: str) -> str:
    """An accepted answer as Moodle reads it: an asterisk in it is no wildcard."""
    return words.replace("*", r"\*")
