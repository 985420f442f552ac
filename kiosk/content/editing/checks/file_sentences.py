"""What the studio says for the messages of the checks about the text of a file."""

from kiosk.content.editing.checks.sentence import Sentence
from kiosk.domain.texts import translatable

SENTENCES = (
    Sentence(
        "cannot be read here: {detail}",
        translatable("Studio", "The file cannot be read here: {detail}"),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
    Sentence(
        "is larger than {size} KiB",
        translatable("Studio", "The file is too large."),
        translatable("Studio", "Split the lesson in two."),
    ),
    Sentence(
        "is not UTF-8 text",
        translatable("Studio", "The file is not written in Unicode (UTF-8)."),
        translatable("Studio", "Save it as UTF-8 in a text editor."),
    ),
    Sentence(
        "appears twice in the same group",
        translatable("Studio", "A field of the file stands twice."),
        translatable("Studio", "Keep one of them."),
    ),
    Sentence(
        "the indentation contains a tab",
        translatable("Studio", "The file was written in a way that the kiosk does not read."),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
    Sentence(
        "uses an anchor or an alias",
        translatable("Studio", "The file was written in a way that the kiosk does not read."),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
    Sentence(
        "uses the tag {tag}",
        translatable("Studio", "The file was written in a way that the kiosk does not read."),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
    Sentence(
        "has a second document",
        translatable("Studio", "The file was written in a way that the kiosk does not read."),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
    Sentence(
        "has the control character {character}",
        translatable("Studio", "The file was written in a way that the kiosk does not read."),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
    Sentence(
        "is nested too deeply",
        translatable("Studio", "The file was written in a way that the kiosk does not read."),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
    Sentence(
        "has a field without a plain name",
        translatable("Studio", "The file was written in a way that the kiosk does not read."),
        translatable("Studio", "Go back to an earlier version, or correct the file in a text editor."),
    ),
)
