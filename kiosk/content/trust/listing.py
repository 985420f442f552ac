"""Compares the signed targets (pack files) with the files on a carrier.

Rules: a pack is valid only if the department in its path has signed it. Unsigned files, and signed files that cannot
be used, are reported with a reason. If the stick cannot be read, the examination ends with an error.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tuf.api.metadata import Targets

from kiosk.content.trust.carriers import Carrier
from kiosk.content.trust.departments import signed_target
from kiosk.content.trust.names import read_target
from kiosk.content.trust.signed import require_size
from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.domain.trust import SignedTarget

_TAKE_AWAY = translatable(
    "Staff", "It will not be installed. Remove it from the stick, or ask the province about it."
)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file on the carrier, or a whole department (``so-y-te/``), that cannot be used, with the reason."""

    name: str
    error: CarrierRefusedError


class Listing:
    """Collects the targets that the `departments` have signed, and compares them with the files on `carrier`.

    ``shut``: the departments whose targets are all refused, each with the reason.
    """

    def __init__(self, carrier: Carrier, province: Targets, departments: Collection[str]) -> None:
        self.shut: dict[str, CarrierRefusedError] = {}
        self._carrier = carrier
        self._departments = departments
        self._signed: dict[str, SignedTarget] = {}
        self._refused: dict[str, CarrierRefusedError] = {}
        self._others: set[str] = set()
        for name in province.targets:
            if read_target(name) is None:
                self._others.add(name)
            else:
                self._refused[name] = _of_province(name)

    def add(self, department: str, role: Targets) -> None:
        """Add the targets in `role`, which `department` has signed."""
        for file in role.targets.values():
            try:
                target = signed_target(department, file)
            except CarrierRefusedError as error:
                self._refused.setdefault(file.path, error)
            else:
                self._signed[target.name] = target

    def shut_out(self, department: str, error: CarrierRefusedError) -> None:
        """Refuse all targets of `department` because of `error`."""
        self.shut[department] = error

    def sorted_out(self) -> tuple[Sequence[SignedTarget], Sequence[SignedTarget], Sequence[Refused]]:
        """Return three lists, each sorted by name: usable targets, missing targets, refused files and departments.

        Raises PackError if the stick cannot be read.
        """
        refused = dict(self._refused)
        there = self._carrier.targets(tuple(self._signed.values()))
        present = [name for name in there if name not in self._others]
        usable = []
        for name in present:
            target = self._signed.get(name)
            if name in refused:
                continue
            if target is None:
                refused[name] = self._unsigned(name)
                continue
            try:
                with self._carrier.open_target(name, target.sha256) as file:
                    require_size(file, target)
            except CarrierRefusedError as error:
                refused[name] = error
            else:
                usable.append(target)
        for department, reason in self.shut.items():
            if not any(name.startswith(f"{department}/") for name in present):
                refused[f"{department}/"] = reason
        missing = [self._signed[name] for name in sorted(self._signed) if name not in present and name not in refused]
        return (
            sorted(usable, key=lambda target: target.name),
            missing,
            [Refused(name, refused[name]) for name in sorted(refused)],
        )

    def _unsigned(self, name: str) -> CarrierRefusedError:
        read = read_target(name)
        if read is None:
            message = translatable(
                "Staff", "{file} is among the packs of the carrier, but its name is not a pack name."
            )
            return CarrierRefusedError(message, _TAKE_AWAY, file=shown(name))
        department = read[0]
        if department in self.shut:
            return self.shut[department]
        if department not in self._departments:
            message = translatable(
                "Staff", "{file} is refused: the province does not let {department} publish packs, or no longer does."
            )
            return CarrierRefusedError(message, _TAKE_AWAY, file=shown(name), department=department)
        message = translatable(
            "Staff", "{file} is refused: {department} has not signed it, or no longer vouches for it."
        )
        return CarrierRefusedError(message, _TAKE_AWAY, file=shown(name), department=department)


def _of_province(name: str) -> CarrierRefusedError:
    message = translatable("Staff", "{file} is signed by the province itself; packs are signed by departments.")
    return CarrierRefusedError(
        message, translatable("Staff", "Ask the province for a new carrier."), file=shown(name)
    )
