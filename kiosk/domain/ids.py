"""Names for the identifiers that travel through the house."""

from typing import NewType

KioskId = NewType("KioskId", str)
PackId = NewType("PackId", str)
LessonId = NewType("LessonId", str)
"""``<pack id>/<lesson id>``: unique over all packs."""
StepId = NewType("StepId", str)
SittingId = NewType("SittingId", str)
Pseudonym = NewType("Pseudonym", str)
"""A person as the record knows them: a random UUID, never a name."""
Language = NewType("Language", str)
"""BCP 47 tag: ``vi``, ``en``, ``brv`` (Bru–Vân Kiều)."""

VIETNAMESE = Language("vi")
ENGLISH = Language("en")
WRITTEN = (VIETNAMESE, ENGLISH)
"""Languages with texts of their own; in any other a pack is only spoken, and what is written stays Vietnamese."""
