"""Checks statements against the table of everything that a kiosk states.

Rules: A line is refused if it is too long, not canonical JSON, or has a property or value that the table does not
list; so a name of a person cannot leave in an additional field. Accounts must belong to the kiosk: their home page is
the kiosk's own one or a web address outside this project's names, the same in a whole statement. The kiosk's writer
and the hub's reader use this check.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple

from kiosk.domain.events import canonical_json
from kiosk.domain.ids import KioskId
from kiosk.sync.allowed.shapes import Record, compiled, has_free_names
from kiosk.sync.allowed.table import SHAPES
from kiosk.sync.allowed.values import PARTS
from kiosk.sync.pieces import own_home_page
from kiosk.sync.vocabulary import OURS

LONGEST_STATEMENT = 1024 * 1024
"""Maximum size of a statement in bytes; the largest ones, long tasks on the practice phone, have about 30,000."""
MOST_DEPTH = 12
"""Maximum nesting depth of a statement that is parsed to explain a refusal; statements have 7 levels."""
_LONGEST_EXPLAINED = 64 * 1024
_VERB = '"id":"'
_LAST_YEAR = "9999"
"""In this year, the day in Vietnam can be beyond the last one of the calendar; it would stop every count."""


class NotStatedError(ValueError):
    """A statement is outside the vocabulary; the message names the place, never the value."""


class Allowed(NamedTuple):
    """What the check found in a statement. ``home_page``: that of all its accounts."""

    sequence: int
    id: str
    home_page: str


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    has_free_names: bool
    shape: Record


def check_statement(line: bytes, kiosk: KioskId) -> Allowed:
    """Check the canonical JSON of a statement of `kiosk`, without a line feed. Raises NotStatedError."""
    if len(line) > LONGEST_STATEMENT:
        raise NotStatedError("is too long")
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise NotStatedError("is not UTF-8") from error
    verb = text[text.rfind(_VERB) + len(_VERB) : -len('"}}')]
    if verb not in SHAPES:
        raise NotStatedError("has a verb that kiosks do not use")
    forms = _forms(verb)
    for form in forms:
        found = form.pattern.fullmatch(text)
        if found is not None:
            return _checked(found, form, kiosk)
    raise NotStatedError(_reason(text, forms[0]))


def _checked(found: re.Match[str], form: _Form, kiosk: KioskId) -> Allowed:
    home_page, time = found["home"], found["time"]
    if home_page.startswith(OURS) and home_page != own_home_page(kiosk):
        raise NotStatedError("belongs to another kiosk")
    try:
        datetime.fromisoformat(time)
    except ValueError as error:
        raise NotStatedError("has an impossible date") from error
    if time >= _LAST_YEAR:
        raise NotStatedError("has an impossible date")
    if form.has_free_names and canonical_json(json.loads(found[0])) != found[0]:
        raise NotStatedError("is not in canonical form")
    return Allowed(int(found["sequence"]), found["id"], home_page)


@cache
def _forms(verb: str) -> Sequence[_Form]:
    return [_Form(compiled(shape, PARTS), has_free_names(shape), shape) for shape in SHAPES[verb]]


def _reason(text: str, form: _Form) -> str:
    """Explain why `text` does not have the shape `form`."""
    if len(text) > _LONGEST_EXPLAINED or _depth(text) > MOST_DEPTH:
        return "has something that kiosks do not state"
    try:
        value: Mapping[str, object] = json.loads(text)
    except ValueError:
        return "is not JSON"
    place = form.shape.fault(value, "statement", PARTS)
    if place is None:
        return "is not in canonical form, or its parts contradict each other"
    return f"has something that kiosks do not state, at {place}"


def _depth(text: str) -> int:
    """Return the largest number of brackets that are open at once, ignoring that texts can contain brackets."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest
