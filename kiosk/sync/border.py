"""Refuses bundles that contain something that must not leave the kiosk: a person's name, or an unknown property.

Rules: every statement must be in the vocabulary (`sync.allowed`), which has no property for a name. Statements are
composed of pseudonyms, numbers and texts of lessons, so a name in one is a fault of the program or typed text that a
lesson recorded. A name is found in NFC, NFD, without accents, in any case, as whole words. Only names of two words or
more count, because a given name alone can be a common word. Texts of lessons are not searched, and a name that an
answer has in common with its lesson is allowed, because lessons contain invented names. A name without its middle
names is found, too, except in answers and names of hamlets: they contain such words by chance, and one false alarm
stops the export. A hamlet may have the whole name of a person, and the hamlets of the station are public: they may
contain one, as «Thôn Lê Lợi» does. Errors contain no name.

Each different text of a bundle is searched once. Only statements that have a text with a name are then examined.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from kiosk.domain.errors import ExportError
from kiosk.domain.ids import KioskId
from kiosk.domain.people.mentions import Words, without_middle, words_of
from kiosk.domain.texts import translatable
from kiosk.sync import vocabulary as words

_LEAST_WORDS = 2
_LESSON = f"{words.OURS}/xapi/lesson/"
_ANSWER = "result.response"
_FIXED = frozenset({"verb", "contextActivities", "homePage", "objectType", "timestamp", "revision"})
"""Properties of a statement that are not searched for names, because people cannot type into them.

They contain constants, ids of lessons, times, and settings that the technician entered.
"""

_REPORT = translatable("Staff", "The results stay on this kiosk. Report this fault to the project.")
_FORMER_HAMLET = translatable(
    "Staff",
    "The results stay on this kiosk. If a hamlet was renamed or removed, enter its former name again in the list of "
    "hamlets, and start the kiosk again; else report this fault to the project.",
)

_ASCII_WORD = re.compile("[a-z0-9]+")
_words = lru_cache(maxsize=4096)(words_of)  # most texts of a bundle repeat: keys, accounts, sessions


class NameInBundleError(ExportError):
    """A bundle contains a person's name and was refused; nothing was written."""

    code = "name-in-bundle"


class NotInVocabularyError(ExportError):
    """A bundle contains a property or value that kiosks never export, and was refused; nothing was written."""

    code = "not-in-vocabulary"


class KnownNames:
    """Finds names in texts. One-word names are ignored (see the module's rules).

    ``hamlets``: names of the station's hamlets. ``whole``: the whole names, folded.
    """

    def __init__(self, names: Collection[str], hamlets: Collection[str] = ()) -> None:
        self.names = names
        self.hamlets = hamlets
        self._hamlets = frozenset(map(words_of, hamlets))
        self.whole = frozenset(folded for name in names if len(folded := words_of(name)) >= _LEAST_WORDS)
        self._forms = self.whole | {without_middle(name) for name in self.whole}
        self._lengths = sorted({len(form) for form in self._forms})
        self._first_words = frozenset(form[0] for form in self._forms)

    def __bool__(self) -> bool:
        return bool(self._forms)

    def is_hamlet(self, text: str) -> bool:
        """Whether `text` is the name of one of the station's hamlets."""
        return _words(text) in self._hamlets

    def found_in(self, text: str) -> frozenset[Words]:
        """The names in `text`, folded, each as it is there: whole or without its middle names."""
        if text.isascii() and self._first_words.isdisjoint(_ASCII_WORD.findall(text.lower())):
            return frozenset()  # `words_of` takes ten times as long, and most texts are ids and keys
        spoken = _words(text)
        return frozenset(
            run
            for length in self._lengths
            for first in range(len(spoken) - length + 1)
            if (run := spoken[first : first + length]) in self._forms
        )


def leak(statement: Mapping[str, Any], known: KnownNames) -> str | None:
    """The first property of `statement` that contains a known name, such as ``actor.account.name``; None if none."""
    thing = statement.get("object", {})
    is_lesson = _is_lesson(thing)
    for name, value in statement.items():
        if not _is_searched(name, is_lesson=is_lesson):
            continue
        if known.found_in(name):
            return "statement (key)"
        for place, text in _texts(value, name):
            found = frozenset[Words]() if text.startswith(_LESSON) else known.found_in(text)
            if found and name == "result" and is_lesson:
                found -= _names_in(thing, known)
            if found and place.endswith((_ANSWER, words.HAMLET)):
                found &= known.whole
            if found and place.endswith(words.HAMLET):
                found = frozenset() if known.is_hamlet(text) else found - {_words(text)}
            if found:
                return place
    return None


def _is_lesson(thing: Mapping[str, Any]) -> bool:
    """Whether the object of a statement is a lesson or a part of one."""
    return str(thing.get("id", "")).startswith(_LESSON)


def _is_searched(name: str, *, is_lesson: bool) -> bool:
    return name not in _FIXED and not (is_lesson and name == "object")


def _names_in(lesson: Mapping[str, Any], known: KnownNames) -> frozenset[Words]:
    return frozenset(name for _, text in _texts(lesson, "object") for name in known.found_in(text))


def require_no_names(statements: Iterable[Mapping[str, Any]], known: KnownNames) -> None:
    """Raise NameInBundleError if a statement contains a known name."""
    if not known:
        return
    statements = list(statements)
    named = {text for text in _different_texts(statements) if known.found_in(text)}
    for statement in statements if named else ():
        place = leak(statement, known) if named & _different_texts([statement]) else None
        if place is not None:
            raise NameInBundleError(
                translatable("Staff", "Event {event} contains a person's name ({field}), so it is not exported."),
                _FORMER_HAMLET if place.endswith(words.HAMLET) else _REPORT,
                event=statement["context"]["extensions"][words.SEQUENCE],
                field=place,
            )


def require_allowed(statement_lines: bytes, kiosk: KioskId) -> None:
    """Raise NotInVocabularyError if a statement of `kiosk` is outside the vocabulary.

    `statement_lines`: canonical JSON, one statement per line.
    """
    from kiosk.sync.allowed.checking import NotStatedError, check_statement

    for line in statement_lines.splitlines():
        try:
            check_statement(line, kiosk)
        except NotStatedError as error:
            raise NotInVocabularyError(
                translatable("Staff", "A result is not exported: it {detail}."),
                _REPORT,
                detail=str(error),
            ) from error


def _different_texts(statements: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return all texts that `leak` searches, keys included."""
    found: set[str] = set()
    for statement in statements:
        is_lesson = _is_lesson(statement.get("object", {}))
        for name, value in statement.items():
            if _is_searched(name, is_lesson=is_lesson):
                found.add(name)
                _collect(value, found)
    return found


def _collect(value: Any, found: set[str]) -> None:
    """Add the texts that `_texts` yields to `found`; it is faster, because it makes no places."""
    if isinstance(value, str):
        found.add(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _FIXED:
                found.add(key)
                _collect(inner, found)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _collect(inner, found)


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Yield all texts in a JSON value, keys included, each with its place."""
    match value:
        case str():
            yield place, value
        case dict():
            for key, inner in value.items():
                if key not in _FIXED:
                    yield f"{place} (key)", key
                    yield from _texts(inner, f"{place}.{key}")
        case list() | tuple():
            for inner in value:
                yield from _texts(inner, place)


def no_names() -> Collection[str]:
    """The known names of a kiosk on which nobody is registered."""
    return ()
