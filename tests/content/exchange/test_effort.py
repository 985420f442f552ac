"""Reading an item of many parts takes work in proportion to its length."""

import cProfile
import json
import pstats
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from kiosk.content.exchange.h5p.json_contents import read_json
from kiosk.content.exchange.importing import recognised
from kiosk.content.exchange.markup import PlainText, plain_text
from kiosk.content.exchange.qti import READER, prose
from kiosk.content.exchange.remarks import FORMULA_LOST
from tests.content.exchange.qti.notation import choice, choices, condition, equals, item, rendered, response, rules
from tests.content.exchange.zips import zipped

COUNT = 300
_NAMES = [f"R{place}" for place in range(COUNT)]
_WORDS = choices("công an", "bưu điện", tag="inlineChoice")


def _each(part: str, base: str, right: str) -> str:
    body = "".join(f"<p>Từ {part.format(name)}.</p>" for name in _NAMES)
    return item(body, *(response(right, base=base, name=name) for name in _NAMES))


def _gap_match() -> str:
    words = "".join(f'<gapText identifier="W{name}" matchMax="1">từ {name}</gapText>' for name in _NAMES)
    gaps = "".join(f'<p>Từ <gap identifier="G{name}"/>.</p>' for name in _NAMES)
    pairs = response(*(f"W{name} G{name}" for name in _NAMES), card="multiple", base="directedPair")
    return item(f'<gapMatchInteraction responseIdentifier="R">{words}{gaps}</gapMatchInteraction>', pairs)


ITEMS = {
    "text entry": _each('<textEntryInteraction responseIdentifier="{}"/>', "string", "113"),
    "inline choice": _each(
        f'<inlineChoiceInteraction responseIdentifier="{{}}">{_WORDS}</inlineChoiceInteraction>', "identifier", "A"
    ),
    "gap match": _gap_match(),
    "choice": item(
        "".join(choice("Hỏi?", "Một", "Hai", name=name) for name in _NAMES),
        *(response("A", name=name) for name in _NAMES),
    ),
}


@pytest.mark.parametrize("name", ITEMS)
def test_each_part_of_an_item_is_read_a_few_times(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0

    def counted(markup: str) -> PlainText:
        nonlocal read
        read += len(markup)
        return plain_text(markup)

    monkeypatch.setattr(prose, "plain_text", counted)
    path = tmp_path / "cau.xml"
    path.write_text(rendered(ITEMS[name], "2.1"), "utf-8")
    reader, file = recognised(path)
    items = list(reader.read(file))
    assert sum(max(1, len({option.gap for option in one.options} - {None})) for one in items) == COUNT
    assert read < 5 * path.stat().st_size


def test_a_rule_of_many_alternatives_is_not_multiplied_out(tmp_path: Path) -> None:
    either = "".join(f"<or>{''.join(equals(f'V{part}{place}') for place in range(10))}</or>" for part in range(9))
    scored = rules(condition(f"<and>{either}</and>"))
    path = tmp_path / "cau.xml"
    path.write_text(rendered(item(choice("Hỏi?", "Một", "Hai"), response("A"), processing=scored), "2.1"), "utf-8")
    reader, file = recognised(path)
    (found,) = reader.read(file)
    assert [option.is_right for option in found.options] == [True, False]
    assert "rules of its own" in str(found.notes[0])


def test_the_directory_of_a_package_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    question = rendered(item(choice("Hỏi?", "Một", "Hai"), response("A")), "2.1").encode()
    file = zipped(tmp_path / "goi.zip", {f"{place}.xml": question for place in range(30)})
    opened: list[object] = []

    class Counted(zipfile.ZipFile):
        def __init__(self, name: Path) -> None:
            opened.append(name)
            super().__init__(name)

    monkeypatch.setattr("kiosk.content.exchange.zip_contents.zipfile.ZipFile", Counted)
    assert len(list(READER.read(file))) == 30
    assert len(opened) == 2


def test_a_long_text_in_json_needs_no_memory_for_a_way_back() -> None:
    data = json.dumps({"text": "chữ " * 500_000, "signs": '\\"' * 500_000}).encode()
    tracemalloc.start()
    try:
        read_json(data)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10 * len(data)


@pytest.mark.parametrize("part", ["<ul>", "<ol><li>", "<ul> <li>"])
def test_each_part_of_a_text_needs_a_few_calls(part: str) -> None:
    markup = part * (20_000 // len(part))
    with cProfile.Profile() as profile:
        plain_text(markup)
    calls = sum(count for _, count, *_ in pstats.Stats(profile).stats.values())  # type: ignore[attr-defined]
    assert calls < 20 * len(markup)


@pytest.mark.parametrize(
    "markup",
    ["<math>" * 1500 + "</b>" * 2000, "<math>" + "<mfrac>" * 2000, "a" + "<sup>" * 1500 + "2" + "</sup>" * 1500],
)
def test_a_formula_that_is_too_deep_is_lost(markup: str) -> None:
    assert FORMULA_LOST in plain_text(markup).notes
