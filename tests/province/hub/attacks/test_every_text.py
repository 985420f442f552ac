"""Attacks of approved kiosks with each text of their bundles: nothing stops, and what others sent is shown unchanged.

Rules: each kiosk changes one text in a bundle that is otherwise correct: a text of the manifest or of the statements,
an id in all places at once, as it is and quoted as in an address, or the name of the file. A refusal is one printable
line. The variable ``KIOSK_TEXTS`` is the number of texts that are tried, 1 by default; 40 or more take minutes, and
also change single texts of statements, parts of addresses and names of properties, and use PostgreSQL, too.
"""

import csv
import gzip
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from unicodedata import category
from urllib.parse import quote

import pytest
from openpyxl import load_workbook
from sqlalchemy import text as sql
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.commands import command_line
from kiosk.cli.hub import printing
from kiosk.domain.events import canonical_json
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.folder import opened
from kiosk.province.hub.pages.views import VIEWS
from kiosk.sync.bundles import Bundle, make_bundle
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, record
from tests.services.set_up.kiosk import communes_file
from tests.storage.walks import whole_visit
from tests.sync.conftest import sealed as chained
from tests.sync.test_meetings import evening

TEXTS = (
    "=cmd|'/c calc'!A1<script>alert(7)</script>{0}%s{addr}../../x\";--",
    "a\x1b[2J\x1b]0;x\x07\r\n\tb\x9b31m\u2028\u202ec",
    *("", " ", "\0", "\n", "\x7f", "\x85", "\xa0", "\u200b", "\u3000", "\u202e", "\u2066x", "\ufeff", "\ufffe"),
    *(
        "\ud800",
        "\udfff\ud800",
        "\ue000",
        "\U0010ffff",
        "\U000e0041",
        "\xad",
        "\u3164",
        "\u2800",
        "e" + "\u0301" * 900,
    ),
    *(
        "m" * 2000,
        "\u1ea5" * 2000,
        "ﷺ" * 700,
        "𝔛" * 1000,
        "{" * 500,
        "[" * 2000,
        "../" * 60,
        "C:\\x\\NUL",
        "/etc/passwd",
    ),
    *("+1+1", "-2+3", "@SUM(A1)", "\t=1+1", '"=1+1"', "';DROP TABLE bundles;--", "%s%n%d", "{0.__class__}", "${x}"),
    *(
        "<img src=x onerror=alert(7)>",
        "]]><x/>",
        "--></style><b>",
        "javascript:alert(7)",
        "&#0;&lt;",
        "null",
        "NaN",
        "1e999",
    ),
    *(
        "-1",
        "9" * 400,
        "9999-12-31T23:59:59Z",
        "0000-00-00",
        "PT9999999999999S",
        "https://",
        "http://[::1",
        "age1" + "q" * 58,
    ),
)
TRIED = TEXTS[: int(os.environ.get("KIOSK_TEXTS", "1"))]
IS_WHOLE = len(TRIED) > 1
HONEST = "19249"
_COLUMNS = 10
"""Number of columns of the table of communes; the tables of difficulties have those that others named, too."""
Place = tuple[str | int, ...]
Change = Callable[[str], str]


