"""Types of the identifiers used across the packages."""

from typing import NewType

KioskId = NewType("KioskId", str)
PackId = NewType("PackId", str)
LessonId = NewType("LessonId", str)
"""``<pack id>/<lesson id>``, unique across all packs."""
StepId = NewType("StepId", str)
SittingId = NewType("SittingId", str)
Pseudonym = NewType("Pseudonym", str)
"""A person's id in the record: a random UUID, never a name."""
AccountId = NewType("AccountId", str)
"""Id of a staff account: ``technician``, or a random UUID for a guide; never a name."""
SessionId = NewType("SessionId", str)
"""Id of a guide's session: a random UUID."""
Language = NewType("Language", str)
"""BCP 47 tag: ``vi``, ``en``, ``brv`` (Bru–Vân Kiều)."""

VIETNAMESE = Language("vi")
ENGLISH = Language("en")
WRITTEN = (VIETNAMESE, ENGLISH)
"""Languages with written texts. Packs can add audio in other languages; the texts are then shown in Vietnamese."""
