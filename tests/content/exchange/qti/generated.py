"""Generates items of QTI of every kind, way of scoring and way of feedback, with all answers that are worth a try."""

from dataclasses import dataclass
from itertools import chain, combinations, permutations, product
from random import Random

from tests.content.exchange.qti.notation import (
    IS_CORRECT,
    PNG,
    choices,
    equals,
    interaction,
    item,
    match_set,
    modal,
    response,
    shows,
)

WORDS = (
    *("công an", "cứu hỏa", "cấp cứu", "bưu điện", "ngân hàng"),
    *("hợp tác xã", "trạm y tế", "trường học", "chợ quê", "nhà rông"),
)
SCORE = '<setOutcomeValue identifier="SCORE"><mapResponse identifier="R"/></setOutcomeValue>'
ECHO = '<setOutcomeValue identifier="FEEDBACK"><variable identifier="R"/></setOutcomeValue>'
HIGH = '<gte><variable identifier="SCORE"/><baseValue baseType="float">1</baseValue></gte>'
ALWAYS = (
    '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"><defaultValue>'
    "<value>all</value></defaultValue></outcomeDeclaration><itemBody>"
)
POINT = '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">{}</baseValue></setOutcomeValue>'


@dataclass(frozen=True, slots=True)
class Generated:
    """An item. ``tries``: answers by response, each with what a learner gives at each step; none: it must be left.

    ``order``: texts of the options if their order must be kept. ``has_picture``: whether it shows the picture `PNG`.
    ``hint``: the text before the answer. ``has_sound``: whether it plays a sound, which the kiosk does not take.
    """

    xml: str
    tries: tuple[tuple[dict[str, list[str]], tuple[list, ...]], ...]
    order: tuple[str, ...] = ()
    has_picture: bool = False
    hint: str = ""
    has_sound: bool = False


def branch(test: str, inside: str, otherwise: str = "") -> str:
    last = f"<responseElse>{otherwise}</responseElse>" if otherwise else ""
    return f"<responseCondition><responseIf>{test}{inside}</responseIf>{last}</responseCondition>"


def processing(
    rng: Random, scoring: str, feedback: str, right: list[str], names: list[str], *, single: bool
) -> tuple[str, str]:
    """The response processing and the modal feedback."""
    told = {name: f"Lời {rng.randrange(10**6)} về {name}." for name in (*names, "yes", "no", "all")}
    other = next((name for name in names if name not in right), "")
    rules = {
        "none": branch(IS_CORRECT, POINT.format(1)),
        "template": branch(IS_CORRECT, POINT.format(1), POINT.format(0)),
        "rule": branch(IS_CORRECT, POINT.format(1)),
        "map": SCORE,
        "maprule": SCORE,
        "chain": branch(equals(other), POINT.format("0.5")).replace(
            "</responseIf>", f"</responseIf><responseElseIf>{IS_CORRECT}{POINT.format(1)}</responseElseIf>"
        )
        if single and other
        else branch(IS_CORRECT, POINT.format(2)),
    }[scoring]
    texts = ""
    if feedback == "echo":
        rules, texts = rules + ECHO, "".join(modal(name, told[name]) for name in names)
    elif feedback == "inline":
        rules += ECHO
    elif feedback in {"result", "score"}:
        test = IS_CORRECT if feedback == "result" else HIGH
        rules, texts = (
            rules + branch(test, shows("yes"), shows("no")),
            modal("yes", told["yes"]) + modal("no", told["no"]),
        )
    elif feedback == "each" and single:
        rules += "".join(branch(equals(name), shows(f"f{name}")) for name in names)
        texts = "".join(modal(f"f{name}", told[name]) for name in names)
    elif feedback == "always":
        texts = modal("all", told["all"])
    if feedback in {"none", "always"} and scoring in {"none", "template", "map"}:
        name = {"template": "match_correct", "map": "map_response"}.get(scoring)
        return (f'<responseProcessing template="http://x/{name}"/>' if name else ""), texts
    return f"<responseProcessing>{rules}</responseProcessing>", texts


def finished(xml: str, feedback: str) -> str:
    return xml.replace("<itemBody>", ALWAYS, 1) if feedback == "always" else xml


def declared(
    scoring: str, right: list[str], wrong: list[str], card: str, base: str = "identifier", *, partial: bool = True
) -> str:
    worth = 1 / len(right) if card != "single" else 1
    entries = [f"{one}={worth}" for one in right]
    entries += [f"{one}={'0.5' if partial and card == 'single' else '-1'}" for one in wrong[:1]]
    return response(*right, card=card, base=base, mapped=";".join(entries) if "map" in scoring else "")


