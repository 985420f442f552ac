"""What the studio says for the messages of the checks about the fields of a lesson, its skills and its facts."""

from kiosk.content.editing.checks.sentence import Sentence
from kiosk.domain.texts import translatable

SENTENCES = (
    Sentence(
        "is missing",
        translatable("Studio", "This has to be filled in."),
        translatable("Studio", "Fill it in."),
    ),
    Sentence(
        "is not a known field",
        translatable("Studio", "The kiosk does not know this field."),
        translatable("Studio", "Remove it."),
    ),
    Sentence(
        "is not a whole number",
        translatable("Studio", "There should be a whole number here."),
        translatable("Studio", "Enter digits."),
    ),
    Sentence(
        "is not a size",
        translatable("Studio", "There should be a number above 0 here."),
        translatable("Studio", "Enter digits."),
    ),
    Sentence(
        "is neither true nor false",
        translatable("Studio", "Here one can only say yes or no."),
        translatable("Studio", "Choose one."),
    ),
    Sentence(
        "is not a list",
        translatable("Studio", "There should be a list here."),
        translatable("Studio", "Remove it and fill it in again."),
    ),
    Sentence(
        "is not a group of fields",
        translatable("Studio", "There should be several fields here."),
        translatable("Studio", "Remove it and fill it in again."),
    ),
    Sentence(
        "has too few entries",
        translatable("Studio", "There are too few entries."),
        translatable("Studio", "Add more."),
    ),
    Sentence(
        "has too many entries",
        translatable("Studio", "There are too many entries."),
        translatable("Studio", "Remove the least important."),
    ),
    Sentence(
        "list should have at least {least} item{rest}",
        translatable("Studio", "There are too few entries; at least {least} are needed."),
        translatable("Studio", "Add more."),
    ),
    Sentence(
        "list should have at most {most} item{rest}",
        translatable("Studio", "There are too many entries; at most {most} fit."),
        translatable("Studio", "Remove the least important."),
    ),
    Sentence(
        "tuple should have at least {least} item{rest}",
        translatable("Studio", "There are too few entries; at least {least} are needed."),
        translatable("Studio", "Add more."),
    ),
    Sentence(
        "tuple should have at most {most} item{rest}",
        translatable("Studio", "There are too many entries; at most {most} fit."),
        translatable("Studio", "Remove the least important."),
    ),
    Sentence(
        "string should have at {rest}",
        translatable("Studio", "The text is empty or too long."),
        translatable("Studio", "Write a short text."),
    ),
    Sentence(
        "input should be {rest}",
        translatable("Studio", "This value does not fit here."),
        translatable("Studio", "Choose one of those that are offered."),
    ),
    Sentence(
        "has the wrong format",
        translatable("Studio", "This value does not fit here."),
        translatable("Studio", "Write it as in the example."),
    ),
    Sentence(
        "not an id",
        translatable("Studio", "The name in the file is not usable."),
        translatable("Studio", "Write small letters without marks, digits and hyphens."),
    ),
    Sentence(
        "is not a date",
        translatable("Studio", "There should be a day here."),
        translatable("Studio", "Choose a day."),
    ),
    Sentence(
        "is empty",
        translatable("Studio", "This is empty."),
        translatable("Studio", "Write something, or remove it."),
    ),
    Sentence(
        "not a picture of the pack",
        translatable("Studio", "No picture is chosen."),
        translatable("Studio", "Choose a picture."),
    ),
    Sentence(
        "not a video of the pack",
        translatable("Studio", "No film is chosen."),
        translatable("Studio", "Choose a film."),
    ),
    Sentence(
        "there is no {file}",
        translatable("Studio", "The file {file} is missing."),
        translatable("Studio", "Choose the picture or film again."),
    ),
    Sentence(
        "no lesson shows it",
        translatable("Studio", "No lesson shows this file."),
        translatable("Studio", "Show it in a step, or remove it."),
    ),
    Sentence(
        "{name} is not the name of the file {file}",
        translatable("Studio", "The lesson and its file have different names."),
        translatable("Studio", "Give both the same name."),
    ),
    Sentence(
        "{code} is also the number of {file}",
        translatable("Studio", "Another lesson has the number {code}, too."),
        translatable("Studio", "Choose another number."),
    ),
    Sentence(
        "{kind} is not a kind of step",
        translatable("Studio", "The kiosk does not know this kind of step."),
        translatable("Studio", "Remove the step, or choose another kind."),
    ),
    Sentence(
        "{name} is a reserved word",
        translatable("Studio", "The name in the file is used by the kiosk itself."),
        translatable("Studio", "Choose another name."),
    ),
    Sentence(
        "{name} appears twice",
        translatable("Studio", "Two parts have the same name in the file."),
        translatable("Studio", "Give each its own name."),
    ),
    Sentence(
        "'{name}' is used twice",
        translatable("Studio", "Two parts have the same name in the file."),
        translatable("Studio", "Give each its own name."),
    ),
    Sentence(
        "two texts would have the name {name}",
        translatable("Studio", "Two parts have the same name in the file."),
        translatable("Studio", "Give each its own name."),
    ),
    Sentence(
        "the question proves no skill",
        translatable("Studio", "The question does not say which skill it shows."),
        translatable("Studio", "Choose a skill."),
    ),
    Sentence(
        "a {kind} cannot prove a skill",
        translatable("Studio", "A step without an answer cannot show a skill."),
        translatable("Studio", "Remove the skill from this step."),
    ),
    Sentence(
        "{skill} is not among the lesson's skills",
        translatable("Studio", "The skill of this step is not a skill of the lesson."),
        translatable("Studio", "Choose one of the skills of the lesson."),
    ),
    Sentence(
        "no question proves {skill}",
        translatable("Studio", "No question shows this skill."),
        translatable("Studio", "Choose the skill in a question, or remove it."),
    ),
    Sentence(
        "{skill} is answered in questions, but never done",
        translatable("Studio", "This skill is asked about, but never done."),
        translatable("Studio", "Add an errand on the phone, a conversation or another exercise for it."),
    ),
    Sentence(
        "the pack has no fact {fact}",
        translatable("Studio", "The fact {fact} does not exist."),
        translatable("Studio", "Pick another fact, or remove it."),
    ),
    Sentence(
        "uses the fact {fact}, which the lesson does not list",
        translatable("Studio", "The lesson does not list the fact {fact}."),
        translatable("Studio", "Add it to the facts of the lesson."),
    ),
    Sentence(
        "no text uses {fact:{fact}}",
        translatable("Studio", "No text of the lesson uses this fact."),
        translatable("Studio", "Pick it in a text, or remove it."),
    ),
    Sentence(
        "the review of the fact was due on {day}",
        translatable("Studio", "This fact was to be checked again by {day}."),
        translatable("Studio", "Check the source again and enter the new day."),
    ),
    Sentence(
        "{day} is in the future",
        translatable("Studio", "The day of checking is in the future."),
        translatable("Studio", "Enter the day on which the source was checked."),
    ),
    Sentence(
        "review_by is not after checked_on",
        translatable("Studio", "The day of the next check is not after the last one."),
        translatable("Studio", "Choose a later day."),
    ),
    Sentence(
        "names no year",
        translatable("Studio", "The source of the fact names no year."),
        translatable("Studio", "Write the law with its number, or the agency with its day."),
    ),
    Sentence(
        "names the key {key} of a list",
        translatable("Studio", "The source of the fact is only a mark of a list."),
        translatable("Studio", "Write the law with its number, or the agency with its day."),
    ),
    Sentence(
        "is not text; write it{rest}",
        translatable("Studio", "The fact has no value."),
        translatable("Studio", "Write its value."),
    ),
    Sentence(
        "does not have one text per language",
        translatable("Studio", "The fact has no value."),
        translatable("Studio", "Write its value."),
    ),
)
