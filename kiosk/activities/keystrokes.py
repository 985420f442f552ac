"""A text to type as a sequence of keystrokes, and the spoken instruction for each keystroke.

Rules: a key is accepted only if some way of typing the text begins with all keys typed so far, followed by this key.
Every instruction names one key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import Block, LocalizedText
from kiosk.domain.vietnamese import Deed, Method, Stroke, Typed, press, typed_keys, ways
from kiosk.domain.vietnamese.methods import shape_key

TONES = {"sac": "sắc", "huyen": "huyền", "hoi": "hỏi", "nga": "ngã", "nang": "nặng"}


@dataclass(frozen=True, slots=True)
class KeySequences:
    """The accepted key sequences ("ways") for a text; see `vietnamese.ways`.

    ``pieces``: for each word and each space of the text, its ways; the taught way comes first.
    """

    method: Method
    pieces: tuple[tuple[tuple[Stroke, ...], ...], ...]

    @classmethod
    def of(cls, text: str, method: Method) -> "KeySequences":
        """The key sequences for `text`. Raises ValueError if a word cannot be typed with `method`."""
        return _lesson(text, method)

    def taught(self) -> tuple[Stroke, ...]:
        """For each word and space, the keystrokes of its first way, which is the taught one."""
        return tuple(stroke for piece in self.pieces for stroke in piece[0])

    def strokes(self) -> tuple[Stroke, ...]:
        """Every keystroke of every way; those of the taught way come first."""
        return self.taught() + tuple(stroke for piece in self.pieces for way in piece[1:] for stroke in way)

    def is_done(self, keys: Sequence[str]) -> bool:
        """Whether `keys` complete the text. Only their number is compared: all ways have the same length."""
        return len(keys) >= len(self.taught())

    def next(self, keys: Sequence[str]) -> Stroke | None:
        """The next keystroke of the first way that begins with `keys`; None if the text is complete."""
        return next(iter(self._open(keys)), None)

    def meant(self, keys: Sequence[str], key: str) -> Stroke | None:
        """The next keystroke whose key is `key`, ignoring case, if it is possible after `keys`; else None."""
        return next((stroke for stroke in self._open(keys) if stroke.key.lower() == key.lower()), None)

    def fits(self, keys: Sequence[object]) -> bool:
        """Whether `keys` are the beginning of an accepted key sequence."""
        return all(
            isinstance(key, str)
            and any(stroke.key == key for stroke in self._open([str(one) for one in keys[:place]]))
            for place, key in enumerate(keys)
        )

    def text_of(self, keys: Sequence[str]) -> str:
        """The text that `keys` type; if they type the whole text, its last word is then closed (`typed.finished`)."""
        if self.is_done(keys):
            return typed_keys(keys, self.method)
        typed = Typed()
        for key in keys:
            typed = press(typed, key, self.method)
        return typed.text

    def _open(self, keys: Sequence[str]) -> list[Stroke]:
        begun = list(keys)
        for piece in self.pieces:
            length = len(piece[0])
            if len(begun) < length:
                fitting = [way for way in piece if [stroke.key for stroke in way[: len(begun)]] == begun]
                return [way[len(begun)] for way in fitting]
            begun = begun[length:]
        return []


@lru_cache(maxsize=64)
def _lesson(text: str, method: Method) -> KeySequences:
    if not all(letter.isalnum() or letter == " " for letter in text):
        raise ValueError("it contains characters that are not letters")
    pieces = [piece for word in text.split(" ") for piece in (" ", word)][1:]
    if "" in pieces:
        raise ValueError("it contains two consecutive spaces")
    return KeySequences(method, tuple(ways(piece, method) for piece in pieces))


def how_id(stroke: Stroke) -> str:
    """Id of the block with the instruction for `stroke`."""
    match stroke.deed:
        case Deed.SPACE:
            return "how.space"
        case Deed.TONE:
            return f"how.tone-{stroke.made}"
        case Deed.SHAPE:
            return f"how.shape-{_plain(stroke.made)}"
        case Deed.LETTER:
            return f"how.key-{_plain(stroke.made)}"


def how_block(stroke: Stroke) -> Block:
    """The block with the instruction for `stroke`."""
    return Block(how_id(stroke), LocalizedText(dict(zip((VIETNAMESE, ENGLISH), _how(stroke), strict=True))))


def _how(stroke: Stroke) -> tuple[str, str]:
    has_own_key = stroke.key.startswith("tone-")
    match stroke.deed:
        case Deed.SPACE:
            return "Chạm phím cách để sang chữ mới.", "Touch the space key to begin a new word."
        case Deed.TONE if has_own_key:
            tone = TONES[stroke.made]
            return f"Chạm phím có dấu {tone}.", f"Touch the key with the {tone} mark."
        case Deed.TONE:
            tone = TONES[stroke.made]
            return f"Chạm phím {stroke.key} để có dấu {tone}.", f"Touch the key {stroke.key} for the {tone} mark."
        case Deed.SHAPE:
            return (
                f"Chạm thêm phím {stroke.key} để có chữ {stroke.made}.",
                f"Touch the key {stroke.key} as well, to make {stroke.made}.",
            )
        case Deed.LETTER:
            return f"Chạm phím {stroke.made}.", f"Touch the key {stroke.made}."


def _plain(letter: str) -> str:
    """`letter` in ASCII, for use in block ids: ``aw`` for ă."""
    key = shape_key(Method.TELEX, letter)
    return {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}[letter] if key else letter
