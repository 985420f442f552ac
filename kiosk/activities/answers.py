"""Reading answers and reporting them, shared by the kinds.

Rules: an answer comes from outside (a view, the record of an older pack), so nothing about its shape is believed;
what does not fit reads as None.
"""

from collections.abc import Collection, Iterable, Mapping

from kiosk.domain.text import LocalizedText, addressed
from kiosk.domain.verdicts import Answer

LIST = "[,]"
"""Between the parts of an xAPI response (1.0.3, Appendix C)."""
PAIR = "[.]"
"""Between the two halves of a matching pair."""


def read_ids(answer: Answer, key: str, known: Collection[str]) -> tuple[str, ...] | None:
    """The ids under `key`, or None unless they are a list of different `known` ids."""
    value = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(value, list | tuple) or not all(isinstance(part, str) and part in known for part in value):
        return None
    return tuple(value) if len(set(value)) == len(value) else None


def read_pairs(answer: Answer, key: str, left: Collection[str], right: Collection[str]) -> dict[str, str] | None:
    """The mapping under `key` from `left` ids to `right` ids, or None when it is anything else."""
    value = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(value, Mapping):
        return None
    for one, other in value.items():
        if one not in left or not isinstance(other, str) or other not in right:
            return None
    return dict(value)


def component(parts: Iterable[tuple[str, LocalizedText]]) -> dict[str, dict[str, str]]:
    """An xAPI interaction component list as id → texts by language, in the usual form of address."""
    return {
        part: {str(language): addressed(words) for language, words in text.by_language.items()}
        for part, text in parts
    }
