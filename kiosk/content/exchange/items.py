"""A question of another program in a neutral form: readers make it, `mapping` turns it into a step.

Rules: all texts are plain text in composed Unicode (NFC): no markup, no entities. A reader never drops anything
without a remark in ``notes``. An item that a reader cannot express gets a ``refusal`` and is still yielded, so that
every item of a file is accounted for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from kiosk.domain.texts import MessageText

GAP = "____"
"""Marks a gap in the text of `ItemKind.FILL_IN` and `ItemKind.DRAG_TEXT`, as in the payload of ``fill_in``."""


class ItemKind(Enum):
    """What kind of question an item is."""

    CHOICE = "choice"
    """One right option."""
    MULTIPLE = "multiple"
    """Several options may be right."""
    TRUE_FALSE = "true_false"
    """A statement; the options are true and false, in this order, and one of them is right."""
    MATCHING = "matching"
    """Each option with its ``partner``; an option without text is a partner that belongs to nothing."""
    ORDERING = "ordering"
    """The options, in the right order."""
    FILL_IN = "fill_in"
    """Typing; each right option is an accepted answer for the gap with its number (``gap``). A gap that has wrong
    options becomes a choice."""
    DRAG_TEXT = "drag_text"
    """Words dragged into the gaps of ``text``. Distractors are the options without ``gap``, for all gaps, and the
    wrong options with ``gap``, for that gap."""
    SORTING = "sorting"
    """Each option belongs to the group ``partner``."""
    HOTSPOT = "hotspot"
    """Places in ``picture``; each option has an ``area``."""
    PAGE = "page"
    """Text without a question."""
    ESSAY = "essay"
    """A free answer that no program can judge."""
    OTHER = "other"
    """Any other kind; such an item has a refusal."""


class Cure(Enum):
    """What the author can do about an item that was left; `cures.apply_cure` does it."""

    TURN_INTO_CHOICE = "turn-into-choice"
    """«Đổi sang chọn»: keep the prompt, and give the options of a choice."""
    PICK_OPTIONS = "pick-options"
    """«Chọn lấy 4»: keep at most as many options (or pairs) as the kind of step allows."""
    MARK_RIGHT = "mark-right"
    """«Chọn câu đúng»: mark which option is right."""
    SHORTEN = "shorten"
    """«Viết ngắn lại»: write the texts that are too long again."""
    TURN_INTO_PAGE = "turn-into-page"
    """«Đổi sang trang đọc»: keep the text as a page."""
    CONVERT_FILE = "convert-file"
    """«Lưu lại tệp»: save the file again, in another way; the remark describes how."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence for the author: what was changed, or why an item was left.

    ``sentence``: a `str.format` template marked by `translatable("Staff", …)`, filled in with ``said`` when shown.
    """

    sentence: MessageText
    said: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format_map(self.said) if self.said else self.sentence


@dataclass(frozen=True, slots=True)
class ForeignPicture:
    """A picture of an item. ``name``: its file name in the source. ``alt``: its description, if any.

    Readers hand the bytes on as they are; `pictures.checked_picture` decides whether they are shown.
    """

    name: str
    data: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class ForeignOption:
    """One option, pair, item to order, accepted answer, draggable word or spot.

    ``weight``: share of the mark in percent, if the format gives one. ``partner``: the text it is matched with, or
    its group. ``gap``: the number of the gap that it fills, from 0. ``area``: rectangle x, y, width, height in pixels
    of the item's picture. ``hint``: a help for this gap alone. ``keeps_place``: whether it is never shuffled.
    """

    text: str
    is_right: bool = False
    feedback: str = ""
    weight: float | None = None
    picture: ForeignPicture | None = None
    partner: str = ""
    partner_picture: ForeignPicture | None = None
    gap: int | None = None
    area: tuple[float, float, float, float] | None = None
    hint: str = ""
    keeps_place: bool = False


@dataclass(frozen=True, slots=True)
class ForeignItem:
    """One item of a file.

    ``format``: key of the reader, such as ``gift``. ``native``: the name of the kind in its format, such as
    ``multichoice``. ``name``: the item's name or number in the file. ``prompt``: the question. ``text``: the text
    with the gaps (`GAP`) for fill-in and drag-text, if it is not the prompt itself. ``feedback``: explanation for
    everybody. ``notes``: what the reader changed. ``refusal``: why the item cannot be a step at all; then ``cure``
    may help.
    ``count``: how many items of the file this entry stands for (more than 1 only for the rest behind a limit).
    ``hint``: a help that is shown before the answer. ``shared``: names of the texts that it needs and other
    items, too; the page with such a text has its name.
    """

    format: str
    native: str
    kind: ItemKind
    name: str = ""
    prompt: str = ""
    text: str = ""
    options: tuple[ForeignOption, ...] = ()
    feedback: str = ""
    category: str = ""
    picture: ForeignPicture | None = None
    shuffle: bool = True
    notes: tuple[Remark, ...] = ()
    refusal: Remark | None = None
    cure: Cure | None = None
    count: int = 1
    hint: str = ""
    shared: tuple[str, ...] = ()
