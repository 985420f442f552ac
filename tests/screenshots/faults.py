"""Rules for screens; each rule yields one line per fault, with the item, its actual value and the required value."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF

from tests.screenshots.sight import Seen, Sight, Words, holds, overlap

FINGER, APART, LETTERS, PICTURE = 80, 16, 28, 40
"""Minimum sizes in design units: of a touch target, of the distance between targets, of a text, of a picture."""
BUTTON = 116
"""Maximum height of a button in design units."""
PHONE_LETTERS, PHONE_APART = 26, 8
"""Minimum sizes on the practice phone, in design units: of a text, and of the distance between targets.

They are smaller than on the kiosk's own screens, because the practice phone is larger than a real phone.
"""
FINGERTIP = "phoneFinger"
TINY_KEYS = ("pk", "kb")
"""Prefixes of the names of keyboard keys.

Keys are exempt from `FINGER` and `APART`, because ten keys share a row; each key is still wider than on a real phone.
"""
READING = {"stepHeading", "pageText", "partText", "messageLine", "groupText", "feedbackPanel"}
"""Names of items with the texts of a lesson, which need a contrast of 7:1."""
SIGHT_POINTS = 16
OPAQUE = 0xFF000000
"""Alpha of every pixel of a screenshot."""
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.Slider,
    QAccessible.Role.EditableText,
}


def cut_texts(sight: Sight) -> Iterator[str]:
    """Rule: no text is truncated, larger than its item, or outside its box or the window."""
    for text in sight.texts:
        painted, place = text.painted, text.place
        if text.item.property("truncated"):
            yield f"{text.name} is cut off"
        if painted.width() > place.width() + 1.5 or painted.height() > place.height() + 1.5:
            yield f"{text.name} needs {_size(painted)}, has {_size(place)}"
        boxes = [box for box in text.around if box.is_box]
        for box in boxes:
            if not holds(box.place, painted):
                yield f"{text.name} at {_at(painted)} leaves {box.name} at {_at(box.place)}"
        if not holds(sight.place, painted):
            yield f"{text.name} at {_at(painted)} leaves the window"


def overlapping_texts(sight: Sight) -> Iterator[str]:
    """Rule: no text overlaps another text, a picture, or a target that does not contain it."""
    for one, other in combinations(sight.texts, 2):
        if overlap(one.painted, other.painted):
            yield f"{one.name} at {_at(one.painted)} overlaps {other.name} at {_at(other.painted)}"
    for text in sight.texts:
        for target in sight.targets:
            if not overlap(text.painted, target.place) or _covers(target, text):
                continue
            if not any(holder is target or _lies_in(target, holder) for holder in text.around):
                yield f"{text.name} at {_at(text.painted)} overlaps {target.name} at {_at(target.place)}"
        for picture, paint in sight.pictures:
            if overlap(text.painted, paint) and not _is_mark(picture):
                yield f"{text.name} at {_at(text.painted)} overlaps a picture: {picture.name} at {_at(paint)}"


def lost_pictures(sight: Sight) -> Iterator[str]:
    """Rule: no picture leaves the window or is too small to be recognized.

    The finger of a demonstration may come from outside the screen, as a hand does.
    """
    for picture, paint in sight.pictures:
        if not holds(sight.place, paint) and picture.item.objectName() != "phoneFinger":
            yield f"the picture of {picture.name} at {_at(paint)} leaves the window"
        drawn = picture.item.property("source").toString()
        if "image://icon/" not in drawn and max(paint.width(), paint.height()) < PICTURE * sight.unit:
            yield f"the picture {drawn.rpartition('/')[2]} of {picture.name} is only {_size(paint)}"


def bad_targets(sight: Sight) -> Iterator[str]:
    """Rule: targets are large enough, inside the window, far enough from each other, and named for screen readers."""
    least = FINGER * sight.unit - 0.5
    for target in sight.targets:
        if target.is_only_read:
            continue
        if min(target.place.width(), target.place.height()) < least and not _is_key(target):
            yield f"{target.name} is {_size(target.place)}, a finger needs {least:.0f}"
        if not holds(sight.place, target.place):
            yield f"{target.name} at {_at(target.place)} leaves the window"
        if not target.item.objectName():
            yield f"the target “{target.label}” has no objectName"
        accessible = QAccessible.queryAccessibleInterface(target.item)
        if accessible is None or not accessible.text(QAccessible.Text.Name).strip():
            yield f"{target.name} has no accessible name"
        elif accessible.role() not in ROLES:
            yield f"{target.name} has the role {accessible.role().name}"
    yield from _crowded_targets(sight)


def _crowded_targets(sight: Sight) -> Iterator[str]:
    for name, times in Counter(target.item.objectName() for target in sight.targets).items():
        if times > 1:
            yield f"'{name}' is there {times} times"
    for one, other in combinations(sight.targets, 2):
        distance = _distance(one.place, other.place)
        if distance >= max(APART, PHONE_APART) * sight.unit - 1:
            continue
        if _lies_in(one, other) or _lies_in(other, one) or one.is_only_read or other.is_only_read:
            continue
        if _is_key(one) and _is_key(other):
            continue
        least = PHONE_APART if one.is_on_phone and other.is_on_phone else APART
        if distance < least * sight.unit - 1:
            yield f"{one.name} at {_at(one.place)} and {other.name} at {_at(other.place)}: {distance:.1f} apart"


def small_letters(sight: Sight) -> Iterator[str]:
    """Rule: no text is smaller than the minimum size."""
    for text in sight.texts:
        least = (PHONE_LETTERS if text.is_on_phone else LETTERS) * sight.unit
        if text.size < least - 0.01:
            yield f"{text.name} is {text.size} px, least {least:.1f}"


def pale_texts(sight: Sight) -> Iterator[str]:
    """Rule: every enabled text is painted in its own colour, not covered, and has enough contrast.

    Exception: the pointing finger on the practice phone is allowed to cover a text.
    """
    yield from pale_among(sight, sight.texts)


def pale_among(sight: Sight, texts: Iterable[Words]) -> Iterator[str]:
    """Apply `pale_texts` to `texts` only, which are texts of `sight`."""
    is_high = QColor(sight.picture.pixel(2, 2)) == QColor("black")
    for text in texts:
        if text.is_dimmed or _is_under_finger(sight, text):
            continue
        ink = QColor(text.item.property("color"))
        ground, nearest = _colours(sight, text, ink)
        if nearest > 60:
            yield f"{text.name} at {_at(text.painted)} is covered: no pixel has its colour {ink.name()}"
        least = 7 if is_high or _is_reading(text) else 4.5
        ratio = contrast(ink, ground)
        if ratio < least:
            yield f"{text.name}: {ink.name()} on {ground.name()} is {ratio:.1f}:1, least {least}:1"


def broken_words(sight: Sight) -> Iterator[str]:
    """Rule: no word is wider than its item, because Qt would break such a word."""
    for text in sight.texts:
        font = QFont(text.item.property("font"))
        font.setPixelSize(text.size)
        for word in str(text.item.property("text")).split():
            wide = QFontMetricsF(font).horizontalAdvance(word)
            if wide > text.place.width() + 2:
                yield f"{text.name}: “{word}” is {wide:.0f} wide, has {text.place.width():.0f}"


def wrapped_labels(sight: Sight) -> Iterator[str]:
    """Rule: the label of a button has two lines only if there is no room beside the button for one line.

    Taller targets are cards, whose texts may have several lines; the cells of a grid are equally wide on purpose.
    """
    for text in sight.texts:
        target = next((holder for holder in text.around if holder.is_target), None)
        if target is None or text.item.property("lineCount") < 2 or text.item.property("text") != target.label:
            continue
        if target.place.height() > BUTTON * sight.unit or target.around[0].item.inherits("QQuickGrid"):
            continue
        font = QFont(text.item.property("font"))
        font.setPixelSize(text.size)
        lacking = QFontMetricsF(font).horizontalAdvance(target.label) + 2 - text.place.width()
        room = _room_beside(sight, target)
        if lacking <= room:
            yield f"the label of {text.name} wraps for want of {lacking:.0f}, beside it are {room:.0f}"


def _room_beside(sight: Sight, target: Seen) -> float:
    """Return by how much `target` can become wider, until it meets something or the edge of what contains it."""
    own, apart = target.place, APART * sight.unit
    holder = next((holder for holder in target.around if _is_wider(holder, target)), None)
    rim = apart if holder is not None and holder.is_box else 0
    bounds = (holder.place if holder is not None else sight.place).adjusted(rim, 0, -rim, 0)
    left, right = bounds.left(), bounds.right()
    for other, place in _solid(sight):
        is_beside = min(place.bottom(), own.bottom()) - max(place.top(), own.top()) > 1
        if not is_beside or other.item is target.item or any(h.item is target.item for h in other.around):
            continue
        if place.left() >= own.right() - 1:
            right = min(right, place.left() - apart)
        elif place.right() <= own.left() + 1:
            left = max(left, place.right() + apart)
        elif holds(place, own):  # a card that is drawn behind the button
            left, right = max(left, place.left() + apart), min(right, place.right() - apart)
    return max(0, own.left() - left) + max(0, right - own.right())


def _is_wider(holder: Seen, target: Seen) -> bool:
    is_row = holder.item.inherits("QQuickBasePositioner")  # as wide as its content
    return not is_row and holder.place.width() > target.place.width() + 1


def _solid(sight: Sight) -> Iterator[tuple[Seen, QRectF]]:
    """Yield what is drawn: texts with the place of their letters, pictures, targets and rectangles."""
    yield from sight.pictures
    for seen in sight.items:
        if isinstance(seen, Words):
            yield seen, seen.painted
        elif seen.is_target or seen.item.inherits("QQuickRectangle"):
            yield seen, seen.place


Rule = Callable[[Sight], Iterator[str]]
RULES: tuple[Rule, ...] = (
    cut_texts,
    broken_words,
    overlapping_texts,
    lost_pictures,
    bad_targets,
    small_letters,
    pale_texts,
)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio as defined by WCAG, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ground_of(sight: Sight, text: Words, ink: QColor) -> QColor:
    """Return the colour behind `text`, whose own colour is `ink`."""
    return _colours(sight, text, ink)[0]


def _colours(sight: Sight, text: Words, ink: QColor) -> tuple[QColor, int]:
    """Return the colour behind `text`, and the difference between `ink` and the pixel most similar to `ink`."""
    area = text.painted.intersected(sight.place).toAlignedRect().intersected(sight.picture.rect())
    step = max(1, area.height() // (2 * SIGHT_POINTS))
    first, behind = area.left(), min(area.right() + 1, area.left() + 12 * SIGHT_POINTS)
    seen: Counter[int] = Counter()
    for y in range(area.top(), area.bottom() + 1, step):
        seen.update(sight.pixels[y * sight.stride + first : y * sight.stride + behind])
    own = ink.rgb() & 0xFFFFFF
    nearest = 0 if own | OPAQUE in seen else min((_apart(own, colour) for colour in seen), default=0)
    ground = next((colour for colour, _ in seen.most_common() if _apart(own, colour) > 30), own)
    return QColor(ground & 0xFFFFFF), nearest


def _apart(one: int, other: int) -> int:
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def _is_reading(text: Words) -> bool:
    if QColor(text.item.property("color")).name() in {"#0e7650", "#52607a"}:
        return False
    return bool(READING & {text.item.objectName(), *(holder.item.objectName() for holder in text.around)})


def _covers(target: Seen, text: Words) -> bool:
    """Whether `target` is allowed to cover `text`: it is a spot to find in a message, and contains the text."""
    return target.item.objectName().startswith("spot-") and holds(target.place, text.painted)


def _is_under_finger(sight: Sight, text: Words) -> bool:
    return any(
        picture.item.objectName() == FINGERTIP and overlap(text.painted, paint) for picture, paint in sight.pictures
    )


def _is_key(target: Seen) -> bool:
    return target.item.objectName().startswith(TINY_KEYS)


def _is_mark(picture: Seen) -> bool:
    """Whether `picture` is allowed to overlap a text.

    It is the tick of a judged part, the pointing finger, or a picture on which discs with numbers mark places.
    """
    marks = {"partCorner", "spotSign", "spotsPicture", FINGERTIP}
    return any(holder.item.objectName() in marks for holder in (picture, *picture.around))


def _lies_in(band: Seen, thing: Seen) -> bool:
    """Whether `thing` is inside `band`: it is a descendant, or an item in the group `band` of a sorting step."""
    if any(holder.item is band.item for holder in thing.around):
        return True
    names = (band.item.objectName().partition("-")[0], thing.item.objectName().partition("-")[0])
    return names == ("group", "item") and holds(band.place, thing.place)


def _distance(one: QRectF, other: QRectF) -> float:
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def _at(place: QRectF) -> str:
    return f"({place.x():.0f}, {place.y():.0f}, {place.width():.0f} × {place.height():.0f})"


def _size(place: QRectF) -> str:
    return f"{place.width():.0f} × {place.height():.0f}"
