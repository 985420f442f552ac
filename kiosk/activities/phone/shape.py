"""Consistency checks of a phone task's parts: ids, references, effects.

Rules: every reference leads to an existing id. Every act has an effect or is explained. A wrong act has no effect.
Reachability is checked later, in `graph.py`.
"""

from collections.abc import Iterable, Mapping

from kiosk.activities.payload import check_unique
from kiosk.activities.phone.handset import KEYS, RECENT, part_of
from kiosk.activities.phone.model import SCREEN, Act, Condition, Element, Goal, Hint, PhoneTask, Screen
from kiosk.activities.phone.needs import check_element_needs, check_network, check_screen_needs
from kiosk.activities.phone.variant import TITLE
from kiosk.activities.phone.vocabulary import CALLS, ElementKind, PhoneGesture, ScreenKind
from kiosk.activities.phone.wording import plainly
from kiosk.domain.errors import PayloadError

RESERVED = (SCREEN, *KEYS, RECENT)
_TYPED_INTO = (ElementKind.FIELD, ElementKind.KEYPAD)
TEXTS, DETAILS = "texts", "details"
_EFFECTS = ("how", "set", "go", "back", "say")


def check_shape(task: PhoneTask) -> None:
    """Raise PayloadError for the first part of the task that is inconsistent."""
    variant = task.variant
    _check_values(task)
    check_network(task)
    check_unique("screens", (screen.id for screen in task.screens))
    check_unique("variant.screens", (screen.id for screen in variant.screens))
    main = {screen.id: screen for screen in task.screens}
    both = main | {screen.id: screen for screen in variant.screens}
    _check_home(task.home, main)
    _check_known("start", task.start, main)
    for number, screen in enumerate(task.screens):
        _ScreenCheck(task, main, screen, f"screens.{number}").run()
    for number, screen in enumerate(variant.screens):
        _ScreenCheck(task, both, screen, f"variant.screens.{number}").run()
    _check_goals(task, task.done, main, "done")
    _check_hints(task, task.hints, main, "hints")
    _check_variant(task, both)


def _check_values(task: PhoneTask) -> None:
    for name, values in task.values.items():
        field = f"values.{name}"
        for number, value in enumerate(values.of):
            if value in values.of[:number]:
                raise PayloadError(f"{field}.of.{number}", f"'{value}' appears twice", "write each value once")
        for value in values.labels:
            if value not in values.of:
                _unknown(f"{field}.labels.{value}", value, values.of)


def _check_home(home: str, screens: Mapping[str, Screen]) -> None:
    _check_known("home", home, screens)
    if screens[home].kind is not ScreenKind.HOME:
        message = f"'{home}' is a {screens[home].kind}"
        raise PayloadError("home", message, "name the screen of kind home, to which the Home key leads")


def _check_variant(task: PhoneTask, screens: Mapping[str, Screen]) -> None:
    variant = task.variant
    if variant.start is not None:
        _check_known("variant.start", variant.start, screens)
    _check_condition("variant.values", variant.values, task)
    _check_goals(task, variant.done or (), screens, "variant.done")
    _check_hints(task, variant.hints or (), screens, "variant.hints")
    if screens[task.home].kind is not ScreenKind.HOME:
        raise PayloadError("variant.screens", f"changes the kind of '{task.home}'", "keep its kind: home")
    for name, order in variant.order.items():
        field = f"variant.order.{name}"
        _check_known(field, name, screens)
        ids = [element.id for element in screens[name].elements]
        if sorted(ids) != sorted(order):
            raise PayloadError(field, f"does not list every element of '{name}' once", f"write {', '.join(ids)}")
    for part in (TEXTS, DETAILS):
        for name, changed in getattr(variant, part).items():
            _check_known(f"variant.{part}.{name}", name, screens)
            ids = [*(element.id for element in screens[name].elements), TITLE]
            for element in changed:
                _check_known(f"variant.{part}.{name}.{element}", element, ids)