def chosen(rng: Random, tag: str, scoring: str, feedback: str) -> Generated:
    """A choice, hot words or a list in a sentence."""
    count = rng.randint(2, 4)
    texts, names = rng.sample(WORDS, count), [chr(65 + place) for place in range(count)]
    single = tag == "inlineChoice" or rng.random() < 0.6
    right = sorted(rng.sample(names, 1 if single else rng.randint(1, count - 1)))
    wrong = [name for name in names if name not in right]
    rules, modals = processing(rng, scoring, feedback, right, names, single=single)
    options = choices(*texts, tag=tag)
    if feedback == "inline":
        for name, text in zip(names, texts, strict=True):
            said = modal(name, f"Lời {rng.randrange(10**6)} về {text}.").replace("modalFeedback", "feedbackInline")
            options = options.replace(f'"{name}">{text}', f'"{name}">{text}{said}')
    shuffle, fixed = rng.random() < 0.5, tag != "hottext" and rng.random() < 0.3
    if fixed:
        options = options.replace(f'identifier="{names[-1]}"', f'identifier="{names[-1]}" fixed="true"', 1)
    most = f' maxChoices="{1 if single else 0}" shuffle="{str(shuffle).lower()}"'
    name = {"simpleChoice": "choice", "inlineChoice": "inlineChoice", "hottext": "hottext"}[tag] + "Interaction"
    inside = {"simpleChoice": f"<prompt>Gọi ai?</prompt>{options}", "hottext": f"<p>Có {options}.</p>"}.get(
        tag, options
    )
    body = f'<{name} responseIdentifier="R"{most}>{inside}</{name}>'
    body = f"<p>Gọi {body} nhé.</p>" if tag == "inlineChoice" else body
    has_picture, hint = rng.random() < 0.3, rng.choice(("", "Nhớ lại bài trước."))
    if has_picture:
        body = f'<p><img src="{PNG}" alt="Hình"/></p>{body}'
    if hint:
        modals += modal("hint", hint).replace("FEEDBACK", "HINT")
    has_sound = rng.random() < 0.1
    if has_sound:
        sound = '<object data="a.mp3" type="audio/mpeg"/>'
        body += f'<mediaInteraction responseIdentifier="M" autostart="false">{sound}</mediaInteraction>'
    card = "single" if single else "multiple"
    answer = declared(scoring, right, wrong, card)
    if single and scoring == "map" and feedback in {"none", "always"} and rng.random() < 0.5:
        answer = answer.replace('mappedValue="0.5"', 'mappedValue="1"')
    xml = item(body, answer, processing=rules, extra=modals)
    by_name = dict(zip(names, texts, strict=True))
    sizes = (1,) if single else range(1, count + 1)
    tried = chain.from_iterable(combinations(names, size) for size in sizes)
    tries = tuple(({"R": list(one)}, ([by_name[name] for name in one],)) for one in tried)
    kept = not shuffle or fixed or tag == "hottext"
    return Generated(finished(xml, feedback), tries, tuple(texts) if kept else (), has_picture, hint, has_sound)


def typed(rng: Random, scoring: str, feedback: str) -> Generated:
    """A typed word."""
    feedback = {"echo": "result", "inline": "result", "each": "score"}.get(feedback, feedback)
    scoring = "rule" if scoring == "chain" else scoring
    right, half, other = rng.sample(WORDS, 3)
    rules, modals = processing(rng, scoring, feedback, [right], [right, half], single=True)
    body = '<p>Khi cháy thì gọi <textEntryInteraction responseIdentifier="R"/> nhé.</p>'
    xml = item(body, declared(scoring, [right], [half], "single", "string"), processing=rules, extra=modals)
    return Generated(finished(xml, feedback), tuple(({"R": [one]}, ([one],)) for one in (right, half, other)))


def ordered(rng: Random, scoring: str, feedback: str) -> Generated:
    """Things to order."""
    feedback = feedback if feedback in {"none", "result", "always"} else "result"
    count = rng.randint(3, 4)
    texts, names = rng.sample(WORDS, count), [chr(65 + place) for place in range(count)]
    right = rng.sample(names, count)
    rules, modals = processing(rng, "rule" if "map" in scoring else scoring, feedback, right, names, single=False)
    body = f'<orderInteraction responseIdentifier="R"><prompt>Xếp.</prompt>{choices(*texts)}</orderInteraction>'
    xml = item(body, response(*right, card="ordered"), processing=rules, extra=modals)
    by_name = dict(zip(names, texts, strict=True))
    tries = tuple(({"R": list(one)}, ([by_name[name] for name in one],)) for one in permutations(names))
    return Generated(finished(xml, feedback), tries)


