"""Tests of records that cannot be adopted: nothing of such a record is copied, and the existing record is kept."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.domain.errors import RecordError
from kiosk.storage.adoption import adopt, newest_record
from tests.storage.damage import mistype_index
from tests.storage.schema.test_definition import change, every_change, other_format, other_name
from tests.storage.test_adoption import seen, used


@every_change
def test_a_record_with_other_tables_is_not_taken_over(tmp_path: Path, statements: Sequence[str]) -> None:
    source, here = used(tmp_path / "old", 2), used(tmp_path / "here", 1)
    change(source, statements)
    before, files = seen(here), sorted(path.name for path in here.parent.iterdir())
    with pytest.raises(RecordError, match="There is no intact record"):
        newest_record(source.parent)
    with pytest.raises(RecordError, match="cannot be used: "):
        adopt(here, here.parent / "backups", source)
    assert (seen(here), sorted(path.name for path in here.parent.iterdir())) == (before, files)


def other_text(file: Path) -> None:
    """Store invalid UTF-8 in a text column of a pack; SQLite does not check text."""
    change(file, ("INSERT INTO packs VALUES ('a', '1.0.0', '', CAST(x'80ff' AS TEXT), 0, '{}')",))


@pytest.mark.parametrize("damage", [other_text, other_name, other_format, mistype_index])
def test_a_record_with_other_damage_leaves_nothing_behind(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    source, here = used(tmp_path / "old", 2), used(tmp_path / "here", 1)
    damage(source)
    before, files = seen(here), sorted(path.name for path in here.parent.iterdir())
    with pytest.raises(RecordError) as caught:
        adopt(here, here.parent / "backups", source)
    assert "kiosk.db cannot be used: " in str(caught.value)
    assert "another backup" in caught.value.cure
    assert (seen(here), sorted(path.name for path in here.parent.iterdir())) == (before, files)
