"""The columns that split a figure by sex and age, and the rows and keys of the tables."""

import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import sha256

from kiosk.domain.people.learner import AgeBand, Sex
from kiosk.domain.reporting.counts import VisitCount
from kiosk.domain.reporting.people import Traits, Who
from kiosk.domain.texts import MessageText, translatable
from kiosk.reports.cells import Cell
from kiosk.reports.queries.request import Request
from kiosk.reports.table import Column, Rule, TableRow

TOTAL = "total"
TYPED = ("ethnic_minority", "poor", "disabled")
"""Keys of the totals that guides type for a session (`domain.sessions.closing.SessionTotals`)."""
_SEXES = {"male": Sex.MALE.value, "female": Sex.FEMALE.value, "sex-unstated": ""}
_AGES = {f"age-{band.value.replace('+', '')}": band.value for band in AgeBand} | {"age-unstated": ""}
_TYPED_HEADERS = {
    "ethnic_minority": translatable("Report", "Ethnic minority*"),
    "poor": translatable("Report", "Poor, near-poor*"),
    "disabled": translatable("Report", "Disabled*"),
}

Counted = Iterable[tuple[Traits, int]]


def typed_header(request: Request, key: str) -> str:
    """Header of the column for one of `TYPED`."""
    return request.say(_TYPED_HEADERS[key])


def typed_key(key: str) -> str:
    """Key of the column for one of `TYPED`."""
    return key.replace("_", "-")


def split_columns(request: Request, *, has_typed: bool = False) -> tuple[Column, ...]:
    """The total, its parts by sex and by age and, if `has_typed`, the typed totals."""
    unstated = request.say(translatable("Report", "Not stated"))
    sexes = {
        "male": request.say(translatable("Report", "Male")),
        "female": request.say(translatable("Report", "Female")),
        "sex-unstated": unstated,
    }
    ages = {key: value.replace("-", "–") for key, value in _AGES.items() if value}
    ages["age-unstated"] = request.say(translatable("Report", "Age not stated"))
    return (
        Column(TOTAL, request.say(translatable("Report", "Total"))),
        *(Column(key, header, part_of=TOTAL, split="sex") for key, header in sexes.items()),
        *(Column(key, header, part_of=TOTAL, split="age") for key, header in ages.items()),
        *(Column(typed_key(key), typed_header(request, key)) for key in (TYPED if has_typed else ())),
    )


def split_row(  # noqa: PLR0913 - the parts of a row
    key: str,
    header: str,
    counted: Counted,
    *,
    rule: Rule = Rule.SUM,
    part_of: str = "",
    typed: Mapping[str, int | None] | None = None,
) -> TableRow:
    """A row for `split_columns`; `counted`: numbers of people, visits or tasks by traits.

    `typed`: the typed totals by key; a missing one is a blank cell. None if the table has no columns for them.
    """
    by_sex, by_age, total = dict.fromkeys(_SEXES.values(), 0), dict.fromkeys(_AGES.values(), 0), 0
    for traits, number in counted:
        total += number
        by_sex[traits.sex if traits.sex in by_sex else ""] += number
        by_age[traits.band if traits.band in by_age else ""] += number
    extra: tuple[Cell, ...] = () if typed is None else tuple(typed.get(name) for name in TYPED)
    cells = (total, *by_sex.values(), *by_age.values(), *extra)
    return TableRow(key, header, cells, part_of, rule)


def who_columns(request: Request) -> tuple[Column, ...]:
    """The total, and its parts by who came: one learner, learners sharing a turn, a guest."""
    headers = {
        Who.LEARNER: request.say(translatable("Report", "With a name")),
        Who.SHARED: request.say(translatable("Report", "Shared turn")),
        Who.GUEST: request.say(translatable("Report", "Guest")),
    }
    parts = (Column(who.value, header, part_of=TOTAL, split="who") for who, header in headers.items())
    return Column(TOTAL, request.say(translatable("Report", "Total"))), *parts


def who_row(key: str, header: str, counted: Iterable[tuple[Who, int]], part_of: str = "") -> TableRow:
    """A row for `who_columns`."""
    by_who = {Who.LEARNER: 0, Who.SHARED: 0, Who.GUEST: 0}
    for who, number in counted:
        by_who[who] += number
    return TableRow(key, header, (sum(by_who.values()), *by_who.values()), part_of)


def of_learners(visits: Iterable[VisitCount]) -> Counted:
    """Numbers of visits by traits, of visits with exactly one learner."""
    return ((one.traits, one.visits) for one in visits if one.who is Who.LEARNER)


def key_of(name: str) -> str:
    """Return the row key of a hamlet, equal on all kiosks and unique per name; ``unstated`` for an empty name."""
    if not name:
        return "unstated"
    bare = "".join(sign for sign in unicodedata.normalize("NFD", name.lower().replace("đ", "d")) if sign.isascii())
    slug = "-".join("".join(sign if sign.isalnum() else " " for sign in bare).split())
    number = sha256(unicodedata.normalize("NFC", name).encode()).hexdigest()[:6]
    return f"{slug[:60]}-{number}".lstrip("-")


def place_name(request: Request, hamlet: str) -> str:
    """The name of a hamlet, or the words for «not stated» if it is empty."""
    return hamlet or request.say(translatable("Report", "Not stated"))


def words(request: Request, texts: Mapping[str, MessageText]) -> dict[str, str]:
    """Translate `texts`, which are by key."""
    return {key: request.say(text) for key, text in texts.items()}
