"""Containers of H5P: their children in order, each read by its own library.

Rules: every child is accounted for; a child of an unknown library is yielded with a refusal. The level of nesting is
limited by the JSON reader.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kiosk.content.exchange.h5p import questions
from kiosk.content.exchange.h5p.content import H5pContent
from kiosk.content.exchange.h5p.json_contents import Fields
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind
from kiosk.content.exchange.package.remarks import NO_QUESTION, PICTURE_ALONE, PLACES_DROPPED, PLAYER_ONLY
from kiosk.content.exchange.remarks import unique, unknown_kind

Reading = Callable[[H5pContent], Iterator[ForeignItem]]


def read_content(content: H5pContent) -> Iterator[ForeignItem]:
    """The items of `content` and of everything in it."""
    reading = _READ.get(content.library)
    if reading is not None:
        yield from reading(content)
        return
    asked = content.params.text("question") or content.params.text("taskDescription") or content.params.text("intro")
    item = content.left(ItemKind.OTHER, unknown_kind(content.library or "?"), content.line(asked))
    yield replace(item, cure=Cure.TURN_INTO_CHOICE) if item.prompt else item


def _children(content: H5pContent, children: Iterator[Fields], category: str = "") -> Iterator[ForeignItem]:
    count = 0
    for count, child in enumerate(children, 1):
        yield from read_content(_child(content, child, f"{content.title} {count}", category))
    if not count:
        yield content.left(ItemKind.OTHER, NO_QUESTION)


def _child(content: H5pContent, child: Fields, title: str, category: str) -> H5pContent:
    library = child.text("library").partition(" ")[0]
    named = child.fields("metadata").text("title").strip()
    return H5pContent(library, child.fields("params"), named or title, category or content.category, content.pictures)


def _column(content: H5pContent) -> Iterator[ForeignItem]:
    listed = content.params.each("content")
    yield from _children(content, (one.fields("content") or one for one in listed), content.category)


def _row(content: H5pContent) -> Iterator[ForeignItem]:
    yield from _children(content, (one.fields("content") or one for one in content.params.each("columns")))


def _question_set(content: H5pContent) -> Iterator[ForeignItem]:
    intro = content.params.fields("introPage")
    text = "\n".join(part for part in (intro.text("title"), intro.text("introduction")) if part.strip())
    if intro.flag("showIntroPage") and text:
        yield _page(replace(content, params=Fields({}), notes=[]), text)
    yield from _children(content, content.params.each("questions"), content.title)


def _book(content: H5pContent) -> Iterator[ForeignItem]:
    count = 0
    for count, listed in enumerate(content.params.each("chapters"), 1):
        chapter = listed.fields("chapter") or listed
        title = chapter.fields("metadata").text("title").strip() or f"{content.title} {count}"
        yield from read_content(_child(content, chapter, title, title))
    if not count:
        yield content.left(ItemKind.OTHER, NO_QUESTION)


def _presentation(content: H5pContent) -> Iterator[ForeignItem]:
    elements = [
        element.fields("action")
        for slide in content.params.fields("presentation").each("slides")
        for element in slide.each("elements")
        if element.has("action")
    ]
    yield from _children(content, iter(elements))


def _accordion(content: H5pContent) -> Iterator[ForeignItem]:
    panels = list(content.params.each("panels"))
    for number, panel in enumerate(panels, 1):
        title = content.line(panel.text("title")) or f"{content.title} {number}"
        yield from read_content(_child(content, panel.fields("content"), title, content.category))
    if not panels:
        yield content.left(ItemKind.OTHER, NO_QUESTION)


def _image_hotspots(content: H5pContent) -> Iterator[ForeignItem]:
    """Texts at places of a picture: each is a page; the first page shows the picture."""
    picture = content.picture_file(content.params.fields("image"), content.params.text("backgroundImageAltText"))
    lost = list(content.notes)
    count = 0
    for number, spot in enumerate(content.params.each("hotspots"), 1):
        header = content.line(spot.text("header")) or f"{content.title} {number}"
        actions = list(spot.each("content")) or [spot.fields("action")]
        for action in actions:
            for item in read_content(_child(content, action, header, content.title)):
                shown = picture if not count and item.picture is None else item.picture
                notes = unique([*lost, PLACES_DROPPED, *item.notes]) if item.refusal is None else item.notes
                yield replace(item, picture=shown, notes=notes)
                count += 1
    if not count:
        yield content.left(ItemKind.OTHER, NO_QUESTION)


def _text(content: H5pContent) -> Iterator[ForeignItem]:
    yield _page(content, content.params.text("text"))


def _page(content: H5pContent, markup: str) -> ForeignItem:
    text = content.plain(markup)
    return content.item(ItemKind.PAGE, text) if text else content.left(ItemKind.OTHER, NO_QUESTION)


def _image(content: H5pContent) -> Iterator[ForeignItem]:
    picture = content.picture_of(content.params)
    text = content.line(content.params.text("alt"))
    item = replace(content.item(ItemKind.PAGE, text), picture=picture)
    yield item if text else replace(item, refusal=PICTURE_ALONE, cure=Cure.TURN_INTO_PAGE)


def _player(content: H5pContent) -> Iterator[ForeignItem]:
    yield content.left(ItemKind.OTHER, PLAYER_ONLY)


_READ: dict[str, Reading] = {
    "H5P.Accordion": _accordion,
    "H5P.AdvancedText": _text,
    "H5P.Audio": _player,
    "H5P.Blanks": questions.read_blanks,
    "H5P.Column": _column,
    "H5P.CoursePresentation": _presentation,
    "H5P.DragText": questions.read_drag_text,
    "H5P.Essay": questions.read_essay,
    "H5P.Image": _image,
    "H5P.ImageHotspotQuestion": questions.read_hotspot_question,
    "H5P.ImageHotspots": _image_hotspots,
    "H5P.ImageMultipleHotspotQuestion": questions.read_hotspot_question,
    "H5P.InteractiveBook": _book,
    "H5P.MultiChoice": questions.read_multi_choice,
    "H5P.QuestionSet": _question_set,
    "H5P.Row": _row,
    "H5P.RowColumn": _column,
    "H5P.SingleChoiceSet": questions.read_single_choice_set,
    "H5P.Table": _text,
    "H5P.Text": _text,
    "H5P.TrueFalse": questions.read_true_false,
    "H5P.Video": _player,
}
