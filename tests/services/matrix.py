"""Finds the methods of services that staff use, to test them against the matrix of rights.

A service of staff is a class below ``kiosk.services`` with a public method whose first argument is an `Actor`.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import kiosk.reports
import kiosk.services
from kiosk.domain.rights import Actor, Right


@dataclass(frozen=True)
class Method:
    """A public method of a service. ``takes_actor``: whether the first argument is annotated as `Actor`."""

    owner: type
    name: str
    function: Callable[..., Any]
    takes_actor: bool

    @property
    def key(self) -> str:
        return f"{self.owner.__name__}.{self.name}"

    @property
    def right(self) -> Right | None:
        """The right that the method checks; None if it checks none."""
        return getattr(self.function, "right", None)


def _classes() -> Iterator[type]:
    for package in (kiosk.services, kiosk.reports):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for one in vars(module).values():
                if inspect.isclass(one) and one.__module__ == module.__name__:
                    yield one


def _methods(owner: type) -> Iterator[Method]:
    for name, function in vars(owner).items():
        if inspect.isfunction(function) and not name.startswith("_"):
            parameters = list(inspect.signature(function).parameters.values())[1:]
            takes_actor = bool(parameters) and parameters[0].annotation in {Actor, "Actor"}
            yield Method(owner, name, function, takes_actor)


def methods_of_staff() -> list[Method]:
    """All public methods of the services of staff."""
    found = []
    for owner in _classes():
        methods = list(_methods(owner))
        if any(method.takes_actor for method in methods):
            found += methods
    return found
