"""Spoken sentences and panel headings of the residents' screens, except those that lessons contain.

Rules: `Phrase` has one member per phrase. The id of a phrase names its recording, ``<language>/<id>.ogg`` in the
voice folder; the meaning of an id never changes. The English source is translated in the context ``Phrases``, so that
spoken and shown text are the same.
"""

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Phrases"


class Phrase(Enum):
    """A phrase. Each value is a pair: id, English source text."""

    ATTRACT = "attract", QT_TRANSLATE_NOOP("Phrases", "Welcome! Touch the screen to begin. It is free.")
    ATTRACT_EASE = "attract-ease", QT_TRANSLATE_NOOP("Phrases", "You need not read, and you need no account.")

    HAMLETS = "hamlets", QT_TRANSLATE_NOOP("Phrases", "Which hamlet do you live in?")
    HAMLETS_HOW = "hamlets-how", QT_TRANSLATE_NOOP("Phrases", "Touch its picture.")
    WHO = "who", QT_TRANSLATE_NOOP("Phrases", "Who are you?")
    WHO_HOW = "who-how", QT_TRANSLATE_NOOP("Phrases", "Touch your picture and your name.")
    CODE = "code", QT_TRANSLATE_NOOP("Phrases", "Touch your three pictures")
    CODE_ALONE = "code-alone", QT_TRANSLATE_NOOP("Phrases", "Only you know these three pictures.")
    CODE_WRONG = (
        "code-wrong",
        QT_TRANSLATE_NOOP("Phrases", "Those were not your three pictures. Please try again."),
    )
    CODE_GUIDE = (
        "code-guide",
        QT_TRANSLATE_NOOP("Phrases", "It does not matter. Touch the yellow button: the guide lets you in."),
    )
    TURN = "turn", QT_TRANSLATE_NOOP("Phrases", "It is your turn now.")

    PATH = "path", QT_TRANSLATE_NOOP("Phrases", "What do you need most?")
    PATH_HOW = "path-how", QT_TRANSLATE_NOOP("Phrases", "Touch one picture.")
    PATH_MARKET = "path-market", QT_TRANSLATE_NOOP("Phrases", "I sell at the market")
    PATH_BENEFITS = "path-benefits", QT_TRANSLATE_NOOP("Phrases", "I receive money from the State")
    PATH_SCAMS = "path-scams", QT_TRANSLATE_NOOP("Phrases", "I am afraid of scams")
    PATH_BUTTON_PHONE = "path-button-phone", QT_TRANSLATE_NOOP("Phrases", "I have a button phone")
    PATH_SKIP = "path-skip", QT_TRANSLATE_NOOP("Phrases", "If you need none of these, touch Skip.")

    HOME = "home", QT_TRANSLATE_NOOP("Phrases", "What would you like to learn today?")
    HOME_HOW = "home-how", QT_TRANSLATE_NOOP("Phrases", "Touch one box. The kiosk reads it to you.")
    HOME_PATH = "home-path", QT_TRANSLATE_NOOP("Phrases", "To choose again, touch this picture.")
    HOME_CONTINUE = "home-continue", QT_TRANSLATE_NOOP("Phrases", "Or go on with the lesson you began.")
    WHY_FIRST = "why-first", QT_TRANSLATE_NOOP("Phrases", "Most people begin with this lesson.")
    WHY_CORE = "why-core", QT_TRANSLATE_NOOP("Phrases", "Next: one of the ten lessons needed most.")
    WHY_MARKET = "why-market", QT_TRANSLATE_NOOP("Phrases", "Next, because you sell at the market.")
    WHY_BENEFITS = "why-benefits", QT_TRANSLATE_NOOP("Phrases", "Next, because you receive money from the State.")
    WHY_SCAMS = "why-scams", QT_TRANSLATE_NOOP("Phrases", "Next, so that nobody can cheat you.")
    WHY_BUTTON_PHONE = "why-button-phone", QT_TRANSLATE_NOOP("Phrases", "Next, for people with a button phone.")
    WHY_BEFORE = "why-before", QT_TRANSLATE_NOOP("Phrases", "Learn this first; then the next lesson is easy.")
    WHY_ALONE = "why-alone", QT_TRANSLATE_NOOP("Phrases", "Last time with help. Now by yourself.")
    WHY_REVIEW = "why-review", QT_TRANSLATE_NOOP("Phrases", "It has been some days. Do you still know it?")
    WHY_NEW = "why-new", QT_TRANSLATE_NOOP("Phrases", "You have not seen this lesson yet.")
    HOME_EMPTY = "home-empty", QT_TRANSLATE_NOOP("Phrases", "There are no lessons here yet. Please tell the guide.")

    STRAND_BASICS = "strand-basics", QT_TRANSLATE_NOOP("Phrases", "Understanding digital transformation")
    STRAND_SKILLS = "strand-skills", QT_TRANSLATE_NOOP("Phrases", "Using a phone")
    STRAND_SERVICES = "strand-services", QT_TRANSLATE_NOOP("Phrases", "Everyday digital services")
    STRAND_SAFETY = "strand-safety", QT_TRANSLATE_NOOP("Phrases", "Staying safe online")

    LESSONS = "lessons", QT_TRANSLATE_NOOP("Phrases", "Choose a lesson.")
    LESSONS_EMPTY = "lessons-empty", QT_TRANSLATE_NOOP("Phrases", "This subject has no lessons here yet.")
    LESSON_RESUMED = "lesson-resumed", QT_TRANSLATE_NOOP("Phrases", "Let us go on where you stopped.")

    RIGHT = "right", QT_TRANSLATE_NOOP("Phrases", "That is right!")
    RIGHT_AFTER = "right-after", QT_TRANSLATE_NOOP("Phrases", "That is right now. Well done!")
    DONE_FOR_YOU = "done-for-you", QT_TRANSLATE_NOOP("Phrases", "This part is over.")
    WRONG = "wrong", QT_TRANSLATE_NOOP("Phrases", "Not quite. Try again.")
    PARTLY = "partly", QT_TRANSLATE_NOOP("Phrases", "Right so far. Something is still missing.")
    SOLUTION = "solution", QT_TRANSLATE_NOOP("Phrases", "Not quite. Here is how it is done.")
    INCOMPLETE = "incomplete", QT_TRANSLATE_NOOP("Phrases", "Please choose first.")
    INCOMPLETE_MORE = "incomplete-more", QT_TRANSLATE_NOOP("Phrases", "Not finished yet. Some are left to choose.")
    SIGNS = "signs", QT_TRANSLATE_NOOP("Phrases", "Signs you have just met:")
    HINT = "hint", QT_TRANSLATE_NOOP("Phrases", "A hint.")
    REMIND_FILM = "remind-film", QT_TRANSLATE_NOOP("Phrases", "To watch the film, touch the picture.")
    REMIND_NEXT = (
        "remind-next",
        QT_TRANSLATE_NOOP("Phrases", "To go on, touch the button with the arrow that points to the right."),
    )
    REMIND_RETRY = "remind-retry", QT_TRANSLATE_NOOP("Phrases", "To try again, touch the button at the bottom right.")
    REMIND_SUBMIT = (
        "remind-submit",
        QT_TRANSLATE_NOOP("Phrases", "When you are done, touch the button at the bottom right."),
    )
    REMIND_PATH = (
        "remind-path",
        QT_TRANSLATE_NOOP(
            "Phrases", "Touch the picture that fits you, or the last button at the bottom right to skip."
        ),
    )
    REMIND_LESSONS = "remind-lessons", QT_TRANSLATE_NOOP("Phrases", "To begin a lesson, touch its box.")
    REMIND_PAGES = (
        "remind-pages",
        QT_TRANSLATE_NOOP(
            "Phrases", "To begin a lesson, touch its box; for more lessons, an arrow at the bottom right."
        ),
    )
    PRACTICE = "practice", QT_TRANSLATE_NOOP("Phrases", "Let us practise once more.")

    RESULT_0 = "result-0", QT_TRANSLATE_NOOP("Phrases", "You went through the whole lesson! Practise once more.")
    RESULT_1 = "result-1", QT_TRANSLATE_NOOP("Phrases", "You did one thing by yourself!")
    RESULT_2 = "result-2", QT_TRANSLATE_NOOP("Phrases", "You did two things by yourself!")
    RESULT_3 = "result-3", QT_TRANSLATE_NOOP("Phrases", "You did three things by yourself!")
    RESULT_4 = "result-4", QT_TRANSLATE_NOOP("Phrases", "You did four things by yourself!")
    RESULT_5 = "result-5", QT_TRANSLATE_NOOP("Phrases", "You did five things by yourself!")
    RESULT_6 = "result-6", QT_TRANSLATE_NOOP("Phrases", "You did six things by yourself!")
    RESULT_7 = "result-7", QT_TRANSLATE_NOOP("Phrases", "You did seven things by yourself!")
    RESULT_8 = "result-8", QT_TRANSLATE_NOOP("Phrases", "You did eight things by yourself!")
    RESULT_9 = "result-9", QT_TRANSLATE_NOOP("Phrases", "You did nine things by yourself!")
    RESULT_10 = "result-10", QT_TRANSLATE_NOOP("Phrases", "You did ten things by yourself!")
    RESULT_MANY = "result-many", QT_TRANSLATE_NOOP("Phrases", "You did more than ten things by yourself!")
    RESULT_PRACTISE = "result-practise", QT_TRANSLATE_NOOP("Phrases", "To practise more:")
    RESULT_CARD = "result-card", QT_TRANSLATE_NOOP("Phrases", "Take this card home.")

    HELP_CALLED = "help-called", QT_TRANSLATE_NOOP("Phrases", "The guide has been called. Please wait a moment.")
    HELP_NOBODY = (
        "help-nobody",
        QT_TRANSLATE_NOOP(
            "Phrases",
            "No session is open now, so nobody sees the call. Please ask somebody near you, or go on by yourself.",
        ),
    )
    KEEPING_CALLED = (
        "keeping-called",
        QT_TRANSLATE_NOOP("Phrases", "The guide comes and writes down your name. Next time you go on from here."),
    )
    KEEPING_DONE = (
        "keeping-done",
        QT_TRANSLATE_NOOP("Phrases", "What you have learned is kept under your name. You can go on learning."),
    )
    CARD_PRINTED = "card-printed", QT_TRANSLATE_NOOP("Phrases", "The card is being printed. Take it at the printer.")
    CARD_NOT_PRINTED = (
        "card-not-printed",
        QT_TRANSLATE_NOOP("Phrases", "The card could not be printed. Please ask the guide to look at the printer."),
    )
    IDLE_WARNING = "idle-warning", QT_TRANSLATE_NOOP("Phrases", "Are you still here? If so, touch the big button.")
    IDLE_TEN = "idle-ten", QT_TRANSLATE_NOOP("Phrases", "Ten seconds left.")
    IDLE_FIVE = "idle-five", QT_TRANSLATE_NOOP("Phrases", "Five seconds left.")
    STILL_HERE = "still-here", QT_TRANSLATE_NOOP("Phrases", "Good. Please go on.")
    RESUME = "resume", QT_TRANSLATE_NOOP("Phrases", "The power was cut. Go on with the lesson you were in?")
    FINISH = "finish", QT_TRANSLATE_NOOP("Phrases", "Finish now? What you have learned is saved.")
    FINISH_GUEST = (
        "finish-guest",
        QT_TRANSLATE_NOOP("Phrases", "Finish now? The kiosk does not have your name. Next time you begin anew."),
    )
    ENDED = "ended", QT_TRANSLATE_NOOP("Phrases", "Thank you for coming. See you again!")

    TEXT_LARGER = "text-larger", QT_TRANSLATE_NOOP("Phrases", "Larger text.")
    TEXT_SMALLER = "text-smaller", QT_TRANSLATE_NOOP("Phrases", "Smaller text.")
    CONTRAST_ON = "contrast-on", QT_TRANSLATE_NOOP("Phrases", "White text on black.")
    CONTRAST_OFF = "contrast-off", QT_TRANSLATE_NOOP("Phrases", "Usual colours.")
    LOUDER = "louder", QT_TRANSLATE_NOOP("Phrases", "Louder.")
    QUIETER = "quieter", QT_TRANSLATE_NOOP("Phrases", "Quieter.")
    LANGUAGE = "language", QT_TRANSLATE_NOOP("Phrases", "The kiosk now speaks English.")

    PROBLEM_UNEXPECTED = (
        "problem-unexpected",
        QT_TRANSLATE_NOOP("Phrases", "Something went wrong in the kiosk, not with you. Please call the guide."),
    )
    PROBLEM_RECORD = (
        "problem-record",
        QT_TRANSLATE_NOOP("Phrases", "The answer could not be saved. Try again, or call the guide."),
    )
    PROBLEM_RECORD_BROKEN = (
        "problem-record-broken",
        QT_TRANSLATE_NOOP("Phrases", "The record is damaged. Please call the guide."),
    )
    PROBLEM_DISK_FULL = (
        "problem-disk-full",
        QT_TRANSLATE_NOOP("Phrases", "The kiosk has no room left to save. Please call the guide."),
    )
    PROBLEM_PACK = "problem-pack", QT_TRANSLATE_NOOP("Phrases", "This lesson cannot be opened. Choose another one.")
    PROBLEM_PACK_MISSING = (
        "problem-pack-missing",
        QT_TRANSLATE_NOOP("Phrases", "This lesson is no longer here. Choose another one."),
    )

    # The apps of the program on the practice phone's home screens (`activities.phone.home_screen.fillers`).
    APP_CLOCK = "app-clock", QT_TRANSLATE_NOOP("Phrases", "This is Clock. What you need is not here.")
    APP_CALCULATOR = "app-calculator", QT_TRANSLATE_NOOP("Phrases", "This is Sums. What you need is not here.")
    APP_WEATHER = "app-weather", QT_TRANSLATE_NOOP("Phrases", "This is Weather. What you need is not here.")
    APP_CALENDAR = "app-calendar", QT_TRANSLATE_NOOP("Phrases", "This is Calendar. What you need is not here.")
    APP_LUNAR = "app-lunar", QT_TRANSLATE_NOOP("Phrases", "This is Lunar calendar. What you need is not here.")
    APP_MUSIC = "app-music", QT_TRANSLATE_NOOP("Phrases", "This is Music. What you need is not here.")
    APP_RADIO = "app-radio", QT_TRANSLATE_NOOP("Phrases", "This is Radio. What you need is not here.")
    APP_NOTES = "app-notes", QT_TRANSLATE_NOOP("Phrases", "This is Notes. What you need is not here.")
    APP_TORCH = "app-torch", QT_TRANSLATE_NOOP("Phrases", "This is Torch. What you need is not here.")
    APP_MAIL = "app-mail", QT_TRANSLATE_NOOP("Phrases", "This is Mail. What you need is not here.")
    APP_FILES = "app-files", QT_TRANSLATE_NOOP("Phrases", "This is Files. What you need is not here.")
    APP_COMPASS = "app-compass", QT_TRANSLATE_NOOP("Phrases", "This is Compass. What you need is not here.")
    APP_RECORDER = "app-recorder", QT_TRANSLATE_NOOP("Phrases", "This is Recorder. What you need is not here.")
    APP_GAMES = "app-games", QT_TRANSLATE_NOOP("Phrases", "This is Games. What you need is not here.")
    APP_BASKET = "app-basket", QT_TRANSLATE_NOOP("Phrases", "This is Shopping. What you need is not here.")
    APP_BOOK = "app-book", QT_TRANSLATE_NOOP("Phrases", "This is Books. What you need is not here.")
    APP_NEWS = "app-news", QT_TRANSLATE_NOOP("Phrases", "This is News. What you need is not here.")
    APP_FILMS = "app-films", QT_TRANSLATE_NOOP("Phrases", "This is Films. What you need is not here.")
    APP_STEPS = "app-steps", QT_TRANSLATE_NOOP("Phrases", "This is Steps. What you need is not here.")
    APP_FOOTBALL = "app-football", QT_TRANSLATE_NOOP("Phrases", "This is Football. What you need is not here.")
    APP_COOKING = "app-cooking", QT_TRANSLATE_NOOP("Phrases", "This is Cooking. What you need is not here.")
    APP_RULER = "app-ruler", QT_TRANSLATE_NOOP("Phrases", "This is Ruler. What you need is not here.")
    APP_MAGNIFIER = "app-magnifier", QT_TRANSLATE_NOOP("Phrases", "This is Magnifier. What you need is not here.")
    APP_TRANSLATE = "app-translate", QT_TRANSLATE_NOOP("Phrases", "This is Translate. What you need is not here.")

    def __init__(self, id_: str, source: str) -> None:
        self.id = id_
        self.source = source

    @property
    def text(self) -> str:
        """The phrase translated to the current language of the interface."""
        return QCoreApplication.translate(CONTEXT, self.source)


