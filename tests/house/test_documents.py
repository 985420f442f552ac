"""Tests that documents are short, and that the links, files, modules, decisions and pictures in them exist."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.sources import ROOT, below, kept_files, name_of
from tests.live import reel

DECISIONS = ROOT / "docs" / "decisions"
PICTURES = ROOT / "docs" / "pictures"
TEXT = {".md", ".py", ".qml", ".toml", ".sh", ".yml", ".yaml", ".spec", ""}
TOP = ("kiosk", "tests", "docs", "build_spec", "lessons", "assets")
"""Top-level folders; a path in a document that starts with one of them names a file of the project."""
FILES = (".py", ".qml")
DATA = (".json", ".toml", ".yaml", ".db", ".log")
IS_MODULE = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
PACKAGES = {path.name for path in (ROOT / "kiosk").iterdir() if path.is_dir()}
MOST_LINES_OF_README = 90
MOST_WORDS_OF_ARCHITECTURE = 1250
MOST_LINES_OF_A_DECISION = 40
MOST_BYTES_IN_README = 400_000
MOST_BYTES_OF_PICTURES = 1_500_000


@cache
def names() -> frozenset[str]:
    """Return the names of all files in `kept_files`, without their folders."""
    return frozenset(path.name for path in kept_files())


def paths_in(text: str) -> Iterator[str]:
    """Yield the paths and module names of the project that the code spans of a document contain."""
    for span in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text):
        for word in span.split():
            if re.fullmatch(r"[\w./-]+", word) and _names_a_file(word):
                yield word


def _names_a_file(word: str) -> bool:
    if IS_MODULE.fullmatch(word) and not word.endswith(FILES):
        first, second, *_ = word.split(".")
        if word.endswith(DATA):
            return False
        return first in PACKAGES or first == "tests" or (first == "kiosk" and second in PACKAGES)
    first, slash, _ = word.partition("/")
    if slash:
        return first in TOP or first in PACKAGES or (first != "" and word.endswith(FILES))
    return word.endswith(FILES)


def is_there(word: str) -> bool:
    """Whether a path or module name exists, relative to the root, to ``kiosk`` or to ``kiosk/qml``."""
    if IS_MODULE.fullmatch(word) and not word.endswith(FILES):
        return _is_module(word)
    if "/" not in word:
        return word in names()
    return any((start / word).exists() for start in (ROOT, ROOT / "kiosk", ROOT / "kiosk" / "qml"))


def _is_module(word: str) -> bool:
    """Whether `word` is a package, a module, or ``module.name`` whose module contains the text ``name``."""
    outer, _, last = word.rpartition(".")
    for start in (ROOT, ROOT / "kiosk"):
        whole = start.joinpath(*word.split("."))
        module = start.joinpath(*outer.split(".")).with_suffix(".py")
        if whole.is_dir() or whole.with_suffix(".py").is_file():
            return True
        if module.is_file() and re.search(rf"\b{last}\b", module.read_text("utf-8")):
            return True
    return False


def lost_paths(text: str) -> list[str]:
    """Return the paths and module names in `text` that do not exist."""
    return [word for word in paths_in(text) if not is_there(word)]


def anchors_of(page: Path) -> set[str]:
    """Return the anchors that Git hosting sites create for the headings of `page`."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(page: Path, text: str) -> list[str]:
    """Return the links in `text`, the text of `page`, whose file or heading does not exist."""
    found = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        if "://" in target:
            continue
        led_to = page.parent / file if file else page
        if not led_to.exists() or (anchor and anchor not in anchors_of(led_to)):
            found.append(target)
    return found


def number_of(decision: Path) -> int:
    """Return the number in the name of the file of a decision."""
    return int(decision.name.partition("-")[0])


@cache
def decisions() -> frozenset[int]:
    """Return the numbers of all decisions, whether they have a file of their own or share another decision's file."""
    own = {number_of(path) for path in DECISIONS.glob("[0-9]*.md")}
    merged = {
        int(number)
        for path in DECISIONS.glob("[0-9]*.md")
        for number in re.findall(r"^Includes decision (\d+)\.$", path.read_text("utf-8"), re.MULTILINE)
    }
    assert not own & merged
    return frozenset(own | merged)


