"""What the hub needs of an object store, whether it is a folder or an S3 bucket.

Rules: An object is written completely or not at all, and durably. Deleting an object that does not exist is no error.
Names have the form ``folder/…/file``, see `is_name`; lists leave out what has no such name, because a server can be
made to store it. Failures raise `ObjectsError`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from kiosk.province.hub.faults import HubError


class ObjectsError(HubError):
    """The object store cannot be read or written."""

    code = "hub-objects"


_NAME = re.compile(r"[^./\\\x00-\x1f][^/\\\x00-\x1f]*(?:/[^./\\\x00-\x1f][^/\\\x00-\x1f]*)*")


def is_name(text: str) -> bool:
    """Whether `text` can name an object or a folder: it is printable, and no part is empty or begins with a dot."""
    return _NAME.fullmatch(text) is not None and text.isprintable()


def required_name(text: str) -> str:
    """Return `text` if `is_name`. Raises ObjectsError."""
    if not is_name(text):
        raise ObjectsError("{name} is not the name of an object.", "Correct the name.", name=text)
    return text


class ObjectStore(Protocol):
    """A store of named objects."""

    @property
    def place(self) -> str:
        """Where the objects are, for messages."""

    def folders(self, parent: str, most: int, is_wanted: Callable[[str], bool] = is_name) -> Sequence[str]:
        """Return the names of at most `most` wanted folders in `parent` ("" for the top), in ascending order."""

    def names(self, folder: str, most: int) -> Sequence[str]:
        """Return the full names of at most `most` objects directly in `folder`, in ascending order."""

    def sizes(self, folder: str, most: int) -> Mapping[str, int]:
        """Return the sizes in bytes of the objects that `names` returns, in the same order."""

    def get(self, name: str, most: int) -> bytes | None:
        """Return at most the first `most` bytes of the object `name`; None if it does not exist."""

    def put(self, name: str, data: bytes) -> None:
        """Write the object `name`, replacing an existing one."""

    def put_all(self, objects: Mapping[str, bytes]) -> None:
        """Write several objects, as `put` does; if it fails, some of them can be written."""

    def delete(self, name: str) -> None:
        """Delete the object `name` if it exists."""

    def delete_all(self, names: Sequence[str]) -> None:
        """Delete several objects, as `delete` does."""

    def close(self) -> None:
        """Disconnect."""
