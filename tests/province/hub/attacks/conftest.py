"""Fixtures of the attacks: a province, another one, and a kiosk of the province."""

from collections.abc import Callable

import pytest

from kiosk.province.hub.checking.checked import BundleNotSoundError
from tests.province.hub.attacks.forging import Kiosk, Office
from tests.storage.walks import whole_visit
from tests.sync.conftest import KIOSK, sealed
from tests.sync.test_meetings import evening

RefusedFile = Callable[[bytes, str], None]


@pytest.fixture(scope="session")
def office() -> Office:
    return Office()


@pytest.fixture(scope="session")
def elsewhere() -> Office:
    """Another province."""
    return Office()


@pytest.fixture(scope="session")
def kiosk(office: Office) -> Kiosk:
    return Kiosk(office, sealed([*whole_visit(), *evening()]), KIOSK)


@pytest.fixture
def refused(office: Office) -> RefusedFile:
    """Return a function that requires that the hub's checks refuse a file with a reason and return nothing of it."""

    def require(data: bytes, reason: str) -> None:
        value = None
        with pytest.raises(BundleNotSoundError, match=reason) as caught:
            value = office.checker(data, "1-9-x.age")
        assert value is None
        assert caught.value.cure

    return require
