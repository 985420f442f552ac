"""Questions as they are meant, written in the formats of other programs, and compared with what became of them.

Nothing here uses a reader or writer of the program. `verdict` is ``right`` (the steps mean the same, and nothing is
said), ``changed`` (they mean the same, and remarks say what differs), ``left`` (no step, with a reason and a cure) or
``wrong: …``: another answer is right, or a text differs or is lost without a remark.
"""

import csv
import io
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.content.exchange.steps.mapping import MappedItem
from tests.content.exchange.qti.notation import PNG

GAP = "____"
TEXT = "khi có người lạ gọi đến đòi tiền thì cô Lan bình tĩnh tắt máy rồi báo ngay cho con cháu trong nhà"


@dataclass(frozen=True)
class Answer:
    """``weight``: per cent of the mark. ``partner``: for pairs. ``has_picture``: whether it shows a picture."""

    text: str
    weight: float = 0.0
    feedback: str = ""
    partner: str = ""
    has_picture: bool = False


@dataclass(frozen=True)
class Truth:
    """``kind``: as `moodles_rules` names it. ``prompt``: with `GAP` where a gap is."""

    kind: str
    prompt: str
    answers: tuple[Answer, ...] = ()
    general: str = ""
    hint: str = ""
    has_picture: bool = False
    shuffles: bool = True


def sentence(length: int, place: int) -> str:
    """A sentence of `length` words with a gap as its word number `place`."""
    words = list(itertools.islice(itertools.cycle(TEXT.split()), length))
    words[place] = GAP
    return " ".join(words)[:1].upper() + " ".join(words)[1:] + "."


