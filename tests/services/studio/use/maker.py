"""An author who makes lessons on a kiosk and puts them into use."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.content.editing.edits import SetValue
from kiosk.content.editing.new_parts import is_starting_text, new_step
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId, LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.papers import IssuingCentre
from kiosk.domain.rights import Actor
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.services.studio.making import OwnCommune
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from kiosk.services.studio.studio import OwnLessonStudio
from kiosk.services.studio.use.own_use import OwnUse
from kiosk.studio_opening import wire_studio
from tests.services.studio.desk import NoPictures
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, YES, OwnKiosk

GUIDE = Actor(AccountId("thu"), frozenset({Staff.GUIDE}))


def written(value: Any) -> Any:
    """Return plain data with words of an author for the texts that the studio wrote to be replaced."""
    if isinstance(value, Mapping):
        return {key: written(below) for key, below in value.items()}
    if isinstance(value, list):
        return [written(below) for below in value]
    return f"Giữ mã: {value.removesuffix(' ở đây')}." if is_starting_text(str(value)) else value


class Maker:
    """A kiosk on which an author makes lessons and puts them into use."""

    def __init__(self, folder: Path) -> None:
        self.kiosk = OwnKiosk(folder)
        commune = OwnCommune(COMMUNE.code, COMMUNE.name)
        self.studio: OwnLessonStudio = wire_studio(
            folder,
            self.kiosk.library,
            self.kiosk.store.shelf,
            self.kiosk.clock,
            lambda: commune,
            lambda: IssuingCentre("", "", COMMUNE.name, "", ""),
            pictures=NoPictures(),
        )
        self.use = OwnUse(
            lambda: self.studio.shelf,
            lambda: self.kiosk.use,
            lambda: self.kiosk.carrying,
            lambda: (COMMUNE.code, COMMUNE.name),
        )

    def makes(self, title: str) -> LessonId:
        """Make a lesson that the checks accept."""
        lesson = begin_lesson(self.studio, AUTHOR, Strand.SAFETY, title, StartingPoint.PAGE)
        session = self.studio.open(AUTHOR, lesson)
        session.apply(
            SetValue(("goal",), {"vi": "Giữ kín mã."}),
            SetValue(("skills",), [{"id": "giu-ma", "text": {"vi": "Giữ kín mã"}}]),
            SetValue(("take_home", "lines"), [{"vi": "Giữ kín mã."}]),
            SetValue(
                ("steps",),
                [
                    {"id": "mo-dau", "type": "page", "title": {"vi": "Mã"}, "text": {"vi": "Mã là chìa khóa."}},
                    written(new_step("ordering", (), "giu-ma")),
                ],
            ),
        )
        session.close()
        return lesson

    def puts(self, lesson: LessonId) -> None:
        plan = self.use.plan(AUTHOR, lesson)
        self.use.build(AUTHOR, plan, YES)
        self.use.note(AUTHOR, plan)

    def leaves(self, lesson: LessonId) -> None:
        plan = self.use.plan_leaving(AUTHOR, lesson)
        self.use.build(AUTHOR, plan, YES)
        self.use.note(AUTHOR, plan)

    def in_use(self) -> list[str]:
        return sorted(
            one.document.lesson for one in self.studio.shelf.lessons(AUTHOR) if one.row.state is LessonState.IN_USE
        )