def places(value: Any, above: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield the place of each text in a JSON value, and of each name of a property as its place with "<key>"."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield (*above, key, "<key>"), key
            yield from places(below, (*above, key))
    elif isinstance(value, list | tuple):
        for at, below in enumerate(value):
            yield from places(below, (*above, at))
    elif isinstance(value, str):
        yield above, value


def pattern(place: Place) -> Place:
    return tuple("#" if isinstance(one, int) else one for one in place)


def changed(value: Any, wanted: Place, change: Change) -> Any:
    """Return `value` with the texts at `wanted` changed, see `pattern`; "<key>" is the name of a property."""
    if not wanted:
        return change(value) if isinstance(value, str) else value
    first, *rest = wanted
    if isinstance(value, dict) and first in value:
        if rest == ["<key>"]:
            return {change(key) if key == first else key: below for key, below in value.items()}
        return {key: changed(below, tuple(rest), change) if key == first else below for key, below in value.items()}
    if isinstance(value, list | tuple) and first == "#":
        return [changed(below, tuple(rest), change) for below in value]
    return value


class Evil:
    """The bundles of kiosks of which each has `text` in another place."""

    def __init__(self, hub: Hub, text: str) -> None:
        self._hub, self._text = hub, text
        self._events = chained([*whole_visit(), *evening()])
        self._numbers = iter(range(99000, 100000))
        self.made: dict[str, tuple[str, bytes]] = {}
        _, bundle = self._bundle()
        tried = [("manifest", place, value) for place, value in places(bundle.manifest)]
        tried += [("statements", place, value) for place, value in places([dict(one) for one in bundle.statements])]
        ways = {(what, pattern(place), "/" in value) for what, place, value in tried}
        for what, place, is_address in sorted(ways, key=str):
            if IS_WHOLE or what == "manifest":
                self._add(f"{what} {place}", what, place, self._whole)
            if IS_WHOLE and is_address:
                self._add(f"end of {place}", what, place, self._end)
                self._add(f"inside {place}", what, place, self._inside)
        ids = {part for what, place, value in tried if what == "statements" for part in (value, *value.split("/"))}
        for one in sorted(ids - {""}):
            if not re.fullmatch(r"[0-9a-f]{8}-[-0-9a-f]{27}|https?:.*|.*T[\d:.]+Z", one):
                self._add_everywhere(one, text)
                if IS_WHOLE and text != (quoted := quote(text.encode("utf-8", "surrogatepass"), safe="")):
                    self._add_everywhere(one, quoted)
        self._add("file", "", (), self._whole)
        name = re.sub("[\0/]", "", text.encode("utf-8", "ignore").decode())[:50] + ".age"
        self.made["file"] = name, self.made["file"][1]

    def _whole(self, _value: str) -> str:
        return self._text

    def _end(self, value: str) -> str:
        return f"{value.rpartition('/')[0]}/{self._text}"

    def _inside(self, value: str) -> str:
        before, _, last = value.rpartition("/")
        return f"{before.rpartition('/')[0]}/{self._text}/{last}"

    def _bundle(self) -> tuple[Any, Bundle]:
        centre = Centre(str(next(self._numbers)), "xã Lạ", 0, "")
        kiosk = self._hub.kiosk(enrolment=self._hub.expects(), centre=centre)
        return kiosk, make_bundle(self._events, kiosk.origin)

    def _add(self, name: str, what: str, place: Place, change: Change) -> None:
        self._seal(name, lambda part, value: changed(value, place, change) if part == what else value)

    def _add_everywhere(self, one: str, text: str) -> None:
        found = re.compile(rf"(?:(?<=/)|^){re.escape(one)}(?=/|$)")
        self._seal(
            f"everywhere {one} {text}",
            lambda part, value: (
                everywhere(value, lambda old: found.sub(lambda _: text, old)) if part == "statements" else value
            ),
        )

    def _seal(self, name: str, change: Callable[[str, Any], Any]) -> None:
        kiosk, bundle = self._bundle()
        statements = change("statements", json.loads(json.dumps(list(map(dict, bundle.statements)))))
        lines = b"".join(canonical_json(one).encode("utf-8", "surrogatepass") + b"\n" for one in statements)
        manifest = {**json.loads(json.dumps(bundle.manifest)), "sha256": hashlib.sha256(lines).hexdigest()}
        head = canonical_json(change("manifest", manifest)).encode("utf-8", "surrogatepass")
        made: SealedBundle = kiosk.seals_data(bundle.first, bundle.last, gzip.compress(head + b"\n" + lines, mtime=0))
        self.made[name] = f"{len(self.made)}-{made.name}", made.data


def everywhere(value: Any, change: Change) -> Any:
    """Return `value` with each text in it changed."""
    if isinstance(value, dict):
        return {key: everywhere(below, change) for key, below in value.items()}
    if isinstance(value, list):
        return [everywhere(below, change) for below in value]
    return change(value) if isinstance(value, str) else value


def ran(hub: Hub, *words: str, codes: tuple[int, ...] = (0,)) -> str:
    result = CliRunner().invoke(command_line(), ["hub", words[0], str(hub.folder), *words[1:]])
    assert result.exit_code in codes, (words, result.output, result.exception)
    odd = {sign for sign in result.output if category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}} - {"\n"}
    assert not odd, (words, [line for line in result.output.splitlines() if not line.isprintable()])
    return result.output