def _check_goals(task: PhoneTask, goals: Iterable[Goal], screens: Mapping[str, Screen], field: str) -> None:
    for number, goal in enumerate(goals):
        if goal.screen is None and not goal.values:
            raise PayloadError(f"{field}.{number}", "is empty", "add screen: or values:")
        if goal.screen is not None:
            _check_known(f"{field}.{number}.screen", goal.screen, screens)
        _check_condition(f"{field}.{number}.values", goal.values, task)


def _check_hints(task: PhoneTask, hints: Iterable[Hint], screens: Mapping[str, Screen], field: str) -> None:
    for number, hint in enumerate(hints):
        where = f"{field}.{number}"
        _check_known(f"{where}.screen", hint.screen, screens)
        ids = [element.id for element in screens[hint.screen].elements]
        if hint.at not in (*ids, SCREEN):
            _unknown(f"{where}.at", hint.at, ids)
        _check_condition(f"{where}.when", hint.when, task)


def _check_condition(field: str, condition: Condition, task: PhoneTask) -> None:
    for name, wanted in condition.items():
        if name not in task.values:
            _unknown(f"{field}.{name}", name, task.values)
        for value in (wanted,) if isinstance(wanted, str) else wanted:
            if value not in task.values[name].of:
                _unknown(f"{field}.{name}", value, task.values[name].of)


def _check_known(field: str, name: str, known: Iterable[str]) -> None:
    if name not in known:
        _unknown(field, name, known)


def _unknown(field: str, name: str, known: Iterable[str]) -> None:
    there = ", ".join(known)
    raise PayloadError(field, f"'{name}' does not exist", f"write one of {there}" if there else "declare it first")


