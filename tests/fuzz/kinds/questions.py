"""Fuzz input: files of questions of other programs; each is read as «Nhập từ tệp» reads it.

Rules: whatever stands in the file, every item is taken or left with a reason and a cure, and none is larger than the
limits. A part of the input is repeated until the file has up to `_LONGEST` bytes, so that whatever takes more than
linear time exceeds the limits of the harness.
"""

import io
import json
import shutil
import zipfile
from collections.abc import Sequence
from random import Random

from kiosk.content.exchange.candidates import read_candidates
from kiosk.content.exchange.limits import MAX_GAPS, MAX_OPTIONS
from kiosk.content.exchange.table.template import csv_template, xlsx_template
from kiosk.domain.errors import KioskError
from tests.content.exchange.corpus import DATA
from tests.content.exchange.h5p.corpus import question_set
from tests.content.exchange.h5p.test_judged import contents as contents_of_h5p
from tests.content.exchange.qti.test_played import generated
from tests.fuzz.harness import Case
from tests.fuzz.kinds.stations import new_folder
from tests.fuzz.mutators import octets, texts

_LONGEST = 100_000
_SHORT = 1500
"""Number of characters of a short item of QTI."""
_AIKEN = "Gặp mã OTP làm gì?\nA. Dừng lại\nB. Bấm ngay\nANSWER: A\n\nAi giữ mã?\nA) Mình\nB) Cả chợ\nĐÁP ÁN: A, B\n"
_SHEET = "xl/worksheets/sheet1.xml"
_SYNTAX = (
    *("{", "}", "~", "=", "#", "####", "->", "%50%", "::", "$CATEGORY: a/b\n", "//", "\\", "\n", "\n\n", "[html]"),
    *(
        "____",
        "[[1]]",
        "{1:SA:=a}",
        "{1:MC:=a~b}",
        "{1:NM:=5:1}",
        "*",
        "|",
        ";",
        ",",
        "\t",
        '"',
        "ANSWER: A\n",
        "A. ",
    ),
    *("<p>", "</p>", "<li>", "<math>", "<sup>", "<!--", "<![CDATA[", "]]>", "&amp;", "&#", "<question type='cloze'>"),
    *("a ", "1 ", "Ấn nút. ", "?", "<answer fraction='100'>", "</text>", "<hint>", "<c t='s'><v>1</v></c>", "<row>"),
    *(
        "</itemBody>",
        "<feedbackInline>",
        "<gap identifier='A'/>",
        "<and>",
        "<or>",
        "<correct identifier='R'/>",
        '"',
        "[",
    ),
    *("*a/b:c*", "\\\\+", "\\\\-", "]}", "null", '{"library": "H5P.Blanks 1.0"}'),
    *('formatCode="', "[h]", "#,##0.00", "[$-42A]", "0", "E+", "yyyy", "<v>1e300</v>", "<v>46267.5</v>", "s='1'"),
)


def _h5p(content: bytes) -> bytes:
    """A package with the main content `content`, which is a question set."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("h5p.json", '{"title": "G", "mainLibrary": "H5P.QuestionSet"}')
        archive.writestr("content/content.json", content)
    return stream.getvalue()


class Questions:
    """Reads a mutated file of each format: GIFT, Aiken, Moodle XML, CSV, XLSX, QTI and H5P."""

    name = "questions"

    def __init__(self) -> None:
        self._top = new_folder()
        short = [made.xml for _, made in generated(rounds=1) if len(made.xml) < _SHORT]
        self._files = {
            "a.gift": (DATA / "corpus.gift").read_text("utf-8"),
            "a.txt": _AIKEN,
            "a.xml": (DATA / "corpus_moodle.xml").read_text("utf-8")[:60_000].rpartition("<question")[0] + "</quiz>",
            "a.csv": csv_template().decode("utf-8-sig"),
            "b.xml": "".join(["<items>", *short, "</items>"]),
        }
        contents = [content for _, content in contents_of_h5p(rounds=3)]
        self._content = json.dumps(question_set(*contents)[1], ensure_ascii=False)
        with zipfile.ZipFile(io.BytesIO(xlsx_template())) as archive:
            self._book = {name: archive.read(name) for name in archive.namelist()}

    def base(self) -> Case:
        texts_ = {name: text.encode() for name, text in self._files.items()}
        return {**texts_, "a.xlsx": self._packed({}), "a.h5p": _h5p(self._content.encode())}

    def make(self, rng: Random) -> Case:
        name = rng.choice([*self._files, "a.xlsx", "a.h5p"])
        if name == "a.h5p":
            return {name: _h5p(self._mutated(rng, self._content))}
        if name == "a.xlsx":
            part = rng.choice([_SHEET, _SHEET, "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
            return {name: self._packed({part: self._mutated(rng, self._book[part].decode())})}
        return {name: self._mutated(rng, self._files[name])}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        refused: list[KioskError] = []
        for name, data in case.items():
            (self._top / name).write_bytes(data)
            try:
                self._read(name)
            except KioskError as error:
                refused.append(error)
        return refused

    def _read(self, name: str) -> None:
        for one in read_candidates(self._top / name).candidates:
            is_package = one.item.format in {"qti", "h5p"}  # their limits are those of XML and JSON
            has_cure = is_package or one.mapped.cure
            assert one.mapped.steps or (one.mapped.why and has_cure), f"left without a word: {one.item}"
            assert is_package or len(one.item.options) <= MAX_OPTIONS * MAX_GAPS, "too many options"
            str([str(remark) for remark in one.mapped.why])

    def _mutated(self, rng: Random, text: str) -> bytes:
        start = rng.randrange(len(text))
        match rng.randrange(4):
            case 0:
                return texts.mutated(rng, text).encode("utf-8", "replace")
            case 1:
                return octets.mutated(rng, text.encode())
            case 2:
                signs = "".join(rng.choices(_SYNTAX, k=rng.randint(1, 6)))
                return (text[:start] + signs + text[start:]).encode()
        piece = rng.choice((text[start : start + rng.choice((1, 5, 40, 2000))], "".join(rng.choices(_SYNTAX, k=2))))
        count = _LONGEST // max(1, len(piece.encode())) // rng.choice((1, 1, 10, 100))
        return (text[:start] + piece * count + text[start:]).encode()

    def _packed(self, changed: Case) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            for name, data in {**self._book, **changed}.items():
                archive.writestr(name, data)
        return stream.getvalue()

    def state(self) -> object:
        return sorted(path.name for path in self._top.parent.iterdir() if path.name == "a")

    def reset(self) -> None:
        """Do nothing: the next case overwrites the file."""

    def close(self) -> None:
        shutil.rmtree(self._top, ignore_errors=True)
