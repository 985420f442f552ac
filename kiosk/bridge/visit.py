"""What the screens know about the present visit."""

from dataclasses import dataclass

from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.text import DEFAULT_ADDRESS
from kiosk.services.sittings import Sitting


@dataclass(slots=True)
class Visit:
    """Shared by the view models; only `AppViewModel` changes it. ``sitting`` is None between visits."""

    language: Language = VIETNAMESE
    address: str = DEFAULT_ADDRESS
    sitting: Sitting | None = None
