"""Writes the questions of an own lesson to a stick, in the formats of other programs.

Rules: all formats are written, because an author cannot know which one the other program reads. Each file replaces an
earlier one of the same lesson as a whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.content.exchange.formats import writers
from kiosk.content.exchange.own_questions import read_questions
from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Drives
from kiosk.domain.texts import translatable
from kiosk.durable import write_file
from kiosk.services.stick_folders import stick_folder

FOLDER = PurePosixPath("tram-hoc-so") / "cau-hoi"
"""Folder of the questions on a stick."""
SUFFIXES: Mapping[str, str] = {"moodle": "-moodle.xml", "gift": "-gift.txt", "qti": "-qti.zip"}
"""File name suffix of each format."""


@dataclass(frozen=True, slots=True)
class CopiedQuestions:
    """``counts``: number of questions and pages by format. ``omitted``: number of steps that fit no format."""

    folder: str
    counts: Mapping[str, int]
    omitted: int


def copy_questions(sources: Path, lesson: str, drives: Drives, drive: Drive) -> CopiedQuestions:
    """Write the questions of one lesson to `drive`, one file for each format.

    `sources`: folder of the lesson's pack. `lesson`: name of the lesson's file in it, without ``.yaml``.

    Raises ExportError if the lesson has nothing that fits, or if the stick is full, pulled out or not writable;
    QuestionsRefusedError if the sources are damaged.
    """
    found = {name: read_questions(sources, writer, only=lesson) for name, writer in writers().items()}
    if not any(one.questions for one in found.values()):
        raise ExportError(
            translatable("Studio", "This lesson has nothing that another program knows."),
            translatable("Studio", "Practice phones stay in this program. Add a question first."),
        )
    files = {name: writers()[name].write(one.questions, one.title) for name, one in found.items() if one.questions}
    with stick_folder(drives, drive, FOLDER) as place:
        for name, data in files.items():
            write_file(place / f"{lesson}{SUFFIXES[name]}", data)
    kept_back = [{step.step for step in one.omitted} for one in found.values()]
    counts = {name: len(one.questions) for name, one in found.items()}
    return CopiedQuestions(str(FOLDER), counts, len(set.intersection(*kept_back)))
