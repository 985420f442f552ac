"""Lists all spoken texts of a pack for the people and engines that record them.

Rules: the spoken text is exactly the displayed text: its placeholders are replaced by the pack's facts
(`kiosk.content.packs.facts`) and by the default form of address. A recording (clip) is named
``<lesson>.<step>.<block>`` (see `kiosk.content.authoring.spoken`).
"""

from dataclasses import dataclass

from kiosk.content.authoring.sources import PackSource
from kiosk.content.authoring.spoken import clip_name, spoken_blocks
from kiosk.domain.ids import Language


@dataclass(frozen=True, slots=True)
class Script:
    """One text to be spoken in one language."""

    lesson: str
    """Id of the lesson inside its pack."""
    key: str
    """Key of the recording in the lesson's ``clips``, such as ``mo-dau.text`` or ``lesson.title``."""
    language: Language
    text: str
    clip_name: str
    """File name of the recording without folder and extension, such as ``ma-otp.mo-dau.text``."""


def scripts(pack: PackSource) -> list[Script]:
    """Return all texts of `pack` in every language in which it has texts, lesson by lesson in speaking order."""
    written = [Language(tag) for tag, form in pack.head["languages"].items() if form == "text"]
    found = []
    for source in pack.lessons:
        for block in spoken_blocks(source.lesson):
            for language in written:
                if language in block.text.by_language:
                    text = block.text.text(language)
                    found.append(Script(source.id, block.id, language, text, clip_name(source.id, block.id)))
    return found
