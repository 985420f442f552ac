"""A simulated call or chat in which the learner chooses the replies.

Rules: nothing shown before the end reveals which replies are safe. After an unwise reply, which is explained, the
conversation continues. The answer is right after a good end and wrong after a bad end. The next try starts from the
beginning of the conversation.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from kiosk.activities.answers import LIST, PAIR, component
from kiosk.activities.conversation import Conversation, DialogueChoice, End, Node, check_conversation
from kiosk.activities.dialogue_sample import SAMPLE
from kiosk.activities.payload import read
from kiosk.domain.acts import AGAIN, HINT
from kiosk.domain.text import Block
from kiosk.domain.verdicts import Answer, Interaction, Outcome, Verdict

SAY = "say:"
SIGNS = "signs"
"""Name, in the list of blocks to narrate, of the heading above the warning signs; it is a phrase of the program."""
SHOWN_TURNS = 6
"""Maximum number of turns (utterances and replies) in a scene; older turns are left out."""


class DialogueActivity:
    """The activity kind ``dialogue``: choosing the replies in a call or chat; implements `Staged`."""

    key = "dialogue"
    is_question = True
    is_doing = True
    payload: type[Any] = Conversation
    sample = SAMPLE
    goes_on = False

    def parse(self, payload: Mapping[str, Any]) -> Conversation:
        """Parse `payload` (see `Activity.parse`) and check the conversation with `check_conversation`."""
        task = read(Conversation, payload)
        check_conversation(task)
        return task

    def blocks(self, task: Conversation) -> tuple[Block, ...]:
        """The blocks ``question``, ``caller``, ``says.…``, ``choice.…``, ``sign.…``, ``hint.…``, ``explain.…``.

        The part after the dot in ``says.…``, ``sign.…`` and ``hint.…`` is the id of a node; in ``choice.…`` it is the
        id of a choice; in ``explain.…`` it is the id of an unwise choice or of an end.
        """
        talk = [node for node in task.nodes if node.end is None]
        return (
            Block("question", task.question),
            *((Block("caller", task.caller),) if task.caller else ()),
            *(Block(f"says.{node.id}", node.text) for node in talk),
            *(Block(f"choice.{choice.id}", choice.text) for choice in task.choices()),
            *(Block(f"sign.{node.id}", node.sign) for node in talk if node.sign),
            *(Block(f"hint.{node.id}", node.hint) for node in talk if node.hint),
            *(Block(f"explain.{choice.id}", choice.explain) for choice in task.choices() if choice.explain),
            *(Block(f"explain.{node.id}", node.text) for node in task.nodes if node.end),
        )

    def opening(self, task: Conversation) -> tuple[str, ...]:
        """Ids of the blocks of the question, the first utterance and its choices."""
        return ("question", *_heard(task.nodes[0]))

    def media(self, task: Conversation) -> tuple[str, ...]:
        """Paths of the pictures of the caller and of the choices, each once."""
        pictures = (task.picture, *(choice.picture for choice in task.choices()))
        return tuple(dict.fromkeys(picture.path for picture in pictures if picture))

    def props(self, task: Conversation, rng: Random) -> dict[str, Any]:
        """The properties ``question``, ``form``, ``caller``, ``picture``; the conversation itself is in `scene`."""
        return {
            "question": task.question,
            "form": str(task.form),
            "caller": task.caller or "",
            "picture": task.picture or "",
        }

    def start(self, task: Conversation) -> Answer:
        """The draft without replies.

        ``path`` lists the ids of the chosen replies; ``hinted`` is the id of the node whose hint is shown.
        """
        return {"path": [], "hinted": ""}

    def choose(self, task: Conversation, draft: Answer, part: str) -> Answer:
        """The draft after the act ``say:<choice>`` (or only the choice id), ``hint`` or, after the end, ``again``."""
        path = _path(draft)
        node = _node(task, path)
        if path is None or node is None:
            return self.start(task)
        if part == AGAIN and node.end:
            return self.start(task)
        if part == HINT and self.hint_offered(task, draft):
            return {"path": path, "hinted": node.id}
        name = part.removeprefix(SAY)
        return {"path": [*path, name], "hinted": ""} if name in {one.id for one in node.choices} else draft

    def is_complete(self, task: Conversation, draft: Answer) -> bool:
        """Whether the conversation has ended."""
        node = _node(task, _path(draft))
        return node is not None and node.end is not None

    def answers_at_once(self, task: Conversation) -> bool:
        """Always true: a reply cannot be undone."""
        return True

    def judge(self, task: Conversation, answer: Answer) -> Verdict:
        """The verdict: right after a good end, wrong after a bad end, else INCOMPLETE.

        The text of the end is the explanation.
        """
        path = _path(answer)
        node = _node(task, path)
        if path is None or node is None or node.end is None:
            return Verdict(Outcome.INCOMPLETE)
        unwise = tuple(choice.id for choice in task.choices() if choice.id in path and _is_unwise(task, choice))
        wise = tuple(name for name in dict.fromkeys(path) if name not in unwise)
        outcome = Outcome.RIGHT if node.end is End.GOOD else Outcome.WRONG
        return Verdict(outcome, wise, unwise, task.best_way(), f"explain.{node.id}")

    def interaction(self, task: Conversation, answer: Answer) -> Interaction:
        """The xAPI interaction of type ``performance``, with ``<node>[.]<choice>`` for every reply."""
        steps = component((node.id, node.text) for node in task.nodes if node.end is None)
        said = LIST.join(_told(task, _path(answer) or ()))
        return Interaction("performance", LIST.join(_told(task, task.best_way())), said, {"steps": steps})

    def again(self, task: Conversation, answer: Answer) -> Answer:
        """The draft at the start of the conversation."""
        return self.start(task)

    def solution(self, task: Conversation) -> Answer:
        """The answer that follows `Conversation.best_way`."""
        return {"path": list(task.best_way()), "hinted": ""}

    def scene(self, task: Conversation, draft: Answer) -> dict[str, Any]:
        """The properties from which the view shows the conversation.

        ``turns``: the latest utterances and replies (who, block, text each). ``choices``: the choices of the learner
        (id, text, hangUp, picture each); empty after the end. ``hint`` and ``hintBlock``: text and block id of the
        hint; empty while no hint is shown. ``ended``: ``good`` or ``bad``; empty before the end. ``signs``: the
        warning signs on the learner's path (text, block each); empty before the end.
        """
        path = _path(draft) or []
        node = _node(task, path)
        if node is None:
            path, node = [], task.nodes[0]
        shows_hint = node.hint is not None and draft.get("hinted") == node.id
        return {
            "turns": _turns(task, path)[-SHOWN_TURNS:],
            "choices": [
                {
                    "id": choice.id,
                    "text": choice.text,
                    "hangUp": choice.hang_up,
                    "picture": choice.picture or "",
                }
                for choice in node.choices
            ],
            "hint": node.hint if shows_hint else "",
            "hintBlock": f"hint.{node.id}" if shows_hint else "",
            "ended": str(node.end or ""),
            "signs": [{"text": one.sign, "block": f"sign.{one.id}"} for one in _signed(task, path)]
            if node.end
            else [],
        }

    def said(self, task: Conversation, draft: Answer) -> tuple[str, ...]:
        """Ids of the blocks to narrate: the explanation of an unwise last reply, the next utterance and its choices.

        While a hint is shown, the only id is that of the hint. After the end, the ids are `SIGNS` and
        those of the warning signs on the learner's path.
        """
        path = _path(draft)
        node = _node(task, path)
        if path is None or node is None:
            return ()
        if node.hint is not None and draft.get("hinted") == node.id:
            return (f"hint.{node.id}",)
        if node.end:
            signs = [f"sign.{one.id}" for one in _signed(task, path)]
            return (SIGNS, *signs) if signs else ()
        last = next((choice for choice in task.choices() if choice.id in path[-1:]), None)
        return (*((f"explain.{last.id}",) if last and last.explain else ()), *_heard(node))

    def hint_offered(self, task: Conversation, draft: Answer) -> bool:
        """Whether the current node has a hint that is not shown yet."""
        node = _node(task, _path(draft))
        return node is not None and node.hint is not None and draft.get("hinted") != node.id

    def hint_counts(self, task: Conversation, draft: Answer) -> bool:
        """Always true: every shown hint counts as help."""
        return True

    def mastered(self, task: Conversation, draft: Answer) -> bool:
        """Always false: choosing replies is practice and does not count as mastery."""
        return False

    def about(self, task: Conversation, before: Answer, after: Answer) -> dict[str, Any]:
        """The node in which the act was made and, after the end, the ``result``: ``goal`` or ``bad``."""
        node, now = _node(task, _path(before)), _node(task, _path(after))
        ends = {End.GOOD: {"result": "goal"}, End.BAD: {"result": "bad"}}
        return {"node": node.id if node else "", **(ends[now.end] if now and now.end else {})}


def _path(draft: Answer) -> list[str] | None:
    value = draft.get("path") if isinstance(draft, Mapping) else None
    return list(value) if isinstance(value, list | tuple) and all(isinstance(name, str) for name in value) else None


def _node(task: Conversation, path: Sequence[str] | None) -> Node | None:
    """The node at the end of `path`; None if `path` is not a valid path."""
    if path is None:
        return None
    nodes = task.by_id()
    node = task.nodes[0]
    for name in path:
        choice = next((choice for choice in node.choices if choice.id == name), None)
        if choice is None:
            return None
        node = nodes[choice.to]
    return node


def _heard(node: Node) -> tuple[str, ...]:
    return (f"says.{node.id}", *(f"choice.{choice.id}" for choice in node.choices))


def _turns(task: Conversation, path: Sequence[str]) -> list[dict[str, Any]]:
    nodes = task.by_id()
    choices = {choice.id: choice for choice in task.choices()}
    turns = [_turn("other", f"says.{task.nodes[0].id}", task.nodes[0].text)]
    for name in path:
        choice = choices[name]
        turns.append(_turn("me", f"choice.{name}", choice.text))
        if choice.explain:
            turns.append(_turn("note", f"explain.{name}", choice.explain))
        if nodes[choice.to].end is None:
            turns.append(_turn("other", f"says.{choice.to}", nodes[choice.to].text))
    return turns


def _turn(who: str, block: str, text: Any) -> dict[str, Any]:
    return {"who": who, "block": block, "text": text}


def _signed(task: Conversation, path: Sequence[str]) -> list[Node]:
    """The nodes on `path` that have a warning sign."""
    met = {task.nodes[0].id, *(choice.to for choice in task.choices() if choice.id in path)}
    return [node for node in task.nodes if node.id in met and node.sign and node.end is None]


def _is_unwise(task: Conversation, choice: DialogueChoice) -> bool:
    return choice.explain is not None or task.by_id()[choice.to].end is End.BAD


def _told(task: Conversation, path: Sequence[str]) -> list[str]:
    return [
        f"{node.id}{PAIR}{name}" for name in path for node in task.nodes for one in node.choices if one.id == name
    ]


ACTIVITY = DialogueActivity()
