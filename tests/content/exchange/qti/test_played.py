"""Imported items of QTI call right, and say, what a processor of their own rules does, answer by answer."""

import base64
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path
from random import Random

import pytest

from kiosk.activities import registry
from kiosk.content.exchange.qti import READER
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.learner import judged
from tests.content.exchange.qti import generated as made_of
from tests.content.exchange.qti.generated import Generated
from tests.content.exchange.qti.generated_places import pointed, touched, unjudged
from tests.content.exchange.qti.notation import PNG, rendered
from tests.content.exchange.qti.processor import Processor
from tests.content.exchange.zips import opened

PICTURE = base64.b64decode(PNG.partition(",")[2])
FEEDBACKS = ("none", "echo", "inline", "result", "score", "always", "each")
SCORINGS = ("none", "template", "map", "rule", "chain", "maprule")
KINDS = {
    **{tag: partial(made_of.chosen, tag=tag) for tag in ("simpleChoice", "inlineChoice", "hottext")},
    "typed": made_of.typed,
    "ordered": made_of.ordered,
    "pairs": partial(made_of.paired, groups=False),
    "groups": partial(made_of.paired, groups=True),
    "associated": made_of.associated,
    "gaps": made_of.gapped,
    "touched": touched,
    "pointed": pointed,
    "unjudged": unjudged,
}
SAID = re.compile(r"Lời \d+ về [^.]+\.")


def generated(rounds: int) -> Iterator[tuple[str, Generated]]:
    """Items with their kinds: every kind with every way of scoring and feedback, `rounds` times."""
    for round_, scoring, feedback in product(range(rounds), SCORINGS, FEEDBACKS):
        rng = Random(f"{round_} {scoring} {feedback}")
        for name, kind in KINDS.items():
            yield f"{name} {scoring} {feedback}", kind(rng=rng, scoring=scoring, feedback=feedback)


def compared(made: Generated, folder: Path, form: str) -> tuple[str, list[str]]:
    """State of the import (taken, changed, left), and what the lesson does otherwise than the item."""
    path = folder / "cau.xml"
    path.write_text(rendered(made.xml, form), "utf-8")
    (found,) = [map_item(one) for one in READER.read(opened(path))]
    if not found.steps:
        return "left", [] if found.why else ["left without a reason"]
    if not made.tries:
        return "taken", ["taken"]
    steps = [step for step in found.steps if registry()[step.kind].is_question]
    whys = " ".join(map(str, found.why))
    played = [Processor(made.xml).play(answers) for answers, _ in made.tries]
    best = max(score for score, _ in played)
    said_at_best = set().union(*(texts for score, texts in played if score == best))
    faults: list[str] = []
    heard: set[str] = set()
    for (answers, given), (score, texts) in zip(made.tries, played, strict=True):
        results = [judged(step, one) for step, one in zip(steps, given, strict=True)]
        if any(one is None for one in results):
            is_touch = steps[0].kind == "hotspot"
            if "Words to drag" not in whys and not (is_touch and (score < best or "finds all" in whys)):
                faults.append(f"{answers}: not offered")
            continue
        is_right = all(one[0] for one in results if one)
        if is_right != (score == best > 0) and (is_right or "Partial marks were removed" not in whys):
            faults.append(f"{answers}: {'right' if is_right else 'wrong'} with {score} of {best}")
        told = {text for one in results if one for text in SAID.findall(one[1])}
        faults += [f"{answers}: says {text}" for text in told - (texts if is_right else texts | said_at_best)]
        faults += [f"{answers}: does not say {text}" for text in texts - told if is_right and text not in whys]
        heard |= told
    if "left out" not in whys and "finds all" not in whys:
        faults += [f"{text} is lost" for text in set().union(*(texts for _, texts in played)) - heard]
    if made.order:
        options = [one["text"]["vi"] for one in steps[0].payload["options"]]
        if steps[0].payload.get("shuffle", True) or options != list(made.order):
            faults.append(f"order {options} shuffled")
    if made.has_sound and "sound" not in whys:
        faults.append("the sound is lost")
    pictures = [data for step in found.steps for data in step.media.values()]
    if pictures != ([PICTURE] if made.has_picture else []):
        faults.append(f"{len(pictures)} pictures")
    faults += [f"hint {step.hint}" for step in steps if step.hint != made.hint]
    return ("changed" if found.why else "taken"), faults


@pytest.mark.parametrize("form", ["2.1", "2.2", "3.0"])
def test_items_of_every_kind_are_taken_right_or_left(form: str, tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    wrong = []
    for name, made in generated(rounds=2):
        state, faults = compared(made, tmp_path, form)
        counts[f"{name.split()[0]} {'wrong' if faults else state}"] += 1
        wrong += [f"{name}: {fault}" for fault in faults]
    print(sorted(counts.items()))  # shown by -s
    assert wrong == []
    judged_ = {name: count for name, count in counts.items() if not name.startswith("unjudged")}
    assert sum(count for name, count in judged_.items() if not name.endswith("left")) > 0.9 * sum(judged_.values())
