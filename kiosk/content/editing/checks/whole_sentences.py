"""What the studio says for the messages of the checks about a whole lesson and the lessons that it requires."""

from kiosk.content.editing.checks.sentence import Sentence
from kiosk.domain.texts import translatable

SENTENCES = (
    Sentence(
        "the lesson has no practice",
        translatable("Studio", "The lesson has nothing to practise."),
        translatable("Studio", "Add an errand on the phone or a conversation."),
    ),
    Sentence(
        "the lesson has {count} steps of practice",
        translatable("Studio", "The lesson has {count} exercises, which is too much for one visit."),
        translatable("Studio", "Move some of them to another lesson."),
    ),
    Sentence(
        "the lesson has {count} pages",
        translatable("Studio", "The lesson has {count} pages; three to six are good."),
        translatable("Studio", "Add pages, or remove some."),
    ),
    Sentence(
        "the lesson has {count} questions",
        translatable("Studio", "The lesson has {count} questions; three to six are good."),
        translatable("Studio", "Add questions, or remove some."),
    ),
    Sentence(
        "the number of kinds of question is {count}",
        translatable("Studio", "The questions are all much alike."),
        translatable("Studio", "Use at least three kinds of question."),
    ),
    Sentence(
        "is another question of facts; {rest}",
        translatable("Studio", "This is one more question that asks for facts only."),
        translatable("Studio", "Put the learner into a situation instead."),
    ),
    Sentence(
        "has no picture, but this is a lesson of the core path, {rest}",
        translatable("Studio", "This has no picture."),
        translatable("Studio", "People who cannot read choose by pictures: add one."),
    ),
    Sentence(
        "is another statement that is false; {rest}",
        translatable("Studio", "This is one more statement that is false."),
        translatable("Studio", "Make it true, or ask what to do."),
    ),
    Sentence(
        "is passed with a chance of {chance} by always taking the {strategy} answer",
        translatable("Studio", "Somebody who only guesses passes the lesson too often: {chance}."),
        translatable("Studio", "Make the answers alike in length and tone."),
    ),
    Sentence(
        "the lesson takes {minutes} minutes at a slow pace",
        translatable("Studio", "Slowly, the lesson takes {minutes} minutes; five to ten are good."),
        translatable("Studio", "Shorten it, or teach more."),
    ),
    Sentence(
        "{name} is named twice",
        translatable("Studio", "A lesson is named twice."),
        translatable("Studio", "Remove one of them."),
    ),
    Sentence(
        "is this lesson itself",
        translatable("Studio", "The lesson cannot require itself."),
        translatable("Studio", "Remove it."),
    ),
    Sentence(
        "the lessons build on each other: {way}",
        translatable("Studio", "The lessons require each other in a circle."),
        translatable("Studio", "Remove one of them."),
    ),
    Sentence(
        "there is no lesson {name}",
        translatable("Studio", "The lesson {name} does not exist."),
        translatable("Studio", "Choose another lesson, or remove it."),
    ),
    Sentence(
        "the pack of {name} is not beside this one",
        translatable("Studio", "Whether the lesson {name} is on the kiosk is not known."),
        translatable("Studio", "Check the name of the lesson."),
    ),
)
