"""Writes formulas in MathML on one line: √2, x², (a + b)/2.

Rules: only roots, fractions, powers, indices and brackets are written; with anything else, such as a matrix or a sum
with bounds, the formula cannot be written. Source: MathML 3, chapter 3, presentation markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_ROWS = frozenset({"math", "mrow", "mstyle", "mpadded", "semantics", "mtext", "mn", "mi", "mo", "ms", "mspace"})
_SILENT = frozenset({"annotation", "annotation-xml", "mphantom", "none"})
_ORDINALS = frozenset({"st", "nd", "rd", "th", "er"})
_ROOTS: Mapping[str, str] = {"2": "√", "3": "∛", "4": "∜"}
_SPACED = frozenset("=+−-×·:<>≤≥≠≈±÷")


@dataclass(slots=True)
class Formula:
    """An element of a formula. ``parts``: texts and elements inside."""

    tag: str
    parts: list["str | Formula"] = field(default_factory=list)

    def linear(self) -> str | None:
        """The formula on one line; None if it cannot be written."""
        if self.tag in _SILENT:
            return ""
        found = [part if isinstance(part, str) else part.linear() for part in self.parts]
        pieces = [" ".join(one.split()) for one in found if one is not None]
        if len(pieces) < len(found):
            return None
        if self.tag == "mo":
            sign = "".join(pieces)
            return f" {sign} " if sign in _SPACED else sign
        row = "".join(one or "" for one in found)
        if self.tag in _ROWS:
            return row
        if self.tag == "msqrt":
            return "√" + _grouped(row.strip())
        inner = [one for one, part in zip(pieces, self.parts, strict=True) if isinstance(part, Formula)]
        return self._built(inner)

    def _built(self, inner: list[str]) -> str | None:
        match self.tag, inner:
            case "mroot", (base, index) if index in _ROOTS:
                found = _ROOTS[index] + _grouped(base)
            case "mfrac", (above, below):
                found = f"{_grouped(above)}/{_grouped(below)}"
            case "msup", (base, power):
                found = _grouped(base) + raised(power)
            case "msub", (base, index):
                found = _grouped(base) + lowered(index)
            case "mfenced", _:
                found = f"({', '.join(inner)})"
            case _:
                return None
        return found


def _grouped(text: str) -> str:
    """`text` in brackets, unless it is a single word or number."""
    return text if text.isalnum() or (text.startswith("(") and text.endswith(")")) else f"({text})"


def raised(text: str) -> str:
    """`text` as a power; the ending of an ordinal number is none."""
    return text if text in _ORDINALS else _shifted(text, _RAISED, "^")


def lowered(text: str) -> str:
    """`text` as an index."""
    return _shifted(text, _LOWERED, "_")


def _shifted(text: str, table: Mapping[int, int], sign: str) -> str:
    moved = "".join(text.split()).translate(table)
    return moved if all(ord(letter) in table for letter in "".join(text.split())) else f"{sign}{_grouped(text)}"
