"""Qt's decorators as mypy should see them.

PySide6 types ``@Property`` as a ``Property`` object, so every use of the value would be an error. At run time this is
PySide6 itself; the names must stay bare for ``pyside6-metaobjectdump``.
"""

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from PySide6.QtCore import Signal

    ValueT = TypeVar("ValueT")
    FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

    class Described(Generic[ValueT]):
        """What ``@Property`` leaves in the class: reads give the value."""

        def __get__(self, instance: object, owner: type) -> ValueT: ...

    def Property(
        type_: type | str, *, notify: Signal | None = None, constant: bool = False
    ) -> Callable[[Callable[[Any], ValueT]], Described[ValueT]]:
        """Declare a read-only property."""
        ...

    def Slot(*types: type | str, result: type | str | None = None) -> Callable[[FunctionT], FunctionT]:
        """Declare a slot."""
        ...
else:
    from PySide6.QtCore import Property, Signal, Slot

__all__ = ["Property", "Signal", "Slot"]
