"""Tests that the longest allowed texts fit on narrow screens and in large type: no text is cut or too small."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from kiosk.activities.touch_gym import SAMPLE as GYM

QUESTION = "Có người lạ gọi điện tự xưng là công an xã, yêu cầu {addr} đọc mã OTP, {addr} làm gì?"
OPTION = "Tắt máy ngay rồi gọi điện thoại hỏi lại công an xã"
NAME = "Gọi điện thoại hỏi lại công an xã"
ITEM = "Gọi điện thoại hỏi lại ngay"
GROUP = "Không đưa cho ai"
PICTURE = {"picture": "media/drawing.svg"}
CHECKED = 2
"""Tolerance for rounding errors of positions and sizes, in pixels."""


def vi(text):
    return {"vi": text}


def choice(count=4, **extra):
    options = [{"id": name, "text": vi(OPTION), "right": name == "b", **extra} for name in "abcd"[:count]]
    return "choice", {"question": vi(QUESTION), "options": options, "explain": vi(OPTION)}


def ordering(**extra):
    items = [{"id": name, "text": vi(NAME), **extra} for name in "abcde"]
    return "ordering", {"question": vi(QUESTION), "items": items, "explain": vi(OPTION)}


def sorting(items="abcdef", groups=("g", "h"), words=ITEM, **extra):
    things = [
        {"id": name, "text": vi(words), "group": groups[place % len(groups)], **extra}
        for place, name in enumerate(items)
    ]
    boxes = [{"id": name, "text": vi(GROUP), **extra} for name in groups]
    return "sorting", {"question": vi(QUESTION), "groups": boxes, "items": things, "explain": vi(OPTION)}


def matching(count=5, **extra):
    pairs = [
        {
            "left": {"id": f"l{n}", "text": vi(f"{ITEM}{'.' * n}")},
            "right": {"id": f"r{n}", "text": vi(f"{n}{ITEM}"), **extra},
        }
        for n in range(count)
    ]
    return "matching", {"question": vi(QUESTION), "pairs": pairs, "explain": vi(OPTION)}


def dialogue():
    choices = [{"id": name, "text": vi(OPTION), "to": "end"} for name in "abcd"]
    nodes = [
        {"id": "start", "text": vi(f"{QUESTION} {QUESTION}"), "choices": choices, "sign": vi(NAME)},
        {"id": "end", "text": vi(OPTION), "end": "good"},
    ]
    return "dialogue", {"question": vi(QUESTION), "form": "call", "caller": vi(NAME), "nodes": nodes}


def video():
    captions = [{"start": 0, "end": 9, "text": vi(OPTION)}]
    film = {"video": "media/film.webm", "captions": captions, **PICTURE}
    return "video", {"title": vi("Mã OTP là gì và vì sao phải giữ kín"), "text": vi(f"{QUESTION} {QUESTION}"), **film}


def message():
    lines = [{"id": name, "text": vi(OPTION)} for name in "abcd"]
    spots = [
        {"id": f"s{name}", "line": name, "label": vi(NAME), "right": name != "a", "explain": vi(OPTION)}
        for name in "abcd"
    ]
    scene = {"message": {"sender": vi(NAME), "lines": lines}}
    return "hotspot", {"question": vi(QUESTION), "scene": scene, "spots": spots, "explain": vi(OPTION)}


def scene():
    spots = [
        {"id": "sa", "area": [10, 10, 12, 12], "label": vi(NAME), "right": True, "explain": vi(OPTION)},
        {"id": "sb", "area": [60, 60, 30, 30], "label": vi(NAME), "right": False, "explain": vi(OPTION)},
    ]
    drawn = {**PICTURE, "width": 120, "height": 120}
    return "hotspot", {"question": vi(QUESTION), "scene": drawn, "spots": spots, "explain": vi(OPTION)}


def page():
    return "page", {
        "title": vi("Mã OTP là gì và vì sao phải giữ kín"),
        "text": vi(f"{QUESTION} {QUESTION}"),
        **PICTURE,
    }


PAYLOADS = {
    "choice": choice(),
    "choice-pictures": choice(**PICTURE),
    "choice-three-pictures": choice(3, **PICTURE),
    "ordering": ordering(),
    "ordering-pictures": ordering(**PICTURE),
    "sorting": sorting(),
    "sorting-pictures": sorting(**PICTURE),
    "sorting-three-groups": sorting("abcdef", ("g", "h", "i")),
    "matching": matching(),
    "matching-pictures": matching(**PICTURE),
    "dialogue": dialogue(),
    "touch-gym": ("touch_gym", GYM),
    "hotspot-message": message(),
    "hotspot-picture": scene(),
    "page": page(),
    "video": video(),
}
SCREENS = [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)]
SCALES = [0.9, 1.0, 1.25, 1.5]

at_every_size = pytest.mark.parametrize("scale", SCALES)
on_every_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
with_every_payload = pytest.mark.parametrize("name", PAYLOADS)


def laid_out(showing, name, screen, scale):
    return showing(*PAYLOADS[name]).show(*screen, scale)


def place(step, item, *, of_words=False):
    """Return the rectangle of an item, or of the text in it if `of_words`, in the host's coordinates."""
    if not of_words:
        return item.mapRectToItem(step.host, QRectF(0, 0, item.width(), item.height()))
    content = QRectF(0, 0, item.property("contentWidth"), item.property("contentHeight"))
    return item.mapRectToItem(step.host, content)


