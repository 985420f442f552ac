"""The communes of Viet Nam, and the search for a commune by typed text.

Rules: the data has the two current levels (province, commune), and for each commune the former units that were merged
into it on 01/07/2025. The search ignores case, spaces, accents and the kind of unit before a name. Results are sorted
by three criteria in turn: the fit (whole name, beginning of the name, later word of the name); whether the accents
are exactly the typed ones; current names before former ones.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from kiosk.domain.vietnamese.comparing import bare, written

KINDS = (
    "xã", "phường", "đặc khu", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "tp", "tx", "tt",
)  # fmt: skip
"""Kinds of administrative unit, current and former, that can begin a name."""
MOST = 60
"""Default for the maximum number of search results."""
_LAST = "\uffff"
_KIND_WORDS = tuple(tuple(bare(word) for word in kind.split()) for kind in KINDS)


@dataclass(frozen=True, slots=True)
class FormerUnit:
    """A former commune that was merged, wholly or partly, into a current commune on 01/07/2025.

    Each of the three names starts with its kind of unit, such as ``xã``.
    """

    name: str
    district: str
    province: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A current commune. Its ``name`` and ``province`` start with a kind of unit, such as ``Xã`` or ``Tỉnh``.

    ``code``: the commune's five-digit code of the National Statistics Office.
    """

    code: str
    name: str
    province: str
    former: Sequence[FormerUnit] = ()

    @property
    def place(self) -> str:
        """The commune's name for use inside a sentence, with its kind in lower case: ``xã Lệ Thủy``."""
        return self.name[:1].lower() + self.name[1:]


@dataclass(frozen=True, slots=True)
class FoundCommune:
    """A search result.

    ``formerly``: the former commune or district whose name matched, followed by the larger units that contained it,
    such as ``xã Sơn Thủy, huyện Lệ Thủy, tỉnh Quảng Bình``; empty if the current name matched.
    """

    commune: Commune
    formerly: str = ""


class _Fit(IntEnum):
    WHOLE = 0
    BEGINNING = 1
    WORD = 2


class _Field(IntEnum):
    NAME = 0
    FORMER = 1
    DISTRICT = 2


@dataclass(frozen=True, slots=True)
class _Name:
    """A name by which the search finds a commune: its own name, or that of a former commune or district.

    ``commune``: index of the commune found. ``text``: the name as it is written in the data. ``words``: the words of
    the name, folded by `bare`, without a leading kind of unit such as ``xã`` or ``huyện``. ``area``: the words, in
    the same form, of the larger units around it, former and current. ``shown``: value of `FoundCommune.formerly`.
    ``length``: number of letters in ``words``.
    """

    commune: int
    field: _Field
    words: tuple[str, ...]
    area: tuple[str, ...]
    text: str
    shown: str = ""
    length: int = 0


@dataclass(slots=True)
class _Folds:
    """A cache: word → the form that `bare` gives it. It stays small: all names together have few distinct words."""

    known: dict[str, str] = field(default_factory=dict)

    def words(self, text: str) -> tuple[str, ...]:
        parts = text.replace("-", " ").replace(",", " ").split()
        return tuple(filter(None, (self.known.get(part) or self._fold(part) for part in parts)))

    def _fold(self, part: str) -> str:
        folded = self.known[part] = bare(part)
        return folded


