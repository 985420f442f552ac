"""The scene of a phone task: the properties from which the view displays a draft.

Rules: the phone's display depends only on the phone's state. The instruction is shown only in the modes *watch* and
*follow*. In the mode *watch*, the scene points at the next element; in the other modes, it points at an element only
after a hint.
"""

from typing import Any

from kiosk.activities.phone.draft import Draft
from kiosk.activities.phone.guidance import OFF_ROUTE, instruction, next_move
from kiosk.activities.phone.handset import KEYS, Face, Handset, Move, State, Thing, holds
from kiosk.activities.phone.home_screen.fillers import Filler
from kiosk.activities.phone.model import SCREEN, Element
from kiosk.activities.phone.needs import TWO_STATES
from kiosk.activities.phone.speaking import answer
from kiosk.activities.phone.task import Mode, Play, Task
from kiosk.activities.phone.vocabulary import ElementKind, PhoneGesture
from kiosk.activities.phone.wording import names_values, with_values
from kiosk.domain.text import LocalizedText
from kiosk.domain.vietnamese import keys_for

_ANSWER_KINDS = {
    "onward": "right",
    "detour": "right",
    "wrong": "explain",
    "costly": "costly",
    "read": "explain",
    "nothing": "explain",
    "hint": "hint",
    "goal": "praise",
}


_WITHOUT_BUTTON = (PhoneGesture.TAP, PhoneGesture.SLIDE, PhoneGesture.TYPE)


def scene(task: Task, draft: Draft) -> dict[str, Any]:
    """The properties of the display for `draft`; the QML view reads each of the keys."""
    play = task.play(draft.mode)
    handset, state = play.handset, draft.state
    told = instruction(play, draft)
    shown = answer(draft)
    move = next_move(play, draft)
    return {
        "mode": draft.mode,
        "done": list(draft.done),
        "finished": draft.finished,
        "goal": handset.goal.text,
        "why": handset.why.text if handset.why else "",
        "instruction": told.text if told else "",
        "answer": task.texts[shown] if shown else "",
        "reply": task.texts[draft.said] if draft.last == "goal" and draft.said else "",
        "replyBlock": draft.said,
        "answerKind": _answer_kind(draft) if shown else "",
        "answerBlock": shown,
        "point": draft.point,
        "pointGesture": str(move.gesture) if move and draft.point == SCREEN else "",
        "finger": _finger(move) if draft.mode == Mode.WATCH and move else {},
        "typed": (move.text or "") if draft.mode == Mode.FOLLOW and move else "",
        **_progress(play, draft),
        "canPrevious": draft.mode == Mode.WATCH and draft.at > 0,
        "make": str(handset.make),
        "network": {name: state[1][at] == handset.choices[at][1] for name, at in handset.network.items()},
        "hasSides": handset.has_sides,
        "screen": _screen(handset, state, draft.page, is_live=draft.mode != Mode.WATCH and not draft.finished),
        "elements": _elements(handset, state, draft.page),
    }


def still(handset: Handset, state: State, page: int = 0) -> dict[str, Any]:
    """The properties of the display of a phone in `state` that nobody operates, such as in the studio."""
    return {
        "mode": str(Mode.ALONE),
        "finished": False,
        "answer": "",
        "answerKind": "",
        "point": "",
        "pointGesture": "",
        "finger": {},
        "make": str(handset.make),
        "network": {name: state[1][at] == handset.choices[at][1] for name, at in handset.network.items()},
        "hasSides": handset.has_sides,
        "screen": _screen(handset, state, page, is_live=False),
        "elements": _elements(handset, state, page),
    }


def _answer_kind(draft: Draft) -> str:
    if draft.mode == Mode.FOLLOW and draft.last == "detour":
        return "explain"
    if draft.finished:
        return "costly" if draft.is_alone and draft.costly else "praise"
    return _ANSWER_KINDS.get(draft.last, "")


def _finger(move: Move) -> dict[str, Any]:
    """How the demonstrating hand performs `move`; ``keys``: the keys that type its text, joined by line breaks."""
    keys = (
        LocalizedText({code: "\n".join(_keys(text)) for code, text in move.text.by_language.items()})
        if move.text
        else ""
    )
    return {"element": move.element, "gesture": move.gesture, "to": move.to, "text": move.text or "", "keys": keys}


def _keys(text: str) -> list[str]:
    try:
        return keys_for(text)
    except ValueError:  # letters of another language
        return list(text)


def _progress(play: Play, draft: Draft) -> dict[str, int]:
    if draft.is_alone:
        return {"step": 0, "steps": 0}
    steps = len(play.route)
    left = play.ways.distances[draft.state] if draft.at == OFF_ROUTE else steps - draft.at
    return {"step": min(max(steps - left, 0) + 1, steps), "steps": steps}


