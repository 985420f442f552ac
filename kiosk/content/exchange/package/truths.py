"""The words of other programs for true and false."""

_TRUE = frozenset({"true", "t", "đúng", "dung", "vrai", "richtig", "wahr", "verdadero", "vero", "waar"})
_FALSE = frozenset({"false", "f", "sai", "faux", "falsch", "falso", "onwaar"})


def truth(text: str) -> bool | None:
    """The truth that `text` names; None for any other word, such as yes or no."""
    word = text.strip(" .!").casefold()
    return True if word in _TRUE else False if word in _FALSE else None
