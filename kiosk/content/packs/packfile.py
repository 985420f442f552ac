"""A pack file on a disk or a carrier; it is either unsigned or signed by a department.

Rules: a signed file has two further values. The `SignedTarget` is its signed name, size and hash. The `Belief`
contains the additions to the trusted state that resulted from verifying the carrier. ``name`` is only displayed and
compared, never used as a path.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self

from kiosk.content.names import pack_file_name
from kiosk.domain.errors import PackError, PackRefusedError
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief, SignedTarget

if TYPE_CHECKING:
    from kiosk.content.trust.carriers import Carrier


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack file to verify or install.

    ``name``: ``<pack>-<version>.hocpack``. ``open``: each call returns a new seekable file object. ``signed`` and
    ``belief`` are None for an unsigned file.
    """

    name: str
    open: Callable[[], BinaryIO]
    signed: SignedTarget | None = None
    belief: Belief | None = None

    def __post_init__(self) -> None:
        if (self.signed is None) != (self.belief is None):
            raise ValueError("what is signed and what it was proved by come together")

    @classmethod
    def at(cls, path: Path) -> Self:
        """Return the unsigned pack file at `path`: bundled with the program, or given on the command line."""
        return cls(path.name, lambda: _opened(path))

    @classmethod
    def of_target(cls, carrier: "Carrier", signed: SignedTarget, belief: Belief) -> Self:
        """Return the pack file on `carrier` for `signed`, which `content.trust.client.examine` has verified."""
        name = pack_file_name(signed.pack, signed.version)
        return cls(name, lambda: carrier.open_target(signed.name, signed.sha256), signed, belief)

    @property
    def size(self) -> int:
        """The signed size in bytes, or the actual size of an unsigned file. Raises PackError if it cannot be read."""
        if self.signed is not None:
            return self.signed.size
        with self.open() as file:
            return file.seek(0, 2)


def _opened(path: Path) -> BinaryIO:
    try:
        if path.exists() and not path.is_file():
            raise PackRefusedError(
                translatable("Staff", "{file} is not a file."),
                translatable("Staff", "Choose a file that ends in .hocpack."),
                file=path.name,
            )
        return path.open("rb")
    except OSError as error:
        message = translatable("Staff", "{file} cannot be opened ({detail}).")
        detail = str(error.strerror or error)
        raise PackError(
            message, translatable("Staff", "Put the stick in again."), file=path.name, detail=detail
        ) from error
