"""The form of a step as rows for the screen: a flat list, made from the form and the data of the step.

Rules: nothing here knows a kind of step. A list of small groups, such as the options of a question, gives one row an
entry: a mark, one or two short texts, and below them one longer text. Anything deeper gives a heading and rows that
are indented. Ids are not shown. The key of a row is the dotted place of its value in the lesson file.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.content.authoring.rules.counting import word_count
from kiosk.content.editing.form_fields import EditorForm, FieldType, FormField
from kiosk.content.editing.new_parts import BLANK, is_starting_text
from kiosk.content.packs.marked import Place, dotted
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.texts import MessageText

RIGHT = "right"
"""Name of the flag that marks the right entries of a list."""
SEVERAL = "several"
"""Name of the flag with which several entries of a list beside it can be right; without it, they always can."""
LAST = ("hint", "skill")
"""Fields that stand first in a file, but are filled in last."""
_MINOR = {FieldType.FLAG, FieldType.NUMBER, FieldType.CHOICE}
MOST_SHORT = 2
_HIDDEN = {FieldType.ID, FieldType.NUMBERS, FieldType.PHONE, FieldType.MAPPING}
"""What is not in the form: ids, areas of pictures, and what the big practice phone edits."""
_LINES = {
    FieldType.LINE,
    FieldType.DAY,
    FieldType.MONTH,
    FieldType.CODE,
    FieldType.VERSION,
    FieldType.LESSON,
    FieldType.VALUE,
}
_INLINE = (FieldType.SHORT_TEXT, FieldType.QUESTION, FieldType.LINE)


@dataclass(frozen=True, slots=True)
class RowData:
    """One row of the form.

    ``kind``: ``text``, ``entry``, ``adds``, ``flag``, ``choice``, ``number``, ``picture``, ``spots`` or ``heading``.
    ``key``: see the module. ``words`` of ``most``: a ``most`` of 0 means no limit. ``size``: ``title``, ``short`` or
    ``long``. ``mark``: ``radio``, ``check``, ``number`` or empty. ``choices``: pairs of key and label. ``parts``: the
    texts of an entry. ``depth``: indentation. ``number``: number of an entry in its list, from 1. ``has_area``:
    whether an entry, or one to add, is a place in a picture.
    """

    kind: str
    key: str
    label: str = ""
    value: str = ""
    placeholder: str = ""
    words: int = 0
    most: int = 0
    size: str = "short"
    is_checked: bool = False
    is_required: bool = True
    mark: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    parts: tuple["RowData", ...] = ()
    picture: str = ""
    depth: int = 0
    number: int = 0
    can_remove: bool = False
    can_rise: bool = False
    can_sink: bool = False
    can_paste: bool = False
    has_picture: bool = False
    has_area: bool = False


@dataclass(frozen=True, slots=True)
class RowTexts:
    """How the rows are worded.

    ``label``: translates a label. ``shown``: converts the text of a file to the shown text. ``names``: pairs of id
    and name of the parts to which a reference with this target can refer. ``picture``: converts a path in the pack to
    a URL. ``words``: counts the words of the text of a file.
    """

    label: Callable[[MessageText], str]
    shown: Callable[[str], str]
    names: Callable[[tuple[str, ...]], Sequence[tuple[str, str]]] = field(default=lambda _target: ())
    picture: Callable[[str], str] = str
    words: Callable[[str], int] = word_count


def rows_of(
    form: EditorForm, data: Mapping[str, Any], place: Place, texts: RowTexts, hidden: frozenset[str] = frozenset()
) -> list[RowData]:
    """Return the rows for the values `data` at `place` of a lesson file, without the fields `hidden`."""
    fields = sorted(form.fields, key=_rank)
    return list(_Rows(texts).of_fields(fields, data, place, 0, hidden))


def _rank(one: FormField) -> int:
    """Return the place of a field in the form: texts and lists, pictures, what is rarely changed, hint and skill."""
    if one.name in LAST:
        return 3
    if one.type in _MINOR and not one.is_required:
        return 2
    return 1 if one.type is FieldType.PICTURE else 0


class _Rows:
    def __init__(self, texts: RowTexts) -> None:
        self._texts = texts

    def of_fields(
        self, fields: Sequence[FormField], data: Any, place: Place, depth: int, skipped: frozenset[str] = frozenset()
    ) -> Iterator[RowData]:
        """Yield the rows of `fields`, whose values are in `data` at `place`, without the fields `skipped`."""
        given = data if isinstance(data, Mapping) else {}
        is_several = given.get(SEVERAL) is True or not any(one.name == SEVERAL for one in fields)
        for one in fields:
            if one.name in skipped or one.type in _HIDDEN:
                continue
            at = (*place, one.name)
            value = given.get(one.name, one.default)
            if one.is_text:
                yield self._text(one, value, at, depth)
            elif one.type in _LINES:
                yield self._line(one, value, at, depth)
            elif one.type is FieldType.GROUP:
                yield self._plain("heading", one, at, depth)
                yield from self.of_fields(one.fields, value, at, depth + 1)
            elif one.type is FieldType.LIST and one.entry is not None:
                yield from self._list(one, one.entry, given, at, depth, is_several=is_several)
            else:
                yield self._control(one, value, at, depth)

    def _plain(self, kind: str, one: FormField, place: Place, depth: int) -> RowData:
        label = self._texts.label(one.label)
        return RowData(kind, dotted(place), label, is_required=one.is_required, depth=depth)

    def _control(self, one: FormField, value: Any, place: Place, depth: int) -> RowData:
        """Return the row of a value that is chosen, not written."""
        shown = "" if value is None else str(value)
        match one.type:
            case FieldType.FLAG:
                return replace(self._plain("flag", one, place, depth), is_checked=value is True)
            case FieldType.CHOICE | FieldType.REFERENCE:
                own = tuple((choice.value, self._texts.label(choice.label)) for choice in one.choices)
                named = tuple(self._texts.names(one.target)) if one.type is FieldType.REFERENCE else ()
                return replace(self._plain("choice", one, place, depth), value=shown, choices=(*own, *named))
            case FieldType.NUMBER:
                least, most = one.fewest or 0, one.most or 0
                return replace(self._plain("number", one, place, depth), value=shown, words=least, most=most)
            case _:
                plain = self._plain("picture", one, place, depth)
                can_remove = shown != "" and not one.is_required
                return replace(plain, value=shown, picture=self._texts.picture(shown), can_remove=can_remove)

    def _text(self, one: FormField, value: Any, place: Place, depth: int) -> RowData:
        written = value.get(VIETNAMESE, "") if isinstance(value, Mapping) else ""
        shown = self._texts.shown(str(written))
        is_start = is_starting_text(str(written))
        placeholder, shown = ("", shown) if not is_start else ("" if written == BLANK else shown, "")
        size = {FieldType.QUESTION: "title", FieldType.LONG_TEXT: "long"}.get(one.type, "short")
        return RowData(
            "text",
            dotted((*place, VIETNAMESE)),
            self._texts.label(one.label),
            shown,
            placeholder,
            words=0 if is_start else self._texts.words(str(written)),
            most=one.words or 0,
            size=size,
            is_required=one.is_required,
            depth=depth,
        )

    def _line(self, one: FormField, value: Any, place: Place, depth: int) -> RowData:
        shown = "" if value is None else str(value)
        label = self._texts.label(one.label)
        return RowData("text", dotted(place), label, shown, is_required=one.is_required, depth=depth)

    def _list(  # noqa: PLR0913 - a list and its place
        self,
        one: FormField,
        entry: FormField,
        parent: Mapping[str, Any],
        place: Place,
        depth: int,
        *,
        is_several: bool,
    ) -> Iterator[RowData]:
        values = parent.get(one.name) or []
        values = values if isinstance(values, list) else []
        label = self._texts.label(one.label)
        yield RowData("heading", f"{dotted(place)}:", label, depth=depth)
        least = one.fewest if one.fewest is not None else (1 if one.is_required else 0)
        for number, value in enumerate(values):
            at: Place = (*place, number)
            moves = {
                "number": number + 1,
                "can_remove": len(values) > least,
                "can_rise": number > 0,
                "can_sink": number < len(values) - 1,
            }
            yield from self._entry(entry, value, at, depth, moves, is_several=is_several)
        if one.most is None or len(values) < one.most:
            can_paste = self._main_text(entry) is not None
            label = self._texts.label(entry.label)
            label = label[:1].lower() + label[1:]
            yield RowData("adds", dotted(place), label, depth=depth, can_paste=can_paste)

    def _entry(  # noqa: PLR0913 - an entry and its place
        self, entry: FormField, value: Any, place: Place, depth: int, moves: Mapping[str, Any], *, is_several: bool
    ) -> Iterator[RowData]:
        fields = entry.fields if entry.type is FieldType.GROUP else (replace(entry, name=""),)
        given = value if entry.type is FieldType.GROUP and isinstance(value, Mapping) else {"": value}
        short = [one for one in fields if one.type in _INLINE][:MOST_SHORT]
        long = [one for one in fields if one.type is FieldType.LONG_TEXT][:1]
        right = next((one for one in fields if one.type is FieldType.FLAG and one.name == RIGHT), None)
        pictures = [one for one in fields if one.type is FieldType.PICTURE][:1]
        shown = {one.name for one in (*short, *long, *pictures, *([right] if right else []))}
        parts = [self._part(one, given, place, depth) for one in (*short, *long)]
        pairs = [] if parts else [one for one in fields if one.type is FieldType.GROUP and _main_of(one) is not None]
        for one in pairs:
            inside = given.get(one.name)
            part = self._part(
                _main_of(one) or one, inside if isinstance(inside, Mapping) else {}, (*place, one.name), depth
            )
            parts.append(replace(part, label=self._texts.label(one.label)))
        mark = "" if right is None else "check" if is_several else "radio"
        picture = self._texts.picture(str(given.get(pictures[0].name) or "")) if pictures else ""
        yield RowData(
            "entry",
            dotted(place),
            self._texts.label(entry.label),
            mark=mark or "number",
            is_checked=right is not None and given.get(RIGHT) is True,
            parts=tuple(parts),
            picture=picture,
            has_picture=bool(pictures),
            depth=depth,
            **moves,
        )
        for one in pairs:
            yield from self._rest_of(one, given, (*place, one.name), depth + 1)
        yield from self.of_fields(fields, given, place, depth + 1, frozenset(shown) | {one.name for one in pairs})

    def _rest_of(self, group: FormField, given: Mapping[str, Any], place: Place, depth: int) -> Iterator[RowData]:
        """Yield the rows of one side of a pair without its text, which is a part of the entry."""
        main = _main_of(group)
        skipped = frozenset({main.name} if main is not None else ())
        side = self._texts.label(group.label)
        for row in self.of_fields(group.fields, given.get(group.name), place, depth, skipped):
            yield replace(row, label=f"{side}: {row.label[:1].lower()}{row.label[1:]}")

    def _part(self, one: FormField, given: Mapping[str, Any], place: Place, depth: int) -> RowData:
        at = (*place, one.name) if one.name else place
        value = given.get(one.name)
        return self._text(one, value, at, depth) if one.is_text else self._line(one, value, at, depth)

    @staticmethod
    def _main_text(entry: FormField) -> FormField | None:
        """Return the field of an entry that a pasted line fills."""
        if entry.type is not FieldType.GROUP:
            return entry if entry.is_text or entry.type is FieldType.LINE else None
        return _main_of(entry)


def _main_of(group: FormField) -> FormField | None:
    """Return the first short text of a group."""
    return next((one for one in group.fields if one.type in _INLINE), None)
