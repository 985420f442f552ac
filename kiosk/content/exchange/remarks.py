"""Sentences that several readers need: what was changed in an item, and why it was left."""

from collections.abc import Iterable

from kiosk.content.editing.checks.wording import worded
from kiosk.content.exchange.items import Remark
from kiosk.domain.machine.sizes import Bytes
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable

HTML_REMOVED = Remark(translatable("Staff", "Formatting was removed; the words stay."))
CODE_REMOVED = Remark(translatable("Staff", "Programs or styles inside the text were removed."))
MEDIA_REMOVED = Remark(translatable("Staff", "A sound, film or embedded page was removed."))
LINK_REMOVED = Remark(translatable("Staff", "A link was removed; its words stay."))
FORMULA_REMOVED = Remark(translatable("Staff", "A formula was turned into plain characters; compare it."))
FORMULA_LOST = Remark(translatable("Staff", "A formula cannot be written in plain characters."))
FORMULA_KEPT = Remark(translatable("Staff", "A formula is in the signs of TeX; write it in plain characters."))
TABLE_FLATTENED = Remark(translatable("Staff", "A table was turned into lines of text."))
PICTURE_OUTSIDE = Remark(translatable("Staff", "A picture that is not in the file was removed."))
PICTURES_DROPPED = Remark(translatable("Staff", "Only the first picture was kept."))
WEIGHTS_DROPPED = Remark(translatable("Staff", "Partial marks were removed: an answer is right or wrong."))
NO_ITEMS = Remark(translatable("Staff", "The file contains no questions."))


def encoding_guessed(encoding: str) -> Remark:
    """The file's encoding was not declared, or declared wrongly, and was guessed."""
    return Remark(
        translatable("Staff", "The encoding was read as {encoding}; compare the letters."), {"encoding": encoding}
    )


def letters_lost(count: int) -> Remark:
    """`count` characters could not be decoded."""
    return Remark(
        translatable("Staff", "Damaged characters, {count} of them, were replaced by question marks."),
        {"count": count},
    )


def cut_off(place: int) -> Remark:
    """The file ends, or is damaged, inside an item at line `place`."""
    return Remark(
        translatable("Staff", "The file is damaged or cut off at line {line}; what follows was not read."),
        {"line": place},
    )


def too_many(most: int, count: int, *, is_counted: bool) -> Remark:
    """The file has `count` items more than the limit `most`; if `is_counted` is False, at least so many."""
    sentence = translatable("Staff", "Only the first {most} items of a file are read; {count} more were left.")
    if not is_counted:
        sentence = translatable(
            "Staff", "Only the first {most} items of a file are read; over {count} more were left."
        )
    return Remark(sentence, {"most": most, "count": count})


def text_too_long(most: int) -> Remark:
    """A text is longer than `MAX_FIELD`."""
    return Remark(translatable("Staff", "A text has more than {most} characters."), {"most": most})


def unknown_kind(native: str) -> Remark:
    """The kiosk has no kind of step for the kind `native`."""
    return Remark(translatable("Staff", "There is no step for questions of the kind “{kind}”."), {"kind": native})


def of_check(message: str, cure: str) -> Remark:
    """A rule of lessons is broken; `message` and `cure`: what the checks say about it."""
    sentence, _, said = worded(message, cure)
    return Remark(sentence, said)


PICTURE_SHRUNK = translatable("Staff", "The picture {file} was made smaller: {before} became {after}.")


def picture_shrunk(name: str, before: int, after: int) -> Remark:
    """The picture `name` was too large; `before` and `after`: its size in bytes."""
    return Remark(PICTURE_SHRUNK, {"file": shown(name, 60), "before": Bytes(before), "after": Bytes(after)})


def picture_turned(name: str) -> Remark:
    """The picture `name` was stored on its side."""
    return Remark(
        translatable("Staff", "The picture {file} was stored on its side and was turned upright."),
        {"file": shown(name, 60)},
    )


def unique(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """`remarks` without repetitions, in their order."""
    return tuple({str(remark): remark for remark in remarks}.values())
