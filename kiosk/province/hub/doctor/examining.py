"""Runs all examinations of a hub, one after another.

Rules: A failed examination becomes a finding, and the others still run. Nothing is changed, except for one small
object that tests the object store.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.errors import KioskError
from kiosk.domain.self_check import Health
from kiosk.province.hub.backup import note as backup_note
from kiosk.province.hub.backup.key_files import key_folders
from kiosk.province.hub.doctor import clock, dates, engines, kiosks, room, stock, work
from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, of_error, unknown
from kiosk.province.hub.doctor.keys import examine_keys
from kiosk.province.hub.faults import explained
from kiosk.province.hub.folder import Hub, missing_database, open_objects, open_store, require_hub
from kiosk.province.hub.hub_file import S3, HubSettings, read_settings
from kiosk.province.hub.keys import KeySources
from kiosk.province.hub.objects.folder_objects import FolderObjects
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.overview.status import status_of
from kiosk.province.hub.pages.page_set import require_replaceable
from kiosk.province.hub.store.port import HubStore
from kiosk.province.publishing.keyring import Keyring, usual_key_folder
from kiosk.province.publishing.passphrases import secrets_from
from kiosk.province.publishing.repository import read_repository


def examine(folder: Path, sources: KeySources, now: datetime) -> Sequence[HubFinding]:
    """Examine the hub in `folder`, with the keys of `sources`. Raises HubError if `folder` is not a hub."""
    require_hub(folder)
    try:
        settings = read_settings(folder)
    except KioskError as error:
        return [of_error(HubPart.SETTINGS, error)]
    except FileNotFoundError:
        cure = "It is upgraded by the next command: kiosk hub status HUB. Copy the folder first."
        return [bad(HubPart.SETTINGS, "{folder} is a hub of an older program.", cure, folder=str(folder))]
    return list(_Doctor(folder, settings, sources, now).findings())


@dataclass(frozen=True, slots=True)
class _Doctor:
    folder: Path
    settings: HubSettings
    sources: KeySources
    now: datetime

    def findings(self) -> Iterator[HubFinding]:
        yield from self._engines()
        yield from self._settings()
        yield from self._tried(HubPart.KEYS, self._office)
        if self.settings.objects.startswith(S3):
            s3 = self.settings.s3
            yield from self._tried(
                HubPart.CERTIFICATES, lambda: dates.examine_certificates(s3, self.folder, self.now)
            )
        yield from self._tried(HubPart.DISK, lambda: room.examine_disk(self._places()))
        yield from self._tried(HubPart.BACKUP, lambda: room.examine_backup(self.folder, self.now))

    def _engines(self) -> Iterator[HubFinding]:
        try:
            objects = open_objects(self.settings, self.folder)
        except (KioskError, OSError) as error:
            yield _of(HubPart.OBJECTS, error)
            yield from self._tried(HubPart.STORE, lambda: self._store(None))
            return
        with closing(objects):
            yield from self._tried(HubPart.OBJECTS, lambda: engines.examine_objects(objects))
            reached = objects if engines.is_reached(objects) else None  # else each part would report it again
            yield from self._tried(HubPart.STORE, lambda: self._store(reached))

    def _settings(self) -> Iterator[HubFinding]:
        """Examine the folders of pages, which are made later and perhaps by a service."""
        settings = self.settings
        for name in dict.fromkeys([settings.pages, *([settings.office_pages] if settings.pages_every else [])]):
            try:
                require_replaceable(self.folder / name)
            except (KioskError, OSError) as error:
                yield _of(HubPart.SETTINGS, error)

    def _store(self, objects: ObjectStore | None) -> Iterator[HubFinding]:
        database = missing_database(self.settings, self.folder)
        if database is not None:
            yield from engines.without_hub(str(database), objects, backup_note.read(self.folder))
            return
        with closing(open_store(self.settings, self.folder, is_read_only=True)) as store:
            found = list(engines.examine_store(store, objects, backup_note.read(self.folder)))
            yield from found
            if any(finding.health is Health.BAD for finding in found):
                return
            if any(finding.health is Health.NOTE for finding in found):  # older tables, which can lack columns
                yield from self._of_older(store, objects)
                return
            # of objects that are not reached, only the place is used
            hub = Hub(self.folder, self.settings, store, objects or FolderObjects(Path(self.settings.objects)))
            yield from self._of_rows(hub)
            if objects is None:
                cure = "First do what stands under “objects”; then examine the hub again."
                what = "Rows and objects, what waits there, and written receipts were not compared."
                yield unknown(HubPart.INCOMING, what, cure)
                return
            yield from self._tried(HubPart.OBJECTS, lambda: stock.examine_stock(hub, self.now))
            yield from self._tried(HubPart.INCOMING, lambda: work.examine_incoming(hub))
            yield from self._tried(HubPart.RECEIPTS, lambda: work.examine_lost_receipts(hub))

    def _of_older(self, store: HubStore, objects: ObjectStore | None) -> Iterator[HubFinding]:
        yield from engines.examine_size(store)
        if objects is not None:
            hub = Hub(self.folder, self.settings, store, objects)
            yield from self._tried(HubPart.INCOMING, lambda: work.examine_incoming(hub))
        cure = "Let a command upgrade the tables, as above; then examine the hub again."
        yield unknown(HubPart.STORE, "What these tables contain was not examined.", cure)

    def _of_rows(self, hub: Hub) -> Iterator[HubFinding]:
        """Examine what needs the database alone."""
        status = status_of(hub)
        yield from engines.examine_totals(status)
        yield from engines.examine_writing(hub.store)
        yield from engines.examine_size(hub.store)
        yield from self._tried(HubPart.STORE, lambda: stock.examine_statements(hub))
        yield from self._tried(HubPart.WORKERS, lambda: work.examine_workers(hub))
        yield from self._tried(HubPart.RECEIPTS, lambda: work.examine_receipts(hub, self.now))
        yield from self._tried(HubPart.CLOCK, lambda: clock.examine_clock(hub.store, self.now))
        yield from stock.examine_gaps(status)
        yield from kiosks.examine_held(status)
        yield from kiosks.examine_clones(status)
        yield from kiosks.examine_quarantine(status)
        yield from kiosks.examine_silent(status, self.now)

    def _office(self) -> Iterator[HubFinding]:
        place = self.sources.repository or (self.settings.repository and self.folder / self.settings.repository)
        if not place:
            cure = 'Name it with --repo; or copy it to this machine, and write into hub.toml: repository = "PATH"'
            yield bad(HubPart.KEYS, "The province's repository is not named, so the right keys are unknown.", cure)
            return
        repository = read_repository(place)
        folders = self.sources.folders or key_folders(self.folder, self.settings) or [usual_key_folder(place)]
        passphrases = self.sources.passphrases or self.settings.passphrases
        ring = Keyring(tuple(folders), secrets_from(passphrases or ("none",), _unasked), repository.folder)
        yield from examine_keys(repository, ring, has_passphrase=bool(passphrases))
        yield from dates.examine_signatures(repository, self.now)

    def _tried(self, part: HubPart, examine_part: Callable[[], Iterator[HubFinding]]) -> Iterator[HubFinding]:
        """Yield the findings of `examine_part`; an error ends it with one more finding."""
        try:
            with explained(self.folder):
                yield from examine_part()
        except (KioskError, OSError) as error:
            yield _of(part, error)

    def _places(self) -> Sequence[Path]:
        """The folders whose disks can become full; those that do not exist are left out."""
        objects = [] if self.settings.objects.startswith(S3) else [self.folder / self.settings.objects]
        noted = backup_note.read(self.folder)
        places = [self.folder, *objects, *([] if noted is None else [noted.place])]
        return [place for place in places if place.is_dir()]


def _unasked(_words: str, _is_new: bool) -> str:
    return ""


def _of(part: HubPart, error: KioskError | OSError) -> HubFinding:
    if isinstance(error, KioskError):
        return of_error(part, error)
    cure = "Check that the file or disk is there and can be read, then run the command again."
    place, reason = str(error.filename or "a file"), str(error.strerror or error)
    return bad(part, "{place} cannot be used ({reason}).", cure, place=place, reason=reason)
