"""The kinds of lesson step, one module each, found by scanning this package.

A module that defines ``ACTIVITY`` is a kind; its key equals the module's name. Nothing else has to be changed
for a new kind, apart from its view in ``kiosk/qml/KioskUi/Activities/``.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.activities.kind import Activity  # the first screen needs names only


@cache
def registry() -> Mapping[str, Activity[Any]]:
    """All kinds by key, in alphabetical order."""
    found: dict[str, Activity[Any]] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda entry: entry.name):
        kind = getattr(importlib.import_module(f"{__name__}.{module.name}"), "ACTIVITY", None)
        if kind is not None:
            if kind.key != module.name:
                raise RuntimeError(f"{module.name}.ACTIVITY.key is {kind.key!r}, not {module.name!r}")
            found[kind.key] = kind
    return MappingProxyType(found)


def view_name(key: str) -> str:
    """Name of the QML type that shows a kind: ``phone_task`` → ``PhoneTaskActivity``."""
    return "".join(part.capitalize() for part in key.split("_")) + "Activity"
