"""The centre that issues papers, from the settings and the list of communes."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.centre.number_forms import free_number, written_number
from kiosk.domain.centre.numbering import numbering_of
from kiosk.domain.communes import Commune
from kiosk.domain.papers import IssuingCentre
from kiosk.domain.people.certificates import NumberedPaper
from kiosk.settings import Settings

AUTHORITY = "Ủy ban nhân dân"
"""The body above a centre of a commune (Nghị định 30/2020)."""
KINDS = ("xã", "phường", "đặc khu")
"""Kinds of commune, which can stand before the name of the place."""


@dataclass(frozen=True, slots=True)
class CentrePapers:
    """What all papers of the centre share.

    ``centre``: with empty fields for what is not set. ``number_form``: template with ``{number}`` and
    ``{year}``.
    ``commune``: code of the commune; empty if none is set.
    """

    centre: IssuingCentre
    number_form: str
    commune: str

    @property
    def is_complete(self) -> bool:
        """Whether the technician has entered the centre and the person who signs."""
        return bool(self.centre.name and self.centre.signer)

    def number(self, number: int, year: int) -> str:
        """The number as it stands on the paper: ``47/GGN-TTVHTT``."""
        return written_number(self.number_form, number, year)

    def number_of(self, issued: NumberedPaper) -> str:
        """The number of `issued` as it was printed, whatever the form of numbers is now."""
        return issued.written or self.number(issued.number, issued.year)

    def next_number(self, issued: Iterable[NumberedPaper], year: int) -> int:
        """The number of the next certificate of `year`: the least that is written like none of `issued`."""
        known = numbering_of(issued, year, self.number_form)
        return free_number(self.number_form, known.next, year, known.given)


def centre_papers(chosen: Settings, commune: Commune | None) -> CentrePapers:
    """Combine the settings with `commune`; if it is None, the place in the settings is used.

    If the name of the centre ends with the place, it is removed there, because papers print the place separately.
    """
    where = commune.place if commune else chosen.place.strip()
    province = commune.province[:1].lower() + commune.province[1:] if commune else ""
    name = chosen.centre.strip()
    candidates = [f"{kind} {where}" for kind in KINDS] + [where] if where else []
    ending = next((one for one in candidates if name.lower().endswith(f" {one.lower()}")), "")
    if ending:
        name, where = name[: -len(ending)].rstrip(" ,-"), ending
    shown = IssuingCentre(AUTHORITY, name, where, province, chosen.signer.strip(), chosen.signer_name.strip())
    return CentrePapers(shown, chosen.certificate_numbers, commune.code if commune else "")
