"""Qt's decorators with types that mypy understands.

PySide6 types ``@Property`` as a ``Property`` object, so mypy would reject every use of the value. At run time the
names are those of PySide6; they must be used unqualified, for ``pyside6-metaobjectdump``.
"""

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Signal

    ValueT = TypeVar("ValueT")
    ClassT = TypeVar("ClassT")
    FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

    class Described(Generic[ValueT]):
        """The descriptor that ``@Property`` creates: reading it returns the value."""

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
        """Register a class that QML cannot create."""
        ...
else:
    from PySide6.QtCore import Property, Signal, Slot
    from PySide6.QtQml import QmlElement, QmlUncreatable

__all__ = ["Property", "QmlElement", "QmlUncreatable", "Signal", "Slot"]
