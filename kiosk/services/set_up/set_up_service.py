"""Set-up of this kiosk: commune, province's keys, settings; by hand or from a file on a stick.

Rules: Changes are durable before they are reported. Several changes are atomic: they are first written to a journal
(`SetUpPlaces.unfinished`), and the next start finishes them after a power cut. If the new root is of another
province, the stored metadata of the previous province is deleted. Two roots are of the same province if one of them
is signed by the keys of the other; then the metadata is kept. A form of certificate numbers that would repeat a
number of this year is refused.
"""

import base64
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.communes import read_communes
from kiosk.content.trust.province_root import find_roots, is_same_province, read_root
from kiosk.devices.stick.search import find_named
from kiosk.domain.centre.numbering import Numbering
from kiosk.domain.communes import Gazetteer
from kiosk.domain.errors import KioskError, SettingsError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.trust import TrustLedger
from kiosk.domain.set_up import FoundRoot, ProvinceRoot, SetUpError
from kiosk.domain.syncing.access import NO_ACCESS, ServerAccess
from kiosk.domain.texts import translatable
from kiosk.domain.trust import ROOT
from kiosk.durable import make_folder, sync_folder, write_file
from kiosk.services.set_up.set_up_file import FILE_NAMES, Present, SetUpFile, SetUpPlan
from kiosk.services.set_up.settings_file import changed_file, save
from kiosk.settings import Settings, examine
from kiosk.sync.sending.access_file import access_text, read_access

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SetUpPlaces:
    """Files of one kiosk. ``unfinished``: journal that exists only during a change.

    ``access``: access to the province's server, for the owner alone; so is the journal, which can contain it.
    """

    settings: Path
    root: Path
    communes: Path
    unfinished: Path
    access: Path


@dataclass(frozen=True, slots=True)
class StickFinds:
    """The set-up files and province's roots found on a stick."""

    plans: Sequence[SetUpPlan]
    roots: Sequence[FoundRoot]


def _no_numbers(_form: str) -> Numbering:
    return Numbering(datetime.now(UTC).year)


def _ignored(_saved: Settings) -> None:
    """Accept that settings were saved."""


