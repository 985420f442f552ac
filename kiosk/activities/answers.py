"""Helpers shared by the kinds to validate answers and to build xAPI interactions.

Rules: answers are untrusted input (from a view, or recorded with an older pack), so their shape is validated;
invalid values read as None.
"""

from collections.abc import Collection, Iterable, Mapping

from kiosk.domain.text import LocalizedText, addressed
from kiosk.domain.verdicts import Answer

LIST = "[,]"
"""Separator between the items of an xAPI response (xAPI 1.0.3, Appendix C)."""
PAIR = "[.]"
"""Separator between the two halves of a matching pair."""


def read_ids(answer: Answer, key: str, known: Collection[str]) -> tuple[str, ...] | None:
    """The ids under `key`; None if they are not a list of distinct ids from `known`."""
    value = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(value, list | tuple) or not all(isinstance(part, str) and part in known for part in value):
        return None
    return tuple(value) if len(set(value)) == len(value) else None


def read_pairs(answer: Answer, key: str, left: Collection[str], right: Collection[str]) -> dict[str, str] | None:
    """The mapping of `left` ids to `right` ids under `key`; None if it is anything else."""
    value = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(value, Mapping):
        return None
    for one, other in value.items():
        if one not in left or not isinstance(other, str) or other not in right:
            return None
    return dict(value)


def component(parts: Iterable[tuple[str, LocalizedText]]) -> dict[str, dict[str, str]]:
    """An xAPI interaction component list as id → texts by language, with the default form of address filled in."""
    return {
        part: {str(language): addressed(words) for language, words in text.by_language.items()}
        for part, text in parts
    }