def reason(why: str) -> Phrase:
    """Return the phrase that explains why a lesson is suggested; `why` is a value of `Why`."""
    return BY_ID[f"why-{why}"]


def path_title(path: str) -> Phrase:
    """Return the phrase that stands for a path, a value of `LearningPath`; for ``core``, the question for a path."""
    return BY_ID.get(f"path-{path}", Phrase.PATH)


def strand_title(strand: str) -> Phrase:
    """Return the phrase that is the name of a strand; `strand` is a value of `Strand`."""
    return BY_ID[f"strand-{strand}"]


def result_opening(alone: int) -> Phrase:
    """Return the first phrase of a lesson's result; `alone`: number of skills done alone (see `ResultViewModel`)."""
    return BY_ID.get(f"result-{alone}", Phrase.RESULT_MANY)


def app_phrase(app: str) -> Phrase:
    """Return the reply of a program's app on a home screen; `app`: id of a filler, such as ``app:clock``."""
    return BY_ID[app.replace(":", "-")]


def problem_phrase(code: str) -> Phrase:
    """Return the phrase that explains an error to residents; `code` is `KioskError.code`."""
    return BY_ID.get(f"problem-{code}", Phrase.PROBLEM_UNEXPECTED)


BY_ID = {phrase.id: phrase for phrase in Phrase}
"""Id of a phrase → phrase."""
