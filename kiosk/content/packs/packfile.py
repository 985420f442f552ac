"""A pack file that can be opened, wherever it lies, and who vouches for it.

Rules: what is signed comes with the belief that it was proved by; a name is only shown and compared, never opened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self

from kiosk.content.names import pack_file_name
from kiosk.domain.errors import PackError, PackRefusedError
from kiosk.domain.trust import Belief, SignedTarget

if TYPE_CHECKING:
    from kiosk.content.trust.carriers import Carrier


@dataclass(frozen=True, slots=True)
class PackFile:
    """``name`` is ``<pack>-<version>.hocpack``; ``open`` gives a new seekable file object each time it is called."""

    name: str
    open: Callable[[], BinaryIO]
    signed: SignedTarget | None = None
    belief: Belief | None = None

    def __post_init__(self) -> None:
        if (self.signed is None) != (self.belief is None):
            raise ValueError("what is signed and what it was proved by come together")

    @classmethod
    def at(cls, path: Path) -> Self:
        """A file on the disk that nobody has signed for: bundled with the program, or given on the command line."""
        return cls(path.name, lambda: _opened(path))

    @classmethod
    def of_target(cls, carrier: "Carrier", signed: SignedTarget, belief: Belief) -> Self:
        """A file on `carrier` that `kiosk.content.trust.client.examine` found signed."""
        name = pack_file_name(signed.pack, signed.version)
        return cls(name, lambda: carrier.open_target(signed.name, signed.sha256), signed, belief)

    @property
    def size(self) -> int:
        """In bytes, as it was signed, or else as it is. Raises PackError when it cannot be read."""
        if self.signed is not None:
            return self.signed.size
        with self.open() as file:
            return file.seek(0, 2)


def _opened(path: Path) -> BinaryIO:
    try:
        if path.exists() and not path.is_file():
            raise PackRefusedError("{file} is not a file.", "Choose a file that ends in .hocpack.", file=path.name)
        return path.open("rb")
    except OSError as error:
        message = "{file} cannot be opened ({detail})."
        detail = str(error.strerror or error)
        raise PackError(message, "Put the stick in again.", file=path.name, detail=detail) from error
