"""The four films: touching a screen, holding a card to a phone, scanning a code, and taking a picture of a paper."""

from collections.abc import Sequence
from dataclasses import replace

from .props import (
    BACK_OF_ANDROID,
    BACK_OF_IPHONE,
    BLUE,
    CARD,
    CASE,
    CROSS,
    GOLD,
    GREEN,
    HAND,
    INK,
    ORANGE,
    PHONE,
    RED,
    RING,
    SOFT,
    TICK,
    TIP_X,
    TIP_Y,
    WAVES,
    WHITE,
    app,
    code,
)
from .stage import Actor, Film, Key, quickened

_HAND_SCALE = 0.62
_PACE = 4 / 3
"""Factor by which films are faster than their key frames; a film waits while a caption is spoken."""


def _hand(*tips: tuple[float, float, float]) -> Actor:
    """Return the hand; `tips`: times with the place of the tip of its finger."""
    keys = [Key(time, x - TIP_X * _HAND_SCALE, y - TIP_Y * _HAND_SCALE, _HAND_SCALE) for time, x, y in tips]
    return Actor(HAND, 120, 120, keys)


def _touch(time: float, x: float, y: float) -> Actor:
    """Return the ring that spreads from a touch."""
    keys = [Key(time, x, y, 0.3, 0, 1), Key(time + 0.5, x, y, 1.0, 0, 1), Key(time + 0.8, x, y, 1.2, 0, 0)]
    return Actor(RING, 40, 40, keys)


def _window(x: float, y: float) -> tuple[float, float, float, float]:
    """Return the screen of `PHONE` with its centre at `x`, `y`, as part of the stage."""
    return (x - 36, y - 66, 72, 128)


def _shown(drawing: str, size: tuple[float, float], place: tuple[float, float], since: float, until: float) -> Actor:
    """Return a drawing of a `size` that appears and disappears at one `place`."""
    (width, height), (x, y) = size, place
    keys = [Key(since, x, y, 1, 0, 0), Key(since + 0.3, x, y), Key(until - 0.3, x, y), Key(until, x, y, 1, 0, 0)]
    return Actor(drawing, width, height, keys, until)


def _sign(drawing: str, x: float, y: float, since: float, until: float) -> Actor:
    """Return a tick or a bar that grows at one place."""
    keys = [Key(since, x, y, 0.2, 0, 0), Key(since + 0.3, x, y, 1.1), Key(since + 0.5, x, y), Key(until, x, y)]
    return Actor(drawing, 48, 48, keys, until)


def _apps(fills: Sequence[str]) -> str:
    """Return a page of six apps for the screen of `PHONE`, 72 × 128."""
    places = [(3, 12), (26, 12), (49, 12), (3, 44), (26, 44), (49, 44)]
    return "".join(
        f'<g transform="translate({x - 1.5} {y})">{app(fill)}</g>' for (x, y), fill in zip(places, fills, strict=True)
    )


_PAGE_ONE = _apps([GREEN, BLUE, GOLD, ORANGE, RED, SOFT])
_PAGE_TWO = _apps([SOFT, GOLD, GREEN, BLUE, ORANGE, GREEN])
_LIST = "".join(
    f'<rect x="5" y="{y}" width="62" height="18" rx="4" fill="#E0F3E9" stroke-width="2.5"/>'
    f'<path d="M24 {y + 9}l34 0" fill="none" stroke="{SOFT}" stroke-width="3"/>'
    f'<circle cx="14" cy="{y + 9}" r="4.5" fill="{GREEN}" stroke="none"/>'
    for y in (14, 38, 62, 86)
)
_MENU = (
    f'<rect x="2" y="2" width="52" height="44" rx="6" fill="{WHITE}" stroke-width="3"/>'
    f'<path d="M11 14l34 0M11 24l34 0M11 34l24 0" fill="none" stroke="{SOFT}" stroke-width="3"/>'
)
_PX, _PY = 160.0, 90.0
"""Centre of the phone in the film that has one in the middle."""


