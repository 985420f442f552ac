"""Table of all statements that a kiosk makes: verb → shapes.

Rules: The table lists every property at every level; what is not listed is refused. A new kind of event or a new
extension needs an entry here, or neither kiosk nor hub accepts it.
"""

from collections.abc import Mapping, Sequence

from kiosk.sync import vocabulary as words
from kiosk.sync.allowed.lessons import LESSONS
from kiosk.sync.allowed.meetings import MEETINGS
from kiosk.sync.allowed.records import RECORDS
from kiosk.sync.allowed.shapes import Record

_VERBS = {**words.VERBS, **words.MEETING_VERBS, **words.RECORD_VERBS}
SHAPES: Mapping[str, Sequence[Record]] = {
    _VERBS[kind]: shapes for kind, shapes in {**LESSONS, **MEETINGS, **RECORDS}.items()
}
"""Verb → the shapes that its statements can have."""
