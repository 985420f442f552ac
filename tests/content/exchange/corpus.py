"""Reads corpus files, in which a line with ``expect`` before each item says what must become of it."""

import re
from collections.abc import Sequence
from pathlib import Path

from kiosk.content.exchange.importing import recognised
from kiosk.content.exchange.items import ForeignItem
from kiosk.content.exchange.steps.mapping import MappedItem, map_item

DATA = Path(__file__).with_name("data")


def items_of(path: Path) -> tuple[str, list[ForeignItem]]:
    """The recognised format of the file, and its items."""
    reader, file = recognised(path)
    return reader.format, list(reader.read(file))


def outcome(mapped: MappedItem) -> str:
    """State and kinds of the steps, such as ``changed page choice``."""
    if not mapped.steps:
        return "left"
    return " ".join(["changed" if mapped.why else "taken", *(step.kind for step in mapped.steps)])


def expected(path: Path, pattern: str) -> list[str]:
    return re.findall(pattern, path.read_text("utf-8"))


def differences(items: Sequence[ForeignItem], wanted: Sequence[str]) -> list[str]:
    """One line for each item that became something else than it should."""
    assert len(items) == len(wanted), [item.prompt for item in items]
    found = []
    for item, want in zip(items, wanted, strict=True):
        mapped = map_item(item)
        if outcome(mapped) != want:
            found.append(
                f"{item.name} {item.prompt[:40]!r}: {outcome(mapped)}, not {want}: {list(map(str, mapped.why))}"
            )
        assert mapped.steps or (mapped.why and mapped.cure), f"{item.name} is left without a reason or a cure"
    return found
