"""Payload models of the kind ``dialogue`` (the utterances, choices and ends of a call or chat) and their checks.

Rules: every node can be reached from the first node. A good end can be reached from every node that is not an end.
The text of an end describes what would have happened in real life.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from heapq import heappop, heappush
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.activities.payload import (
    Flag,
    Label,
    LongText,
    PartId,
    Payload,
    PictureFile,
    Question,
    RefersTo,
    ShortText,
    Text,
    at_most,
    check_unique,
)
from kiosk.domain.errors import PayloadError

Utterance = Annotated[Text, AfterValidator(at_most(25))]
DETOUR = 1000
"""Cost that `Conversation.best_way` adds for an explained (unwise) choice; no path has as many choices."""


class Form(StrEnum):
    """Medium of the conversation."""

    CALL = "call"
    CHAT = "chat"


class End(StrEnum):
    """How the conversation ended for the learner."""

    GOOD = "good"
    BAD = "bad"


class DialogueChoice(Payload):
    """A reply or action that the learner can choose.

    ``explain``: why the choice is unwise; only unwise choices have it. ``to``: id of the node to which the choice
    leads. ``hang_up``: whether the choice ends the call.
    """

    id: PartId
    text: ShortText
    to: Annotated[PartId, RefersTo(("nodes", "*", "id"))]
    picture: PictureFile | None = None
    explain: Utterance | None = None
    hang_up: Flag = False


class Node(Payload):
    """An utterance of the other person, with the choices of the learner; or an end of the conversation (``end``).

    ``text``: the utterance, or the text of the end. ``sign``: name of the warning sign in the utterance, if the
    utterance contains one.
    """

    id: PartId
    text: LongText
    choices: Annotated[tuple[DialogueChoice, ...], Field(max_length=4)] = ()
    end: End | None = None
    sign: Label | None = None
    hint: Utterance | None = None


class Conversation(Payload):
    """Payload of ``dialogue``; the conversation starts at the first of the ``nodes``."""

    question: Question
    form: Form
    caller: Label | None = None
    picture: PictureFile | None = None
    nodes: Annotated[tuple[Node, ...], Field(min_length=2, max_length=14)]

    def by_id(self) -> dict[str, Node]:
        """Nodes by id."""
        return {node.id: node for node in self.nodes}

    def choices(self) -> tuple[DialogueChoice, ...]:
        """All choices of all nodes, in the author's order."""
        return tuple(choice for node in self.nodes for choice in node.choices)

    def best_way(self) -> tuple[str, ...]:
        """Ids of the choices on the best path from the first node to a good end; empty if there is no such path.

        Of all paths to a good end, the best one has the fewest explained (unwise) choices and, if several have
        equally few, the fewest choices.
        """
        nodes = self.by_id()
        waiting: list[tuple[int, tuple[str, ...], str]] = [(0, (), self.nodes[0].id)]
        seen = set[str]()
        while waiting:
            cost, way, name = heappop(waiting)
            if nodes[name].end is End.GOOD:
                return way
            if name in seen:
                continue
            seen.add(name)
            for choice in nodes[name].choices:
                heappush(waiting, (cost + 1 + DETOUR * (choice.explain is not None), (*way, choice.id), choice.to))
        return ()


def check_conversation(task: Conversation) -> None:
    """Raise PayloadError for an invalid id or choice, an unreachable node, or a node without a way to a good end."""
    names = [node.id for node in task.nodes]
    check_unique("nodes", names)
    taken = set(names)
    for place, node in enumerate(task.nodes):
        check_unique(f"nodes.{place}.choices", (choice.id for choice in node.choices), taken)
        taken |= {choice.id for choice in node.choices}
        _check_node(f"nodes.{place}", node, names)
    leads_to = {node.id: {choice.to for choice in node.choices} for node in task.nodes}
    reached = _spread({names[0]}, leads_to)
    ending = _leading({node.id for node in task.nodes if node.end}, leads_to)
    good = _leading({node.id for node in task.nodes if node.end is End.GOOD}, leads_to)
    for place, node in enumerate(task.nodes):
        field = f"nodes.{place}"
        if node.id not in reached:
            raise PayloadError(field, f"nothing leads to '{node.id}'", "lead a choice to it or remove it")
        if node.id not in ending:
            raise PayloadError(field, f"'{node.id}' is in an endless loop", "add a choice that leads to an end")
        if node.end is None and node.id not in good:
            raise PayloadError(field, f"'{node.id}' cannot reach a good end", "add a choice that saves the learner")


def _check_node(field: str, node: Node, names: Collection[str]) -> None:
    if node.end and node.choices:
        raise PayloadError(f"{field}.choices", "an end cannot have choices", "remove the choices or the end")
    if node.end and node.sign:
        raise PayloadError(
            f"{field}.sign", "an end cannot have a sign", "move the sign to a node in which the other person speaks"
        )
    if not node.end and len(node.choices) < 2:  # noqa: PLR2004 - with a single choice, there is nothing to choose
        raise PayloadError(f"{field}.choices", "has too few entries", "write 2 to 4 choices, or end: good or bad")
    for place, choice in enumerate(node.choices):
        if choice.to not in names:
            cure = f"write one of {', '.join(names)}"
            raise PayloadError(f"{field}.choices.{place}.to", f"'{choice.to}' is not a node", cure)


def _spread(start: set[str], leads_to: Mapping[str, set[str]]) -> set[str]:
    found, waiting = set(start), list(start)
    while waiting:
        for name in leads_to[waiting.pop()] - found:
            found.add(name)
            waiting.append(name)
    return found


def _leading(goals: set[str], leads_to: Mapping[str, set[str]]) -> set[str]:
    """All nodes from which at least one node of `goals` can be reached, including `goals`."""
    comes_from: dict[str, set[str]] = {name: set() for name in leads_to}
    for name, targets in leads_to.items():
        for target in targets:
            comes_from[target].add(name)
    return _spread(goals, comes_from)
