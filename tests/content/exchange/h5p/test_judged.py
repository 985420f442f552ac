"""Imported contents of H5P call right, and say, what a checker of ``content.json`` does, answer by answer."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from kiosk.activities import registry
from kiosk.content.exchange.h5p import READER
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.h5p.checker import Checked, questions
from tests.content.exchange.h5p.corpus import Content, book, child, column, feedback, image, question_set
from tests.content.exchange.h5p.packages import PICTURE, packed
from tests.content.exchange.learner import judged

WORDS = (
    *("công an", "cứu hỏa", "cấp cứu", "bưu điện", "ngân hàng"),
    *("hợp tác xã", "trạm y tế", "trường học", "nhà rông", "ủy ban"),
)
SAID = re.compile(r"Lời \d+\.")
LEFT = ("left out", "Only the first was kept", "removed", "finds all")


def said(rng: Random) -> str:
    return rng.choice(("", f"Lời {rng.randrange(10**6)}."))


def overall(rng: Random) -> dict[str, Any]:
    if rng.random() < 0.5:
        return {}
    low, high = feedback((50, said(rng)), (100, said(rng)))
    return {"overallFeedback": [low, {**high, "from": 51}]}


def multi(rng: Random) -> Content:
    texts = rng.sample(WORDS, rng.randint(2, 4))
    right = set(rng.sample(texts, rng.randint(1, len(texts))))
    answers = [
        {"text": f"<div>{text}</div>", "correct": text in right, "tipsAndFeedback": {"chosenFeedback": said(rng)}}
        for text in texts
    ]
    behaviour = {"type": rng.choice(("auto", "single", "multi")), "randomAnswers": rng.random() < 0.5}
    media = {"media": {"type": child(image("Hình"))}} if rng.random() < 0.3 else {}
    return "H5P.MultiChoice", {
        "question": "<p>Gọi ai?</p>",
        "answers": answers,
        "behaviour": behaviour,
        **media,
        **overall(rng),
    }


def truth(rng: Random) -> Content:
    words = rng.choice(({}, {"trueText": "Có", "falseText": "Không"}, {"trueText": "Đúng", "falseText": "Sai"}))
    behaviour = {"feedbackOnCorrect": said(rng), "feedbackOnWrong": said(rng)}
    return "H5P.TrueFalse", {
        "question": "Mã là của riêng?",
        "correct": rng.choice(("true", "false")),
        "l10n": words,
        "behaviour": behaviour,
    }


def single(rng: Random) -> Content:
    choices = [
        {"question": f"<p>Hỏi {place}?</p>", "answers": rng.sample(WORDS, rng.randint(2, 4))} for place in range(2)
    ]
    return "H5P.SingleChoiceSet", {"choices": choices, **overall(rng)}


def blanks(rng: Random) -> Content:
    words = iter(rng.sample(WORDS, 6))
    gaps = [
        f"Ở thôn {place} có *{next(words)}{rng.choice(('', f'/{next(words)}'))}{rng.choice(('', ':Gần chợ'))}*."
        for place in range(3)
    ]
    return "H5P.Blanks", {
        "text": "<p>Điền.</p>",
        "questions": [f"<p>{gaps[0]} {gaps[1]}</p>", f"<p>{gaps[2]}</p>"],
        **overall(rng),
    }


def drag(rng: Random) -> Content:
    words = rng.sample(WORDS, rng.randint(3, 6))
    told = [
        rng.choice(("", ":Gần chợ")) + "".join(f"\\{sign}{one}" for sign in "+-" if (one := said(rng)))
        for _ in range(2)
    ]
    text = f"Khi cháy gọi *{words[0]}{told[0]}*.\nKhi ốm gọi *{words[1]}{told[1]}*."
    return "H5P.DragText", {
        "taskDescription": "Kéo.",
        "textField": text,
        "distractors": " ".join(f"*{one}*" for one in words[2:]),
        **overall(rng),
    }


def places(rng: Random) -> Content:
    """Places in a picture, in percent; of the older kind, one right place is enough."""
    several = rng.random() < 0.5
    name = "imageMultipleHotspotQuestion" if several else "imageHotspotQuestion"
    quarters = rng.sample(((0, 0), (50, 0), (0, 50), (50, 50)), rng.randint(2, 4))
    spots = [
        {
            "userSettings": {"correct": not place or rng.random() < 0.3, "feedbackText": said(rng)},
            "computedSettings": {"x": x, "y": y, "width": 40, "height": 50, "figure": rng.choice(FIGURES)},
        }
        for place, (x, y) in enumerate(quarters)
    ]
    right = sum(bool(spot["userSettings"]["correct"]) for spot in spots)
    settings: dict[str, Any] = {"taskDescription": "Chạm chỗ đúng.", "hotspot": spots}
    if several and rng.random() < 0.5:
        settings["numberHotspots"] = rng.randint(1, right)
    if rng.random() < 0.3:
        settings["noneSelectedFeedback"] = said(rng)
    image = {"path": "images/a.png", "width": 10, "height": 10, "alt": "Hình"}
    background = {"backgroundImage": image} if rng.random() < 0.5 else image
    outer = {"backgroundImageSettings": background, "hotspotSettings": settings}
    return f"H5P.{name[0].upper()}{name[1:]}", {name: outer}


def unjudged(rng: Random) -> Content:
    """Questions that must be left."""
    library = rng.choice(("H5P.Essay", "H5P.MarkTheWords", "H5P.DragQuestion", "H5P.SortParagraphs", "H5P.Summary"))
    return library, {"taskDescription": "Kể.", "question": {"task": {}}, "textField": "Mã là *bí mật*."}


FIGURES = ("rectangle", "rectangle", "circle")
KINDS = (multi, truth, single, blanks, drag, places, unjudged)


def contents(rounds: int) -> Iterator[tuple[str, Content]]:
    for round_ in range(rounds):
        for kind in KINDS:
            rng = Random(f"{round_} {kind.__name__}")
            yield kind.__name__, kind(rng)
        rng = Random(round_)
        inner = [kind(rng) for kind in rng.choices(KINDS, k=4)]
        yield (
            "containers",
            rng.choice((column(*inner), question_set(*inner), book(column(*inner[:2]), column(*inner[2:])))),
        )


def faults_of(step: Any, checked: Checked, whys: str) -> Iterator[str]:
    """What the step does otherwise than the question."""
    best = [one for one in checked.tries if checked.judge(one)]
    at_best = set().union(*map(checked.told, best))
    heard: set[str] = set()
    offered = 0
    for given in checked.tries:
        result = judged(step, given)
        if result is None:
            continue
        offered += 1
        is_right, words = result
        if is_right != checked.judge(given):
            yield f"{given}: {'right' if is_right else 'wrong'}"
        told, due = set(SAID.findall(words)), checked.told(given)
        yield from (f"{given}: says {one}" for one in told - (due if is_right else due | at_best))
        yield from (f"{given}: does not say {one}" for one in due - told if is_right and len(checked.tries) > 1)
        heard |= told
    lost = set().union(*map(checked.told, checked.tries)) - heard
    if not any(mark in whys for mark in LEFT):
        yield from (f"{one} is lost" for one in lost)
        if offered < len(checked.tries):
            yield f"{offered} of {len(checked.tries)} answers are offered"
    if step.hint != checked.hint:
        yield f"hint {step.hint!r}"
    if checked.is_fixed and not step.payload.get("true_false"):
        texts = [one["text"]["vi"] for one in step.payload["options"]]
        kept = [text for text in checked.offered if text in texts]
        if step.payload.get("shuffle", True) or texts != kept:
            yield f"order {texts}"


def test_contents_of_every_kind_are_taken_right_or_left(tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for name, (library, params) in contents(rounds=60):
        found = [map_item(one) for one in READER.read(packed(tmp_path / "a.h5p", library, params))]
        steps = [
            (step, " ".join(map(str, one.why)))
            for one in found
            for step in one.steps
            if registry()[step.kind].is_question
        ]
        everything = list(questions(library, params))
        asked = [one for one in everything if one.tries]
        left = sum(not one.steps and bool(one.why) for one in found)
        counts[f"{name} left"] += left
        if left > len(everything) - len(asked) and len(steps) + left == len(everything):
            continue
        wrong += [f"{name}: {len(steps)} of {len(asked)} questions"] if len(steps) != len(asked) else []
        for (step, whys), checked in zip(steps, asked, strict=False):
            faults = [f"{name}: {fault}" for fault in faults_of(step, checked, whys)]
            counts[f"{name} {'wrong' if faults else 'changed' if whys else 'taken'}"] += 1
            wrong += faults
        pictures = [data for one in found for step in one.steps for data in step.media.values()]
        wrong += (
            [f"{name}: {len(pictures)} pictures"]
            if pictures != [PICTURE] * str(params).count("'alt': 'Hình'")
            else []
        )
    print(sorted(counts.items()))  # shown by -s
    assert wrong == []
