"""Functions with which the kinds validate answers and build xAPI interactions.

Rules: answers are untrusted input: a view can send anything, and a recorded answer can belong to an older version of
the pack. The shape of every answer is therefore validated, and an invalid value is read as None.
"""

from collections.abc import Collection, Iterable, Mapping

from kiosk.domain.text import LocalizedText, addressed
from kiosk.domain.verdicts import Answer

LIST = "[,]"
"""Separator between the items of an xAPI response (xAPI 1.0.3, Appendix C)."""
PAIR = "[.]"
"""Separator between the two parts of a pair in an xAPI response (xAPI 1.0.3, Appendix C)."""


def read_ids(answer: Answer, key: str, known: Collection[str]) -> tuple[str, ...] | None:
    """The ids under `key` in `answer`; None if the value is not a list of distinct ids from `known`."""
    value = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(value, list | tuple) or not all(isinstance(part, str) and part in known for part in value):
        return None
    return tuple(value) if len(set(value)) == len(value) else None


def read_pairs(answer: Answer, key: str, left: Collection[str], right: Collection[str]) -> dict[str, str] | None:
    """The mapping from `left` ids to `right` ids under `key` in `answer`; None if the value is not such a mapping."""
    value = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(value, Mapping):
        return None
    for one, other in value.items():
        if one not in left or not isinstance(other, str) or other not in right:
            return None
    return dict(value)


def component(parts: Iterable[tuple[str, LocalizedText]]) -> dict[str, dict[str, str]]:
    """An xAPI component list as id → texts by language, with the default form of address filled in."""
    return {
        part: {str(language): addressed(words) for language, words in text.by_language.items()}
        for part, text in parts
    }
