"""What the studio says for the messages of the checks about steps other than the practice phone."""

from kiosk.content.editing.checks.sentence import Sentence
from kiosk.domain.texts import translatable

SENTENCES = (
    Sentence(
        "no option is right",
        translatable("Studio", "No answer is marked as right."),
        translatable("Studio", "Mark the right answer."),
    ),
    Sentence(
        "{count} options are right",
        translatable("Studio", "{count} answers are marked as right."),
        translatable("Studio", "Leave one, or turn on “Several answers are right”."),
    ),
    Sentence(
        "is not a true-or-false pair",
        translatable("Studio", "A question of true or false has two answers of its own."),
        translatable("Studio", "Turn off “True or false”."),
    ),
    Sentence(
        "cannot be combined with true_false",
        translatable("Studio", "Of true and false, only one can be right."),
        translatable("Studio", "Turn off “Several answers are right”."),
    ),
    Sentence(
        "nothing leads to '{part}'",
        translatable("Studio", "No answer leads to this part of the conversation."),
        translatable("Studio", "Let an answer go on with it, or remove it."),
    ),
    Sentence(
        "'{part}' is in an endless loop",
        translatable("Studio", "The conversation turns in a circle here."),
        translatable("Studio", "Add an answer that leads to an end."),
    ),
    Sentence(
        "'{part}' cannot reach a good end",
        translatable("Studio", "From here, nobody gets to a good end."),
        translatable("Studio", "Add an answer that saves the learner."),
    ),
    Sentence(
        "an end cannot have choices",
        translatable("Studio", "The end of a conversation has no answers."),
        translatable("Studio", "Remove the answers, or the end."),
    ),
    Sentence(
        "an end cannot have a sign",
        translatable("Studio", "The end of a conversation has no warning sign."),
        translatable("Studio", "Remove the sign."),
    ),
    Sentence(
        "'{part}' is not a node",
        translatable("Studio", "The answer goes on with a part that does not exist."),
        translatable("Studio", "Choose with what it goes on."),
    ),
    Sentence(
        "'{text}' is too long to type",
        translatable("Studio", "“{text}” is too long to type."),
        translatable("Studio", "Choose a shorter word."),
    ),
    Sentence(
        "'{text}' has no letter or digit",
        translatable("Studio", "“{text}” has nothing to type."),
        translatable("Studio", "Write what the learner types."),
    ),
    Sentence(
        "does not have exactly one gap",
        translatable("Studio", "The sentence needs exactly one gap."),
        translatable("Studio", "Write ____ where the word belongs."),
    ),
    Sentence(
        "shows nothing",
        translatable("Studio", "One side of the pair shows nothing."),
        translatable("Studio", "Add a text or a picture."),
    ),
    Sentence(
        "looks the same as another entry",
        translatable("Studio", "Two entries look the same."),
        translatable("Studio", "Make them different."),
    ),
    Sentence(
        "'{group}' is not a group",
        translatable("Studio", "The thing belongs to a group that does not exist."),
        translatable("Studio", "Choose a group."),
    ),
    Sentence(
        "nothing belongs to '{group}'",
        translatable("Studio", "A group is empty."),
        translatable("Studio", "Put a thing into it, or remove the group."),
    ),
    Sentence(
        "no spot is a sign",
        translatable("Studio", "No place is to be found."),
        translatable("Studio", "Mark the places that are signs."),
    ),
    Sentence(
        "must be either a picture or a message",
        translatable("Studio", "One shows either a picture or a message."),
        translatable("Studio", "Keep one of them."),
    ),
    Sentence(
        "a message has no areas",
        translatable("Studio", "In a message, a place is a line."),
        translatable("Studio", "Choose a line."),
    ),
    Sentence(
        "a picture has no lines",
        translatable("Studio", "In a picture, a place is an area."),
        translatable("Studio", "Draw the area."),
    ),
    Sentence(
        "'{line}' is not in the message",
        translatable("Studio", "The place is on a line that the message does not have."),
        translatable("Studio", "Choose a line."),
    ),
    Sentence(
        "'{line}' has two spots",
        translatable("Studio", "Two places are on the same line."),
        translatable("Studio", "Give each its own line."),
    ),
    Sentence(
        "lies outside the picture",
        translatable("Studio", "The area lies outside the picture."),
        translatable("Studio", "Move it into the picture."),
    ),
    Sentence(
        "is too small for a finger",
        translatable("Studio", "The area is too small for a finger."),
        translatable("Studio", "Make it larger."),
    ),
    Sentence(
        "overlaps spot {number}",
        translatable("Studio", "Two areas lie on top of each other."),
        translatable("Studio", "Move them apart."),
    ),
    Sentence(
        "a {gesture} cannot have a direction",
        translatable("Studio", "Only a swipe has a direction."),
        translatable("Studio", "Remove the direction."),
    ),
    Sentence(
        "it contains characters that are not letters",
        translatable("Studio", "What is typed may contain letters only."),
        translatable("Studio", "Choose another word."),
    ),
    Sentence(
        "it contains two consecutive spaces",
        translatable("Studio", "There are two spaces side by side."),
        translatable("Studio", "Delete one."),
    ),
    Sentence(
        "'{word}' {rest} typed{end}",
        translatable("Studio", "This word cannot be typed in this way."),
        translatable("Studio", "Choose another word, or another way of typing."),
    ),
    Sentence(
        "is not after start",
        translatable("Studio", "The caption ends before it begins."),
        translatable("Studio", "Choose a later second."),
    ),
    Sentence(
        "begins before the previous caption ends",
        translatable("Studio", "Two captions are shown at the same time."),
        translatable("Studio", "Put the captions in order."),
    ),
)
