"""Imported items of QTI call right, and say, what a processor of their own rules does, answer by answer."""

import base64
import re
from collections import Counter
from pathlib import Path

import pytest

from kiosk.activities import registry
from kiosk.content.exchange.qti import READER
from kiosk.content.exchange.steps.mapping import map_item
from tests.content.exchange.learner import judged
from tests.content.exchange.qti.generated import Generated, generated
from tests.content.exchange.qti.notation import PNG, rendered
from tests.content.exchange.qti.processor import Processor
from tests.content.exchange.zips import opened

PICTURE = base64.b64decode(PNG.partition(",")[2])
SAID = re.compile(r"Lời \d+ về [^.]+\.")


def compared(made: Generated, folder: Path, form: str) -> tuple[str, list[str]]:
    """State of the import (taken, changed, left), and what the lesson does otherwise than the item."""
    path = folder / "cau.xml"
    path.write_text(rendered(made.xml, form), "utf-8")
    (found,) = [map_item(one) for one in READER.read(opened(path))]
    if not found.steps:
        return "left", [] if found.why else ["left without a reason"]
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
            if "Words to drag" not in whys:
                faults.append(f"{answers}: not offered")
            continue
        is_right = all(one[0] for one in results if one)
        if is_right != (score == best > 0) and (is_right or "Partial marks were removed" not in whys):
            faults.append(f"{answers}: {'right' if is_right else 'wrong'} with {score} of {best}")
        told = {text for one in results if one for text in SAID.findall(one[1])}
        faults += [f"{answers}: says {text}" for text in told - (texts if is_right else texts | said_at_best)]
        faults += [f"{answers}: does not say {text}" for text in texts - told if is_right]
        heard |= told
    if "left out" not in whys:
        faults += [f"{text} is lost" for text in set().union(*(texts for _, texts in played)) - heard]
    if made.order:
        options = [one["text"]["vi"] for one in steps[0].payload["options"]]
        if steps[0].payload.get("shuffle", True) or options != list(made.order):
            faults.append(f"order {options} shuffled")
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
    assert sum(count for name, count in counts.items() if not name.endswith("left")) > 0.9 * counts.total()
