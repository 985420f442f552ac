"""Registry of the kinds of lesson step; each kind is one module of this package.

Rules: a module that defines ``ACTIVITY`` is a kind, and `ACTIVITY.key` equals the name of the module. A new kind
needs only such a module and its view in ``kiosk/qml/KioskUi/Activities/``.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.activities.kind import Activity  # for types only; a run-time import would delay the start


@cache
def registry() -> Mapping[str, Activity[Any]]:
    """All kinds by key, in alphabetical order. Raises RuntimeError if a key differs from its module's name."""
    import pkgutil  # not needed before the first lesson; an import at the start would delay the first screen

    found: dict[str, Activity[Any]] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda entry: entry.name):
        kind = getattr(importlib.import_module(f"{__name__}.{module.name}"), "ACTIVITY", None)
        if kind is not None:
            if kind.key != module.name:
                raise RuntimeError(f"{module.name}.ACTIVITY.key is {kind.key!r}, not {module.name!r}")
            found[kind.key] = kind
    return MappingProxyType(found)


def view_name(key: str) -> str:
    """Name of the QML type that displays the kind `key`: ``phone_task`` → ``PhoneTaskActivity``."""
    return "".join(part.capitalize() for part in key.split("_")) + "Activity"
