"""The formats of other programs: a registry of their readers and writers.

Rules: a module or package of `kiosk.content.exchange` with a constant ``READER`` is a reader, one with ``WRITER`` a
writer (both are protocols of this module). A new format needs nothing else. Files are recognised by their contents,
the most distinctive format first (``rank``).
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

if TYPE_CHECKING:
    from kiosk.content.exchange.items import ForeignItem, Remark

HEAD_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file to import. ``head``: its first `HEAD_BYTES` bytes. ``members``: names in it, if it is a readable zip."""

    path: Path
    head: bytes
    members: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Name of the file, without its folder."""
        return self.path.name

    def open(self) -> BinaryIO:
        """Open the file for reading. Raises OSError."""
        return self.path.open("rb")


class QuestionReader(Protocol):
    """Reads the items of one format."""

    format: str
    """Key of the format in the report, such as ``gift``."""
    rank: int
    """Order of recognition: containers 10–19, XML 20–29, marked-up text 30–39, tables 40–49, plain text 50–59."""

    def sniff(self, file: ForeignFile) -> bool:
        """Whether the file has this format, judged by ``head`` and ``members``; never raises."""
        ...

    def read(self, file: ForeignFile) -> Iterator[ForeignItem]:
        """Yield the items of the file, in its order, each of them accounted for.

        Raises QuestionsRefusedError, before the first item, if the file as a whole cannot be trusted or parsed. A
        file that is damaged later yields a last item with a refusal, which stands for the rest. Raises OSError.
        """
        ...


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question of ours to be written: a step with its names.

    ``lesson``: title of the lesson. ``kind``: key of the step's kind. ``task``: its parsed payload, with the facts
    filled in. ``pictures``: the files that it shows, by path (``media/x.png``). ``hint``: its hint, in Vietnamese.
    """

    lesson: str
    id: str
    kind: str
    task: Any
    pictures: Mapping[str, bytes]
    hint: str = ""


class QuestionWriter(Protocol):
    """Writes questions in one format."""

    format: str
    """Value of ``--format``."""

    def fault(self, question: OwnQuestion) -> Remark | None:
        """Why the format cannot hold `question`; None if it can."""
        ...

    def write(self, questions: Sequence[OwnQuestion], title: str) -> bytes:
        """The file with `questions`, for each of which `fault` is None; `title`: title of the pack."""
        ...


@cache
def readers() -> tuple[QuestionReader, ...]:
    """All readers, in the order of recognition."""
    return tuple(sorted(_found("READER"), key=lambda reader: (reader.rank, reader.format)))


@cache
def writers() -> Mapping[str, QuestionWriter]:
    """All writers by format, in alphabetical order."""
    return MappingProxyType(
        {writer.format: writer for writer in sorted(_found("WRITER"), key=lambda one: one.format)}
    )


def _found(constant: str) -> list[Any]:
    import pkgutil

    package = __name__.rpartition(".")[0]
    modules = pkgutil.iter_modules(importlib.import_module(package).__path__)
    named = (getattr(importlib.import_module(f"{package}.{module.name}"), constant, None) for module in modules)
    return [found for found in named if found is not None]
