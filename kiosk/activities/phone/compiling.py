"""Compiles the payload of a phone task into one `Handset` for the task and one for its variant.

Rules: every spoken text gets a block id, which is also the name of its audio clip. If a text of the variant is
identical to a text of the task, both have the block id of the task's text, so that the text is recorded only
once.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kiosk.activities.phone.handset import (
    AFTER,
    BACK,
    HOME,
    Face,
    Handset,
    Move,
    Pointer,
    Test,
    Thing,
    part_of,
)
from kiosk.activities.phone.home_screen.layout import TURNS, HomeLayout, layout_of
from kiosk.activities.phone.model import SCREEN, Act, Condition, Element, Goal, Hint, PhoneTask, Screen
from kiosk.activities.phone.variant import Sheet, makes_of, sheets, variant_hints, variant_sheets
from kiosk.activities.phone.vocabulary import ElementKind, Make, PhoneGesture, ScreenKind
from kiosk.activities.phone.wording import (
    BUILT_IN,
    HOW_BACK,
    HOW_HOME,
    HOW_NEXT_PAGE,
    HOW_PAGE_BEFORE,
    all_forms,
    names_values,
)
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import Block, LocalizedText

VARIANT = "variant"
_WITH_DETAIL = (ElementKind.NOTE, ElementKind.LINE, ElementKind.PAPER)
_SPOKEN = (*_WITH_DETAIL, ElementKind.BUBBLE, ElementKind.TEXT, ElementKind.HEADING, ElementKind.SPEAKER)


class Texts:
    """Assigns block ids to the spoken texts of a task and its variant.

    ``prefix`` is put before the id of every new text; it is empty while the task is compiled.
    """

    def __init__(self) -> None:
        self.blocks: dict[str, Block] = {}
        self.prefix = ""

    def block(self, name: str, text: LocalizedText) -> Block:
        """Return the block `name` if it exists with this `text`; else the block ``prefix`` + `name`.

        The block ``prefix`` + `name` is created if it does not exist.
        """
        found = self.blocks.get(name)
        if found is None or found.text != text:
            name = f"{self.prefix}{name}"
            found = self.blocks.setdefault(name, Block(name, text))
        return found

    def maybe(self, name: str, text: LocalizedText | None) -> Block | None:
        """The result of `block`; None if there is no text."""
        return None if text is None else self.block(name, text)


class Sources(NamedTuple):
    """The parts of the payload from which one phone is compiled: those of the task or those of the variant."""

    field: str
    goal: Block
    why: Block | None
    screen: str
    values: Mapping[str, str]
    sheets: list[Sheet]
    hints: list[tuple[Hint, str]]
    done: tuple[Goal, ...]
    make: Make


def main_handset(task: PhoneTask, texts: Texts) -> Handset:
    """The simulated phone of the task itself."""
    sources = Sources(
        field="step",
        goal=texts.block("goal", task.goal),
        why=texts.maybe("why", task.why),
        screen=task.start,
        values={name: values.of[0] for name, values in task.values.items()},
        sheets=sheets(task),
        hints=[(hint, f"hints.{number}") for number, hint in enumerate(task.hints)],
        done=task.done,
        make=makes_of(task)[0],
    )
    found = _Maker(task, texts).handset(sources)
    texts.block("praise", task.praise)
    return found


def variant_handset(task: PhoneTask, texts: Texts) -> Handset:
    """The simulated phone of the variant; call it after `main_handset`, with the same `texts`."""
    variant = task.variant
    goal, why = texts.block(f"{VARIANT}.goal", variant.goal), texts.maybe(f"{VARIANT}.why", variant.why)
    texts.prefix = f"{VARIANT}."
    sources = Sources(
        field=VARIANT,
        goal=goal,
        why=why,
        screen=variant.start or task.start,
        values={name: variant.values.get(name, values.of[0]) for name, values in task.values.items()},
        sheets=variant_sheets(task),
        hints=variant_hints(task),
        done=task.done if variant.done is None else variant.done,
        make=makes_of(task)[1],
    )
    return _Maker(task, texts).handset(sources)


class _Maker:
    def __init__(self, task: PhoneTask, texts: Texts) -> None:
        self._task = task
        self._texts = texts
        self._places = {name: place for place, name in enumerate(task.values)}
        self._of = [values.of for values in task.values.values()]

    def handset(self, sources: Sources) -> Handset:
        """Compile one phone from `sources`."""
        return Handset(
            field=sources.field,
            goal=sources.goal,
            why=sources.why,
            names=tuple(self._places),
            labels=tuple(values.labels for values in self._task.values.values()),
            choices=tuple(self._of),
            start=(sources.screen, tuple(sources.values.values())),
            home=self._task.home,
            faces={sheet.screen.id: self._face(sheet) for sheet in sources.sheets},
            done=tuple((goal.screen or "", self._test(goal.values)) for goal in sources.done),
            pointers=tuple(self._pointer(hint, at) for hint, at in sources.hints),
            homes=self._homes(sources),
            make=sources.make,
            network=self._network(),
            turns=self._turns(),
        )

    def _homes(self, sources: Sources) -> Mapping[str, HomeLayout]:
        key = f"{sources.field}/{sources.goal.text.by_language[VIETNAMESE]}"
        found = {sheet.screen.id: layout_of(sheet.screen, key) for sheet in sources.sheets}
        return {name: layout for name, layout in found.items() if layout is not None}

    def _network(self) -> Mapping[str, int]:
        network = self._task.network
        named = {"wifi": network.wifi, "data": network.data, "signal": network.signal} if network else {}
        return {field: self._places[name] for field, name in named.items() if name is not None}

    def _turns(self) -> tuple[Move, ...]:
        return tuple(
            Move(
                part=part_of(gesture, SCREEN, None, None),
                element=SCREEN,
                gesture=str(gesture),
                field="screens",
                how=self._texts.block(how, BUILT_IN[how]),
                page=page,
            )
            for gesture, how, page in zip(TURNS, (HOW_PAGE_BEFORE, HOW_NEXT_PAGE), (-1, 1), strict=True)
        )

    def _test(self, condition: Condition) -> Test:
        return tuple(
            (self._places[name], frozenset((wanted,) if isinstance(wanted, str) else wanted))
            for name, wanted in condition.items()
        )

    def _sets(self, changes: Mapping[str, str]) -> tuple[tuple[int, str], ...]:
        return tuple((self._places[name], value) for name, value in changes.items())

    def _pointer(self, hint: Hint, field: str) -> Pointer:
        said = self._texts.block(f"hint.{field.rpartition('.')[2]}", hint.text)
        return Pointer(hint.screen, hint.at, said, self._test(hint.when), field)

    def _face(self, sheet: Sheet) -> Face:
        screen, field = sheet
        says = self._texts.maybe(f"screen.{screen.id}", screen.says)
        back = _back_of(screen, self._task.home)
        things = tuple(
            self._thing(screen, element, f"{field}.elements.{_place(sheet, element)}", back)
            for element in screen.elements
        )
        own = [
            self._move(screen, SCREEN, number, act, (f"{field}.on.{number}", back))
            for number, act in enumerate(screen.on)
        ]
        return Face(screen, field, things, (*own, *self._keys(screen, field, back)), says)

    def _keys(self, screen: Screen, field: str, back: str) -> list[Move]:
        found = []
        if (event := screen.after) is not None:
            how = self._texts.block(f"{AFTER}.{screen.id}", event.how)
            test, sets = self._test(event.when), self._sets(event.set)
            found.append(Move(AFTER, AFTER, "wait", f"{field}.after", test, sets, event.go or "", how=how))
        if screen.kind is ScreenKind.LOCK:
            return found
        keys = ((BACK, back, HOW_BACK), (HOME, self._task.home, HOW_HOME))
        return found + [
            Move(key, key, str(PhoneGesture.TAP), f"{field}.back", go=go, how=self._texts.block(how, BUILT_IN[how]))
            for key, go, how in keys
            if go and screen.id not in (go, self._task.home)
        ]

    def _thing(self, screen: Screen, element: Element, field: str, back: str) -> Thing:
        moves = [
            self._move(screen, element.id, number, act, (f"{field}.on.{number}", back), element.value)
            for number, act in enumerate(element.on)
        ]
        value = self._places[element.value] if element.value else -1
        if any(move.gesture == PhoneGesture.SLIDE for move in moves):
            moves += [
                Move(
                    part_of(PhoneGesture.SLIDE, element.id, to, None),
                    element.id,
                    str(PhoneGesture.SLIDE),
                    field,
                    sets=((value, to),),
                    to=to,
                )
                for to in self._of[value]
            ]
        return Thing(
            model=element,
            field=field,
            test=self._test(element.when),
            moves=tuple(moves),
            spoken=self._spoken(screen, element),
            badge=None if element.badge is None else self._test(element.badge),
            value=value,
        )

    def _spoken(self, screen: Screen, element: Element) -> Block | None:
        text, detail = element.text, element.detail
        if element.kind not in _SPOKEN or text is None or names_values(text) or names_values(detail):
            return None
        if detail is not None and element.kind in _WITH_DETAIL:
            text = LocalizedText(
                {
                    language: f"{words}: {detail.by_language.get(language) or detail.text(language, '{addr}')}"
                    for language, words in text.by_language.items()
                }
            )
        return self._texts.block(f"element.{screen.id}.{element.id}", text)

    def _move(  # noqa: PLR0913, PLR0917 - the parameters are an act and its position in the payload
        self, screen: Screen, element: str, number: int, act: Act, where: tuple[str, str], value: str | None = None
    ) -> Move:
        name = f"{screen.id}.{element}.{number}"
        sets = dict(act.set)
        if act.gesture is PhoneGesture.SLIDE and value and act.to:
            sets[value] = act.to
        return Move(
            part=part_of(act.gesture, element, act.to, act.text),
            element=element,
            gesture=str(act.gesture),
            field=where[0],
            test=self._test(act.when),
            sets=self._sets(sets),
            go=where[1] if act.back else act.go or "",
            to=act.to or "",
            text=act.text,
            typed=all_forms(act.text, exact=act.exact) if act.text else frozenset(),
            exact=act.exact,
            how=self._texts.maybe(f"how.{name}", act.how),
            say=self._texts.maybe(f"say.{name}", act.say),
            wrong=self._texts.maybe(f"wrong.{name}", act.wrong),
            costs=act.costs is not None,
        )


def _back_of(screen: Screen, home: str) -> str:
    if screen.kind is ScreenKind.LOCK or screen.id == home:
        return ""
    return screen.back or screen.over or home


def _place(sheet: Sheet, element: Element) -> int:
    return sheet.screen.elements.index(element)
