"""A phone task as it is played: the phone of the task and that of its variant, each with its map and its route."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from kiosk.activities.payload import read
from kiosk.activities.phone.compiling import Texts, main_handset, variant_handset
from kiosk.activities.phone.handset import Handset, Move, State, after
from kiosk.activities.phone.model import PhoneTask
from kiosk.activities.phone.ways import Ways, explored
from kiosk.activities.phone.wording import BUILT_IN
from kiosk.domain.errors import PayloadError
from kiosk.domain.text import Block, LocalizedText


class Mode(StrEnum):
    """How the phone is played."""

    WATCH = "watch"
    FOLLOW = "follow"
    ALONE = "alone"
    VARIANT = "variant"


@dataclass(frozen=True, slots=True, eq=False)
class Play:
    """A phone, its map, and the way that *Xem* shows."""

    handset: Handset
    ways: Ways
    route: tuple[Move, ...]
    stops: tuple[State, ...]
    """The states along the route: one more than acts."""


@dataclass(frozen=True, slots=True)
class Task:
    """A phone task; equal to another that was written in the same words."""

    model: PhoneTask
    main: Play = field(compare=False, repr=False)
    variant: Play = field(compare=False, repr=False)
    blocks: tuple[Block, ...] = field(compare=False, repr=False)
    texts: Mapping[str, LocalizedText] = field(compare=False, repr=False)
    """Block id to text."""

    def play(self, mode: str) -> Play:
        """The phone of a mode."""
        return self.variant if mode == Mode.VARIANT else self.main


def parsed(payload: Mapping[str, Any]) -> Task:
    """Read and prove a phone task. Raises PayloadError."""
    model = read(PhoneTask, payload)
    texts = Texts()
    main = _play(main_handset(model, texts), model.route, "route")
    variant = _play(variant_handset(model, texts), model.variant.route, "variant.route")
    for name, text in BUILT_IN.items():
        texts.blocks.setdefault(name, Block(name, text))
    blocks = tuple(texts.blocks.values())
    return Task(model, main, variant, blocks, {block.id: block.text for block in blocks})


def _play(handset: Handset, acts: tuple[str, ...], field_path: str) -> Play:
    ways = explored(handset)
    if not acts:
        steps = ways.way(handset.start)
        moves = tuple(move for move, _ in steps)
        return Play(handset, ways, moves, (handset.start, *(there for _, there in steps)))
    stops, route = [handset.start], []
    for number, part in enumerate(acts):
        move = next((move for move in handset.moves(stops[-1]) if move.part == part), None)
        if move is None:
            raise PayloadError(f"{field_path}.{number}", "is not possible", "write")
        route.append(move)
        stops.append(after(stops[-1], move))
    return Play(handset, ways, tuple(route), tuple(stops))
