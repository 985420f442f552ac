"""A parsed phone task: the simulated phones of the task and of its variant, with their state graphs and routes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from kiosk.activities.payload import read
from kiosk.activities.phone.compiling import Texts, main_handset, variant_handset
from kiosk.activities.phone.graph import check_graph, check_used
from kiosk.activities.phone.handset import Handset, Move, State
from kiosk.activities.phone.model import PhoneTask
from kiosk.activities.phone.route import Route, check_differs, shortest_route, written_route
from kiosk.activities.phone.shape import check_shape
from kiosk.activities.phone.texts import check_texts
from kiosk.activities.phone.ways import Ways, explored
from kiosk.activities.phone.wording import BUILT_IN
from kiosk.domain.text import Block, LocalizedText


class Mode(StrEnum):
    """Mode of a run: watch a demonstration, follow instructions, act without guidance, or do so in the variant."""

    WATCH = "watch"
    FOLLOW = "follow"
    ALONE = "alone"
    VARIANT = "variant"


@dataclass(frozen=True, slots=True, eq=False)
class Play:
    """A simulated phone, its state graph, and the route that the mode *Xem* (watch) demonstrates."""

    handset: Handset
    ways: Ways
    shown: Route

    @property
    def route(self) -> tuple[Move, ...]:
        """The acts of the demonstrated route."""
        return self.shown.moves

    @property
    def stops(self) -> tuple[State, ...]:
        """The states along the demonstrated route: the start, then the state after each act."""
        return self.shown.stops


@dataclass(frozen=True, slots=True)
class Task:
    """A parsed phone task; two tasks are equal if their payloads are equal."""

    model: PhoneTask
    main: Play = field(compare=False, repr=False)
    variant: Play = field(compare=False, repr=False)
    blocks: tuple[Block, ...] = field(compare=False, repr=False)
    texts: Mapping[str, LocalizedText] = field(compare=False, repr=False)
    """The texts of all blocks, by block id, and the replies of the program's apps on home screens, by app id."""

    def play(self, mode: str) -> Play:
        """The phone for `mode`: the variant's phone for the mode *variant*, else the task's phone."""
        return self.variant if mode == Mode.VARIANT else self.main


def parsed(payload: Mapping[str, Any]) -> Task:
    """Parse a phone task and prove that its goals are reachable. Raises PayloadError for the first fault."""
    model = read(PhoneTask, payload)
    check_shape(model)
    check_texts(model)
    texts = Texts()
    variant = model.variant
    first = _play(main_handset(model, texts), model.route, "route", has_own_goals=True)
    other = _play(
        variant_handset(model, texts), variant.route, "variant.route", has_own_goals=variant.done is not None
    )
    check_used(first.ways, other.ways)
    check_differs(first.handset, first.shown, other.handset, other.shown)
    for name, text in BUILT_IN.items():
        texts.blocks.setdefault(name, Block(name, text))
    blocks = tuple(texts.blocks.values())
    fillers = {**_fillers(first.handset), **_fillers(other.handset)}
    return Task(model, first, other, blocks, {block.id: block.text for block in blocks} | fillers)


def _fillers(handset: Handset) -> dict[str, LocalizedText]:
    return {name: filler.reply for layout in handset.homes.values() for name, filler in layout.fillers.items()}


def _play(handset: Handset, acts: tuple[str, ...], field_path: str, *, has_own_goals: bool) -> Play:
    ways = explored(handset)
    check_graph(ways, has_own_goals=has_own_goals)
    shown = written_route(handset, acts, field_path) if acts else shortest_route(ways)
    return Play(handset, ways, shown)
