"""Vietnamese text input: letters, the spelling of syllables, and the keys that type them.

Rules: all functions are pure, and all text is in NFC. Tone marks have the traditional positions (hòa, thủy, khỏe), as
in official names.
"""

from kiosk.domain.vietnamese.comparing import bare, written
from kiosk.domain.vietnamese.keystrokes import keys_for
from kiosk.domain.vietnamese.methods import DELETE, SPACE, Method
from kiosk.domain.vietnamese.strokes import Deed, Stroke, ways
from kiosk.domain.vietnamese.typed import Typed, finished, press, typed_keys

__all__ = [
    "DELETE",
    "SPACE",
    "Deed",
    "Method",
    "Stroke",
    "Typed",
    "bare",
    "finished",
    "keys_for",
    "press",
    "typed_keys",
    "ways",
    "written",
]