def paired(rng: Random, scoring: str, feedback: str, *, groups: bool) -> Generated:
    """Pairs, or things sorted into two groups."""
    feedback = feedback if feedback in {"none", "result", "always"} else "result"
    scoring = "template" if "map" in scoring else scoring
    left = rng.sample(WORDS[:5], 4 if groups else 3)
    right = ["xóm trên", "xóm dưới"] if groups else rng.sample(WORDS[5:], 3)
    sets = match_set("ABCD"[: len(left)], *left), match_set("XYZ"[: len(right)], *right)
    two = list("XYZ"[: len(right)])
    target = [*two, *rng.choices(two, k=len(left) - len(two))]
    rng.shuffle(target)
    pairs = [f"{one} {other}" for one, other in zip("ABCD", target, strict=False)]
    rules, modals = processing(rng, scoring, feedback, pairs, [], single=False)
    inside = "".join(f"<simpleMatchSet>{one}</simpleMatchSet>" for one in sets)
    body = f'<matchInteraction responseIdentifier="R"><prompt>Nối.</prompt>{inside}</matchInteraction>'
    answer = response(*pairs, card="multiple", base="directedPair")
    xml = item(body, answer, processing=rules, extra=modals)
    named = dict(zip("ABCDXYZ", (*left, *[""] * (4 - len(left)), *right), strict=False))
    every = product(two, repeat=len(left)) if groups else permutations(two)
    tries = tuple(
        (
            {"R": [f"{one} {other}" for one, other in zip("ABCD", way, strict=False)]},
            ([(named[one], named[other]) for one, other in zip("ABCD", way, strict=False)],),
        )
        for way in every
    )
    return Generated(finished(xml, feedback), tries)


def associated(rng: Random, scoring: str, feedback: str) -> Generated:
    """Pairs of things of one set; the order within a pair does not matter."""
    feedback = feedback if feedback in {"none", "result", "always"} else "result"
    names, texts = "ABCDEFGH", rng.sample(WORDS, 8)
    by_name = dict(zip(names, texts, strict=True))
    count = rng.randint(3, 4)
    used = rng.sample(names, 2 * count)
    left, right = used[:count], used[count:]
    pairs = [f"{one} {other}" for one, other in zip(left, right, strict=True)]
    rules, modals = processing(rng, scoring, feedback, pairs, [], single=False)
    shown = used if rng.random() < 0.7 else names
    inside = match_set("".join(sorted(shown)), *(by_name[name] for name in sorted(shown)))
    body = interaction("associateInteraction", inside, "Nối.", ' maxAssociations="0"')
    xml = item(body, declared(scoring, pairs, [], "multiple", "pair"), processing=rules, extra=modals)
    tries = tuple(
        (
            {"R": [" ".join(rng.sample(pair, 2)) for pair in zip(left, way, strict=True)]},
            ([(by_name[one], by_name[other]) for one, other in zip(left, way, strict=True)],),
        )
        for way in permutations(right)
    )
    return Generated(finished(xml, feedback), tries)


def gapped(rng: Random, scoring: str, feedback: str) -> Generated:
    """Words dragged into two gaps."""
    feedback = feedback if feedback in {"none", "result", "always"} else "result"
    texts = rng.sample(WORDS, 3)
    pairs = ["A G", "B H"]
    rules, modals = processing(rng, "rule" if "map" in scoring else scoring, feedback, pairs, [], single=False)
    words = "".join(
        f'<gapText identifier="{name}" matchMax="1">{text}</gapText>' for name, text in zip("ABC", texts, strict=True)
    )
    inside = f'{words}<p>Cháy gọi <gap identifier="G"/>.</p><p>Ốm gọi <gap identifier="H"/>.</p>'
    body = f'<gapMatchInteraction responseIdentifier="R">{inside}</gapMatchInteraction>'
    xml = item(body, response(*pairs, card="multiple", base="directedPair"), processing=rules, extra=modals)
    by_name = dict(zip("ABC", texts, strict=True))
    tries = tuple(
        ({"R": [f"{one} G", f"{two} H"]}, ([by_name[one]], [by_name[two]])) for one, two in permutations("ABC", 2)
    )
    return Generated(finished(xml, feedback), tries)
