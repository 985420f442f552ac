"""Input methods for Vietnamese, and the meaning of their keys.

Rules: `Method.MARKS` («chọn dấu», choose marks) has a key for each tone (``tone-sac``) and for each letter with a
shape (``letter-ă``). The other methods accept these keys, too. Every other key is named by the character that it
types.
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
"""For each method, the keys that set the tone of the syllable; `Tone.NONE` removes the tone."""
SHAPES: Mapping[Method, Mapping[str, str]] = {
    Method.TELEX: {"a": "â", "e": "ê", "o": "ô", "d": "đ", "w": "ươă"},
    Method.VNI: {"6": "âêô", "7": "ươ", "8": "ă", "9": "đ"},
    Method.MARKS: {},
}
"""For each method, the keys that add a shape to a letter, with the letters that each key can produce."""
TONE_KEYS = {TONE_KEY + tone.key: tone for tone in Tone}
LETTER_KEYS = {LETTER_KEY + letter: letter for letter in BASES}


def tone_key(method: Method, tone: Tone) -> str:
    """The key that sets `tone` in `method`."""
    named = (key for key, meant in TONES[method].items() if meant is tone)
    return next(named, TONE_KEY + tone.key)


def shape_key(method: Method, letter: str) -> str:
    """The key of `method` that produces `letter` (lower case, with a shape) from its base letter.

    Empty if the method has no such key, so that `letter` is typed with its own key.
    """
    return next((key for key, made in SHAPES[method].items() if letter in made), "")
