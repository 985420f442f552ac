"""Questions of H5P: choice, true or false, gaps, words to drag, and places in a picture.

Sources: the semantics of H5P.MultiChoice, H5P.SingleChoiceSet, H5P.TrueFalse, H5P.Blanks, H5P.DragText and
H5P.ImageHotspotQuestion. Older forms of the same parameters are read as well.
"""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.content.exchange.h5p.content import H5pContent
from kiosk.content.exchange.h5p.json_contents import Fields
from kiosk.content.exchange.h5p.marked_words import MarkedText, read_marked
from kiosk.content.exchange.items import GAP, Cure, ForeignItem, ForeignOption, ItemKind
from kiosk.content.exchange.package.remarks import (
    ANY_PLACE,
    AREA_ROUND,
    FIRST_RIGHT,
    FREE_ANSWER,
    HINT_DROPPED,
    NO_KEY,
    NO_PICTURE,
    NO_QUESTION,
    NOT_CHOSEN_DROPPED,
    SETTING_DROPPED,
    WRONG_DROPPED,
)
from kiosk.content.exchange.package.spots import inside, named_spots
from kiosk.content.exchange.package.truths import truth
from kiosk.content.media.rasters import read_jpeg, read_png

_PERCENT = 100


def read_multi_choice(content: H5pContent) -> Iterator[ForeignItem]:
    """The item of an ``H5P.MultiChoice``."""
    params = content.params
    prompt = content.line(params.text("question"))
    options = [_option(content, one) for one in params.each("answers")]
    right = sum(option.is_right for option in options)
    behaviour = params.fields("behaviour")
    one_answer = params.flag("singleAnswer") or behaviour.flag("singleAnswer")
    several = not one_answer and (behaviour.text("type") == "multi" or right > 1)
    if behaviour.text("type") == "single" or (one_answer and behaviour.text("type") != "multi"):
        several = False
        if right > 1:
            content.notes.append(FIRST_RIGHT)
            first = next(option for option in options if option.is_right)
            options = [option for option in options if option is first or not option.is_right]
    kind = ItemKind.MULTIPLE if several else ItemKind.CHOICE
    item = content.item(kind, prompt, options)
    shuffle = behaviour.flag("randomAnswers", params.flag("randomAnswers", default=True))
    item = replace(item, shuffle=shuffle)
    yield item if right else replace(item, refusal=NO_KEY, cure=Cure.MARK_RIGHT)


def read_single_choice_set(content: H5pContent) -> Iterator[ForeignItem]:
    """The items of an ``H5P.SingleChoiceSet``; the first answer of each question is right."""
    choices = list(content.params.each("choices"))
    feedback = content.feedback()
    for number, choice in enumerate(choices, 1):
        part = replace(content, notes=list(content.notes), title=_numbered(content.title, number, len(choices)))
        prompt = part.line(choice.text("question"))
        answers = [answer for text in choice.texts("answers") if (answer := part.line(text))]
        options = [ForeignOption(answer, is_right=place == 0) for place, answer in enumerate(answers)]
        item = part.item(ItemKind.CHOICE, prompt, options, feedback)
        yield item if options else replace(item, refusal=NO_KEY, cure=Cure.MARK_RIGHT)
    if not choices:
        yield content.left(ItemKind.OTHER, NO_QUESTION)


def read_true_false(content: H5pContent) -> Iterator[ForeignItem]:
    """The item of an ``H5P.TrueFalse``."""
    params = content.params
    behaviour = params.fields("behaviour")
    words = params.fields("l10n") or params
    right = params.text("correct").strip().lower() or ("true" if params.flag("correct") else "false")
    told = {"true": behaviour.text("feedbackOnCorrect"), "false": behaviour.text("feedbackOnWrong")}
    names = {"true": words.text("trueText") or "True", "false": words.text("falseText") or "False"}
    options = [
        ForeignOption(
            content.line(names[name]),
            is_right=name == right,
            feedback="" if name == right else content.line(told["false"]),
        )
        for name in ("true", "false")
    ]
    prompt = content.line(params.text("question"))
    is_pair = [truth(option.text) for option in options] == [True, False]
    kind = ItemKind.TRUE_FALSE if is_pair else ItemKind.CHOICE
    item = content.item(kind, prompt, options, content.line(told["true"]))
    yield replace(item, shuffle=False)


def read_blanks(content: H5pContent) -> Iterator[ForeignItem]:
    """The items of an ``H5P.Blanks``: one for each block of text with gaps."""
    params = content.params
    lines = [content.plain(block) for block in params.texts("questions")]
    marked = [read_marked(line, alternatives=True) for line in lines]
    asking = [one for one in marked if one.answers]
    task = content.line(params.text("text"))
    beside = [" ".join(one.text.split("\n")) for one in marked if not one.answers and one.text]
    behaviour = params.fields("behaviour")
    fuzzy = behaviour.fields("fuzziness")
    if behaviour.flag("acceptSpellingErrors") or fuzzy.flag("levenshtein") or fuzzy.flag("jaro"):
        content.notes.append(SETTING_DROPPED)
    prompt = " ".join(part for part in (task, *beside) if part)
    for number, one in enumerate(asking, 1):
        part = replace(content, title=_numbered(content.title, number, len(asking)))
        item = replace(part.item(ItemKind.FILL_IN, prompt, _in_gaps(one)), text=one.text)
        if prompt and one.text.strip(" .:") == GAP:
            item = replace(item, text="")
        yield item if all(one.answers) else replace(item, refusal=NO_KEY, cure=Cure.TURN_INTO_CHOICE)
    if not asking:
        yield content.left(ItemKind.FILL_IN, NO_KEY if prompt else NO_QUESTION, prompt)


