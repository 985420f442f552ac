"""Measures the editor of the studio: the time from a keystroke to the new picture, and the memory of the preview.

The baseline (``floor``) of a keystroke is to show the same step once in a normal window; that of the memory is the
program after the preview was closed for the first time.
"""

from statistics import median, quantiles

from tests.bench.children import Ground, run
from tests.bench.figures import Comparison, Figure, compare
from tests.bench.rounds import Effort

KEY_MS = 100.0
"""Target for the 95th percentile of the time from a keystroke to the new picture, in milliseconds."""
LEFT_MIB = 8.0
"""Target for the growth of the memory between the first and the last closing of the preview, in MiB."""


def studio_figures(ground: Ground, effort: Effort) -> list[Figure]:
    """Measure keystrokes in a lesson of 30 steps of all kinds, and opening and closing the preview."""
    keys, times = max(2, effort.moves // 2), max(2, effort.repeats + 2)
    marks = run(ground, "studio.previewing_child", str(keys), str(times), seconds=180)
    typed, opened, closed = marks["keystroke"], marks["memory"]["opened"], marks["memory"]["closed"]
    ours, stored, floor = typed["ms_each"], typed["stored_ms_each"], typed["floor_ms_each"]
    edited = run(ground, "studio.editing_child", str(keys), seconds=180)["editing"]["ms_each"]
    by_kind = {kind: median(each) for kind, each in marks["kinds"].items() if isinstance(each, list)}
    note = (
        f"Edited, stored, parsed and drawn; {len(ours)} keys in a lesson of {typed['steps']} steps. By kind of step: "
        f"{', '.join(f'{kind} {ms:.0f}' for kind, ms in by_kind.items())}; the slowest key {max(ours):.0f} ms."
    )
    at = [quantiles(values, n=100, method="inclusive")[94] for values in (ours, floor, edited)]
    history = f"Closed {times} times: {', '.join(f'{mib:.0f}' for mib in closed)} MiB."
    return [
        compare("key to the new preview", ours, floor, "ms", note=note),
        compare("  of it, until stored and parsed", stored, floor, "ms"),
        Figure("key to the new preview, 95 %", at[0], at[1], "ms", KEY_MS, Comparison.ITSELF),
        compare("key through the editor", edited, floor, "ms", note="Stored on the disk and shown."),
        Figure("key through the editor, 95 %", at[2], at[1], "ms", KEY_MS, Comparison.ITSELF),
        compare("memory, preview open", opened, closed, "MiB", comparison=Comparison.MARGIN),
        Figure("memory after the last closing", closed[-1], closed[0], "MiB", LEFT_MIB, Comparison.MARGIN, history),
    ]
