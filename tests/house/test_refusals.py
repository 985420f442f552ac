"""Every message of errors and self-check findings for staff is a literal, listed for translation, and used."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from textwrap import dedent

import pytest

from kiosk.bridge.sentences import SENTENCES
from tests.house.refusals import Module, Said, Speaker, errors_for_staff
from tests.house.sources import below, name_of

HOMES = (
    *("kiosk/content", "kiosk/services", "kiosk/storage", "kiosk/sync", "kiosk/devices", "kiosk/domain"),
    "kiosk/settings.py",
    "kiosk/paths.py",
)
FOR_AUTHORS = {"PayloadError", "SourceError"}  # about a lesson's source; staff get them as a {detail}
NOT_FOR_STAFF = {
    "kiosk/content/authoring/narration.py": "speaks lesson sources, from the command line",
    "kiosk/devices/loudness.py": "levels the clips of lesson sources, from the command line",
    "kiosk/devices/narrators.py": "speaks lesson sources, from the command line",
}
FINDINGS = {"words": Speaker({"sentence": 0}, {}), "Words": Speaker({"sentence": 0}, {}, None)}  # self-check
ERRORS = errors_for_staff(FOR_AUTHORS)


def is_for_staff(name: str) -> bool:
    """Whether errors of a module may be shown to staff."""
    return not any(name == other or name.startswith(f"{other}/") for other in NOT_FOR_STAFF)


def read(name: str, source: str) -> Iterator[Said]:
    """The messages in a module."""
    has_findings = "from kiosk.domain.self_check import" in source
    return Module(name, source, {**ERRORS, **FINDINGS} if has_findings else ERRORS).said()


@cache
def everything_said() -> tuple[Said, ...]:
    """The messages of the whole program for staff."""
    files = [(name_of(path), path.read_text("utf-8")) for home in HOMES for path in below(home, ".py")]
    return tuple(said for name, source in files if is_for_staff(name) for said in read(name, source))


def test_the_program_has_something_to_say() -> None:
    assert len({said.text for said in everything_said()}) > 100


def test_every_sentence_stands_in_the_code_as_it_is_translated() -> None:
    assert not [f"{said.where}: {said.code}" for said in everything_said() if said.text is None]


def test_whatever_a_sentence_names_is_given_with_it() -> None:
    assert not [f"{said.where}: {sorted(said.unknown)}" for said in everything_said() if said.unknown]


def test_every_sentence_is_listed_for_translation() -> None:
    listed = {*SENTENCES, None}
    assert not [f"{said.where}: {said.text}" for said in everything_said() if said.text not in listed]


def test_no_sentence_is_listed_that_nobody_says() -> None:
    assert not set(SENTENCES) - {said.text for said in everything_said()}


def test_no_sentence_is_listed_twice() -> None:
    assert not [sentence for sentence, count in Counter(SENTENCES).items() if count > 1]


@pytest.mark.parametrize("place", NOT_FOR_STAFF)
def test_every_exception_is_needed(place: str) -> None:
    assert any(list(read(name_of(path), path.read_text("utf-8"))) for path in below(place, ".py"))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('PackError("A.", "B.")', [("A.", ()), ("B.", ())]),
        ('PackError("{file} a.", cure="B.", file=x)', [("{file} a.", ()), ("B.", ())]),
        ('PackError("{file} a.", name=x)', [("{file} a.", ("file",))]),
        ('PackError(f"{x} a.", "B.")', [(None, ()), ("B.", ())]),
        ('PackError("A." + x)', [(None, ())]),
        ('PackError(error.message, "")', [(None, ())]),
        ('PackError("A." if x else "B.")', [("A.", ()), ("B.", ())]),
        ('CURE = "B."\nPackError("A.", CURE)', [("A.", ()), ("B.", ())]),
        ("message, file = 'A {x}.', 1\nPackError(message)", [("A {x}.", ("x",))]),
        ('SAYS = {1: "A {x}.", 2: "B."}\nPackError(SAYS[1], x=1)', [("A {x}.", ()), ("B.", ())]),
        ('kind = PackError if x else RecordError\nkind("A.")', [("A.", ())]),
    ],
)
def test_sentences_are_read_where_an_error_is_made(
    source: str, told: list[tuple[str | None, tuple[str, ...]]]
) -> None:
    found = [(said.text, tuple(said.unknown)) for said in read("a.py", source)]
    assert sorted(found, key=str) == sorted(told, key=str)


SPOKEN_FOR = """
def refuse(message, cure="Again.", **said):
    raise PackError(message, cure, **said)

def refuse_file(file, message):
    refuse(message, "Ask {whom}.", file=file, whom=whom)

class OwnError(PackError):
    def __init__(self, why):
        super().__init__(*REASONS[why])

REASONS = {1: ("Own.", "")}
"""


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("", []),
        ('refuse("A.")', ["A.", "Again."]),
        ('refuse("A.", "B.")', ["A.", "B."]),
        ('refuse_file(x, "{file}, {whom}")', ["{file}, {whom}"]),
        ('refuse_file(x, f"{file}")', [None]),
        ('refuse_file(x, "{other}")', ["{other}: other"]),
    ],
)
def test_sentences_are_read_where_somebody_speaks_for_an_error(call: str, told: list[str | None]) -> None:
    source = f"{SPOKEN_FOR}\ndef there():\n    {call or 'pass'}\n"
    ours = {**ERRORS, "OwnError": Speaker({}, {})}
    found = [
        said.text and said.text + "".join(f": {name}" for name in said.unknown)
        for said in Module("a.py", source, ours).said()
    ]
    assert sorted(found, key=str) == sorted([*told, "Ask {whom}.", "Own."], key=str)


def test_a_fault_of_a_file_is_read_as_a_whole_sentence() -> None:
    source = dedent(
        """
        def fault(size):
            return Fault("is larger than {most}", "make it smaller", most=4)

        def text_fault():
            yield TextFault("says {word}", "say less")
        """
    )
    found = [(said.text, tuple(said.unknown)) for said in read("a.py", source)]
    assert found == [("{file} is larger than {most}.", ()), ("A text in {file} says {word}.", ("word",))]