class Gazetteer:
    """A search index of all communes; slow to build, fast to search."""

    def __init__(self, communes: Iterable[Commune]) -> None:
        self._communes = tuple(communes)
        self._by_code = {commune.code: commune for commune in self._communes}
        self._folds = _Folds()
        self._names = tuple(self._all_names())
        self._tails = sorted(self._all_tails())

    def __len__(self) -> int:
        return len(self._communes)

    def of_code(self, code: str) -> Commune | None:
        """The commune with this official code; None if no commune has the code."""
        return self._by_code.get(code)

    def of_province(self, name: str) -> Sequence[Commune]:
        """All communes of the province `name`, such as ``Tỉnh Quảng Trị``; none if there is no such province."""
        area = self._area_of(name)
        provinces = {one.province for one in self._communes}
        found = {province for province in provinces if area and "".join(self._bare_name(province)) == area}
        return [one for one in self._communes if one.province in found]

    def find(self, typed: str, most: int = MOST) -> Sequence[FoundCommune]:
        """At most `most` communes that match `typed`, the best match first; none for an empty text.

        After the name, `typed` can contain the name of a larger unit, with or without a comma: ``sơn thủy, lệ thủy``.
        """
        name, _, place = typed.partition(",")
        area = self._area_of(place)
        words = self._folds.words(name)
        ranked = self._ranked(words, area)
        for length in range(len(words) - 1, 0, -1):
            if ranked or area:
                break
            ranked = self._ranked(words[:length], "".join(words[length:]))
        return self._best(ranked, name, most)

    def named(self, name: str, province: str = "") -> Sequence[Commune]:
        """Current communes with exactly this name, limited to `province` if it is given.

        If some of them match `name` with its accents, only those are returned; otherwise accents are ignored.
        """
        area = self._area_of(province)
        ranked = self._ranked(self._folds.words(name), area)
        exact = sorted(key for key, (fit, kind, _) in ranked.items() if (fit, kind) == (_Fit.WHOLE, _Field.NAME))
        same = [key for key in exact if written(self._communes[key].name) == written(name)]
        return [self._communes[key] for key in same or exact]

    def _area_of(self, place: str) -> str:
        words = self._folds.words(place)
        return "".join(_without_kind(words) or words)

    def _all_names(self) -> Iterator[_Name]:
        for place, commune in enumerate(self._communes):
            area = self._bare_name(commune.province)
            yield self._name(place, _Field.NAME, commune.name, area)
            districts: dict[tuple[str, str], None] = {}
            for former in commune.former:
                around = (*self._bare_name(former.district), *self._bare_name(former.province), *area)
                shown = f"{former.name}, {former.district}, {former.province}"
                yield self._name(place, _Field.FORMER, former.name, around, shown)
                districts[former.district, former.province] = None
            for district, province in districts:
                around = (*self._bare_name(province), *area)
                yield self._name(place, _Field.DISTRICT, district, around, f"{district}, {province}")

    def _bare_name(self, name: str) -> tuple[str, ...]:
        return _without_kind(self._folds.words(name)) or self._folds.words(name)

    def _name(self, place: int, kind: _Field, name: str, area: tuple[str, ...], shown: str = "") -> _Name:
        words = self._bare_name(name)
        return _Name(place, kind, words, area, name, shown, sum(map(len, words)))

    def _all_tails(self) -> Iterator[tuple[str, int, int]]:
        """Every suffix of every name, as (its words without spaces, index of its first word, index of the name)."""
        for key, name in enumerate(self._names):
            for word in range(len(name.words)):
                yield "".join(name.words[word:]), word, key

    def _ranked(self, words: tuple[str, ...], area: str) -> Mapping[int, tuple[_Fit, _Field, int]]:
        """The best match of each commune that matches `words`: (fit, field, index of the name) by index of commune.

        If `area` is not empty, a name counts only if one of the larger units around it matches `area`.
        """
        best: dict[int, tuple[_Fit, _Field, int]] = {}
        for sought in {"".join(words), "".join(_without_kind(words))} - {""}:
            first = bisect_left(self._tails, (sought,))
            last = bisect_left(self._tails, (sought + _LAST,))
            for _, word, key in self._tails[first:last]:
                name = self._names[key]
                if area and not _lies_in(name.area, area):
                    continue
                fit = _Fit.WORD if word else _Fit.WHOLE if name.length == len(sought) else _Fit.BEGINNING
                rank = (fit, name.field, key)
                if name.commune not in best or rank < best[name.commune]:
                    best[name.commune] = rank
        return best

    def _best(self, ranked: Mapping[int, tuple[_Fit, _Field, int]], typed: str, most: int) -> Sequence[FoundCommune]:
        accents = written(typed)

        def order(key: int) -> tuple[_Fit, bool, _Field, tuple[str, ...], str]:
            fit, kind, place = ranked[key]
            name = self._names[place]
            return fit, not _agrees(name.text, accents), kind, name.words, self._communes[key].code

        chosen = sorted(ranked, key=lambda key: (ranked[key][:2], ranked[key][2]))[: 4 * most]
        chosen = sorted(chosen, key=order)[:most]
        return [FoundCommune(self._communes[key], self._names[ranked[key][2]].shown) for key in chosen]


def _without_kind(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without the kind of unit before it; empty if the name is only a kind."""
    for kind in sorted(_KIND_WORDS, key=len, reverse=True):
        if words[: len(kind)] == kind:
            return words[len(kind) :]
    return words


def _lies_in(area: tuple[str, ...], sought: str) -> bool:
    return any("".join(area[word:]).startswith(sought) for word in range(len(area)))


def _agrees(name: str, accents: str) -> bool:
    """Whether `accents` equals the `written` form of `name`, or of `name` without its first one or two words.

    These words can be the kind of unit.
    """
    parts = name.split()
    return any(written("".join(parts[start:])) == accents for start in range(min(3, len(parts))))
