"""The source of a fact is written out, so that a reviewer finds it: what it is, and from which year.

Rules: a key of a list that readers do not have, such as ``S36``, is no source. General knowledge has no year; it is
named as such.
"""

import re

from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.content.packs.marked import Marked

_KEY = re.compile(r"\bS\d{1,3}[a-z]?\b|\b[RC]-(?:high|med|low|S|P)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
GENERAL = "general knowledge"
"""What a source begins with if everybody knows the fact and no page states it."""
_CURE = "write out the law with its number, or the agency or newspaper with its day"


def check_keys(file: Marked) -> Problems:
    """Return a problem for each fact whose source contains a key of somebody's own list."""
    return [
        problem_at(file, ("facts", name, "source"), f"names the key {found[0]!r} of a list", _CURE)
        for name, source in _sources(file)
        if (found := _KEY.search(source))
    ]


def check_years(file: Marked) -> Problems:
    """Return a problem for each fact whose source has no year."""
    return [
        problem_at(file, ("facts", name, "source"), "names no year", f"{_CURE}, or {GENERAL!r}")
        for name, source in _sources(file)
        if not _YEAR.search(source) and GENERAL not in source.casefold() and not _KEY.search(source)
    ]


def _sources(file: Marked) -> list[tuple[str, str]]:
    facts = file.data.get("facts") if isinstance(file.data, dict) else None
    return [
        (name, fact["source"])
        for name, fact in (facts.items() if isinstance(facts, dict) else ())
        if isinstance(fact, dict) and isinstance(fact.get("source"), str)
    ]
