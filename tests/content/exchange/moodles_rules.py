"""Reads what we write as Moodle reads it: its rules for GIFT and Moodle XML, restated from its source.

Nothing here uses the readers of the program. A question is ``(kind, prompt, answers, feedback)``; an answer is
``(text, percent, feedback)``, for matching ``(item, partner)``. Texts are what a browser shows.
"""

import html
import re
import xml.etree.ElementTree as ET  # reads only what the test has written

Answer = tuple
Question = tuple
_HOLDERS = {sign: chr(0xE100 + place) for place, sign in enumerate("~=#{}:")} | {"n": "\ue110", "\\": "\ue111"}
_FORMAT = re.compile(r"^\[(html|moodle|plain|markdown)\]")
_WEIGHT = re.compile(r"^%-*[0-9]{1,2}\.?[0-9]*%")


def shown(markup: str) -> str:
    """What a browser shows: tags end, entities become their characters, spaces are one."""
    words = re.sub(r"<br\s*/?>|</p>", " ", markup)
    return " ".join(html.unescape(re.sub(r"</?[a-zA-Z][^>]*>|<!--.*?-->", "", words)).split())


def _held(text: str) -> str:
    return re.sub(r"\\([~=#{}:n\\])", lambda found: _HOLDERS[found[1]], text)


def _freed(text: str) -> str:
    for sign, holder in _HOLDERS.items():
        text = text.replace(holder, "\n" if sign == "n" else sign)
    return text


def _text(raw: str, default: str) -> str:
    found = _FORMAT.match(raw.strip())
    kind, words = (found[1], raw.strip()[found.end() :]) if found else (default, raw.strip())
    return " ".join(_freed(words).split()) if kind == "plain" else shown(_freed(words))


def _commented(raw: str, kind: str, *, is_literal: bool = False) -> tuple[str, str]:
    words, _, feedback = raw.partition("#")
    literal = " ".join(_freed(words).split())
    return (literal if is_literal else _text(words, kind)), _text(feedback, kind)


def _weighted(raw: str, default: float) -> tuple[float, str]:
    if not _WEIGHT.match(raw):
        return default, raw
    number, _, rest = raw[1:].partition("%")
    return float(number), rest


def read_gift(text: str) -> list[Question]:
    lines = [line for line in text.split("\n") if not line.strip().startswith("//")]
    questions = [_gift(block.strip()) for block in re.split(r"\n\s*\n", "\n".join(lines)) if block.strip()]
    return [one for one in questions if one]


def _gift(block: str) -> Question | None:
    text = _held(block)
    if text.startswith("$CATEGORY:"):
        return None
    if text.startswith("::"):
        text = text[text.index("::", 2) + 2 :].strip()
    start, end = text.find("{"), text.find("}")
    kind = found[1] if (found := _FORMAT.match(text)) else "moodle"
    if start < 0:
        return "description", _text(text, kind), [], ""
    body, behind = text[start + 1 : end].strip(), text[end + 1 :].strip()
    prompt = f"{text[:start].rstrip()} _____ {behind}" if behind else text[:start]
    place = body.rfind("####")
    general = _text(body[place + 4 :], kind) if place >= 0 else ""
    body = body[:place].strip() if place >= 0 else body
    name, answers = _gift_answers(body, kind)
    return name, _text(prompt, kind), answers, general


def _gift_answers(body: str, kind: str) -> tuple[str, list[Answer]]:
    if not body or body[0] == "#":
        return ("numerical" if body else "essay"), []
    if "~" in body:
        single = "=" in body
        answers = []
        for raw in (one.strip() for one in body.replace("=", "~=").split("~") if one.strip()):
            weight, rest = (100.0, raw[1:]) if raw[0] == "=" else _weighted(raw, 0.0)
            words, feedback = _commented(rest, kind)
            answers.append((words, weight, feedback))
        return ("single" if single else "multiple"), answers
    if "=" in body and "->" in body:
        pairs = [one.strip().partition("->") for one in body.split("=") if one.strip()]
        assert len(pairs) > 1
        assert all(arrow for _, arrow, _ in pairs), "Moodle: every answer needs a partner"
        return "matching", [(_text(left, kind), shown(_freed(right))) for left, _, right in pairs]
    truth, *told = (one.strip() for one in body.split("#"))
    if truth in {"T", "TRUE", "F", "FALSE"}:
        wrong, right = (_text(one, kind) for one in [*told, "", ""][:2])
        is_true = truth[0] == "T"
        return "truefalse", [
            ("true", 100.0 * is_true, right if is_true else wrong),
            ("false", 100.0 * (not is_true), wrong if is_true else right),
        ]
    answers = []
    for raw in (one.strip() for one in body.split("=") if one.strip()):
        weight, rest = _weighted(raw, 100.0)
        words, feedback = _commented(rest, kind, is_literal=True)
        answers.append((words, weight, feedback))
    return "shortanswer", answers


def read_xml(data: bytes) -> list[Question]:
    return [_xml(one) for one in ET.fromstring(data).iter("question") if one.get("type") != "category"]  # noqa: S314


def _inside(element: ET.Element | None) -> str:
    if element is None:
        return ""
    raw = element.findtext("text") or ""
    return " ".join(raw.split()) if element.get("format") == "plain_text" else shown(raw)


def _xml(element: ET.Element) -> Question:
    kind = str(element.get("type"))
    prompt, general = _inside(element.find("questiontext")), _inside(element.find("generalfeedback"))
    if kind == "matching":
        pairs = [(_inside(one), _inside(one.find("answer"))) for one in element.iter("subquestion")]
        return kind, prompt, pairs, general
    answers = []
    for one in element.findall("answer"):
        words = " ".join((one.findtext("text") or "").split()) if kind == "shortanswer" else _inside(one)
        answers.append((words, float(one.get("fraction", "0")), _inside(one.find("feedback"))))
    if kind == "multichoice":
        kind = "single" if element.findtext("single") == "true" else "multiple"
    return kind, prompt, answers, general


def accepts(pattern: str, typed: str) -> bool:
    """Whether Moodle's short answer accepts `typed`: ``*`` is any text, case does not count."""
    bits = [re.escape(bit.replace(r"\*", "*")) for bit in re.split(r"(?<!\\)\*+", pattern)]
    return re.fullmatch(".*".join(bits), typed, re.IGNORECASE) is not None