def of_every_kind() -> Iterator[Truth]:
    """Questions that GIFT and Moodle XML both hold."""
    why = "Mã như chìa khóa nhà."
    for options, general in itertools.product((2, 3, 4, 5), ("", why)):
        said = [
            Answer("Tắt máy", 100, "Phải rồi."),
            *(Answer(f"Bấm nút {n}", 0, f"Nút {n} là bẫy.") for n in range(1, 5)),
        ]
        yield Truth("single", f"Có {options} câu, làm gì?", tuple(said[:options]), general)
        yield Truth("single", f"Có {options} câu, làm sao?", tuple(said[1:options] + said[:1]), general)
        shares = tuple(replace(one, weight=50 if n < 2 else -50) for n, one in enumerate(said[: max(3, options)]))
        yield Truth("multiple", f"Chọn hai trong {options} câu.", shares, general)
    for odd in (
        "%50% giá",
        "a ~ b = c",
        "Cài đặt->Wi-Fi",
        "1 < 2 & 3",
        "{ngoặc}",
        "C:\\tin",
        "R&amp;D",
        "# một",
        "::x::",
    ):
        yield Truth("single", f"Hỏi {odd} là gì?", (Answer(odd, 100, odd), Answer("Khác", 0, odd)), odd)
    yield Truth(
        "single", "Nửa đúng?", (Answer("Đúng hết", 100), Answer("Một nửa", 50, "Mới một nửa."), Answer("Sai", 0)), why
    )
    yield Truth("multiple", "Không câu nào đúng?", (Answer("a"), Answer("b")), why)
    yield Truth("single", "Câu dài?", (Answer("Đúng", 100), Answer(" ".join(["dài"] * 13))), why)
    for is_true in (True, False):
        for told in ("", "Nghĩ lại."):
            answers = (Answer("true", 100.0 * is_true, told), Answer("false", 100.0 * (not is_true), told))
            yield Truth("truefalse", f"{told} Mã dùng một lần, {is_true}".strip(), answers, why)
    for texts in (("OTP",), ("OTP", "mã OTP"), ("3*4",), ("a+b", "b+a"), ("*",), ("dài " * 12,), ("R&amp;D",)):
        answers = tuple(Answer(text.strip(), 100) for text in texts)
        yield Truth("shortanswer", f"Gõ {len(texts)} {texts[0][:3]}?", answers, why)
    yield Truth("shortanswer", "Gõ gần đúng?", (Answer("Hà Nội", 100, "Thủ đô."), Answer("Huế", 50, "Cố đô.")), why)
    for length in (2, 3, 5, 6):
        pairs = tuple(Answer(f"Thứ {n}", 100, partner=f"việc {n}") for n in range(length))
        yield Truth("matching", f"Nối {length} cặp.", pairs, why)
    yield Truth(
        "matching", "Xếp nhóm.", tuple(Answer(f"Thứ {n}", 100, partner=f"nhóm {n % 2}") for n in range(4)), why
    )
    yield Truth("essay", "Kể về thôn mình.", (), why)
    yield Truth("description", "Trang này chỉ để đọc.")
    for length in range(1, 61):
        for place in sorted({0, length // 2, length - 1}):
            yield Truth("gap", sentence(length, place), (Answer("OTP", 100),), why)
            chosen = (Answer("mã OTP", 100), Answer("tên thôn", 0, "Ai cũng biết."))
            yield Truth("gap choice", sentence(length, place), chosen, why)
            yield Truth("gap", f"Cô Lan kể. {sentence(length, place)} Thế là yên.", (Answer("OTP", 100),), why)


def in_gift(truth: Truth, form: str = "") -> str:
    """GIFT with the text format `form`, such as ``html``."""

    def said(text: str) -> str:
        text = escape(text, quote=False) if form == "html" else text.replace("&amp;", "&amp;amp;")
        return "".join(f"\\{sign}" if sign in "~=#{}:\\" else sign for sign in text)

    def typed(text: str) -> str:
        return "".join(f"\\{sign}" if sign in "~=#{}:\\" else sign for sign in text.replace("*", "\\*"))

    def feedback(one: Answer) -> str:
        return f"#{said(one.feedback)}" if one.feedback else ""

    before, _, behind = truth.prompt.partition(GAP)
    general = f" ####{said(truth.general)}" if truth.general else ""
    head = f"[{form}]" if form else ""
    match truth.kind:
        case "description":
            return f"{head}{said(truth.prompt)}"
        case "essay":
            body = ""
        case "multiple":
            body = " ".join(f"~%{one.weight}%{said(one.text)}{feedback(one)}" for one in truth.answers)
        case "single" | "gap choice":
            body = " ".join(f"{_sign(one)}{said(one.text)}{feedback(one)}" for one in truth.answers)
        case "truefalse":
            right, wrong = sorted(truth.answers, key=lambda one: -one.weight)
            body = f"{right.text.upper()}#{said(wrong.feedback)}#{said(right.feedback)}"
        case "matching":
            body = " ".join(f"={said(one.text)} -> {said(one.partner)}" for one in truth.answers)
        case _:
            body = " ".join(
                f"={'' if one.weight == 100 else f'%{one.weight}%'}{typed(one.text) if one.text != '*' else '*'}"
                f"{feedback(one)}"
                for one in truth.answers
            )
    return f"{head}{said(before)}{{{body}{general}}}{said(behind)}"


def _sign(one: Answer) -> str:
    if one.weight == 100:
        return "="
    return f"~%{one.weight}%" if one.weight or one.text.startswith("%") else "~"


def in_xml(truth: Truth) -> str:
    """Moodle XML; a gap becomes an embedded answer (cloze) or a line with a blank."""
    kind = {"single": "multichoice", "multiple": "multichoice", "gap": "cloze", "gap choice": "cloze"}.get(
        truth.kind, truth.kind
    )
    prompt = truth.prompt
    if kind == "cloze":
        name = "SHORTANSWER" if truth.kind == "gap" else "MULTICHOICE_V"
        body = "~".join(
            f"{'=' if one.weight else ''}{one.text}{f'#{one.feedback}' if one.feedback else ''}"
            for one in truth.answers
        )
        prompt = prompt.replace(GAP, f"{{1:{name}:{body}}}")
    answers = [] if kind == "cloze" else [_xml_answer(kind, one) for one in truth.answers]
    if kind == "multichoice":
        answers.append(f"<single>{'true' if truth.kind == 'single' else 'false'}</single>")
        answers.append(f"<shuffleanswers>{int(truth.shuffles)}</shuffleanswers>")
    hint = f"<hint format='html'><text>{_cdata(truth.hint)}</text></hint>" if truth.hint else ""
    return (
        f"<question type='{kind}'><name><text>n</text></name>{_xml_text('questiontext', prompt, truth.has_picture)}"
        f"{_xml_text('generalfeedback', truth.general)}{''.join(answers)}{hint}</question>"
    )


def _cdata(text: str) -> str:
    return f"<![CDATA[<p>{escape(text, quote=False)}</p>]]>"


def _xml_text(tag: str, text: str, has_picture: bool = False, inside: str = "", more: str = "") -> str:
    data = PNG.partition(",")[2]
    image = "<img src='@@PLUGINFILE@@/a.png'>" if has_picture else ""
    file = f"<file name='a.png' encoding='base64'>{data}</file>" if has_picture else ""
    words = f"<![CDATA[<p>{escape(text, quote=False)}</p>{image}]]>"
    return f"<{tag} format='html'{more}><text>{words}</text>{file}{inside}</{tag}>"


def _xml_answer(kind: str, one: Answer) -> str:
    feedback = _xml_text("feedback", one.feedback) if one.feedback else ""
    if kind == "matching":
        partner = f"<answer><text>{escape(escape(one.partner, quote=False))}</text></answer>"
        return _xml_text("subquestion", one.text, one.has_picture, partner)
    more = f" fraction='{one.weight}'"
    if kind in {"shortanswer", "truefalse"}:
        text = one.text if one.text == "*" else one.text.replace("*", "\\*")
        return f"<answer{more}><text>{escape(text)}</text>{feedback}</answer>"
    return _xml_text("answer", one.text, one.has_picture, feedback, more)


def in_aiken(truth: Truth) -> str:
    letters = [letter for letter, one in zip("ABCDEFGH", truth.answers, strict=False) if one.weight > 0]
    options = "".join(f"{letter}. {one.text}\n" for letter, one in zip("ABCDEFGH", truth.answers, strict=False))
    return f"{truth.prompt}\n{options}ANSWER: {', '.join(letters)}\n"


def in_table(truths: Sequence[Truth]) -> str:
    stream = io.StringIO()
    rows = csv.writer(stream, delimiter=";")
    rows.writerow(["câu hỏi", *range(1, 6), "đúng", "vì sao", "gợi ý"])
    for truth in truths:
        texts = [one.text for one in truth.answers] if truth.kind in {"single", "multiple"} else []
        right = ", ".join(str(n) for n, one in enumerate(truth.answers, 1) if one.weight > 0)
        if truth.kind in {"shortanswer", "gap"}:
            right = " | ".join(one.text for one in truth.answers)
        elif truth.kind == "truefalse":
            right = "Đúng" if truth.answers[0].weight else "Sai"
        rows.writerow([truth.prompt, *texts, *[""] * (5 - len(texts)), right, truth.general, truth.hint])
    return stream.getvalue()


def flat(text: str) -> str:
    return " ".join(text.replace("{", "(").replace("}", ")").split())


def verdict(truth: Truth, mapped: MappedItem) -> str:
    said = " ".join(map(str, mapped.why))
    if not mapped.steps:
        return "left" if mapped.why and mapped.cure else "wrong: left without a word"
    fault = next((one for one in _faults(truth, mapped.steps, said) if one), "")
    if fault:
        return f"wrong: {fault} (said: {said})"
    return "changed" if said else "right"


def _faults(truth: Truth, steps: Sequence[StepDraft], said: str) -> Iterator[str]:
    step, payload = steps[-1], steps[-1].payload
    shown = flat(" ".join(_texts(one) for one in steps))
    for words in flat(truth.prompt).replace("...", "").split(GAP):
        missing = [word for word in words.split() if word.strip(".") not in shown]
        yield f"words of the question are lost: {missing}" if missing else ""
    yield _fault_of_key(truth, step.kind, payload)
    lost = [truth.general, *(one.feedback for one in truth.answers)]
    for words in map(flat, lost):
        yield f"feedback is lost: {words}" if words not in shown and words not in flat(said) else ""
    if truth.kind != "description":
        yield "the hint differs" if step.hint != truth.hint else ""
    pictures = [data for one in steps for data in one.media.values()]
    wanted = truth.has_picture or any(one.has_picture for one in truth.answers)
    yield "the picture differs" if bool(pictures) != wanted else ""
    yield "the order differs" if truth.kind == "single" and payload.get("shuffle", True) != truth.shuffles else ""
    if GAP in truth.prompt:
        place = "sentence" if "sentence" in payload else "question"
        gap = GAP if step.kind == "fill_in" else "…"
        yield f"the gap is not in the {place}" if gap not in payload[place]["vi"] else ""


def _fault_of_key(truth: Truth, kind: str, payload: dict) -> str:
    match kind:
        case "choice":
            found = [
                (one["text"]["vi"], one["right"], one.get("explain", {}).get("vi", "")) for one in payload["options"]
            ]
            full = 0 if truth.kind == "multiple" else 99
            wanted = [
                (flat(one.text), one.weight > full, "" if one.weight > full else flat(one.feedback))
                for one in truth.answers
            ]
            if truth.kind == "truefalse":
                wanted = [({"true": "Đúng", "false": "Sai"}[text], *rest) for text, *rest in wanted]
            return "" if found == wanted else f"{found} instead of {wanted}"
        case "fill_in":
            found = {payload["answer"]["vi"], *payload.get("also", [])}
            wanted = {one.text for one in truth.answers if one.weight > 99 and one.text != "*"}
            return "" if found == wanted else f"{found} instead of {wanted}"
        case "matching":
            found = [(one["left"]["text"]["vi"], one["right"]["text"]["vi"]) for one in payload["pairs"]]
            wanted = [(one.text, one.partner) for one in truth.answers]
            return "" if found == wanted else f"{found} instead of {wanted}"
        case "sorting":
            names = {one["id"]: one["text"]["vi"] for one in payload["groups"]}
            found = [(one["text"]["vi"], names[one["group"]]) for one in payload["items"]]
            return "" if found == [(one.text, one.partner) for one in truth.answers] else f"groups {found}"
        case "ordering":
            found = [one["text"]["vi"] for one in payload["items"]]
            return "" if found == [one.text for one in truth.answers] else f"order {found}"
        case "page":
            return "" if truth.kind == "description" else "a question became a page"
    return f"a step of the kind {kind}"


def _texts(step: StepDraft) -> str:
    """All words of a step."""

    def inside(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for key, one in value.items():
                yield from [one] if key == "vi" else inside(one)
        elif isinstance(value, list):
            for one in value:
                yield from inside(one)

    return " ".join(inside(step.payload))
