"""Forms of the studio as values: which fields a step, the head of a lesson or a pack has, and what each may hold.

Rules: a form says nothing about how it is drawn. Labels are English templates marked for translation; a view model
translates them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kiosk.content.packs.marked import Place
from kiosk.domain.texts import MessageText


class FieldType(StrEnum):
    """What a field holds, which decides how it is edited."""

    SHORT_TEXT = "short-text"
    """A text in several languages that fits on one line."""
    LONG_TEXT = "long-text"
    """A text in several languages of a few lines."""
    QUESTION = "question"
    """A text in several languages that asks for something."""
    LINE = "line"
    """A text in no language, such as a word to type."""
    FLAG = "flag"
    CHOICE = "choice"
    """One of `FormField.choices`."""
    NUMBER = "number"
    NUMBERS = "numbers"
    """A fixed number of numbers, such as an area of a picture."""
    PICTURE = "picture"
    VIDEO = "video"
    ID = "id"
    """A name inside the file, which the program makes; an author does not see it."""
    REFERENCE = "reference"
    """The id of a part that stands elsewhere: `FormField.target`."""
    LESSON = "lesson"
    """The full name of a lesson: ``pack/lesson``."""
    VALUE = "value"
    """The value of a fact: a line, or a text in several languages."""
    DAY = "day"
    MONTH = "month"
    CODE = "code"
    VERSION = "version"
    LIST = "list"
    """Entries of the form `FormField.entry`."""
    MAPPING = "mapping"
    """Values of the form `FormField.entry` by names that the author chooses."""
    GROUP = "group"
    """The fields `FormField.fields`."""
    PHONE = "phone"
    """The screens of a practice phone, which have an editor of their own."""


@dataclass(frozen=True, slots=True)
class WordChoice:
    """One value of a closed set of words, with its label."""

    value: str
    label: MessageText


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form.

    ``name``: its key in the file; empty for the entry of a list. ``words``: maximum number of words of a text.
    ``characters``: maximum length of a line. ``fewest``, ``most``: limits of a number or of the number of entries.
    ``path``: the place in the form; ``*`` stands for every index and every name. ``target``: the place of the ids to
    which a reference may refer, as in `RefersTo`. ``example``: the value in the
    sample of the kind.
    """

    name: str
    type: FieldType
    label: MessageText
    path: tuple[str, ...] = ()
    is_required: bool = True
    default: Any = None
    words: int | None = None
    characters: int | None = None
    fewest: int | None = None
    most: int | None = None
    choices: tuple[WordChoice, ...] = ()
    target: tuple[str, ...] = ()
    entry: "FormField | None" = None
    fields: tuple["FormField", ...] = ()
    example: Any = None

    @property
    def is_text(self) -> bool:
        """Whether the value is a text with languages: a mapping with ``vi`` and, in some packs, ``en``."""
        return self.type in {FieldType.SHORT_TEXT, FieldType.LONG_TEXT, FieldType.QUESTION}


@dataclass(frozen=True, slots=True)
class EditorForm:
    """The fields of one kind of step, of the head of a lesson, of a pack, or of a fact, in the order of the file.

    ``is_step``: whether it is the form of a step, which also has the field ``type`` that nobody edits.
    """

    key: str
    label: MessageText
    fields: tuple[FormField, ...] = ()
    is_step: bool = False

    @property
    def order(self) -> tuple[str, ...]:
        """The names of the fields in the order of the file, for `SetValue.order`."""
        names = tuple(one.name for one in self.fields)
        return (names[0], "type", *names[1:]) if self.is_step else names

    def field_at(self, place: Place) -> FormField | None:
        """Return the field at `place`, which begins in the form; None if the form has no such field."""
        found: FormField | None = None
        fields = self.fields
        for part in place:
            if found is not None and found.entry is not None:
                found = found.entry
            else:
                found = next((one for one in fields if one.name == part), None)
            if found is None:
                return None
            fields = found.fields
        return found