def touching() -> Film:
    """A light touch opens, a swipe up leads home, a swipe sideways turns the page, a long touch shows more."""
    first = [
        Key(0, _PX, _PY), Key(3.0, _PX, _PY), Key(3.2, _PX, _PY, 1, 0, 0), Key(9.3, _PX, _PY, 1, 0, 0),
        Key(9.5, _PX, _PY), Key(13.0, _PX, _PY), Key(13.7, _PX - 72, _PY, 1, 0, 0),
    ]  # fmt: skip
    opened = [
        Key(3.0, _PX, _PY, 0.4, 0, 0), Key(3.4, _PX, _PY), Key(8.8, _PX, _PY), Key(9.5, _PX, _PY - 50, 0.5, 0, 0),
    ]  # fmt: skip
    second = [Key(13.0, _PX + 72, _PY, 1, 0, 0), Key(13.7, _PX, _PY), Key(24, _PX, _PY)]
    tip = (_PX - 18.0, _PY - 40.0)
    hand = _hand(
        (0, 250, 150), (1.2, 250, 150), (2.4, *tip), (2.9, *tip), (4.0, 230, 130), (6.8, 230, 130), (7.6, _PX, 150),
        (8.2, _PX, 150), (9.2, _PX, 70), (10.2, 235, 120), (11.6, 235, 120), (12.4, 188, 100), (12.8, 188, 100),
        (13.6, 132, 100), (14.6, 232, 130), (17.2, 232, 130), (18.0, *tip), (21.2, *tip), (22.2, 250, 140),
    )  # fmt: skip
    film = Film(
        "cham-va-vuot",
        24,
        "#E0F3E9",
        (
            Actor(PHONE, 90, 160, [Key(0, _PX, _PY)]),
            Actor(_PAGE_ONE, 72, 128, first, window=_window(_PX, _PY)),
            Actor(_PAGE_TWO, 72, 128, second, window=_window(_PX, _PY)),
            Actor(_LIST, 72, 128, opened, 9.6, _window(_PX, _PY)),
            _shown(_MENU, (56, 48), (_PX + 6, _PY - 2), 19.6, 23.9),
            _touch(2.5, *tip),
            _touch(18.1, *tip),
            _touch(18.9, *tip),
            _touch(19.7, *tip),
            hand,
        ),
    )
    return quickened(film, _PACE)


def holding_a_card() -> Film:
    """The case comes off; the card is held to the middle of one phone and to the top edge of another."""
    case_keys = [Key(0, 110, 92), Key(1.8, 110, 92), Key(3.4, 40, 190, 1, -20), Key(3.8, 20, 260, 1, -30, 0)]
    android = [Key(0, 110, 92), Key(11.6, 110, 92), Key(12.4, -60, 92)]
    iphone = [Key(12.0, 390, 108, 0.85), Key(13.0, 190, 108, 0.85), Key(24, 190, 108, 0.85)]
    card = [
        Key(0, 270, 130), Key(4.6, 270, 130), Key(6.2, 110, 104), Key(10.4, 110, 104), Key(11.6, 270, 130),
        Key(13.4, 90, 140), Key(14.6, 90, 140), Key(16.4, 190, 42), Key(21.0, 190, 42), Key(22.4, 80, 130),
    ]  # fmt: skip
    film = Film(
        "ap-the",
        24,
        "#FCEBDD",
        (
            Actor(BACK_OF_ANDROID, 90, 160, android, 12.5),
            Actor(CASE, 100, 170, case_keys, 3.9),
            Actor(BACK_OF_IPHONE, 90, 160, iphone),
            Actor(CARD, 96, 62, card),
            _shown(WAVES, (52, 60), (190, 104), 6.6, 10.3),
            _sign(TICK, 250, 60, 9.4, 12.0),
            _shown(WAVES, (52, 60), (268, 44), 17.0, 20.9),
            _sign(TICK, 286, 110, 20.0, 24.0),
        ),
    )
    return quickened(film, _PACE)


