"""State of the current visit, shared by the view models."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.ids import VIETNAMESE, WRITTEN, Language
from kiosk.domain.sittings import Sitting
from kiosk.domain.text import DEFAULT_ADDRESS
from kiosk.services.learning.home import Offer


@dataclass(frozen=True, slots=True)
class VisitLearner:
    """A learner whose visit it is. ``name``: label with the given name, empty without the consent to show it.

    ``face``: name of the drawing.
    """

    name: str
    face: str


@dataclass(slots=True)
class Visit:
    """Mutable state of the current visit; only `VisitViewModel`, `KeepingViewModel` and `LookViewModel` change it.

    ``language``: language of the visit. ``address``: form of address used in texts. ``sitting``: the visit, None
    between visits. ``is_guest``: whether the visit has no name. ``learners``: who signed in; several in
    a shared turn. ``guest_offer``: returns the content of the home screen for a new guest, composed without reading
    the record; returns None if the record has to be read.
    ``is_preview``: whether an author tries a lesson, so that the clipboard is the author's.
    """

    language: Language = VIETNAMESE
    address: str = DEFAULT_ADDRESS
    sitting: Sitting | None = None
    is_guest: bool = False
    learners: tuple[VisitLearner, ...] = ()
    guest_offer: Callable[[], Offer | None] = lambda: None
    is_preview: bool = False

    @property
    def written(self) -> Language:
        """Language of the displayed texts: the visit's language, or Vietnamese if that language is only spoken."""
        return self.language if self.language in WRITTEN else VIETNAMESE