@pytest.mark.parametrize("text", TRIED, ids=[f"{number} {ascii(text)[:20]}" for number, text in enumerate(TRIED)])
def test_no_text_of_a_kiosk_stops_or_changes_anything(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_url: str, text: str
) -> None:
    pytest.importorskip("duckdb")
    if "results.db" not in store_url and not IS_WHOLE:
        pytest.skip("the same texts")
    monkeypatch.setattr("kiosk.province.publishing.office.system_clock", lambda: hub.now)
    communes = communes_file(tmp_path)
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    monkeypatch.setattr(printing, "MOST_TOLD", 10_000)
    keys = ["--keys", str(hub.keys), "--repo", str(hub.province), "--passphrase", "none"]
    hub.lays(*hub.kiosk(enrolment=hub.expects()).cuts(record(12)))
    assert "Refused" not in ran(hub, "receive", str(hub.stick), *keys)
    ran(hub, "pages", "--out", str(tmp_path / "before"), *keys)
    before = lines_of(hub, tmp_path / "before")

    evil = Evil(hub, text)
    hub.emptied_of_results()
    for made in evil.made.values():
        hub.lays(made)
    told = ran(hub, "receive", str(hub.stick), *keys, codes=(0, 3))
    lines = told.splitlines()
    refused = int((re.findall(r"Refused: ([\d,.]+) file", told) or ["0"])[0])
    print(f"{len(evil.made)} places, {refused} refused")
    assert 0 < refused < len(evil.made)
    assert max(map(len, lines)) < 1500
    for words in (("status",), ("doctor",), ("status", "--json")):
        ran(hub, *words, codes=(0, 3, 4))
    out = tmp_path / "after"
    ran(hub, "pages", "--out", str(out), *keys)
    after = lines_of(hub, out)
    assert len(before) > 20
    assert {place: after.get(place) for place in before} == before
    require_only_texts(out)


def lines_of(hub: Hub, folder: Path) -> dict[tuple[str, ...], str]:
    """Return what is shown of the honest commune, by place; hidden numbers, which depend on others, are left out."""
    found: dict[tuple[str, ...], str] = {}
    for language in ("", "en/"):
        page = (folder / f"{language}xa/{HONEST}.html").read_text("utf-8")
        for number, cell in enumerate(
            re.findall(r"<(?:b|td|th)[^>]*>([^<]*)<", page.partition('class="lessons"')[0])
        ):
            found[language, str(number)] = cell
    with opened(hub.folder) as one, one.store.reading() as connection:
        for view in VIEWS:
            if view != "bc_bai_hoc":
                for row in connection.execute(sql(f"SELECT * FROM {view} WHERE code = '{HONEST}'")):  # noqa: S608
                    found[(view, *map(str, row[:4]))] = str(row[4:])
    for file in folder.glob("tep/*.csv"):
        for row in csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"):
            if row[:1] == ["xã Lệ Thủy"] and len(row) == _COLUMNS:
                found[file.name, str(len(row))] = str(row[2:])
    import duckdb

    with duckdb.connect(":memory:") as connection:
        rows = (
            connection.read_parquet(str(folder / "tep" / "so-lieu.parquet")).filter(f"code = '{HONEST}'").fetchall()
        )
    return found | {("parquet", str(row[0])): str(row) for row in rows}


def require_only_texts(folder: Path) -> None:
    """Require that no cell is a formula, and that no page has a tag or an attribute of a kiosk."""
    for file in folder.rglob("*.xlsx"):
        with closing(load_workbook(file)) as book:
            assert not [
                cell
                for sheet in book.worksheets
                for row in sheet.iter_rows()
                for cell in row
                if cell.data_type == "f"
            ]
    for file in folder.rglob("*.csv"):
        rows = csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";")
        assert not [cell for row in rows for cell in row if re.match(r"[=+@\t\r]|-[^\d]", cell) and cell != "–"]
    for file in folder.rglob("*.html"):
        page = file.read_text("utf-8")
        assert not {sign for sign in page if category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn"}} - {"\n"}, file
        assert not re.search(r"<script>alert|<img|onerror=[^&]*>|<x/>|</style><b>|href=\"javascript", page), file
