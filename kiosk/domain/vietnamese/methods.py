"""Input methods for Vietnamese, and the meaning of their keys.

Rules: `Method.MARKS` («chọn dấu», choose marks) has separate keys for tones (``tone-sac``) and letters
(``letter-ă``), which work in the other methods, too; every other key is the character it types.
"""

from collections.abc import Mapping
from enum import Enum

from kiosk.domain.vietnamese.letters import BASES, Tone

DELETE = "delete"
SPACE = "space"
TONE_KEY = "tone-"
LETTER_KEY = "letter-"


class Method(Enum):
    """An input method."""

    TELEX = "telex"
    VNI = "vni"
    MARKS = "marks"


TONES: Mapping[Method, Mapping[str, Tone]] = {
    Method.TELEX: {
        "s": Tone.SAC, "f": Tone.HUYEN, "r": Tone.HOI, "x": Tone.NGA, "j": Tone.NANG, "z": Tone.NONE,
    },
    Method.VNI: {"1": Tone.SAC, "2": Tone.HUYEN, "3": Tone.HOI, "4": Tone.NGA, "5": Tone.NANG, "0": Tone.NONE},
    Method.MARKS: {},
}  # fmt: skip
"""Keys that set the tone of the syllable; `Tone.NONE` removes it."""
SHAPES: Mapping[Method, Mapping[str, str]] = {
    Method.TELEX: {"a": "â", "e": "ê", "o": "ô", "d": "đ", "w": "ươă"},
    Method.VNI: {"6": "âêô", "7": "ươ", "8": "ă", "9": "đ"},
    Method.MARKS: {},
}
"""Keys that add a shape to a letter of the syllable, and the letters they can produce."""
TONE_KEYS = {TONE_KEY + tone.key: tone for tone in Tone}
LETTER_KEYS = {LETTER_KEY + letter: letter for letter in BASES}


def tone_key(method: Method, tone: Tone) -> str:
    """The key that sets `tone`."""
    named = (key for key, meant in TONES[method].items() if meant is tone)
    return next(named, TONE_KEY + tone.key)


def shape_key(method: Method, letter: str) -> str:
    """The key that produces `letter` (lower case, with a shape) from its base; empty if `letter` has its own key."""
    return next((key for key, made in SHAPES[method].items() if letter in made), "")
