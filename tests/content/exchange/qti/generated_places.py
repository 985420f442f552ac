"""Generates items of QTI whose answer is a touch on a picture, and items whose answer no program can judge."""

from itertools import chain, combinations
from random import Random

from tests.content.exchange.qti.generated import WORDS, Generated, declared, finished, processing
from tests.content.exchange.qti.notation import PNG, interaction, item, modal, response

Box = tuple[float, float, float, float]
QUARTERS: tuple[Box, ...] = ((0, 0, 5, 5), (5, 0, 10, 5), (0, 5, 5, 10), (5, 5, 10, 10))
"""Left, top, right and bottom in pixels of the picture."""
UNJUDGED = (
    interaction("sliderInteraction", "", more=' lowerBound="0" upperBound="9"'),
    interaction("uploadInteraction", ""),
    interaction("drawingInteraction", f'<img src="{PNG}" alt=""/>'),
    interaction("extendedTextInteraction", ""),
    interaction("customInteraction", "<p>1</p>"),
    *(
        interaction(
            name,
            f'<img src="{PNG}" alt=""/>'
            + "".join(f'<{inner} identifier="{one}" shape="rect" coords="0,0,5,5" matchMax="1"/>' for one in "ABC"),
        )
        for name, inner in (
            ("graphicOrderInteraction", "hotspotChoice"),
            ("graphicAssociateInteraction", "associableHotspot"),
            ("graphicGapMatchInteraction", "associableHotspot"),
        )
    ),
)
SCORED_BY_AREA = '<setOutcomeValue identifier="SCORE"><mapResponsePoint identifier="R"/></setOutcomeValue>'


def centre(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def shaped(rng: Random, box: Box, scale: int) -> str:
    """The attributes of an area inside `box`, in units of which a pixel has `scale`."""
    left, top, right, bottom = (scale * one for one in box)
    x, y = (left + right) / 2, (top + bottom) / 2
    shape, numbers = rng.choice(
        (
            *[("rect", (left, top, right, bottom))] * 3,
            ("circle", (x, y, scale * 2)),
            ("ellipse", (x, y, scale * 2, scale)),
            ("poly", (x, top, right, y, x, bottom, left, y)),
        )
    )
    return f'shape="{shape}" coords="{",".join(f"{one:g}" for one in numbers)}"'


def drawn(rng: Random) -> tuple[str, int]:
    """The picture, as large as it is, or larger, and how much larger."""
    scale = rng.choice((1, 2, 4))
    size = f' width="{10 * scale}"' + rng.choice(("", f' height="{10 * scale}"'))
    return f'<img src="{PNG}" alt=""{size if scale > 1 else ""}/>', scale


def touched(rng: Random, scoring: str, feedback: str) -> Generated:
    """Places of a picture, of which one, several, or one of several is to be touched."""
    feedback = "echo" if feedback == "inline" else feedback
    boxes = rng.sample(QUARTERS, rng.randint(2, 4))
    names = list("ABCD"[: len(boxes)])
    single = rng.random() < 0.6
    right = sorted(rng.sample(names, 1 if single else rng.randint(1, len(names) - 1)))
    wrong = [name for name in names if name not in right]
    alike = single and "map" in scoring and len(wrong) > 1 and rng.random() < 0.5
    rules, modals = processing(rng, scoring, feedback, right, names, single=single)
    image, scale = drawn(rng)
    labels = rng.sample(WORDS, len(names)) if rng.random() < 0.7 else [""] * len(names)
    spots = "".join(
        f'<hotspotChoice identifier="{name}" {shaped(rng, box, scale)}'
        + (f' hotspotLabel="{label}"/>' if label else "/>")
        for name, box, label in zip(names, boxes, labels, strict=True)
    )
    hint = rng.choice(("", "Nhớ lại bài trước."))
    if hint:
        modals += modal("hint", hint).replace("FEEDBACK", "HINT")
    answer = declared(scoring, right, wrong, "single" if single else "multiple", partial=not alike)
    if alike:
        answer = answer.replace('mappedValue="-1"', 'mappedValue="1"')
    body = interaction("hotspotInteraction", image + spots, "Chỗ nào?", f' maxChoices="{int(single)}"')
    xml = item(body, answer, processing=rules, extra=modals)
    at = dict(zip(names, map(centre, boxes), strict=True))
    sizes = (1,) if single else range(1, len(names) + 1)
    tried = chain.from_iterable(combinations(names, size) for size in sizes)
    tries = tuple(({"R": list(one)}, ([at[name] for name in one],)) for one in tried)
    return Generated(finished(xml, feedback), tries, (), True, hint)


def pointed(rng: Random, scoring: str, feedback: str) -> Generated:
    """Points of a picture, with marks for areas; sometimes only a single point is right, or everything outside."""
    boxes = rng.sample(QUARTERS, rng.randint(2, 4))
    single = rng.random() < 0.6
    marks = [1.0, *(rng.choice((0.0, 0.0, 1.0, 0.5, -1.0)) for _ in boxes[1:])]
    if not single:
        count = sum(mark > 0 for mark in marks)
        marks = [1 / count if mark > 0 else mark for mark in marks]
    image, scale = drawn(rng)
    areas = "".join(
        f'<areaMapEntry {shaped(rng, box, scale)} mappedValue="{mark}"/>'
        for box, mark in zip(boxes, marks, strict=True)
    )
    mapping = f'<areaMapping defaultValue="{rng.choice((0, 0, 0, 1))}">{areas}</areaMapping>'
    x, y = centre(boxes[0])
    answer = response(f"{x * scale:g} {y * scale:g}", card="single" if single else "multiple", base="point")
    answer = answer.replace("</responseDeclaration>", f"{mapping}</responseDeclaration>")
    feedback = feedback if feedback in {"none", "always"} else "score"
    rules, modals = processing(rng, "map", feedback, [], [], single=single)
    rules = rules.replace("mapResponse ", "mapResponsePoint ").replace("map_response", "map_response_point")
    if scoring == "rule":
        rules = '<responseProcessing template="http://x/match_correct"/>'
    elif scoring == "chain" and feedback != "score":
        rules = f"<responseProcessing>{SCORED_BY_AREA}</responseProcessing>"
    body = interaction("selectPointInteraction", image, "Chỗ nào?", f' maxChoices="{int(single)}"')
    points = [(x + dx, y + dy) for x, y in map(centre, QUARTERS) for dx, dy in ((0, 0), (0.5, 0.25))]
    sizes = (1,) if single else (1, 2, 3)
    tried = [one for size in sizes for one in combinations(points, size)]
    tries = tuple(
        ({"R": [f"{x * scale:g} {y * scale:g}" for x, y in one]}, (list(one),))
        for one in tried
        if len({(x // 5, y // 5) for x, y in one}) == len(one)
    )
    return Generated(finished(item(body, answer, processing=rules, extra=modals), feedback), tries, (), True)


def unjudged(rng: Random, scoring: str, feedback: str) -> Generated:
    """An item that must be left."""
    rules, modals = processing(rng, scoring, feedback, ["A"], ["A", "B"], single=True)
    return Generated(item(rng.choice(UNJUDGED), response("A"), processing=rules, extra=modals), ())