def holder(step, item):
    """Return the nearest pressable item that contains `item`, or the host if there is none."""
    around = item.parentItem()
    while around is not None and around is not step.host:
        if around.inherits("QQuickFocusScope") and around.property("label"):
            return around
        around = around.parentItem()
    return step.host


def words_cut(step):
    found = []
    for text in [item for item in step.items() if item.inherits("QQuickText") and item.property("text").strip()]:
        room = place(step, holder(step, text)).adjusted(-CHECKED, -CHECKED, CHECKED, CHECKED)
        words = place(step, text, of_words=True)
        is_too_wide = words.width() > text.width() + CHECKED
        if text.property("truncated") or is_too_wide or words.top() < room.top() or words.bottom() > room.bottom():
            found.append((text.objectName(), text.property("text"), words, room))
    return found


def overlaps(step):
    places = [(item.objectName(), place(step, item).adjusted(1, 1, -1, -1)) for item in step.pressables()]
    return [
        (one, other)
        for (one, first), (other, second) in combinations(places, 2)
        if first.intersects(second) and not first.contains(second) and not second.contains(first)
    ]


def too_small(step, least):
    sizes = [(item.objectName(), item.width(), item.height()) for item in step.pressables()]
    return [size for size in sizes if min(size[1:]) < least - 1]


@with_every_payload
@on_every_screen
@at_every_size
def test_a_step_fits_its_screen(showing, name, screen, scale):
    step = laid_out(showing, name, screen, scale)
    assert (words_cut(step), overlaps(step), too_small(step, 80 * screen[1] / 1080)) == ([], [], [])


@with_every_payload
@on_every_screen
@at_every_size
def test_a_step_fits_beside_a_hint(showing, name, screen, scale):
    step = laid_out(showing, name, screen, scale)
    step.open_panel()
    assert (words_cut(step), overlaps(step), too_small(step, 80 * screen[1] / 1080)) == ([], [], [])


@pytest.mark.parametrize("name", [name for name, (kind, _) in PAYLOADS.items() if kind not in {"page", "video"}])
@on_every_screen
def test_a_solved_step_fits_beside_its_feedback_in_the_largest_type(showing, name, screen):
    step = laid_out(showing, name, screen, 1.5)
    step.draft = step.kind.solution(step.task)
    step.judge(shows_solution=True)
    assert (words_cut(step), overlaps(step)) == ([], [])


def test_all_things_in_one_group_still_fit(showing):
    step = laid_out(showing, "sorting", (1024, 768), 1.5)
    for item in "abcdef":
        step.choose(item)
        step.choose("g")
    assert (words_cut(step), overlaps(step), too_small(step, 80 * 768 / 1080)) == ([], [], [])


@on_every_screen
def test_an_address_is_not_broken_in_two(showing, screen):
    step = showing(*sorting("abcde", words="dichvucong.example")).show(*screen, 1.5)
    step.open_panel()
    lines = {item.property("lineCount") for item in step.items() if item.objectName() == "partText"}
    assert lines == {1}