_SIGN = f'<path d="M40 78l0 60" fill="none" stroke-width="7"/><rect x="2" y="2" width="76" height="80" rx="6" fill="{ORANGE}"/><g transform="translate(12 12)">{code(56)}</g>'
_FRAME = f'<path d="M3 15l0 -12l12 0M45 3l12 0l0 12M57 45l0 12l-12 0M15 57l-12 0l0 -12" fill="none" stroke="{GREEN}" stroke-width="5"/>'
_RECEIVER = (
    '<rect x="4" y="8" width="64" height="50" rx="6" fill="#E0F3E9" stroke-width="3"/>'
    f'<circle cx="18" cy="24" r="7" fill="#F2B48C" stroke-width="2.5"/><path d="M31 24l28 0" fill="none" stroke="{INK}" stroke-width="5"/>'
    f'<path d="M13 44l46 0" fill="none" stroke="{GREEN}" stroke-width="6"/>'
    f'<rect x="8" y="94" width="56" height="20" rx="8" fill="{GREEN}" stroke-width="3"/>'
)


def scanning() -> Film:
    """The phone is too near, then too far, then right; before paying, the name and the sum are read."""
    phone = [
        Key(0, 255, 100), Key(1.5, 255, 100), Key(2.6, 205, 95), Key(6.4, 205, 95), Key(7.4, 245, 95), Key(11.2, 245, 95),
        Key(12.2, 225, 95), Key(24, 225, 95),
    ]  # fmt: skip

    def seen(size: float, since: float, until: float, x: float) -> Actor:
        return _shown(code(size), (size, size), (x, 88), since, until)

    film = Film(
        "quet-ma",
        24,
        "#FCEBDD",
        (
            Actor(_SIGN, 80, 140, [Key(0, 75, 100)]),
            Actor(PHONE, 90, 160, phone),
            replace(_shown(code(110), (110, 110), (215, 88), 2.8, 6.5), window=_window(205, 95)),
            _sign(CROSS, 275, 40, 3.6, 6.4),
            seen(18, 7.6, 11.3, 245),
            _sign(CROSS, 298, 40, 8.4, 11.2),
            seen(46, 12.4, 16.4, 225),
            _shown(_FRAME, (60, 60), (225, 88), 13.4, 16.4),
            _sign(TICK, 292, 40, 14.4, 17.0),
            _shown(_RECEIVER, (72, 128), (225, 93), 16.6, 24.2),
            _hand((17.0, 320, 190), (18.0, 246, 76), (19.4, 246, 76), (20.2, 252, 100), (24, 252, 100)),
        ),
    )
    return quickened(film, _PACE)


_PAPER = (
    f'<rect x="2" y="2" width="96" height="130" rx="2" fill="{WHITE}"/>'
    f'<path d="M16 20l68 0" fill="none" stroke="{INK}" stroke-width="6"/>'
    f'<path d="M16 40l68 0M16 54l60 0M16 68l68 0M16 82l50 0M16 96l64 0" fill="none" stroke="{SOFT}" stroke-width="4"/>'
    f'<circle cx="76" cy="114" r="10" fill="none" stroke="{RED}" stroke-width="4"/>'
)
_TABLE = '<rect x="0" y="0" width="320" height="180" fill="#E4DCCF" stroke="none"/>'
_LAMP = (
    f'<path d="M30 4l0 16" fill="none" stroke-width="5"/><path d="M8 44l12 -24l20 0l12 24z" fill="{GOLD}"/>'
    f'<path d="M18 54l-6 12M30 54l0 14M42 54l6 12" fill="none" stroke="{GOLD}" stroke-width="4"/>'
)
_GLARE = f'<ellipse cx="16" cy="20" rx="15" ry="19" fill="{GOLD}" stroke="none"/><ellipse cx="16" cy="20" rx="9" ry="12" fill="{WHITE}" stroke="none"/>'
_CORNERS = f'<path d="M3 14l0 -11l11 0M46 3l11 0l0 11M57 68l0 11l-11 0M14 79l-11 0l0 -11" fill="none" stroke="{GREEN}" stroke-width="5"/>'
_SHUTTER = f'<circle cx="12" cy="12" r="9" fill="{WHITE}" stroke-width="3"/>'


