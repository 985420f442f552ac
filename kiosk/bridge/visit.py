"""What the screens know about the present visit, as plain data."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.ids import VIETNAMESE, WRITTEN, Language
from kiosk.domain.sittings import Sitting
from kiosk.domain.text import DEFAULT_ADDRESS
from kiosk.services.learning.home import Offer


@dataclass(slots=True)
class Visit:
    """Shared by the view models; only `VisitViewModel` and `LookViewModel` change it.

    ``sitting`` is None between visits; ``guest_offer`` gives the home screen of a new guest without the record,
    or None where only the record can tell.
    """

    language: Language = VIETNAMESE
    address: str = DEFAULT_ADDRESS
    sitting: Sitting | None = None
    guest_offer: Callable[[], Offer | None] = lambda: None

    @property
    def written(self) -> Language:
        """The language of what is written: Vietnamese where the visit's language is only spoken."""
        return self.language if self.language in WRITTEN else VIETNAMESE