def read_drag_text(content: H5pContent) -> Iterator[ForeignItem]:
    """The item of an ``H5P.DragText``."""
    params = content.params
    text = content.plain(_with_breaks(params.text("textField")))
    marked = read_marked(text, alternatives=False)
    others = read_marked(content.line(params.text("distractors")), alternatives=False)
    if marked.has_wrong_feedback or others.has_wrong_feedback:
        content.notes.append(WRONG_DROPPED)
    options = [*_in_gaps(marked), *(ForeignOption(word) for found in others.answers for word in found)]
    item = content.item(ItemKind.DRAG_TEXT, content.line(params.text("taskDescription")), options)
    item = replace(item, text=marked.text)
    yield item if marked.answers and all(marked.answers) else replace(item, refusal=NO_KEY)


def _in_gaps(marked: MarkedText) -> list[ForeignOption]:
    """The accepted answers of each gap, with its hint and its feedback."""
    gaps = zip(marked.answers, marked.hints, marked.feedback, strict=True)
    return [
        ForeignOption(answer, is_right=True, gap=gap, hint=hint, feedback=feedback)
        for gap, (answers, hint, feedback) in enumerate(gaps)
        for answer in answers
    ]


def read_hotspot_question(content: H5pContent) -> Iterator[ForeignItem]:
    """The item of an ``H5P.ImageHotspotQuestion``; its places are given in percent of the picture."""
    outer = content.params.fields("imageHotspotQuestion") or content.params.fields("imageMultipleHotspotQuestion")
    background = outer.fields("backgroundImageSettings", "backgroundImage") or outer.fields("backgroundImageSettings")
    settings = outer.fields("hotspotSettings")
    picture = content.picture_file(background, "")
    raster = (read_png(picture.data) or read_jpeg(picture.data)) if picture else None
    size = (raster.width, raster.height) if raster else (0, 0)
    spots, unnamed = named_spots([_spot(content, one, *size) for one in settings.each("hotspot")])
    content.notes.extend(unnamed)
    right = sum(spot.is_right for spot in spots)
    several = content.library == "H5P.ImageMultipleHotspotQuestion"
    if right > ((settings.number("numberHotspots") or right) if several else 1):
        content.notes.append(ANY_PLACE)
    prompt = content.line(settings.text("taskDescription") or settings.text("questionTitle"))
    if settings.text("noneSelectedFeedback"):
        content.notes.append(WRONG_DROPPED)
    item = replace(content.item(ItemKind.HOTSPOT, prompt, spots), picture=picture)
    if raster is None:
        yield replace(item, refusal=NO_PICTURE)
    elif not right:
        yield replace(item, refusal=NO_KEY)
    else:
        yield item


def read_essay(content: H5pContent) -> Iterator[ForeignItem]:
    """The item of an ``H5P.Essay``: left, because its answer cannot be judged."""
    prompt = content.line(content.params.text("taskDescription"))
    yield replace(content.left(ItemKind.ESSAY, FREE_ANSWER, prompt), cure=Cure.TURN_INTO_CHOICE)


def _option(content: H5pContent, answer: Fields) -> ForeignOption:
    told = answer.fields("tipsAndFeedback") or answer
    if told.text("notChosenFeedback").strip():
        content.notes.append(NOT_CHOSEN_DROPPED)
    if told.text("tip").strip():
        content.notes.append(HINT_DROPPED)
    text = content.line(answer.text("text"))
    feedback = content.line(told.text("chosenFeedback"))
    return ForeignOption(text, is_right=answer.flag("correct"), feedback=feedback)


def _spot(content: H5pContent, spot: Fields, width: float, height: float) -> ForeignOption:
    user, computed = spot.fields("userSettings"), spot.fields("computedSettings")
    if computed.text("figure") == "circle":
        content.notes.append(AREA_ROUND)
    x, y, wide, high = (computed.number(name) or 0.0 for name in ("x", "y", "width", "height"))
    across, down = width / _PERCENT, height / _PERCENT
    area = inside((x * across, y * down, wide * across, high * down), width, height)
    feedback = content.line(user.text("feedbackText"))
    return ForeignOption("", is_right=user.flag("correct"), feedback=feedback, area=area)


def _with_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "<br>")


def _numbered(title: str, number: int, count: int) -> str:
    return f"{title} ({number}/{count})" if count > 1 else title
