"""The texts that every report uses, in the language of the report.

Rules: a report carries its labels, so that no format needs a translator. ``build_spec/translation_check.py`` finds
the English texts here; the translation context is `CONTEXT`.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from string import Formatter

from kiosk.domain.texts import MessageText, translatable

CONTEXT = "Report"


@dataclass(frozen=True, slots=True)
class Labels:
    """Texts of a report; those with ``{names}`` are `str.format` templates, which the methods fill in.

    The methods take dates, times and numbers as formatted texts (see `kiosk.reports.numbers`); the docstring of a
    method is an example of its result. Labels also come from files of other kiosks: raises ValueError if a text has
    other placeholders than its English text.
    """

    republic: str = translatable("Report", "SOCIALIST REPUBLIC OF VIET NAM")
    motto: str = translatable("Report", "Independence - Freedom - Happiness")
    authority: str = translatable("Report", "People's Committee of {commune}")
    period: str = translatable("Report", "From {first} to {last}")
    span: str = translatable("Report", "{first} to {last}")
    day: str = translatable("Report", "Day {day}")
    kiosk: str = translatable("Report", "Kiosk: {kiosk}")
    made: str = translatable("Report", "Made at {time} on {day}")
    prepared: str = translatable("Report", "Prepared by")
    approved: str = translatable("Report", "Director")
    signed: str = translatable("Report", "(signature, full name)")
    page: str = translatable("Report", "Page {page} of {pages}")
    below_five: str = translatable("Report", "under 5")
    withheld: str = translatable("Report", "not shown")
    withheld_note: str = translatable(
        "Report", "“Not shown”: the figure is left out, because a figure under 5 could be computed from it."
    )
    for_wall: str = translatable("Report", "for the notice board")
    twice_note: str = translatable("Report", "A person who learns at two kiosks is counted twice.")

    def __post_init__(self) -> None:
        for field in fields(self):
            if _placeholders(getattr(self, field.name)) != _placeholders(str(field.default)):
                raise ValueError(f"the label {field.name!r} has wrong placeholders")

    def authority_of(self, commune: str) -> str:
        """``Ủy ban nhân dân xã Lệ Thủy``."""
        return self.authority.format(commune=commune)

    def period_between(self, first: str, last: str) -> str:
        """``Từ ngày 15/10/2026 đến ngày 14/11/2026``; a period of one day has the day only once."""
        return self.day.format(day=first) if first == last else self.period.format(first=first, last=last)

    def span_between(self, first: str, last: str) -> str:
        """``15-10 đến 14-11-2026``, in the name of a file."""
        return self.span.format(first=first, last=last)

    def kiosk_named(self, kiosk: str) -> str:
        """``Máy: Nhà văn hóa Phú Thọ``."""
        return self.kiosk.format(kiosk=kiosk)

    def made_at(self, day: str, time: str) -> str:
        """``Lập lúc 19:30 ngày 14/11/2026``."""
        return self.made.format(day=day, time=time)

    def page_of(self, page: str, pages: str) -> str:
        """``Trang 1/3``."""
        return self.page.format(page=page, pages=pages)


def labels(translate: Callable[[MessageText], str], signer: str = "") -> Labels:
    """Return the labels in the language of `translate`, which translates one text of the context `CONTEXT`.

    `signer`: position of the person who signs; empty means the director.
    """
    texts = {field.name: translate(MessageText(str(field.default))) for field in fields(Labels)}
    return Labels(**texts | ({"approved": _without_braces(signer)} if signer else {}))


def _without_braces(text: str) -> str:
    """Return `text` without the characters that a label uses for placeholders only."""
    return text.replace("{", "").replace("}", "")


def _placeholders(template: str) -> list[tuple[str, str | None, str | None]]:
    """Return name, format and conversion of each placeholder, sorted. Raises ValueError for an invalid template."""
    parsed = Formatter().parse(template)
    return sorted((name, form, conversion) for _, name, form, conversion in parsed if name is not None)
