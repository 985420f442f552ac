"""Substitutes facts that change more often than lessons: phone numbers, dates, counts, menu labels.

Rules: a text refers to a fact as ``{fact:<id>}``; the value is stored once, in the pack, with its source and the day
by which it has to be reviewed; standard library only.
"""

import re
from collections.abc import Mapping
from typing import Any

from kiosk.domain.ids import ENGLISH, VIETNAMESE

FACT = re.compile(r"\{fact:([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}")
"""Placeholder of a fact in a text."""

FactTable = Mapping[str, Mapping[str, Any]]
"""Fact id → {value: text or {vi, en}, source, checked_on, review_by}."""


def fact_text(fact: Mapping[str, Any], language: str) -> str:
    """The fact's value in `language`, falling back to Vietnamese; a plain string applies to every language."""
    value = fact["value"]
    if isinstance(value, str):
        return value
    return str(value.get(language) or value[VIETNAMESE])


def filled(value: Any, facts: FactTable, language: str = VIETNAMESE) -> Any:
    """Substitute the facts in the JSON `value`; texts below a key ``vi`` or ``en`` get them in that language.

    Placeholders of facts that are not in `facts` stay unchanged.
    """
    if isinstance(value, str):
        if "{fact:" not in value:
            return value
        return FACT.sub(
            lambda found: fact_text(facts[found[1]], language) if found[1] in facts else found[0],
            value,
        )
    if isinstance(value, Mapping):
        return {
            key: filled(below, facts, key if key in (VIETNAMESE, ENGLISH) else language)
            for key, below in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [filled(below, facts, language) for below in value]
    return value
