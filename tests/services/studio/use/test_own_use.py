"""Lessons of the shelf are put into use one by one, and taken out again."""

import pytest

from kiosk.domain.errors import ExportError, SourceError
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import NotAllowedError
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from tests.services.studio.use.maker import GUIDE, Maker
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, YES


def test_each_lesson_joins_those_in_use_and_leaves_alone(maker: Maker):
    first, second, draft = maker.makes("Giữ mã"), maker.makes("Giữ thẻ"), maker.makes("Nháp")
    maker.puts(first)
    plan = maker.use.plan(AUTHOR, second)
    assert (plan.others, plan.steps, plan.is_in_use) == (1, 2, False)
    maker.puts(second)
    assert maker.in_use() == sorted([first, second]) == sorted(maker.kiosk.lessons())
    assert draft not in maker.kiosk.lessons()
    maker.leaves(first)
    assert maker.in_use() == [second] == maker.kiosk.lessons()
    maker.leaves(second)
    assert maker.in_use() == []
    assert maker.kiosk.lessons() == []
    maker.puts(first)
    assert maker.kiosk.lessons() == [first]


def test_a_lesson_that_lacks_something_changes_nothing(maker: Maker):
    first = maker.makes("Giữ mã")
    maker.puts(first)
    lacking = begin_lesson(maker.studio, AUTHOR, Strand.SAFETY, "Chưa xong", StartingPoint.PAGE)
    plan = maker.use.plan(AUTHOR, lacking)
    with pytest.raises(SourceError):
        maker.use.build(AUTHOR, plan, YES)
    assert maker.in_use() == [first] == maker.kiosk.lessons()


def test_everything_in_use_is_copied_to_the_only_stick(maker: Maker):
    with pytest.raises(ExportError):
        maker.use.copy(AUTHOR, maker.use.stick(AUTHOR), YES)
    maker.puts(maker.makes("Giữ mã"))
    assert maker.use.copy(AUTHOR, maker.use.stick(AUTHOR), YES).packs == 1
    assert maker.use.fingerprint(AUTHOR) == maker.kiosk.use.state(AUTHOR, COMMUNE).fingerprint != ""


def test_a_guide_cannot_put_lessons_into_use(maker: Maker):
    lesson = maker.makes("Giữ mã")
    with pytest.raises(NotAllowedError):
        maker.use.plan(GUIDE, lesson)
    assert maker.in_use() == []
