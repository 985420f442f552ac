"""Runs the TUF client on a carrier, with its cache in a temporary folder.

Rules: python-tuf writes its cache without fsync. The trusted state is therefore stored in the kiosk's database, and
only copied to the cache. File names must match a pattern and are never percent-decoded. Sizes are limited before a
file is parsed, and types are checked before python-tuf parses it. There is no network access.
"""

import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tuf.api.exceptions import DownloadHTTPError, RepositoryError
from tuf.api.metadata import Metadata, Role, Root, Signed, Snapshot, Targets, Timestamp

from kiosk.content.trust.carriers import Carrier
from kiosk.content.trust.names import METADATA_NAME
from kiosk.content.trust.refusals import refuse_name
from kiosk.content.trust.shapes import parsed, require_shape
from kiosk.content.trust.tuf_client import FetcherInterface, Updater, UpdaterConfig
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Mark, TrustState

SMALL = 16 * 1024
"""Maximum size of ``root.json`` and ``timestamp.json`` in bytes."""
SNAPSHOT = 256 * 1024
TARGETS = 2 * 1024 * 1024
"""Maximum size of a targets file in bytes, enough for a department with about 5,000 files."""
ROTATIONS = 32
"""Maximum number of new root versions in one update, enough for ten years with three key rotations a year."""
EARLIEST = datetime.min.replace(tzinfo=UTC)
"""Reference time so early that no metadata counts as expired."""
_PREFIX = "carrier:"
_NOT_THERE = 404
_LIMITS: Mapping[str, int] = {"root": SMALL, "timestamp": SMALL, "snapshot": SNAPSHOT}


class CarrierFetcher(FetcherInterface):
    """Reads from a carrier the metadata files that python-tuf requests.

    ``newest`` and ``data``: name and contents of the file that was requested last.
    """

    def __init__(self, carrier: Carrier) -> None:
        self._carrier = carrier
        self.newest = "timestamp.json"
        self.data = b""

    def _fetch(self, url: str) -> Iterator[bytes]:
        name = url.removeprefix(f"{_PREFIX}/")
        if METADATA_NAME.fullmatch(name) is None:
            refuse_name(name)
        self.newest = name
        try:
            self.data = self._carrier.metadata(name, _LIMITS.get(role_in(name), TARGETS))
        except CarrierIncompleteError as error:
            raise DownloadHTTPError(error.message, _NOT_THERE) from error
        yield self.data


class Refreshed:
    """A TUF client for one carrier, usable only within the block of `refreshing`."""

    def __init__(self, updater: Updater, fetcher: CarrierFetcher, folder: Path) -> None:
        self._updater = updater
        self._fetcher = fetcher
        self._folder = folder

    @property
    def newest(self) -> str:
        """Name of the metadata file that was requested last."""
        return self._fetcher.newest

    def newest_expiry(self) -> datetime:
        """Return the expiry of the last requested file, which must have been verified except for its expiry."""
        return Metadata.from_bytes(self._fetcher.data).signed.expires

    @property
    def root(self) -> Root:
        """The newest verified root metadata."""
        return self._updater._trusted_set.root  # noqa: SLF001 - python-tuf has no public access to verified metadata

    @property
    def timestamp(self) -> Timestamp:
        """The verified timestamp metadata."""
        return self._updater._trusted_set.timestamp  # noqa: SLF001 - python-tuf has no public access to it

    @property
    def snapshot(self) -> Snapshot:
        """The verified snapshot metadata."""
        return self._updater._trusted_set.snapshot  # noqa: SLF001 - python-tuf has no public access to it

    @property
    def targets(self) -> Targets:
        """The verified top-level targets metadata, signed by the province."""
        return self._updater._trusted_set.targets  # noqa: SLF001 - python-tuf has no public access to it

    def refresh(self) -> None:
        """Verify root, timestamp, snapshot and targets metadata. Raises the errors of python-tuf and PackError."""
        self._updater.refresh()

    def department(self, name: str) -> Targets:
        """Verify the targets metadata of the department `name`. Raises the same errors as `refresh`."""
        return self._updater._load_targets(name, Targets.type)  # noqa: SLF001 - the public method also loads other roles

    def files(self, roles: Iterable[str]) -> Mapping[str, bytes]:
        """Return the verified metadata file of each role, byte for byte as signed."""
        return {role: (self._folder / f"{role}.json").read_bytes() for role in roles}


@contextlib.contextmanager
def refreshing(carrier: Carrier, root: bytes, state: TrustState, reference: datetime) -> Iterator[Refreshed]:
    """Create a client that trusts `root` and `state` and takes `reference` as the current time.

    The temporary folder of the client is deleted at the end of the block.
    """
    folder = Path(tempfile.mkdtemp(prefix="tram-hoc-trust-"))
    try:
        for role, data in state.metadata.items():
            (folder / f"{role}.json").write_bytes(data)
        fetcher = CarrierFetcher(carrier)
        updater = Updater(str(folder), _PREFIX, fetcher=fetcher, config=_configured(), bootstrap=_anchor(root, state))
        verified = updater._trusted_set  # noqa: SLF001 - no public option sets the time (standards.md §3)
        verified.reference_time = reference
        # the root was loaded before this check was installed, but `_anchor` has already checked the root
        verified._load_data = _in_shape(verified._load_data)  # noqa: SLF001 - python-tuf has no public hook
        yield Refreshed(updater, fetcher, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def role_in(name: str) -> str:
    """Return the role in the name of a metadata file: ``so-y-te`` in ``12.so-y-te.json``."""
    return name.removesuffix(".json").rpartition(".")[2]


def mark_of(name: str, role: Role) -> Mark:
    """Return the `Mark` of the role `name` with its current keys; the kiosk stores the highest version per mark."""
    return Mark(name, hashlib.sha256(",".join(sorted(role.keyids)).encode()).hexdigest())


def _configured() -> UpdaterConfig:
    return UpdaterConfig(
        max_root_rotations=ROTATIONS,
        root_max_length=SMALL,
        timestamp_max_length=SMALL,
        snapshot_max_length=SNAPSHOT,
        targets_max_length=TARGETS,
    )


def _anchor(root: bytes, state: TrustState) -> bytes:
    """Return the newest root that the kiosk knows: `root` from the set-up, or a newer undamaged one in `state`.

    Raises CarrierRefusedError if `root` is damaged.
    """
    known = state.metadata.get(Root.type)
    given = _version(root)
    if given is None:
        raise CarrierRefusedError(
            translatable("Staff", "The province's root of trust on this kiosk is damaged or was never set up."),
            translatable("Staff", "Set up the province's keys again, from the set-up file of the province."),
        )
    return known if known is not None and (_version(known) or 0) > given else root


def _in_shape(load: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap `load`, which parses every file of carrier and cache, so that `require_shape` checks each file first."""

    def checked(kind: type[Signed], data: bytes, *delegation: Any) -> Any:
        require_shape(data)
        return load(kind, data, *delegation)

    return checked


def _version(root: bytes) -> int | None:
    try:
        metadata = parsed(root)
        signed = metadata.signed
        if not isinstance(signed, Root):
            return None
        signed.verify_delegate(Root.type, metadata.signed_bytes, metadata.signatures)
    except (RepositoryError, ValueError):
        return None
    return signed.version
