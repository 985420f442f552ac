"""The drawings that the films share, in the style of the drawings of lessons (``assets/README.md``)."""

INK, SOFT, WHITE, GOLD = "#172033", "#52607A", "#FFFFFF", "#FFC93C"
GREEN, BLUE, ORANGE, RED = "#0E7650", "#0B5CAD", "#A8470B", "#B3261E"

PHONE = (
    f'<rect x="2" y="2" width="86" height="156" rx="14" fill="{INK}"/>'
    f'<rect x="9" y="14" width="72" height="128" rx="4" fill="{WHITE}" stroke="none"/>'
    f'<circle cx="45" cy="150" r="3" fill="{WHITE}" stroke="none"/>'
)
"""Front of a phone, 90 × 160; the screen is at (9, 14), 72 × 128."""

BACK_OF_ANDROID = (
    f'<rect x="2" y="2" width="86" height="156" rx="14" fill="{SOFT}"/>'
    f'<rect x="12" y="12" width="28" height="40" rx="9" fill="{INK}" stroke="none"/>'
    '<circle cx="26" cy="22" r="7" fill="#E3EFFB" stroke="none"/><circle cx="26" cy="41" r="7" fill="#E3EFFB" stroke="none"/>'
)
"""Back of a phone with two cameras one above the other, 90 × 160."""

BACK_OF_IPHONE = (
    f'<rect x="2" y="2" width="86" height="156" rx="18" fill="#E4DCCF"/>'
    f'<rect x="10" y="10" width="38" height="38" rx="11" fill="{SOFT}" stroke="none"/>'
    f'<circle cx="21" cy="21" r="6.5" fill="{INK}" stroke="none"/><circle cx="37" cy="37" r="6.5" fill="{INK}" stroke="none"/>'
)
"""Back of a phone with a square of cameras, 90 × 160."""

CASE = (
    f'<rect x="3" y="3" width="94" height="164" rx="18" fill="{ORANGE}"/>'
    '<rect x="12" y="12" width="40" height="52" rx="12" fill="#FCEBDD" stroke-width="3"/>'
)
"""A thick case, 100 × 170."""

CARD = (
    '<rect x="2" y="2" width="92" height="58" rx="6" fill="#E3EFFB"/>'
    f'<rect x="3" y="6" width="90" height="9" fill="{BLUE}" stroke="none"/>'
    '<rect x="2" y="2" width="92" height="58" rx="6" fill="none"/>'
    f'<rect x="11" y="22" width="17" height="13" rx="3" fill="{GOLD}" stroke-width="3"/>'
    f'<path d="M12 45l26 0M12 52l16 0" fill="none" stroke="{SOFT}" stroke-width="3"/>'
    f'<rect x="56" y="20" width="31" height="35" rx="3" fill="{WHITE}" stroke-width="3"/>'
    f'<path d="M60 53c0 -9 6 -11 11.5 -11s11.5 2 11.5 11z" fill="{BLUE}" stroke="none"/>'
    '<circle cx="71.5" cy="34" r="7" fill="#F2B48C" stroke-width="2.5"/>'
)
"""An identity card with a chip, 96 × 62."""

HAND = (
    f'<path d="M44.9 96.2L80.5 96.2L82.8 114.6L42.5 114.6z" fill="{BLUE}"/>'
    '<path d="M38 59.4L38 26a8 8 0 0 1 16.1 0l0 24.1a7.1 7.1 0 0 1 14 1.7a6.9 6.9 0 0 1 13.2 3.4a6.3 6.3 0 0 1 11.5 5.2l0 '
    "12.6c0 14.9 -9.2 24.1 -21.8 24.1l-6.9 0c-9.2 0 -14.9 -4.6 -19.5 -12.6l-14.9 -21.8c-2.9 -4.6 2.3 -9.8 6.9 -6.9c4 2.5 "
    '5.8 5.2 9.5 10.3z" fill="#F2B48C"/>'
    '<path d="M54 50.2l0 13.8M68.1 52.5l0 11.5M81.3 55.9l0 9.2" fill="none"/>'
)
"""A hand that points upwards, 120 × 120; the tip of its finger is at (46, 18)."""
TIP_X, TIP_Y = 46 - 60, 18 - 60
"""From the centre of `HAND` to the tip of its finger."""

RING = f'<circle cx="20" cy="20" r="16" fill="none" stroke="{GOLD}" stroke-width="5"/>'
"""A ring that shows a touch, 40 × 40."""

TICK = f'<circle cx="24" cy="24" r="21" fill="{GREEN}"/><path d="M14 24l7 8l13 -15" fill="none" stroke="{WHITE}" stroke-width="6"/>'
"""A tick in a green disc, 48 × 48."""

CROSS = f'<circle cx="24" cy="24" r="21" fill="{GOLD}"/><path d="M16 24l16 0" fill="none" stroke="{INK}" stroke-width="6"/>'
"""A gold disc with a bar, "not like this", 48 × 48."""

WAVES = f'<path d="M8 12q10 18 0 36M22 4q16 26 0 52M36 0q20 30 0 60" fill="none" stroke="{GOLD}" stroke-width="5"/>'
"""Waves between a card and a phone, 52 × 60."""


def app(fill: str, sign: str = "") -> str:
    """Return the tile of an app, 24 × 24; `sign`: elements on top of the tile."""
    return f'<rect x="2" y="2" width="20" height="20" rx="6" fill="{fill}" stroke-width="2.5"/>{sign}'


def code(size: float) -> str:
    """Return a square code that says nothing, `size` × `size` units: three corner marks and some dots."""
    unit = size / 13
    marks = [(1, 1), (8, 1), (1, 8)]
    dots = [
        (6, 1),
        (6, 3),
        (8, 6),
        (10, 6),
        (6, 6),
        (2, 6),
        (4, 6),
        (6, 8),
        (8, 8),
        (10, 10),
        (8, 11),
        (6, 10),
        (11, 8),
    ]
    corners = "".join(
        f'<rect x="{x * unit}" y="{y * unit}" width="{4 * unit}" height="{4 * unit}" fill="{INK}" stroke="none"/>'
        f'<rect x="{(x + 1) * unit}" y="{(y + 1) * unit}" width="{2 * unit}" height="{2 * unit}" fill="{WHITE}" stroke="none"/>'
        for x, y in marks
    )
    rest = "".join(
        f'<rect x="{x * unit}" y="{y * unit}" width="{unit}" height="{unit}" fill="{INK}" stroke="none"/>'
        for x, y in dots
    )
    return f'<rect x="0" y="0" width="{size}" height="{size}" fill="{WHITE}" stroke="none"/>{corners}{rest}'