def _small_paper(stroke: str) -> str:
    return (
        f'<rect x="1.5" y="1.5" width="51" height="70" rx="1.5" fill="{WHITE}" stroke-width="3"/>'
        f'<path d="M8 12l36 0" fill="none" stroke="{stroke}" stroke-width="4"/>'
        f'<path d="M8 24l38 0M8 33l32 0M8 42l38 0M8 51l28 0" fill="none" stroke="{stroke}" stroke-width="2.5"/>'
    )


def framing() -> Film:
    """A tilted picture, a blurred one, one with a shining spot; then four corners inside, and the shutter."""
    phone = [Key(0, 235, 92), Key(24, 235, 92)]
    shaking = [
        Key(6.0, 235, 84, 1, 0, 0), Key(6.2, 235, 84, 1, 0, 0.55), *(Key(6.2 + n * 0.3, 235 + (3 if n % 2 else -3), 84, 1, 0, 0.55) for n in range(1, 11)),
        Key(9.6, 235, 84, 1, 0, 0),
    ]  # fmt: skip
    screen = '<rect x="0" y="0" width="72" height="128" fill="#E4DCCF" stroke="none"/>'
    ghost = [key._replace(x=2 * 235 - key.x) for key in shaking]
    film = Film(
        "chup-giay",
        24,
        "#E4DCCF",
        (
            Actor(_TABLE, 320, 180, [Key(0, 160, 90)]),
            Actor(_PAPER, 100, 134, [Key(0, 85, 96)]),
            Actor(_LAMP, 60, 70, [Key(0, 150, 36), Key(11.8, 150, 36), Key(13.0, 24, -50)], 13.2),
            Actor(PHONE, 90, 160, phone),
            Actor(screen, 72, 128, [Key(0, 235, 90)]),
            Actor(
                _small_paper(INK), 54, 73,
                [Key(0, 246, 100, 1.15, 24), Key(3.6, 246, 100, 1.15, 24), Key(5.0, 235, 84), Key(6.0, 235, 84), Key(6.2, 235, 84, 1, 0, 0),
                 Key(9.4, 235, 84, 1, 0, 0), Key(9.6, 235, 84), Key(24, 235, 84)],
                window=_window(235, 92),
            ),
            Actor(_small_paper(SOFT), 54, 73, shaking, 9.7),
            Actor(_small_paper(SOFT), 54, 73, ghost, 9.7),
            _sign(CROSS, 296, 40, 1.4, 3.6),
            _sign(CROSS, 296, 40, 6.8, 9.2),
            _shown(_GLARE, (32, 40), (243, 74), 10.0, 13.0),
            _shown(_GLARE, (32, 40), (98, 80), 10.0, 13.0),
            _sign(CROSS, 296, 40, 10.6, 12.6),
            _shown(_CORNERS, (60, 82), (235, 84), 14.2, 24.2),
            Actor(_SHUTTER, 24, 24, [Key(0, 235, 138)]),
            _hand((16.0, 330, 190), (17.6, 238, 140), (18.6, 238, 140), (20.0, 330, 190)),
            _touch(17.7, 236, 138),
            _sign(TICK, 296, 40, 19.0, 24.0),
        ),
    )  # fmt: skip
    return quickened(film, _PACE)


FILMS = {
    "lessons/ky-nang-so/media/cham-va-vuot.webm": touching,
    "lessons/dich-vu-so/media/ap-the.webm": holding_a_card,
    "lessons/dich-vu-so/media/quet-ma.webm": scanning,
    "lessons/ky-nang-so/media/chup-giay.webm": framing,
}
"""The file of each film in the repository, and the function that describes it."""
