"""Faulty variants of the good source: each has one edit and the expected error message."""

from dataclasses import dataclass
from pathlib import Path

LESSON = "ma-otp.yaml"
PACK = "pack.yaml"
DRAWING = "media/khoa.svg"


@dataclass(frozen=True)
class Break:
    """One edit that makes the good source faulty, and the problem that must then be reported.

    `old`: text that `new` replaces in `file`. `field`: the field that the problem must name. `cure`: advice that the
    problem must give. `at`: text on the line that the problem must name; empty: the line of `old`.
    """

    name: str
    file: str
    old: str
    new: str
    field: str
    cure: str
    at: str = ""

    def make(self, folder: Path) -> int:
        """Edit the source in `folder`; return the number of the line that the error message must name."""
        path = folder / self.file
        good = path.read_text("utf-8")
        assert good.count(self.old) >= 1
        broken = good.replace(self.old, self.new, 1)
        path.write_text(broken, "utf-8")
        where = broken.index(self.at) if self.at else good.index(self.old)
        return broken.count("\n", 0, where) + 1


BREAKS = (
    Break(
        "colon without a space",
        LESSON,
        "minutes: 6",
        "minutes:6",
        "file",
        "check quotes, colons",
        at="picture: media",
    ),
    Break("tab in the indentation", LESSON, "  qd757: [N4.2]", "\tqd757: [N4.2]", "file", "two spaces"),
    Break("field twice", LESSON, "minutes: 6", "minutes: 6\nminutes: 7", "minutes", "keep one", at="minutes: 7"),
    Break("anchor", LESSON, "facts:\n", "facts: &all\n", "facts", "write the value out"),
    Break(
        "tag that makes an object", LESSON, "minutes: 6", "minutes: !!python/name:os.system 6", "minutes", "after !"
    ),
    Break("second document", LESSON, "take_home:", "---\ntake_home:", "file", "remove the line ---"),
    Break(
        "field that is not known",
        LESSON,
        "minutes: 6",
        "minutes: 6\nlevel: 2",
        "level",
        "correct its name",
        at="level",
    ),
    Break("no goal", LESSON, "goal: {vi:", "gaol: {vi:", "goal", "add it", at="id: ma-otp"),
    Break("minutes in quotes", LESSON, "minutes: 6", 'minutes: "6"', "minutes", "without quotes"),
    Break("number of the syllabus is no text", LESSON, 'code: "4.20"', "code: 4", "code", "between quotes"),
    Break(
        "month written the other way", LESSON, "updated: 2026-11", "updated: 11/2026", "updated", "such as 2026-11"
    ),
    Break("id with a capital", LESSON, "- id: ai-hoi", "- id: Ai-hoi", "steps.2.id", "small letters"),
    Break("step id twice", LESSON, "- id: giu-kin", "- id: mo-dau", "steps.1.id", "another id"),
    Break("step id that is reserved", LESSON, "- id: giu-kin", "- id: card", "steps.1.id", "another id"),
    Break("file called otherwise", LESSON, "id: ma-otp\n", "id: ma-pin\n", "id", "give both the same name"),
    Break("kind of step that does not exist", LESSON, "type: sorting", "type: sort", "steps.5.type", "sorting"),
    Break(
        "page too long",
        LESSON,
        "Có điều nói ra được, có điều phải giữ kín.",
        "Có điều nói ra được. " * 9,
        "steps.4.text",
        "40",
    ),
    Break(
        "no option is right",
        LESSON,
        "        right: true",
        "        right: false",
        "steps.2.options",
        "right: true",
        at="options:",
    ),
    Break(
        "group that does not exist", LESSON, "group: phai-giu}", "group: giu}", "steps.5.items.0.group", "phai-giu"
    ),
    Break("no English", LESSON, ', en: "Read it out"', "", "steps.2.options.0.text", "add en"),
    Break("no Vietnamese", LESSON, '{vi: "Đọc mã cho họ", ', "{", "steps.2.options.0.text", "add vi"),
    Break(
        "fact that the pack does not have",
        LESSON,
        "trong {fact:han-ma}",
        "trong {fact:han}",
        "steps.0.text.vi",
        "pack.yaml",
    ),
    Break(
        "fact that the lesson does not list",
        LESSON,
        "\n  - han-ma",
        "",
        "steps.0.text.vi",
        "add han-ma",
        at='    text: {vi: "Ngân hàng',
    ),
    Break("placeholder that is not known", LESSON, "cho {addr}. Mã", "cho {ten}. Mã", "steps.0.text.vi", "{addr}"),
    Break(
        "address of a web site",
        LESSON,
        "Keep the OTP secret, and",
        "See https://example.vn and",
        "goal.en",
        "only the domain name",
    ),
    Break("markup", LESSON, '"Tắt máy"', '"<b>Tắt máy</b>"', "steps.2.options.1.text.vi", "plain words"),
    Break("invisible character", LESSON, "Mã OTP chỉ của mình", "Mã OTP chỉ \u200bcủa mình", "title.vi", "delete it"),
    Break("text that runs backwards", LESSON, "The OTP is yours", "The \u202eOTP is yours", "title.en", "delete it"),
    Break("letters that are not composed", LESSON, "Biết giữ", "Bie\u0302\u0301t giữ", "goal.vi", "Unicode dựng sẵn"),
    Break(
        "question that proves no skill",
        LESSON,
        "    skill: goi-ai\n",
        "",
        "steps.7.skill",
        "add skill: giu-ma",
        at="- id: thu-tu",
    ),
    Break(
        "hint left empty",
        LESSON,
        '    hint: {vi: "Người thật không hỏi mã.", en: "Honest people never ask for the code."}',
        "    hint:",
        "steps.2.hint",
        "remove the line",
    ),
    Break("skill that is not there", LESSON, "    skill: goi-ai", "    skill: goi", "steps.7.skill", "goi-ai"),
    Break(
        "skill that nothing proves",
        LESSON,
        '  - id: goi-ai\n    text: {vi: "Biết',
        '  - id: goi\n    text: {vi: "Biết',
        "skills.2.id",
        "to a question",
    ),
    Break(
        "skill too long",
        LESSON,
        'Giữ kín mã OTP"',
        'Giữ thật kín mã OTP và không đọc cho ai"',
        "skills.0.text.vi",
        "9 words",
    ),
    Break(
        "picture that does not exist",
        LESSON,
        "    picture: media/khoa.svg",
        "    picture: media/khao.svg",
        "steps.1.picture",
        "media/khoa.svg",
    ),
    Break(
        "picture from elsewhere",
        LESSON,
        "picture: media/dien-thoai.svg\nupd",
        "picture: ../khoa.svg\nupd",
        "picture",
        "media/name.svg",
    ),
    Break(
        "no lines to take home",
        LESSON,
        '  lines:\n    - {vi: "Không',
        '  words:\n    - {vi: "Không',
        "take_home.lines",
        "add it",
        at="take_home:",
    ),
    Break("folder called otherwise", PACK, "id: an-toan-mau", "id: an-toan", "id", "give both the same name"),
    Break("version of two numbers", PACK, "version: 1.2.0", "version: 1.2", "version", "1.0.0"),
    Break("strand that does not exist", PACK, "strand: safety", "strand: secure", "strand", "correct it"),
    Break("no Vietnamese in the pack", PACK, "  vi: text\n", "", "languages", "vi: text", at="languages:"),
    Break("fact as a number", PACK, 'value: "113"', "value: 113", "facts.so-cong-an.value", "quotes"),
    Break(
        "day that does not exist",
        PACK,
        "review_by: 2027-02-01",
        "review_by: 2027-02-30",
        "facts.so-cong-an.review_by",
        "2026-11-24",
    ),
    Break(
        "review before the check",
        PACK,
        "review_by: 2027-02-01",
        "review_by: 2026-02-01",
        "facts.so-cong-an",
        "later day",
        at="  so-cong-an:",
    ),
    Break(
        "checked tomorrow",
        PACK,
        "checked_on: 2026-11-01",
        "checked_on: 2026-11-25",
        "facts.so-cong-an.checked_on",
        "the source was checked",
    ),
    Break("drawing with a script", DRAWING, "  <rect", "  <script>alert()</script><rect", "picture", "plain shapes"),
    Break("drawing with text", DRAWING, "  <rect", "  <text>OTP</text><rect", "picture", "plain shapes"),
    Break(
        "drawing that loads something",
        DRAWING,
        'fill="#FFC93C"',
        'fill="url(https://example.vn/x)"',
        "picture",
        "plain shapes",
        at="  <rect",
    ),
    Break("drawing with an entity", DRAWING, "<svg", '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg', "picture", "<!"),
    Break("drawing that is cut off", DRAWING, "</svg>\n", "", "picture", "save the drawing again", at=""),
)
