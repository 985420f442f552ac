"""The centre that issues papers, from the settings and the list of communes."""

from dataclasses import dataclass

from kiosk.domain.communes import Commune
from kiosk.domain.papers import IssuingCentre

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
        return self.number_form.format(number=number, year=year)


def centre_papers(centre: str, signer: str, number_form: str, place: str, commune: Commune | None) -> CentrePapers:
    """Combine the settings with `commune`; `place`: the commune's name in the settings, used if `commune` is None.

    If the name of the centre ends with the place, it is removed there, because papers print the place separately.
    """
    where = commune.place if commune else place.strip()
    province = commune.province[:1].lower() + commune.province[1:] if commune else ""
    name = centre.strip()
    candidates = [f"{kind} {where}" for kind in KINDS] + [where] if where else []
    ending = next((one for one in candidates if name.lower().endswith(f" {one.lower()}")), "")
    if ending:
        name, where = name[: -len(ending)].rstrip(" ,-"), ending
    shown = IssuingCentre(AUTHORITY, name, where, province, signer.strip())
    return CentrePapers(shown, number_form, commune.code if commune else "")