def _screen(handset: Handset, state: State, page: int, *, is_live: bool) -> dict[str, Any]:
    face = handset.face(state)
    waits = next((move for move in handset.moves(state) if not move.is_own), None)
    own = [move for move in handset.moves(state) if move.element == SCREEN]
    seconds = face.model.after.seconds if is_live and waits and face.model.after else 0
    layout = handset.homes.get(state[0])
    turns = layout.gestures(page) if layout else []
    return _drawn(handset, face, state) | {"after": seconds, "gestures": _gestures(own) + turns, "page": page}


def _drawn(handset: Handset, face: Face, state: State) -> dict[str, Any]:
    model = face.model
    below = handset.faces.get(model.over or "")
    under: dict[str, Any] = {}
    if below is not None:
        at = (below.model.id, state[1])
        under = _drawn(handset, below, at) | {"elements": _elements(handset, at, 0, is_live=False)}
    return {
        "id": model.id,
        "kind": str(model.kind),
        "title": _filled(handset, state, model.title),
        "detail": _filled(handset, state, model.detail),
        "icon": str(model.icon or ""),
        "picture": model.picture or "",
        "rings": model.rings,
        "says": model.says or "",
        "over": under,
        "pages": len(handset.homes[model.id].pages) if model.id in handset.homes else 1,
        "page": 0,
        "after": 0,
        "gestures": [],
    }


def _elements(handset: Handset, state: State, page: int, *, is_live: bool = True) -> list[dict[str, Any]]:
    moves = [move for move in handset.moves(state) if move.element not in KEYS] if is_live else []
    shown = {thing.model.id: _element(handset, state, thing, moves) for thing in handset.shown(state)}
    layout = handset.homes.get(state[0])
    if layout is None:
        return list(shown.values())
    apps = [shown.get(name) or _filler(layout.fillers.get(name)) for name in layout.pages[page]]
    above = [element for name, element in shown.items() if layout.page_of(name) is None]
    return above + [app for app in apps if app]


def _filler(filler: Filler | None) -> dict[str, Any]:
    """An app of the program; empty if `filler` is None, because the app at this place is not shown now."""
    if filler is None:
        return {}
    plain = _plain(Element(id=filler.name, kind=ElementKind.APP, text=filler.text.by_language))
    return plain | {"id": filler.id, "icon": filler.name, "gestures": [str(PhoneGesture.TAP)]}


def _element(handset: Handset, state: State, thing: Thing, moves: list[Move]) -> dict[str, Any]:
    model = thing.model
    value = state[1][thing.value] if thing.value >= 0 else ""
    labels = handset.labels[thing.value] if thing.value >= 0 else {}
    own = [move for move in moves if move.element == model.id]
    is_slider = model.kind is ElementKind.SLIDER
    return _plain(model) | {
        "text": _filled(handset, state, model.text),
        "detail": _filled(handset, state, model.detail),
        "value": value,
        "valueLabel": labels.get(value, ""),
        "empty": model.kind is ElementKind.FIELD and bool(value) and value == handset.choices[thing.value][0],
        "places": [{"id": place, "text": labels[place]} for place in handset.choices[thing.value]]
        if is_slider
        else [],
        "badge": thing.badge is not None and holds(thing.badge, state[1]),
        "on": model.kind in TWO_STATES and bool(value) and value == handset.choices[thing.value][1],
        "gestures": _gestures(own),
        "offers": _offers(own),
        "types": any(move.gesture == PhoneGesture.TYPE for move in own),
    }


def _plain(model: Element) -> dict[str, Any]:
    """The properties that do not depend on acts or values: ids, texts, icon and look of the element."""
    return {
        "id": model.id,
        "kind": str(model.kind),
        "text": model.text or "",
        "detail": model.detail or "",
        "icon": str(model.icon or ""),
        "picture": model.picture or "",
        "tone": str(model.tone),
        "mine": model.mine,
        "machine": model.machine,
        "badge": False,
        "x": model.x if model.x is not None else 0,
        "y": model.y if model.y is not None else 0,
        "value": "",
        "valueLabel": "",
        "empty": False,
        "places": [],
        "on": False,
        "gestures": [],
        "offers": [],
        "types": False,
    }


def _gestures(moves: list[Move]) -> list[str]:
    return list(dict.fromkeys(str(move.gesture) for move in moves))


def _offers(moves: list[Move]) -> list[str]:
    """The gestures of an element for which buttons are shown after a tap on it.

    If the element takes a tap, these are only the gestures that have an instruction: the tap alone does the rest.
    """
    takes_tap = any(move.gesture == PhoneGesture.TAP for move in moves)
    others = [move for move in moves if move.gesture not in _WITHOUT_BUTTON]
    return _gestures([move for move in others if move.how is not None or not takes_tap])


def _filled(handset: Handset, state: State, text: LocalizedText | None) -> LocalizedText | str:
    if text is None:
        return ""
    return with_values(text, handset.labels_at(state)) if names_values(text) else text
