"""Finds in the source code the messages that errors show to staff.

Rules: an error is a subclass of `KioskError`; if a function passes its own parameter on as the message of an error,
the calls of that function are read instead; a message is a string literal, a name or default with a literal value, or
the ``sentence`` of a `Fault`, which is read where the fault is created.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import Formatter

from kiosk.content import wording
from tests.house.sources import ROOT
from tests.house.sources import below as files_below

Known = Mapping[str, Sequence[ast.expr]]
"""Name → expressions assigned to it."""

FAULTS: Mapping[str, type[wording.Fault]] = {"Fault": wording.Fault, "TextFault": wording.TextFault}
SUPER = "super().__init__"


@dataclass(frozen=True)
class Said:
    """One message with its place ``file:line``; `text` is None if the argument is no readable literal.

    ``is_certain`` is False for a text that was assigned to the name of the argument earlier or later than the one in
    effect at the call. ``unknown``: placeholders in the text for which the call gives no value.
    """

    where: str
    text: str | None
    code: str = ""
    is_certain: bool = True
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Speaker:
    """A callable that takes messages: their positions, their defaults, and the placeholders that it fills itself."""

    places: Mapping[str, int]
    defaults: Mapping[str, ast.expr]
    names: frozenset[str] | None = frozenset()
    """The placeholders that the callable fills; None if they cannot be read from the code."""

    def sentences(self, call: ast.Call) -> Iterator[ast.expr]:
        """The arguments of `call` that are messages."""
        if starred := [argument for argument in call.args if isinstance(argument, ast.Starred)]:
            yield from starred
            return
        by_name = {keyword.arg: keyword.value for keyword in call.keywords}
        for name, place in self.places.items():
            if len(call.args) > place:
                yield call.args[place]
            elif (argument := by_name.get(name, self.defaults.get(name))) is not None:
                yield argument

    def named(self, call: ast.Call) -> frozenset[str] | None:
        """The placeholders for which `call` gives values; None if they cannot be determined."""
        if self.names is None:
            return None
        return self.names | {keyword.arg for keyword in call.keywords if keyword.arg} - set(self.places)


ERROR = Speaker({"message": 0, "cure": 1}, {})
Speakers = Mapping[str, Speaker]


def errors_for_staff(for_authors: set[str]) -> dict[str, Speaker]:
    """The error classes of the program whose messages staff may read, by class name."""
    classes = {
        node.name: node
        for path in files_below("kiosk", ".py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    found = {"KioskError"}
    while more := {name for name, node in classes.items() if found & set(map(ast.unparse, node.bases))} - found:
        found |= more
    errors = dict.fromkeys(found - for_authors, ERROR)
    for name in errors.keys() - {"KioskError"}:
        for own in (node for node in classes[name].body if isinstance(node, ast.FunctionDef)):
            if own.name == "__init__":
                errors[name] = speaker_of(own, {SUPER: ERROR}) or Speaker({}, {})
    return errors


def calls_in(function: ast.AST, speakers: Speakers) -> Iterator[ast.Call]:
    """Calls of a speaker directly in `function`, not in nested functions."""
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if not isinstance(node, ast.FunctionDef):
            if isinstance(node, ast.Call) and _called(node) in speakers:
                yield node
            waiting += ast.iter_child_nodes(node)


def speaker_of(function: ast.FunctionDef, speakers: Speakers) -> Speaker | None:
    """The speaker that `function` is if it passes parameters on as messages; otherwise None."""
    parameters = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    handed: set[str] = set()
    named: list[frozenset[str] | None] = []
    for call in calls_in(function, speakers):
        speaker = speakers[_called(call)]
        own = {argument.id for argument in speaker.sentences(call) if isinstance(argument, ast.Name)} & set(
            parameters
        )
        if own:
            handed |= own
            named.append(speaker.named(call))
    if not handed:
        return None
    is_method = parameters[0] in {"self", "cls"}
    places = {name: parameters.index(name) - is_method for name in parameters if name in handed}
    defaults = dict(zip(reversed(parameters), reversed(function.args.defaults), strict=False))
    known = [names for names in named if names is not None]
    return Speaker(places, defaults, frozenset.intersection(*known) if known else None)


class Module:
    """One module and the messages in it."""

    def __init__(self, name: str, source: str, errors: Speakers) -> None:
        self._name = name
        tree = ast.parse(source)
        self._functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        self._inits = {
            own
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef) and node.name in errors and node.name != "KioskError"
            for own in node.body
        }
        self._places: list[ast.FunctionDef | ast.Module] = [*self._functions, tree]
        self._constants = {**_imported_constants(tree), **_assignments(tree.body)}
        self._speakers = {**errors, **_chosen(tree, errors)}
        for _ in self._functions:
            for function in self._functions:
                if function.name not in self._speakers and (speaker := speaker_of(function, self._speakers)):
                    self._speakers[function.name] = speaker

    def said(self) -> Iterator[Said]:
        """Yield the messages of errors and faults."""
        for place in self._places:
            own = self._speakers.get(getattr(place, "name", ""), Speaker({}, {})).places
            speakers = {**self._speakers, SUPER: ERROR} if place in self._inits else self._speakers
            known = {**self._constants, **_assignments(place.body)}
            for call in calls_in(place, speakers):
                speaker = speakers[_called(call)]
                for argument in speaker.sentences(call):
                    if not (isinstance(argument, ast.Name) and argument.id in own):
                        for said in self._read(argument, known):
                            yield _with_unknown(said, speaker.named(call))
            for call in calls_in(place, dict.fromkeys(FAULTS, ERROR)):
                subject = FAULTS[_called(call)].subject
                for said in self._read(call.args[0], known):
                    whole = replace(said, text=said.text and f"{subject} {said.text}.")
                    yield _with_unknown(whole, (ERROR.named(call) or frozenset()) | {"file"})

    def _read(self, argument: ast.expr, known: Known) -> Iterator[Said]:
        match argument:
            case ast.Constant(value=str(text)):
                yield from [Said(f"{self._name}:{argument.lineno}", text)] if text else []
            case ast.IfExp():
                yield from self._read(argument.body, known)
                yield from self._read(argument.orelse, known)
            case ast.Name(id=name) if known.get(name):
                values = known[name]
                before = [value for value in values if value.lineno <= argument.lineno] or values
                latest = max(before, key=lambda value: value.lineno)
                for value in values:
                    for said in self._read(value, {**known, name: ()}):
                        yield said if value is latest else replace(said, is_certain=False)
            case (
                ast.Starred(value=ast.Subscript(value=ast.Name(id=name))) | ast.Subscript(value=ast.Name(id=name))
            ) if known.get(name):
                for node in (below for value in known[name] for below in ast.walk(value)):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield from self._read(node, known)
            case ast.Attribute(attr="sentence"):
                return
            case _:
                yield Said(f"{self._name}:{argument.lineno}", None, ast.unparse(argument))


def _with_unknown(said: Said, named: frozenset[str] | None) -> Said:
    is_known = said.is_certain and named is not None
    return replace(said, unknown=names_in(said.text or "") - named if is_known else frozenset())


def names_in(sentence: str) -> frozenset[str]:
    """The placeholders (``{name}``) of a message."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr="__init__", value=ast.Call(func=ast.Name(id="super"))):
            return SUPER
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _chosen(tree: ast.Module, errors: Speakers) -> dict[str, Speaker]:
    """Names assigned to one of several errors: ``kind = DiskFullError if … else RecordError``."""
    return {
        name: errors[value.body.id]
        for name, values in _assignments(tree.body).items()
        for value in values
        if isinstance(value, ast.IfExp) and isinstance(value.body, ast.Name) and value.body.id in errors
    }


def _imported_constants(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """The values of the names that are imported from other modules of the program."""
    found = {}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.ImportFrom)
            and (path := ROOT / f"{(node.module or '').replace('.', '/')}.py").is_file()
        ):
            there = _assignments(ast.parse(path.read_text("utf-8")).body)
            found |= {alias.asname or alias.name: there[alias.name] for alias in node.names if alias.name in there}
    return found


def _assignments(body: Sequence[ast.stmt]) -> dict[str, list[ast.expr]]:
    """Name → all expressions assigned to it in `body`, at any depth."""
    found: dict[str, list[ast.expr]] = {}
    for node in (below for statement in body for below in ast.walk(statement)):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                found.setdefault(name, []).append(value)
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                for target, value in zip(targets, values, strict=False):
                    found.setdefault(ast.unparse(target), []).append(value)
    return found