def unknown_decisions(text: str) -> list[int]:
    """Return the numbers in `text` that refer to a decision that does not exist."""
    named = re.findall(r"\bdecisions?\s+(\d{1,3})\b", text) + re.findall(r"decisions/(\d{2,3})-", text)
    return [int(number) for number in named if int(number) not in decisions()]


def pages() -> list[Path]:
    """Return all Markdown files of the project."""
    return below(".", ".md")


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_every_path_in_a_document_exists(page: Path) -> None:
    assert not lost_paths(page.read_text("utf-8"))


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert not broken_links(page, page.read_text("utf-8"))


def test_a_path_that_does_not_exist_is_found() -> None:
    text = "`kiosk/nowhere/` `bridge/playback.py`, `app.py` and `Gone.qml --update`, ```sh\nkiosk/gone\n```"
    assert lost_paths(text) == ["kiosk/nowhere/", "bridge/playback.py", "Gone.qml"]
    assert lost_paths("`domain.player` `domain.player.nowhere`, `kiosk.domain.gone` `kiosk.db.open`") == [
        *("domain.player.nowhere", "kiosk.domain.gone"),
    ]


def test_a_broken_link_is_found() -> None:
    text = "[a](gone.md) [b](docs/decisions/README.md) [c](#gone) ![d](docs/pictures/gone.png)"
    assert broken_links(ROOT / "README.md", text) == ["gone.md", "#gone", "docs/pictures/gone.png"]


def test_an_unknown_decision_is_found() -> None:
    assert unknown_decisions("see decision 14, decision 999 and decisions/998-x.md") == [999, 998]


def test_every_decision_that_the_tree_refers_to_exists() -> None:
    texts = {path: path.read_text("utf-8", errors="replace") for path in kept_files() if path.suffix in TEXT}
    del texts[Path(__file__).resolve()]
    unknown = [f"{name_of(path)}: {number}" for path, text in texts.items() for number in unknown_decisions(text)]
    assert not unknown


def test_no_number_of_a_decision_is_lost() -> None:
    assert decisions() == set(range(1, max(decisions()) + 1))


def test_every_decision_has_its_three_parts_and_its_number() -> None:
    files = sorted(DECISIONS.glob("[0-9]*.md"))
    assert files
    for path in files:
        text = path.read_text("utf-8")
        assert text.startswith(f"# {number_of(path)}. "), path.name
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Dropped"], path.name


@pytest.mark.parametrize("page", [DECISIONS / "README.md", ROOT / "ARCHITECTURE.md"], ids=name_of)
def test_every_decision_is_listed(page: Path) -> None:
    linked = re.findall(r"\]\((?:docs/decisions/)?(\d{2,3}-[^)]+)\)", page.read_text("utf-8"))
    assert sorted(linked) == sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))


def test_the_documents_are_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= MOST_LINES_OF_README
    assert len((ROOT / "ARCHITECTURE.md").read_text("utf-8").split()) <= MOST_WORDS_OF_ARCHITECTURE
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in DECISIONS.glob("[0-9]*.md")}
    assert not {name for name, lines in lengths.items() if lines > MOST_LINES_OF_A_DECISION}


def test_the_pictures_are_small() -> None:
    shown = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    stills = [name for name in shown if name.endswith(".png")]
    assert len(stills) == 4
    assert sum((ROOT / name).stat().st_size for name in stills) <= MOST_BYTES_IN_README
    assert sum(path.stat().st_size for path in PICTURES.glob("*.png")) <= MOST_BYTES_OF_PICTURES


def test_the_film_is_small_and_shown_first() -> None:
    shown = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert shown[0] == "docs/pictures/visit.webp"
    assert (ROOT / shown[0]).stat().st_size <= reel.MOST_BYTES


def test_every_picture_is_shown_and_made_by_the_program() -> None:
    kept = {path.stem for path in PICTURES.glob("*.png")}
    made = re.findall(r'^    "([a-z-]+)": "', (ROOT / "build_spec" / "pictures.py").read_text("utf-8"), re.MULTILINE)
    shown = [name for page in pages() for name in re.findall(r"pictures/([a-z-]+)\.png\)", page.read_text("utf-8"))]
    assert kept == set(made) == set(shown)
