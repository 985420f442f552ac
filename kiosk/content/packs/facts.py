"""Substitutes facts in texts; facts are values that change more often than lessons, such as phone numbers.

Rules: a text refers to a fact as ``{fact:<id>}``. The fact is stored only once in the pack: its value, its source,
and the day by which it has to be reviewed. This module uses the standard library only.
"""

import re
from collections.abc import Mapping
from typing import Any

from kiosk.domain.ids import ENGLISH, VIETNAMESE

FACT = re.compile(r"\{fact:([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}")
"""Pattern of the placeholder of a fact in a text; its group is the id of the fact."""

FactTable = Mapping[str, Mapping[str, Any]]
"""Fact id → fact, a mapping with four keys.

``value``: a text for all languages, or a mapping with the keys ``vi`` and ``en``. ``source``: where the value comes
from. ``checked_on``: the day on which the value was checked. ``review_by``: the day by which it has to be reviewed.
"""


def fact_text(fact: Mapping[str, Any], language: str) -> str:
    """Return the fact's value in `language`, or else in Vietnamese; a plain string applies to every language."""
    value = fact["value"]
    if isinstance(value, str):
        return value
    return str(value.get(language) or value[VIETNAMESE])


def filled(value: Any, facts: FactTable, language: str = VIETNAMESE) -> Any:
    """Return the JSON `value` with the facts substituted in all its texts.

    A text below a key ``vi`` or ``en`` gets the facts in that language, any other text in `language`. Placeholders of
    facts that are not in `facts` stay unchanged.
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
