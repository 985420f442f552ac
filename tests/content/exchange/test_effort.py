"""Reading an item of many parts takes work in proportion to its length."""

from pathlib import Path

import pytest

from kiosk.content.exchange.importing import recognised
from kiosk.content.exchange.markup import PlainText, plain_text
from kiosk.content.exchange.qti import prose
from tests.content.exchange.qti.notation import choice, choices, item, rendered, response

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
