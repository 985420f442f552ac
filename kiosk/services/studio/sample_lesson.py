"""Reads the example lesson that ships with the program: the start of an author who has no lesson yet.

Rules: the example is made with the studio. Its folder contains ``lesson.yaml``, ``facts.yaml`` and ``media/``; its
title says that it is an example.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.packs.marked import read_marked
from kiosk.domain.lessons import Strand

SAMPLE_STRAND = Strand.SKILLS


@dataclass(frozen=True, slots=True)
class CopiedLesson:
    """A lesson of which a draft is made: its `data`, the `facts` of its pack, and the `folder` of its files."""

    data: Mapping[str, Any]
    facts: Mapping[str, Any]
    folder: Path


def sample_lesson(folder: Path) -> CopiedLesson:
    """Return the example in `folder`. Raises OSError if the program is incomplete."""
    data, facts = (read_marked((folder / name).read_bytes(), name).data for name in ("lesson.yaml", "facts.yaml"))
    return CopiedLesson(data, facts["facts"], folder)
