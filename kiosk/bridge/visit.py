"""State of the current visit, shared by the view models."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.ids import VIETNAMESE, WRITTEN, Language
from kiosk.domain.sittings import Sitting
from kiosk.domain.text import DEFAULT_ADDRESS
from kiosk.services.learning.home import Offer


@dataclass(slots=True)
class Visit:
    """The current visit; changed only by `VisitViewModel` and `LookViewModel`.

    ``sitting`` is None between visits; ``guest_offer`` returns the home screen of a new guest without the record, or
    None if the record is needed.
    """

    language: Language = VIETNAMESE
    address: str = DEFAULT_ADDRESS
    sitting: Sitting | None = None
    guest_offer: Callable[[], Offer | None] = lambda: None

    @property
    def written(self) -> Language:
        """The language of texts: Vietnamese if the visit's language is only spoken."""
        return self.language if self.language in WRITTEN else VIETNAMESE