class _ScreenCheck:
    """The consistency checks of one screen; ``field`` is its dotted path in the payload."""

    def __init__(self, task: PhoneTask, screens: Mapping[str, Screen], screen: Screen, field: str) -> None:
        self._task = task
        self._screens = screens
        self._screen = screen
        self._field = field

    def run(self) -> None:
        """Raise PayloadError for the first part of the screen that is inconsistent."""
        screen, field = self._screen, self._field
        check_screen_needs(screen, field)
        self._check_places()
        for number, element in enumerate(screen.elements):
            if element.id in RESERVED:
                cure = f"choose another id; {', '.join(RESERVED)} are taken"
                raise PayloadError(f"{field}.elements.{number}.id", f"'{element.id}' is a reserved word", cure)
        check_unique(f"{field}.elements", (element.id for element in screen.elements))
        for number, element in enumerate(screen.elements):
            self._check_element(element, f"{field}.elements.{number}")
        self._check_acts(SCREEN, None, screen.on, field)
        if (event := screen.after) is not None:
            if not event.set and event.go is None:
                raise PayloadError(f"{field}.after", "does nothing", "add go: or set:")
            self._check_effects(event.set, event.go, f"{field}.after")
            _check_condition(f"{field}.after.when", event.when, self._task)

    def _check_places(self) -> None:
        screen, field = self._screen, self._field
        if screen.over is not None:
            _check_known(f"{field}.over", screen.over, self._screens)
            if self._screens[screen.over].over is not None or screen.over == screen.id:
                message = f"'{screen.over}' itself covers a screen"
                raise PayloadError(f"{field}.over", message, "name a screen that is not a dialog or shade")
        if screen.back is None:
            return
        if not self._has_back():
            raise PayloadError(f"{field}.back", "has no effect on a lock screen or on home", "remove it")
        _check_known(f"{field}.back", screen.back, self._screens)
        if screen.back == screen.id:
            raise PayloadError(f"{field}.back", "leads to its own screen", "name the screen before it")

    def _has_back(self) -> bool:
        return self._screen.kind is not ScreenKind.LOCK and self._screen.id != self._task.home

    def _check_element(self, element: Element, field: str) -> None:
        check_element_needs(self._task, element, field)
        _check_condition(f"{field}.when", element.when, self._task)
        _check_condition(f"{field}.badge", element.badge or {}, self._task)
        self._check_acts(element.id, element, element.on, field)

    def _check_acts(self, name: str, element: Element | None, acts: tuple[Act, ...], field: str) -> None:
        sure: set[str] = set()
        for number, act in enumerate(acts):
            where = f"{field}.on.{number}"
            self._check_gesture(element, act, where)
            self._check_act(act, where)
            part = part_of(act.gesture, name, act.to, act.text)
            if part in sure:
                cure = "put the acts with when: before the act without it"
                raise PayloadError(where, "can never be done: an act before it always applies", cure)
            if not act.when:
                sure.add(part)

    def _check_gesture(self, element: Element | None, act: Act, field: str) -> None:
        kind = element.kind if element else None
        if act.gesture is PhoneGesture.SLIDE:
            if element is None or kind is not ElementKind.SLIDER:
                raise PayloadError(f"{field}.gesture", "slide is for a slider", "write another gesture, such as tap")
            if act.to is None:
                raise PayloadError(f"{field}.to", "is missing", "add to: with the value to which the knob is moved")
            _check_known(f"{field}.to", act.to, self._task.values[element.value or ""].of)
            if element.value in act.set:
                raise PayloadError(f"{field}.set.{element.value}", "is already set by to:", "remove it")
        elif act.to is not None:
            raise PayloadError(f"{field}.to", f"does not fit {act.gesture}", "remove it, or write gesture: slide")
        if act.exact and act.gesture is not PhoneGesture.TYPE:
            raise PayloadError(f"{field}.exact", f"does not fit {act.gesture}", "remove it, or write gesture: type")
        if act.gesture is PhoneGesture.TYPE:
            self._check_typing(kind, act, field)
        elif act.text is not None:
            raise PayloadError(f"{field}.text", f"does not fit {act.gesture}", "remove it, or write gesture: type")

    def _check_typing(self, kind: ElementKind | None, act: Act, field: str) -> None:
        if kind not in _TYPED_INTO:
            raise PayloadError(f"{field}.gesture", "type is for a field or a keypad", "write another gesture")
        if act.text is None:
            raise PayloadError(f"{field}.text", "is missing", "add text: with what is to be typed")
        for language, words in act.text.by_language.items():
            typed = plainly(words)
            if not typed or (kind is ElementKind.KEYPAD and not set(typed) <= set("0123456789*#+")):
                cure = "write digits, * or #" if kind is ElementKind.KEYPAD else "write letters or digits"
                raise PayloadError(f"{field}.text.{language}", "cannot be typed", cure)
            if kind is ElementKind.KEYPAD and self._screen.kind in CALLS and len(typed) > 1:
                cure = "write one digit; during a call, every key acts at once"
                raise PayloadError(f"{field}.text.{language}", "has more than one key", cure)

    def _check_act(self, act: Act, field: str) -> None:
        _check_condition(f"{field}.when", act.when, self._task)
        if act.wrong is not None:
            done = next((name for name in _EFFECTS if getattr(act, name)), None)
            if done is not None:
                cure = f"remove {done}, or remove wrong"
                raise PayloadError(
                    f"{field}.{done}", "cannot be combined with wrong, because a wrong act changes nothing", cure
                )
            return
        if act.costs is not None:
            raise PayloadError(f"{field}.costs", "requires wrong", "add wrong: with what it would have cost")
        if not (act.set or act.go or act.back or act.say or act.to):
            cure = "add go, set, back or say, or add wrong: with what to do instead"
            raise PayloadError(field, "does nothing", cure)
        if act.back and act.go:
            raise PayloadError(f"{field}.back", "cannot be combined with go", "keep one of them")
        if act.back and not self._has_back():
            raise PayloadError(f"{field}.back", "has no effect on a lock screen or on home", "write go: instead")
        self._check_effects(act.set, act.go, field)
        if act.go == self._screen.id and not (act.set or act.to or act.say):
            raise PayloadError(f"{field}.go", "leads to its own screen", "name another screen, or remove the act")

    def _check_effects(self, changes: Mapping[str, str], go: str | None, field: str) -> None:
        _check_condition(f"{field}.set", changes, self._task)
        if go is not None:
            _check_known(f"{field}.go", go, self._screens)
