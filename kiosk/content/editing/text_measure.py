"""Words and sentences of a text while it is typed, counted as the checks count them."""

from dataclasses import dataclass

from kiosk.content.authoring.rules.counting import MOST_WORDS, longest_sentence, sentences, word_count
from kiosk.content.authoring.rules.pages import MOST_SENTENCES, PAGES
from kiosk.content.editing.form_fields import FieldType, FormField


@dataclass(frozen=True, slots=True)
class TextMeasure:
    """What is counted in one text; limits are None where there is none.

    ``words`` count the longest form of address, as a learner may hear it.
    """

    words: int
    most_words: int | None
    sentences: int
    most_sentences: int | None
    longest_sentence: int
    most_in_sentence: int | None
    characters: int
    most_characters: int | None

    @property
    def is_too_long(self) -> bool:
        """Whether one of the limits is exceeded."""
        pairs = (
            (self.words, self.most_words),
            (self.sentences, self.most_sentences),
            (self.longest_sentence, self.most_in_sentence),
            (self.characters, self.most_characters),
        )
        return any(most is not None and count > most for count, most in pairs)


def measured_text(text: str, field: FormField, kind: str = "") -> TextMeasure:
    """Return the counts of `text` in the `field` of a step of the `kind`, or of the head of a lesson."""
    is_page = kind in PAGES and field.path == ("text",)
    is_spoken = field.type in {FieldType.LONG_TEXT, FieldType.QUESTION}
    return TextMeasure(
        words=word_count(text),
        most_words=field.words,
        sentences=len(sentences(text)),
        most_sentences=MOST_SENTENCES if is_page else None,
        longest_sentence=longest_sentence(text),
        most_in_sentence=MOST_WORDS if is_spoken else None,
        characters=len(text),
        most_characters=field.characters,
    )
