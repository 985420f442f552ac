"""Measures frame times of the practice phone on the software renderer.

The baseline (``floor``) is a small moving square in a plain window.

Rules: Runs of both windows alternate. Every frame from an action to the end of its animation counts, including the
first one, in which the new screen is created. A touch is timed from its release to the frame that shows the new
screen.
"""

from dataclasses import replace
from statistics import quantiles

from tests.bench.children import Ground, run
from tests.bench.figures import Comparison, Figure
from tests.bench.install import enlarged
from tests.bench.rounds import Effort, alternate

SMOOTH_MS, WORST_MS = 20.0, 33.0
"""Targets for the 95th and the 99th percentile of the frame times, in milliseconds."""
FRAMES_OF_A_TAP = 2.0
FRAME_MS = 1000 / 60


def installing_figures(ground: Ground, effort: Effort) -> list[Figure]:
    """Measure the figures of `frames_figures` while a pack is repeatedly installed in the background."""
    small = min(ground.packs.glob("*.hocpack"))
    pack = enlarged(small, ground.folder / "installing", effort.meanwhile)
    figures = frames_figures(ground, effort, str(pack))
    return [replace(figure, measure=f"installing: {figure.measure}") for figure in figures]


def frames_figures(ground: Ground, effort: Effort, *packs: str) -> list[Figure]:
    """Measure frame times of screen transitions and of the hand animation, and the latency of touches.

    `packs` are installed repeatedly during the measurement.
    """
    runs = {
        "ours": lambda: run(ground, "phone_child", str(effort.moves), *packs),
        "floor": lambda: run(ground, "moving_child", str(3 * effort.moves)),
    }
    seen = alternate(effort.repeats, runs)
    floor = [ms for marks in seen["floor"] for ms in marks["slide"]["ms_each"]]
    floor_taps = [ms for marks in seen["floor"] for ms in marks["slide"]["taps"]]
    figures = []
    for measure, mark in (("a phone screen comes in", "slide"), ("the hand shows the way", "hand")):
        ours = [ms for marks in seen["ours"] for ms in marks[mark]["ms_each"]]
        for share, target in ((95, SMOOTH_MS), (99, WORST_MS)):
            both = _at(ours, share), _at(floor, share)
            figures.append(Figure(f"{measure}, frame, {share} %", *both, "ms", target, Comparison.ITSELF))
    taps = [ms for marks in seen["ours"] for ms in marks["slide"]["taps"]]
    both = _at(taps, 99) / FRAME_MS, _at(floor_taps, 99) / FRAME_MS
    note = f"{len(taps)} touches of the phone; the slowest took {max(taps):.0f} ms."
    measure = "touch to the new phone screen, 99 %"
    return [*figures, Figure(measure, *both, "frames", FRAMES_OF_A_TAP, Comparison.ITSELF, note)]


def _at(values: list[float], share: int) -> float:
    return quantiles(values, n=100, method="inclusive")[share - 1]
