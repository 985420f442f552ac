"""A step that an item became, and the exception for an item that becomes none."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.content.exchange.items import Cure, ForeignPicture, Remark
from kiosk.content.exchange.pictures import CheckedPicture, checked_picture, slug
from kiosk.domain.vietnamese.plain_ids import unused

_ID_LENGTH = 40


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step without its skill. ``name``: wish for its id. ``media``: its pictures, by path in the pack."""

    kind: str
    payload: Mapping[str, Any]
    name: str
    hint: str = ""
    media: Mapping[str, bytes] = field(default_factory=dict)


class ItemLeftError(Exception):
    """An item cannot become a step; ``why`` says why, ``cure`` what the author can do."""

    def __init__(self, why: Remark, cure: Cure | None = None) -> None:
        super().__init__(str(why))
        self.why = why
        self.cure = cure


class PictureBox:
    """Collects the pictures of one step, and a remark for each that cannot be shown."""

    def __init__(self, note: Callable[[Remark], None]) -> None:
        self.media: dict[str, bytes] = {}
        self._note = note

    def path(self, picture: ForeignPicture | None) -> str:
        """Path of `picture` in the pack; empty if there is none, or it cannot be shown."""
        checked = checked_picture(picture) if picture else None
        if isinstance(checked, CheckedPicture):
            self.media[checked.path] = checked.data
            return checked.path
        if checked:
            self._note(checked)
        return ""


def text(words: str) -> dict[str, str]:
    """`words` as a text of a payload; own lessons have Vietnamese only."""
    return {"vi": words}


def part_ids(texts: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """An id for each of `texts`, made from its words, unique among them and in `taken`."""
    used = set(taken)
    found = []
    for number, words in enumerate(texts, 1):
        found.append(unused(slug(words, _ID_LENGTH) or f"muc-{number}", used))
        used.add(found[-1])
    return found
