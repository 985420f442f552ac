"""A kiosk into which a technician inserts carriers, and the state that carriers can change."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.content.packs.installer import Installed
from kiosk.content.packs.packfile import PackFile
from kiosk.content.trust.carriers import Carrier, FoundCarrier, find_carriers
from kiosk.content.trust.client import Examined, examine
from kiosk.domain.errors import CarrierRefusedError, KioskError
from kiosk.domain.machine.trusted_time import ClockDoubt, reference_time
from tests.content.kiosk import Kiosk
from tests.content.trust.province import NOW, as_folder
from tests.storage.sql import sql_rows

BUILT = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass
class Visited:
    """A kiosk that trusts `root` and whose clock shows `wall`.

    `found`: the carriers found on the stick at the last call of `carrier`; empty before the first call.
    """

    kiosk: Kiosk
    root: bytes
    wall: datetime = NOW
    found: list[FoundCarrier] = field(default_factory=list)

    def insert(self, tree: Mapping[str, bytes]) -> Carrier:
        """Insert a stick that contains only the files of `tree`; return its carrier."""
        shutil.rmtree(self.kiosk.sticks, ignore_errors=True)
        as_folder(tree, self.kiosk.sticks)
        return self.carrier()

    def carrier(self) -> Carrier:
        """The only carrier on the inserted stick."""
        self.found = list(find_carriers(self.kiosk.sticks))
        (carrier,) = [found.carrier for found in self.found if found.carrier is not None]
        return carrier

    def reference(self) -> datetime:
        """The reference time for verification; fails if the kiosk would have to ask the technician for the time."""
        time = reference_time(self.wall, BUILT, self.kiosk.store.trust.trusted_time())
        assert not isinstance(time, ClockDoubt)
        return time

    def examines(self, tree: Mapping[str, bytes], **options: Any) -> Examined:
        return self.looks(self.insert(tree), **options)

    def looks(self, carrier: Carrier, **options: Any) -> Examined:
        return examine(carrier, self.root, self.kiosk.store.trust.state(), self.reference(), **options)

    def installs(self, tree: Mapping[str, bytes], name: str | None = None, **options: Any) -> Installed:
        """Examine a carrier and install the pack `name` from it; without a name, install the carrier's only pack."""
        carrier = self.insert(tree)
        examined = self.looks(carrier, is_expired_allowed=options.pop("is_expired_allowed", False))
        (target,) = [target for target in examined.targets if name in {None, target.name}]
        return self.kiosk.install(PackFile.of_target(carrier, target, examined.belief), **options)

    def refuses(
        self, tree: Mapping[str, bytes], expected: type[KioskError] = CarrierRefusedError, **options: Any
    ) -> str:
        """Assert that the examination refuses the whole carrier and that the error has a cure; return its message."""
        return self.refuses_carrier(self.insert(tree), expected, **options)

    def refuses_carrier(
        self, carrier: Carrier, expected: type[KioskError] = CarrierRefusedError, **options: Any
    ) -> str:
        with pytest.raises(expected) as caught:
            self.looks(carrier, **options)
        assert type(caught.value) is expected
        assert caught.value.cure
        return str(caught.value)

    def refuses_target(self, tree: Mapping[str, bytes], name: str, **options: Any) -> str:
        """Assert that the examination refuses the target `name` of the carrier; return the error message."""
        examined = self.examines(tree, **options)
        assert name not in {target.name for target in examined.targets}
        (error,) = [refused.error for refused in examined.refused if refused.name == name]
        assert error.cure
        return str(error)

    def refuses_to_install(
        self, tree: Mapping[str, bytes], name: str, expected: type[KioskError] = CarrierRefusedError, **options: Any
    ) -> str:
        """Assert that the target `name` of a carrier cannot be installed; return the error message."""
        with pytest.raises(expected) as caught:
            self.installs(tree, name, **options)
        assert caught.value.cure
        return str(caught.value)

    def state(self) -> tuple[Any, ...]:
        """Return everything that a carrier can change: rows, files, the last event's number, the trusted state."""
        return (*self.kiosk.state(), self.kiosk.store.trust.state(), self.kiosk.store.trust.trusted_time())

    def loses_its_cache(self) -> None:
        """Fill the stored metadata with zeros, as a power cut can do; the table of versions is kept."""
        sql_rows(self.kiosk.store.database, "UPDATE trust_metadata SET data = zeroblob(length(data))")
