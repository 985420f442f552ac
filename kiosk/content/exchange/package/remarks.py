"""The remarks of the QTI and H5P readers: what was changed in an item, and why an item was left."""

from kiosk.content.exchange.items import Remark
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

NO_KEY = Remark(translatable("Staff", "The file does not say which answer is right."))
OWN_RULES = Remark(
    translatable("Staff", "The item scores answers by rules of its own. Only its model answer was kept: check it.")
)
CONFLICT = Remark(
    translatable("Staff", "The model answer and the marks disagree. The answer with the best mark was kept.")
)
RANDOM_VALUES = Remark(
    translatable("Staff", "The question is computed anew for each learner; the kiosk shows fixed questions only.")
)
ADAPTIVE = Remark(
    translatable("Staff", "The item changes while it is answered; the kiosk asks each question in one piece.")
)
SCRIPTED = Remark(
    translatable("Staff", "The item is a program. Programs from files are never run: write the question again here.")
)
FREE_ANSWER = Remark(translatable("Staff", "No program can judge a free answer."))
NO_SLIDER = Remark(translatable("Staff", "The answer is given with a slider, which the kiosk does not have."))
NO_DRAWING = Remark(translatable("Staff", "The answer is a drawing or a file, which no program can judge."))
NOT_WHOLE = Remark(
    translatable("Staff", "The answer is a number with decimals or a sign, which learners cannot type.")
)
NO_QUESTION = Remark(translatable("Staff", "The item contains nothing to answer and nothing to read."))
NO_PICTURE = Remark(translatable("Staff", "The picture of the question is not in the file."))
PICTURE_MISSING = Remark(translatable("Staff", "A picture is not in the file and was left out."))
RUBRIC_DROPPED = Remark(translatable("Staff", "Notes for teachers or markers were left out."))
FEEDBACK_BY_MARK = Remark(translatable("Staff", "Texts for low marks were left out."))
NOT_CHOSEN_DROPPED = Remark(translatable("Staff", "Texts for answers that were not chosen were left out."))
PLACES_DROPPED = Remark(translatable("Staff", "It stood at a place in a picture; now it stands by itself."))
FIRST_RIGHT = Remark(
    translatable(
        "Staff", "Each of several answers was right. Only the first was kept, and the other right ones removed."
    )
)
PICTURE_ALONE = Remark(translatable("Staff", "The picture has no text; a page needs words that can be read aloud."))
HINT_DROPPED = Remark(translatable("Staff", "A hint was left out."))
WRONG_DROPPED = Remark(translatable("Staff", "The text for wrong answers was left out."))
SETTING_DROPPED = Remark(translatable("Staff", "Small typing errors are no longer accepted."))
ORDER_OF_SET = Remark(
    translatable("Staff", "Some places in the order were fixed; now the learner orders all of them.")
)
PAIRS_UNEVEN = Remark(
    translatable("Staff", "The pairs are neither one to one nor sorted into groups, which no kind of step can show.")
)
GROUP_EMPTY = Remark(translatable("Staff", "A group to which nothing belongs was left out."))
PARTLY_ORDERED = Remark(translatable("Staff", "Things that have no place in the order were left out."))
PLAYER_ONLY = Remark(translatable("Staff", "The item only plays a sound or a film, and asks nothing."))
OLD_VERSION = Remark(
    translatable("Staff", "These are questions in QTI 1.2. Export them again as QTI 2.1, 2.2 or 3.0.")
)
NOT_QUESTIONS = Remark(translatable("Staff", "The file is XML, but contains no questions in QTI."))
NO_MANIFEST = Remark(
    translatable("Staff", "The list of contents of the package is damaged; the questions were found without it.")
)
AREA_ROUND = Remark(translatable("Staff", "Round or many-sided areas became rectangles: check them."))
POINT_ONLY = Remark(translatable("Staff", "The item accepts single points of a picture without an area around them."))
ONE_AREA = Remark(translatable("Staff", "The places in the picture have shapes that cannot be shown."))
ANY_PLACE = Remark(
    translatable("Staff", "Each of several places was right alone; now the learner finds all of them.")
)
SPOTS_UNNAMED = Remark(translatable("Staff", "The places in the picture had no names and got numbers: write names."))


def feedback_unclear(words: str) -> Remark:
    """The feedback `words` belongs to no answer, as far as can be seen."""
    return Remark(
        translatable("Staff", "A text was left out, because the file does not say for which answer it is: “{words}”"),
        {"words": shown(words, 2000)},
    )


def unreadable(file: str) -> Remark:
    """The file `file` of a package is damaged."""
    return Remark(translatable("Staff", "{file} in the package is damaged and cannot be read."), {"file": file[-80:]})


def absent(file: str) -> Remark:
    """The package lists the file `file` but does not contain it."""
    return Remark(translatable("Staff", "The package lists {file} but does not contain it."), {"file": file[-80:]})


def outside(file: str) -> Remark:
    """The name `file` leads out of the package."""
    return Remark(
        translatable("Staff", "The package refers to {file}, which lies outside of it; that is never opened."),
        {"file": file[-80:]},
    )