class SetUpService:
    """Reads and changes the set-up; every call reads the files again, so calls from any thread are allowed."""

    def __init__(
        self,
        places: SetUpPlaces,
        ledger: TrustLedger,
        numbering: Callable[[str], Numbering] = _no_numbers,
        saved: Callable[[Settings], None] = _ignored,
    ) -> None:
        """Create the service.

        `numbering`: called with the form of certificate numbers, see `numbering_of`; by default, no certificate was
        issued. `saved`: called with the settings in the file after each change.
        """
        self._places = places
        self._ledger = ledger
        self._numbering = numbering
        self._saved = saved

    def settings(self) -> Settings:
        """The settings in the file, which apply from the next start; invalid lines are ignored."""
        return examine(self._places.settings)[0]

    def save(self, chosen: Settings) -> None:
        """Write to the settings file those settings of `chosen` that differ from the file.

        Raises SettingsError, and SetUpError if a number of a certificate would be repeated.
        """
        self._require_new_numbers(chosen)
        save(self._places.settings, chosen)
        self._saved(self.settings())

    def numbering(self) -> Numbering:
        """The numbers of certificates that were given this year. Raises RecordError."""
        return self._numbering(self.settings().certificate_numbers)

    def _require_new_numbers(self, chosen: Settings) -> None:
        now = self.settings().certificate_numbers
        if chosen.certificate_numbers != now:
            self._numbering(now).require_new(chosen.certificate_numbers)

    def communes(self) -> Gazetteer:
        """Read all communes, which takes a moment. Raises SetUpError."""
        return read_communes(self._places.communes)

    def province(self) -> ProvinceRoot | None:
        """The province whose packs this kiosk trusts; None if no valid root is set."""
        try:
            return read_root(self._places.root.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, KioskError) as error:
            logger.warning("The province's key cannot be used: %s", error)
            return None

    def access(self) -> ServerAccess:
        """The access to the province's server; `NO_ACCESS` if there is no valid one."""
        try:
            return read_access(self._places.access)
        except SettingsError as error:
            logger.warning("The access to the province's server cannot be used: %s", error)
            return NO_ACCESS

    def trust(self, found: FoundRoot) -> None:
        """Replace the root of trust by `found`. Raises SetUpError."""
        read_root(found.data)
        self._change(None, found.data)

    def look(self, drive: Drive) -> StickFinds:
        """Find set-up files and root files on a stick, those nearest to its top folder first.

        See `find_roots`. Raises SetUpError.
        """
        files = find_named(drive.place, FILE_NAMES)
        plans = []
        if files:
            now, communes = self.settings(), self.communes()
            numbering = self._numbering(now.certificate_numbers)
            present = Present(now, self.province(), self.access(), numbering)
            plans = [SetUpFile(drive.place, file, present, communes).plan() for file in files]
        return StickFinds(plans, find_roots(drive.place))

    def apply(self, plan: SetUpPlan) -> None:
        """Apply all lines of a set-up file, or none. Raises SetUpError."""
        if not plan.can_be_applied:
            raise SetUpError(
                translatable("Staff", "The set-up file has invalid lines."),
                translatable("Staff", "Correct it, then put the stick in again."),
            )
        self._require_new_numbers(plan.settings)
        self._change(plan.settings, plan.root, plan.access)
        self._saved(self.settings())

    def _change(self, chosen: Settings | None, root: bytes | None, access: ServerAccess | None = None) -> None:
        try:
            text = changed_file(self._places.settings, chosen).decode() if chosen else None
            known = self._ledger.state().metadata.get(ROOT) if root else None
            is_other = bool(root and known and not self._is_known(root, known))
            _put(self._places.unfinished, _packed(text, root, access, is_other=is_other), is_private=True)
        except OSError as error:
            raise _refused(error) from error
        finish_set_up(self._places, self._ledger)

    def _is_known(self, root: bytes, known: bytes) -> bool:
        """Whether `root` is of the same province as the verified root `known` or as the root given at set-up."""
        given = self._places.root.read_bytes() if self._places.root.exists() else known
        return is_same_province(known, root) or is_same_province(given, root)


def finish_set_up(places: SetUpPlaces, ledger: TrustLedger | None) -> bool:
    """Apply the changes in the journal; return False if there is no journal. Raises SetUpError.

    If the new root is of another province, the stored metadata in `ledger` is deleted, too. If `ledger` is None in
    this case, because the record is not open yet, the journal stays, and a later call deletes the metadata.
    """
    if not places.unfinished.exists():
        return False
    try:
        written = json.loads(places.unfinished.read_bytes())
        if written["root"] is not None:
            _put(places.root, base64.b64decode(written["root"], validate=True))
        if written["settings"] is not None:
            _put(places.settings, written["settings"].encode())
        if written.get("access") is not None:  # a journal of an older version has no such entry
            _put(places.access, written["access"].encode(), is_private=True)
        if written["other"] and ledger is None:
            return True
        if written["other"] and ledger is not None:
            ledger.forget()
        places.unfinished.unlink()
        sync_folder(places.unfinished.parent)
    except OSError as error:
        raise SetUpError(
            translatable("Staff", "The set-up could not be finished: {detail}."),
            translatable(
                "Staff",
                "The self-check shows what to do about the disk; then restart the kiosk to finish the set-up.",
            ),
            detail=error.strerror or str(error),
        ) from error
    return True


def _packed(settings: str | None, root: bytes | None, access: ServerAccess | None, *, is_other: bool) -> bytes:
    packed = None if root is None else base64.b64encode(root).decode()
    text = None if access is None else access_text(access)
    return json.dumps({"settings": settings, "root": packed, "access": text, "other": is_other}).encode()


def _put(file: Path, data: bytes, *, is_private: bool = False) -> None:
    make_folder(file.parent)
    write_file(file, data, is_private=is_private)


def _refused(error: OSError) -> SetUpError:
    return SetUpError(
        translatable("Staff", "The set-up could not be saved: {detail}."),
        translatable("Staff", "Nothing was changed. The self-check shows what to do about the disk."),
        detail=error.strerror or str(error),
    )
