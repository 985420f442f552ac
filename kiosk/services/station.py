"""Everything a running kiosk can do, in one hand.

Rules: visits, lessons and the home screen belong to the thread that answers; ``exporting``, ``outgoing`` and
``maintain`` may be used beside it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.ports import EventStore
from kiosk.services.automatic_export import AutomaticWriter
from kiosk.services.home import HomeService
from kiosk.services.learning import LearningService
from kiosk.services.sittings import SittingService


@dataclass(frozen=True, slots=True)
class Station:
    """The use cases, wired by app.py."""

    events: EventStore
    sittings: SittingService
    learning: LearningService
    home: HomeService
    outgoing: AutomaticWriter
    maintain: Callable[[], None]
    """Checkpoint, back up and check the record, each when it is due; for moments when nobody waits."""
