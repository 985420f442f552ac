"""What the screens know about the present visit."""

from dataclasses import dataclass

from kiosk.domain.ids import VIETNAMESE, WRITTEN, Language
from kiosk.domain.text import DEFAULT_ADDRESS
from kiosk.services.sittings import Sitting


@dataclass(slots=True)
class Visit:
    """Shared by the view models; only `AppViewModel` changes it. ``sitting`` is None between visits."""

    language: Language = VIETNAMESE
    address: str = DEFAULT_ADDRESS
    sitting: Sitting | None = None

    @property
    def written(self) -> Language:
        """The language of what is written: Vietnamese where the visit's language is only spoken."""
        return self.language if self.language in WRITTEN else VIETNAMESE
