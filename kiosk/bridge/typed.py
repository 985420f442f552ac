"""PySide6's decorators, with types that mypy understands.

In PySide6's type stubs (``.pyi`` files) ``@Property`` returns a ``Property`` object, so mypy would reject every use
of the property's value. At run time this module exports PySide6's own decorators. Use them without a module prefix,
because the tool ``pyside6-metaobjectdump`` (see build_spec/qml_check.py) recognises only the bare names.
"""

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Signal

    ValueT = TypeVar("ValueT")
    ClassT = TypeVar("ClassT")
    FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

    class Described(Generic[ValueT]):
        """Descriptor that ``@Property`` creates; reading it returns the property's value."""

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
