"""Decides whether a learning record store holds the statement that was sent.

Rules: What a store may add or change is ignored: ``stored``, ``authority``, ``version``, the form of timestamps and
durations, defaults of ``objectType``, the order of context activities, and texts and definitions of activities and
verbs, which are not part of a statement (xAPI 1.0.3 Data §2.3.1). Everything else must be equal. The default home
pages of kiosks are equal to each other: a kiosk with a new id sends its results again (decision 24).
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from kiosk.province.hub.forwarding.iso_durations import seconds_of
from kiosk.sync.vocabulary import OURS

_ADDED = frozenset({"stored", "authority", "version", "attachments"})
_TEXTS = frozenset({"display", "definition"})
_OWN_PAGE = f"{OURS}/kiosk/"
_DEFAULTS = {"actor": "Agent", "instructor": "Agent", "object": "Activity", "team": "Group"}
_HUNDREDTH = 100


def is_same(sent: Mapping[str, Any], held: Mapping[str, Any]) -> bool:
    """Whether `held`, as a store returned it, is the statement that was `sent`."""
    added = {name for name in _ADDED if name not in sent}
    return bool(_plain({name: value for name, value in held.items() if name not in added}) == _plain(sent))


def _plain(statement: Mapping[str, Any]) -> Any:
    return {name: _value(name, value) for name, value in statement.items()}


def _value(name: str, value: Any) -> Any:  # noqa: PLR0911 - one line per property
    match name, value:
        case "timestamp", str():
            return _instant(value)
        case "duration", str():
            return _hundredths(value)
        case (("id" | "registration"), str()):
            return value.lower() if "://" not in value else value
        case "homePage", str():
            return _OWN_PAGE if value.startswith(_OWN_PAGE) else value
        case "contextActivities", dict():
            return {kind: _activities(listed) for kind, listed in value.items() if listed}
        case "extensions", _:
            return value
        case _, dict():
            return _object(name, value)
        case _:
            return value


def _object(name: str, value: Mapping[str, Any]) -> Any:
    default = {"objectType": _DEFAULTS[name]} if name in _DEFAULTS else {}
    kept = {key: inner for key, inner in value.items() if key not in _TEXTS}
    return {key: _value(key, inner) for key, inner in {**default, **kept}.items()}


def _activities(listed: Any) -> Any:
    one_or_more = listed if isinstance(listed, list) else [listed]
    return sorted(str(one.get("id")) if isinstance(one, dict) else str(one) for one in one_or_more)


def _instant(text: str) -> Any:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).replace(microsecond=moment.microsecond // 1000 * 1000)


def _hundredths(text: str) -> Any:
    seconds = seconds_of(text)
    return text if seconds is None else round(seconds * _HUNDREDTH)
