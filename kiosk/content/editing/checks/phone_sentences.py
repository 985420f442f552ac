"""What the studio says for the messages of the checks about the practice phone."""

from kiosk.content.editing.checks.sentence import Sentence
from kiosk.domain.texts import translatable

SENTENCES = (
    Sentence(
        "is already reached at the start",
        translatable("Studio", "The errand is done before it begins."),
        translatable("Studio", "Choose a goal that needs at least one touch."),
    ),
    Sentence(
        "cannot be reached from the start",
        translatable("Studio", "The goal cannot be reached."),
        translatable("Studio", "Add the touch that leads there."),
    ),
    Sentence(
        "is a dead end{state}",
        translatable("Studio", "From here, nobody gets on."),
        translatable("Studio", "Add a touch that leads on, or a way back."),
    ),
    Sentence(
        "'{screen}' can never be reached",
        translatable("Studio", "No touch leads to this screen."),
        translatable("Studio", "Add a touch that leads to it, or remove the screen."),
    ),
    Sentence(
        "can never be reached",
        translatable("Studio", "This can never be reached."),
        translatable("Studio", "Correct it, or remove it."),
    ),
    Sentence(
        "is never true",
        translatable("Studio", "This condition is never met."),
        translatable("Studio", "Correct it, or remove it."),
    ),
    Sentence(
        "is missing on the act {act}, the only way{state}",
        translatable("Studio", "A touch on the way has no instruction."),
        translatable("Studio", "Say in words what to touch."),
    ),
    Sentence(
        "is repeated endlessly{state}",
        translatable("Studio", "Something happens again and again."),
        translatable("Studio", "Let it happen once."),
    ),
    Sentence(
        "comes after the goal is reached",
        translatable("Studio", "The way that is shown goes on after the goal."),
        translatable("Studio", "Show the way again in the phone."),
    ),
    Sentence(
        "'{act}' is not possible on '{screen}'",
        translatable("Studio", "The way that is shown is not possible any more."),
        translatable("Studio", "Show the way again in the phone."),
    ),
    Sentence(
        "'{act}' is a wrong act",
        translatable("Studio", "The way that is shown contains a wrong touch."),
        translatable("Studio", "Show the way again in the phone."),
    ),
    Sentence(
        "'{act}' has no how",
        translatable("Studio", "A touch on the way has no instruction."),
        translatable("Studio", "Say in words what to touch."),
    ),
    Sentence(
        "'{act}' changes nothing",
        translatable("Studio", "The way that is shown contains a touch without effect."),
        translatable("Studio", "Show the way again in the phone."),
    ),
    Sentence(
        "ends before the goal is reached",
        translatable("Studio", "The way that is shown ends before the goal."),
        translatable("Studio", "Show the way again in the phone."),
    ),
    Sentence(
        "is the goal of the task itself",
        translatable("Studio", "The second time says the same as the first."),
        translatable("Studio", "Say what is different this time."),
    ),
    Sentence(
        "is done with the same touches in the same places",
        translatable("Studio", "The second time is done with the same touches."),
        translatable("Studio", "Move or rename things, or let another way lead there."),
    ),
    Sentence(
        "is missing on {what}",
        translatable("Studio", "Something is missing on this screen."),
        translatable("Studio", "Fill it in."),
    ),
    Sentence(
        "does not fit {what}",
        translatable("Studio", "This does not fit here."),
        translatable("Studio", "Remove it."),
    ),
    Sentence(
        "'{name}' is not declared",
        translatable("Studio", "This is used, but the phone does not remember it."),
        translatable("Studio", "Choose another value, or remove it."),
    ),
    Sentence(
        "'{name}' does not have exactly two values",
        translatable("Studio", "A switch needs exactly two values."),
        translatable("Studio", "Give it two values: off and on."),
    ),
    Sentence(
        "has the value '{value}', which no camera shows",
        translatable("Studio", "No camera shows this value."),
        translatable("Studio", "Choose another value."),
    ),
    Sentence(
        "'{name}' does not exist",
        translatable("Studio", "This leads to something that does not exist."),
        translatable("Studio", "Choose another one."),
    ),
    Sentence(
        "does nothing",
        translatable("Studio", "This touch does nothing."),
        translatable("Studio", "Let it lead somewhere, or say why it is wrong."),
    ),
    Sentence(
        "does not list every element of {screen} once",
        translatable("Studio", "The new order of the screen is not complete."),
        translatable("Studio", "Order the screen again."),
    ),
    Sentence(
        "changes the kind of '{screen}'",
        translatable("Studio", "The home screen has become another kind of screen."),
        translatable("Studio", "Keep the home screen."),
    ),
    Sentence(
        "'{home}' is a {kind}",
        translatable("Studio", "The home screen is of another kind."),
        translatable("Studio", "Choose the home screen."),
    ),
    Sentence(
        "'{screen}' itself covers a screen",
        translatable("Studio", "A window cannot cover another window."),
        translatable("Studio", "Choose a screen that is no window."),
    ),
    Sentence(
        "has no effect on a lock screen or on home",
        translatable("Studio", "On this screen, one cannot go back."),
        translatable("Studio", "Remove it."),
    ),
    Sentence(
        "leads to its own screen",
        translatable("Studio", "This leads to its own screen."),
        translatable("Studio", "Choose another screen."),
    ),
    Sentence(
        "can never be done: an act before it always applies",
        translatable("Studio", "Another touch always comes before this one."),
        translatable("Studio", "Put the one with a condition first."),
    ),
    Sentence(
        "slide is for a slider",
        translatable("Studio", "One can drag a slider only."),
        translatable("Studio", "Choose another movement."),
    ),
    Sentence(
        "type is for a field or a keypad",
        translatable("Studio", "One can type into a field or on a keypad only."),
        translatable("Studio", "Choose another movement."),
    ),
    Sentence(
        "is already set by to:",
        translatable("Studio", "This is set twice."),
        translatable("Studio", "Remove it."),
    ),
    Sentence(
        "cannot be typed",
        translatable("Studio", "This cannot be typed."),
        translatable("Studio", "Write letters or digits."),
    ),
    Sentence(
        "has more than one key",
        translatable("Studio", "During a call, every key acts at once."),
        translatable("Studio", "Write one digit."),
    ),
    Sentence(
        "cannot be combined with wrong, because {why}",
        translatable("Studio", "A wrong touch cannot lead on."),
        translatable("Studio", "Remove one of them."),
    ),
    Sentence(
        "requires wrong",
        translatable("Studio", "What it costs belongs to a wrong touch."),
        translatable("Studio", "Say what it would have cost."),
    ),
    Sentence(
        "cannot be combined with go",
        translatable("Studio", "It leads on and back at once."),
        translatable("Studio", "Keep one of them."),
    ),
    Sentence(
        "'{value}' appears twice",
        translatable("Studio", "A value stands twice."),
        translatable("Studio", "Write each once."),
    ),
    Sentence(
        "has the number {number}, which may belong to a real person",
        translatable("Studio", "The number {number} may belong to a real person."),
        translatable("Studio", "Use 0900 000 000, or zeros only."),
    ),
    Sentence(
        "has the address {address}, which may belong to a real person",
        translatable("Studio", "The address {address} may belong to somebody."),
        translatable("Studio", "Use a made-up address."),
    ),
    Sentence(
        "is spoken and cannot show the value {value}",
        translatable("Studio", "A spoken text cannot show a value of the phone."),
        translatable("Studio", "Say it without the value."),
    ),
    Sentence(
        "shows the value '{name}', which is not declared",
        translatable("Studio", "A text shows something that the phone does not remember."),
        translatable("Studio", "Choose another value, or remove it."),
    ),
    Sentence(
        "has no label for '{value}', which {why}",
        translatable("Studio", "A value has no name that can be shown."),
        translatable("Studio", "Give it a name."),
    ),
    Sentence(
        "lead to more than {most} states",
        translatable("Studio", "The phone remembers too much to be proved."),
        translatable("Studio", "Let it remember less."),
    ),
    Sentence(
        "'{part}' is {what}",
        translatable("Studio", "A hint points at something that is not there."),
        translatable("Studio", "Choose where the hint points."),
    ),
)
