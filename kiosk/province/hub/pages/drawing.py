"""Bars and lines as SVG inside a page.

Rules: a drawing has no text that is not also in the page, so it is hidden from screen readers. Its colours come from
the style sheet; shapes differ without colour, for printing.
"""

from collections.abc import Sequence
from html import escape

_WIDTH, _HEIGHT = 640, 210
_LEFT, _RIGHT, _TOP, _BOTTOM = 80, 28, 40, 34
_MOST_SQUARES = 120


def bar(share: float, name: str) -> str:
    """Return a bar of `share` (0 to 1) of its cell."""
    return (
        f'<svg class="bar {name}" width="{max(share, 0.004):.1%}" aria-hidden="true" focusable="false">'
        '<rect width="100%" height="100%" rx="3"/></svg>'
    )


def squares(full: int, empty: int) -> str:
    """Return a square for each kiosk, or one bar if there are too many kiosks."""
    if full + empty > _MOST_SQUARES:
        return f'<div class="share">{bar(full / (full + empty), "heard")}</div>'
    box = '<svg class="box{}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">{}</svg>'
    shape = '<rect x="1.5" y="1.5" width="17" height="17" rx="3"/>'
    return f'<p class="boxes">{box.format("", shape) * full}{box.format(" silent", shape) * empty}</p>'


def line(numbers: Sequence[float | None], names: Sequence[str], texts: Sequence[str], scale: Sequence[str]) -> str:
    """Return a line through `numbers`; None leaves a gap.

    `names`: below the points. `texts`: beside the points, empty if none. `scale`: the texts of 0, the half and the
    whole of the vertical axis, see `axis`.
    """
    top = axis([number for number in numbers if number is not None])
    step = (_WIDTH - _LEFT - _RIGHT) / max(1, len(numbers) - 1)
    across = [_LEFT + step * place for place in range(len(numbers))]
    parts = [_grid(scale)]
    points = [
        (x, _high(number, top)) if number is not None else None for x, number in zip(across, numbers, strict=True)
    ]
    parts += [_path(points)]
    for x, point, name, text in zip(across, points, names, texts, strict=True):
        parts.append(f'<text class="name" x="{x:.0f}" y="{_HEIGHT - 6}">{escape(name)}</text>')
        if point is not None:
            parts.append(f'<circle cx="{x:.0f}" cy="{point[1]:.1f}" r="6"/>')
            if text:
                end = " end" if x > _WIDTH / 2 else ""
                parts.append(f'<text class="value{end}" x="{x:.0f}" y="{point[1] - 16:.1f}">{escape(text)}</text>')
    view = f"0 0 {_WIDTH} {_HEIGHT}"
    return f'<svg class="line" viewBox="{view}" aria-hidden="true" focusable="false">{"".join(parts)}</svg>'


def axis(numbers: Sequence[float]) -> int:
    """Return the largest number of the vertical axis: an even round number that is at least the largest one."""
    largest = max(numbers, default=0)
    step = 2
    while step < largest:
        step *= 10
    finer = (step // part for part in (10, 5, 2))
    return next((one for one in finer if one >= max(2, largest) and one % 2 == 0), step)


def _high(number: float, top: int) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _BOTTOM - _TOP) * number / top


def _grid(scale: Sequence[str]) -> str:
    lines = []
    for place, text in enumerate(scale):
        y = _HEIGHT - _BOTTOM - (_HEIGHT - _BOTTOM - _TOP) * place / (len(scale) - 1)
        lines.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{_WIDTH}"/>')
        lines.append(f'<text class="axis" x="{_LEFT - 12}" y="{y + 6:.1f}">{escape(text)}</text>')
    return "".join(lines)


def _path(points: Sequence[tuple[float, float] | None]) -> str:
    path, is_down = [], False
    for point in points:
        if point is None:
            is_down = False
            continue
        path.append(f"{'L' if is_down else 'M'}{point[0]:.0f} {point[1]:.1f}")
        is_down = True
    return f'<path class="trend" d="{"".join(path)}"/>' if path else ""
