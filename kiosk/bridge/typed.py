"""Qt's decorators as mypy should see them.

PySide6 types ``@Property`` as a ``Property`` object, so every use of the value would be an error. At run time this is
PySide6 itself; the names must stay bare for ``pyside6-metaobjectdump``.
"""

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Signal

    ValueT = TypeVar("ValueT")
    ClassT = TypeVar("ClassT")
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

    def QmlElement(class_: type[ClassT]) -> type[ClassT]:
        """Register a class for QML."""
        ...

    def QmlUncreatable(reason: str) -> Callable[[type[ClassT]], type[ClassT]]:
        """Forbid making one from QML."""
        ...
else:
    from PySide6.QtCore import Property, Signal, Slot
    from PySide6.QtQml import QmlElement, QmlUncreatable

__all__ = ["Property", "QmlElement", "QmlUncreatable", "Signal", "Slot"]
