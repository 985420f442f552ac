"""Words a message of the checks for an author, who knows neither YAML nor the names of its fields.

Rules: nothing is lost: a message that is not known here is shown in English as it is.
"""

from collections.abc import Mapping
from functools import cache

from kiosk.content.editing.checks.file_sentences import SENTENCES as FILE
from kiosk.content.editing.checks.lesson_sentences import SENTENCES as LESSON
from kiosk.content.editing.checks.phone_sentences import SENTENCES as PHONE
from kiosk.content.editing.checks.sentence import Sentence
from kiosk.content.editing.checks.step_sentences import SENTENCES as STEP
from kiosk.content.editing.checks.text_sentences import SENTENCES as TEXT
from kiosk.content.editing.checks.whole_sentences import SENTENCES as WHOLE
from kiosk.domain.texts import MessageText, translatable

UNKNOWN = translatable("Studio", "The check says: {message}")
UNKNOWN_CURE = translatable("Studio", "In its own words: {cure}")


def worded(message: str, cure: str) -> tuple[MessageText, MessageText, Mapping[str, str]]:
    """Return the sentence and the cure for an author, and the values to fill in after the translation."""
    for one in _sentences():
        found = one.pattern.fullmatch(message)
        if found is not None:
            return (
                one.sentence,
                one.cure,
                {**_PLACEHOLDERS, **{name: _bare(said) for name, said in found.groupdict().items()}},
            )
    return UNKNOWN, UNKNOWN_CURE, {"message": message, "cure": cure}


_PLACEHOLDERS = {"addr": "{addr}"}
"""The placeholders of lessons, which stay as they are when a sentence is filled in."""


SENTENCES = (*TEXT, *LESSON, *WHOLE, *FILE, *STEP, *PHONE)
"""Every message that is known, with its sentence and its cure."""


@cache
def _sentences() -> tuple[Sentence, ...]:
    return tuple(sorted(SENTENCES, key=lambda one: one.weight, reverse=True))


def _bare(said: str) -> str:
    return said.strip("'\"")
