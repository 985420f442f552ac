"""Texts of errors and findings, marked for translation where they are written.

Rules: ``build_spec/translation_check.py`` finds the calls of `translatable` by this name in the source code, so both
arguments must be string literals. `kiosk.bridge` translates a text when it is shown, before the values are inserted.
"""

from typing import NewType

MessageText = NewType("MessageText", str)
"""An English `str.format` template that was marked by `translatable` or `untranslated`."""


def translatable(context: str, text: str) -> MessageText:  # noqa: ARG001  # lupdate reads it
    """Mark `text` for translation in the translation context `context`; returns it unchanged."""
    return MessageText(text)


def untranslated(text: str) -> MessageText:
    """Mark `text` as English only, for lesson authors and for users of the command line."""
    return MessageText(text)


def in_english(_context: str, text: MessageText) -> str:
    """Return `text` untranslated; used where a function that translates is required."""
    return text


NO_TEXT = MessageText("")
