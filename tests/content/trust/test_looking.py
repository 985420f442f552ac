"""What a look at a carrier tells, and what it does not change."""

from tests.content.trust.conftest import FIRST, SECOND
from tests.content.trust.province import DEPARTMENT, OTHER, Province
from tests.content.trust.visiting import Visited


def test_what_was_signed_and_is_there_can_be_installed(fresh: Visited, province: Province):
    examined = fresh.examines(province.files)
    assert [target.name for target in examined.targets] == [FIRST]
    assert (examined.missing, examined.refused, examined.is_expired) == ([], [], False)
    fresh.installs(province.files)
