"""The keystrokes of a word and their effects, for typing lessons.

Rules: a *way* is a sequence of keystrokes that types a word; all ways of a word have the same length. In the first
way, which lessons teach, each key for a shape or tone follows its letter (Quarng). In the other ways, the tone key is
pressed at the end of the word (Quangr), or all shape keys and then the tone key.
"""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.vietnamese.letters import BASES, Tone, base, in_case_of, without_tone
from kiosk.domain.vietnamese.methods import LETTER_KEY, SPACE, Method, shape_key, tone_key
from kiosk.domain.vietnamese.typed import typed_keys


class Deed(Enum):
    """Effect of a keystroke on the word."""

    LETTER = "letter"
    SHAPE = "shape"
    TONE = "tone"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Stroke:
    """One keystroke. ``made``: the letter or the name of the tone that the keystroke produces."""

    key: str
    deed: Deed
    made: str


def ways(word: str, method: Method) -> tuple[tuple[Stroke, ...], ...]:
    """The ways to type a word or a space, the taught one first. Raises ValueError if there is none."""
    if word == " ":
        return ((Stroke(SPACE, Deed.SPACE, " "),),)
    taught = tuple(stroke for letter in word for stroke in _strokes(letter, method))
    orders = (taught, _last(taught, Deed.TONE), _last(_last(taught, Deed.SHAPE), Deed.TONE))
    found = tuple(dict.fromkeys(way for way in orders if typed_keys([one.key for one in way], method) == word))
    if taught not in found:
        raise ValueError(f"'{word}' cannot be typed in {method.value}")
    return found


def _last(way: tuple[Stroke, ...], deed: Deed) -> tuple[Stroke, ...]:
    return tuple(sorted(way, key=lambda stroke: stroke.deed is deed))


def _strokes(letter: str, method: Method) -> list[Stroke]:
    plain, tone = without_tone(letter)
    small = plain.lower()
    if small not in BASES:
        made = [Stroke(plain, Deed.LETTER, small)]
    elif key := shape_key(method, small):
        bare = in_case_of(base(plain), plain)
        made = [Stroke(bare, Deed.LETTER, bare.lower()), Stroke(key, Deed.SHAPE, small)]
    else:
        made = [Stroke(LETTER_KEY + plain, Deed.LETTER, small)]
    return made if tone is Tone.NONE else [*made, Stroke(tone_key(method, tone), Deed.TONE, tone.key)]
