r"""The notation of H5P for words in a text: ``*word*``, with alternatives, a hint and feedback.

Rules, after the semantics of H5P.Blanks and H5P.DragText: ``*a/b:hint*`` is a gap with the answers a and b;
``*word:hint\+right\-wrong*`` is a word to drag. ``**`` is an asterisk, a backslash keeps the sign behind it.
"""

import re
from dataclasses import dataclass

from kiosk.content.exchange.items import GAP

_DOUBLED = "\N{SYMBOL FOR UNIT SEPARATOR}"
"""Stands for an asterisk that is text while the words are divided."""
_FEEDBACK = re.compile(r"\\([+-])")
_UNESCAPED_COLON = re.compile(r"(?<!\\):")
_UNESCAPED_SLASH = re.compile(r"(?<!\\)/")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with `GAP` in place of each marked word.

    ``answers``: the accepted texts of each gap. ``hints`` and ``feedback``: the hint of each gap and what is said
    about its right answer, or an empty text. ``has_wrong_feedback``: whether texts about wrong words were dropped.
    """

    text: str
    answers: tuple[tuple[str, ...], ...]
    hints: tuple[str, ...] = ()
    feedback: tuple[str, ...] = ()
    has_wrong_feedback: bool = False


def read_marked(text: str, *, alternatives: bool) -> MarkedText:
    """Divide `text`; `alternatives`: whether a slash separates answers. An asterisk without a partner stays text."""
    parts = text.replace(_DOUBLED, "").replace("**", _DOUBLED).split("*")
    if len(parts) % 2 == 0:
        parts[-2:] = ["*".join(parts[-2:])]
    answers: list[tuple[str, ...]] = []
    hints: list[str] = []
    feedback: list[str] = []
    has_wrong = False
    for place in range(1, len(parts), 2):
        word, *told = _FEEDBACK.split(parts[place])
        signed = list(zip(told[::2], told[1::2], strict=True))
        feedback.append(" ".join(plain for sign, one in signed if sign == "+" and (plain := _plain(one))))
        has_wrong = has_wrong or any(one.strip() for sign, one in signed if sign == "-")
        solution, *hint = _UNESCAPED_COLON.split(word, maxsplit=1)
        hints.append(_plain("".join(hint)))
        choices = _UNESCAPED_SLASH.split(solution) if alternatives else [solution]
        answers.append(tuple(dict.fromkeys(plain for one in choices if (plain := _plain(one)))))
        parts[place] = GAP
    whole = "".join(parts).replace(_DOUBLED, "*")
    return MarkedText(whole, tuple(answers), tuple(hints), tuple(feedback), has_wrong)


def _plain(text: str) -> str:
    bare = re.sub(r"\\([:/*\\])", r"\1", text).replace(_DOUBLED, "*")
    return " ".join(bare.split())
