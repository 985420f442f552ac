"""A phone task as plain data of a lesson file, perhaps incomplete, with the places of its parts in the file.

Rules: nothing here changes data. A part that is missing or has another form than expected is treated as absent,
because the file may be unfinished or changed with a text editor.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.content.packs.marked import Place
from kiosk.domain.errors import PackError
from kiosk.domain.texts import translatable


class PartGoneError(PackError):
    """A screen or an element of an errand is not in the file any more; nothing was changed."""

    code = "errand-part-gone"

    def __init__(self, name: str) -> None:
        super().__init__(
            translatable("Studio", "The errand has no part “{name}” any more."),
            translatable("Studio", "Choose a screen again; somebody may have changed the file."),
            name=name,
        )


@dataclass(frozen=True, slots=True)
class Errand:
    """The data of a step of kind ``phone_task``; ``place``: the place of the step in the lesson file."""

    place: Place
    data: Mapping[str, Any]

    @property
    def screens(self) -> Sequence[Mapping[str, Any]]:
        """The screens of the task, without those of the variant."""
        return _groups(self.data.get("screens"))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of `screens`."""
        return tuple(str(screen.get("id", "")) for screen in self.screens)

    @property
    def start(self) -> str:
        """Id of the first screen of the task; empty if none is set."""
        return _word(self.data.get("start"))

    @property
    def home(self) -> str:
        """Id of the screen to which the Home key leads; empty if none is set."""
        return _word(self.data.get("home"))

    @property
    def goals(self) -> Sequence[str]:
        """Ids of the screens that are goals."""
        return [_word(goal.get("screen")) for goal in _groups(self.data.get("done"))]

    @property
    def values(self) -> Mapping[str, Any]:
        """The declared names of the state, with their possible values."""
        values = self.data.get("values")
        return values if isinstance(values, Mapping) else {}

    @property
    def variant(self) -> Mapping[str, Any]:
        """The variant; empty if there is none."""
        variant = self.data.get("variant")
        return variant if isinstance(variant, Mapping) else {}

    def screen(self, name: str) -> Mapping[str, Any]:
        """Return the screen with the id `name`. Raises PartGoneError."""
        return self.screens[self.number(name)]

    def number(self, name: str) -> int:
        """Return the index of a screen. Raises PartGoneError."""
        if name not in self.ids:
            raise PartGoneError(name)
        return self.ids.index(name)

    def screen_place(self, name: str) -> Place:
        """Return the place of a screen in the file. Raises PartGoneError."""
        return (*self.place, "screens", self.number(name))

    def elements(self, screen: str) -> Sequence[Mapping[str, Any]]:
        """Return the elements of a screen. Raises PartGoneError."""
        return _groups(self.screen(screen).get("elements"))

    def element(self, screen: str, name: str) -> Mapping[str, Any]:
        """Return an element. Raises PartGoneError."""
        return self.elements(screen)[self.element_number(screen, name)]

    def element_number(self, screen: str, name: str) -> int:
        """Return the index of an element on its screen. Raises PartGoneError."""
        names = [element.get("id") for element in self.elements(screen)]
        if name not in names:
            raise PartGoneError(name)
        return names.index(name)

    def element_place(self, screen: str, name: str) -> Place:
        """Return the place of an element in the file. Raises PartGoneError."""
        return (*self.screen_place(screen), "elements", self.element_number(screen, name))

    def acts(self, screen: str, name: str) -> Sequence[Mapping[str, Any]]:
        """Return the acts of an element. Raises PartGoneError."""
        return _groups(self.element(screen, name).get("on"))


def words(text: Any) -> str:
    """Return the Vietnamese of a text of a lesson file; empty if there is none."""
    return _word(text.get("vi")) if isinstance(text, Mapping) else ""


def _groups(value: Any) -> Sequence[Mapping[str, Any]]:
    """Return `value` if it is a list of mappings; else an empty list, since indices must agree with the file."""
    is_list = isinstance(value, list) and all(isinstance(entry, Mapping) for entry in value)
    return value if is_list else []


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""
