"""Measures the kiosk's start time, memory and touch latency, beside those of a minimal QML window.

The start lasts from exec to the first frame of the home screen, or to the first frame of the minimal window.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.bench.children import Ground, run
from tests.bench.figures import Comparison, Figure, compare
from tests.bench.rounds import Effort, alternate

TARGET = 2.0
MEMORY_MIB = 80.0
FLOOR_TOUCHES = 12
"""Number of touches of the minimal window; about as many as a lesson has answers."""
DROP = Path("/proc/sys/vm/drop_caches")


def start_figures(ground: Ground, effort: Effort) -> list[Figure]:
    """Measure a first start, and later starts with a warm and (if it can be dropped) a cold page cache."""
    ready(ground)
    warm = _pairs(ground, effort.rounds, lambda: None)
    figures = [
        compare("start to usable home, second, warm disk", *_times(warm, "home"), "ms", TARGET, note=NOTE),
        compare("  the same in CPU time of all threads", *_times(warm, "home", "cpu_ms"), "ms"),
        compare("  of it, to the first screen's first frame", *_times(warm, "attract"), "ms"),
        compare("  and on, until the visit is on record", *_times(warm, "record"), "ms", note=RECORD),
    ]
    if effort.is_cold and may_drop():
        cold = _pairs(ground, effort.repeats, drop)
        figures.append(compare("start to usable home, second, cold disk", *_times(cold, "home"), "ms", TARGET))
    first = alternate(effort.repeats, {"ours": lambda: _first(ground), "floor": lambda: _first_bare(ground)})
    note = "Makes the record, installs the bundled packs and compiles the QML; a kiosk does it once."
    figures.append(compare("start to usable home, first ever", *_times(first, "home"), "ms", note=note))
    return figures


def memory_figures(ground: Ground, effort: Effort) -> list[Figure]:
    """Measure the PSS after ``rest_ms`` milliseconds each on the home screen and in a narrated lesson."""
    ready(ground)
    runs = {
        "ours": lambda: run(ground, "kiosk_child", "memory", str(effort.rest_ms)),
        "floor": lambda: run(ground, "bare_child", "memory", str(effort.rest_ms)),
    }
    seen = alternate(effort.repeats, runs)
    floor = [marks["rest"]["pss"] for marks in seen["floor"]]
    spoken = all(marks["lesson"]["speaking"] for marks in seen["ours"])
    told = "A clip is being played." if spoken else "No clip was being played: there is no narration in build/packs."
    figures = []
    for measure, mark, note in (
        ("memory on the home screen", "rest", ""),
        ("memory in a spoken lesson", "lesson", told),
    ):
        ours = [marks[mark]["pss"] for marks in seen["ours"]]
        figures.append(compare(measure, ours, floor, "MiB", MEMORY_MIB, comparison=Comparison.MARGIN, note=note))
    return figures


def tap_figures(ground: Ground, effort: Effort) -> list[Figure]:
    """Measure the latency from the release of a touch to the frame that shows its effect."""
    ready(ground)
    runs = {
        "ours": lambda: run(ground, "kiosk_child", "tap", str(effort.answers)),
        "floor": lambda: run(ground, "bare_child", "tap", str(effort.answers or FLOOR_TOUCHES)),
    }
    seen = alternate(effort.repeats, runs)
    each = {side: [ms for marks in seen[side] for ms in marks["taps"]["ms_each"]] for side in runs}
    note = (
        f"Judged, committed to disk, then shown; the slowest of {len(each['ours'])} was {max(each['ours']):.0f} ms."
    )
    return [compare("touch to feedback of an answer", each["ours"], each["floor"], "ms", note=note)]


NOTE = (
    "From exec to the frame that shows the home screen, the first screen being touched as soon as it is there. What "
    "the touch itself costs, because it is made in Python, is left out: Qt's namespace of constants, about 8 ms."
)
RECORD = "The record is opened behind the home screen; importing SQLAlchemy for it takes as long as the whole floor."

Marks = dict[str, dict[str, float]]


def _pairs(ground: Ground, rounds: int, before: Callable[[], None]) -> dict[str, list[Marks]]:
    def of(child: str) -> Callable[[], Marks]:
        def once() -> Marks:
            before()
            return run(ground, child, "start")

        return once

    return alternate(rounds, {"ours": of("kiosk_child"), "floor": of("bare_child")})


def _times(seen: dict[str, list[Marks]], mark: str, key: str = "ms") -> tuple[list[float], list[float]]:
    """Return the kiosk's times until `mark`, and the minimal window's times until its first frame.

    `key`: ``ms`` for wall-clock time, ``cpu_ms`` for CPU time. The kiosk's times exclude the cost of simulating the
    touch.
    """
    hand = 0 if mark == "attract" else 1
    ours = [marks[mark][key] - hand * marks["hand"][f"took_{key}"] for marks in seen["ours"]]
    return ours, [marks["home"][key] for marks in seen["floor"]]


def ready(ground: Ground) -> None:
    """Start the kiosk and the minimal window once if neither has run, to create byte code, QML cache and record."""
    if not (ground.folder / "data").exists():
        run(ground, "kiosk_child", "start")
        run(ground, "bare_child", "start")


def _first(ground: Ground) -> Marks:
    shutil.rmtree(ground.folder / "new", ignore_errors=True)
    return run(ground, "kiosk_child", "start", data="new")


def _first_bare(ground: Ground) -> Marks:
    shutil.rmtree(ground.folder / "new", ignore_errors=True)
    return run(ground, "bare_child", "start", data="new")


def may_drop() -> bool:
    """Drop the page cache to find out whether this process is allowed to; return False if it is not."""
    try:
        drop()
    except OSError:
        return False
    return True


def drop() -> None:
    """Write back all files and drop the page cache. Raises OSError if the process is not allowed to."""
    os.sync()
    DROP.write_text("3")
