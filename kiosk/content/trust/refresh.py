"""Runs the TUF client over a carrier, in a folder that is thrown away.

Rules: python-tuf keeps its cache without fsync, so what is believed lies in the record and is only lent to it; names
are compared with a pattern and never unquoted; sizes are bounded before anything is parsed, and shapes before
python-tuf sees it; no network is opened.
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
from kiosk.domain.trust import Mark, TrustState

SMALL = 16 * 1024
"""Most bytes of ``root.json`` and ``timestamp.json``."""
SNAPSHOT = 256 * 1024
TARGETS = 2 * 1024 * 1024
"""A department with some 5,000 files."""
ROTATIONS = 32
"""Roots in one visit: more than ten years of new keys three times a year."""
EARLIEST = datetime.min.replace(tzinfo=UTC)
"""At this time nothing is expired yet."""
_PREFIX = "carrier:"
_NOT_THERE = 404
_LIMITS: Mapping[str, int] = {"root": SMALL, "timestamp": SMALL, "snapshot": SNAPSHOT}


class CarrierFetcher(FetcherInterface):
    """Hands metadata of a carrier to python-tuf. ``newest``, ``data``: the file that was asked for last."""

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
    """A TUF client that has looked at a carrier, as long as the block of `refreshing` lasts."""

    def __init__(self, updater: Updater, fetcher: CarrierFetcher, folder: Path) -> None:
        self._updater = updater
        self._fetcher = fetcher
        self._folder = folder

    @property
    def newest(self) -> str:
        """Name of the metadata file that was asked for last."""
        return self._fetcher.newest

    def newest_expiry(self) -> datetime:
        """When the file that was asked for last expires, once it was verified but for that."""
        return Metadata.from_bytes(self._fetcher.data).signed.expires

    @property
    def root(self) -> Root:
        """The newest root."""
        return self._updater._trusted_set.root  # noqa: SLF001 - python-tuf has no public way to what it verified

    @property
    def timestamp(self) -> Timestamp:
        """Verified."""
        return self._updater._trusted_set.timestamp  # noqa: SLF001 - as above

    @property
    def snapshot(self) -> Snapshot:
        """Verified."""
        return self._updater._trusted_set.snapshot  # noqa: SLF001 - as above

    @property
    def targets(self) -> Targets:
        """Verified; what the province itself signs."""
        return self._updater._trusted_set.targets  # noqa: SLF001 - as above

    def refresh(self) -> None:
        """Verify root, timestamp, snapshot and targets. Raises python-tuf's errors, PackError and its kin."""
        self._updater.refresh()

    def department(self, name: str) -> Targets:
        """Verify what the department `name` signs, which the targets delegate to; raises as `refresh`."""
        return self._updater._load_targets(name, Targets.type)  # noqa: SLF001 - the public way goes on to others

    def files(self, roles: Iterable[str]) -> Mapping[str, bytes]:
        """The verified file of each role, as it was signed."""
        return {role: (self._folder / f"{role}.json").read_bytes() for role in roles}


@contextlib.contextmanager
def refreshing(carrier: Carrier, root: bytes, state: TrustState, reference: datetime) -> Iterator[Refreshed]:
    """A client that trusts `root`, knows `state` and takes `reference` for the time; its folder goes in the end."""
    folder = Path(tempfile.mkdtemp(prefix="tram-hoc-trust-"))
    try:
        for role, data in state.metadata.items():
            (folder / f"{role}.json").write_bytes(data)
        fetcher = CarrierFetcher(carrier)
        updater = Updater(str(folder), _PREFIX, fetcher=fetcher, config=_configured(), bootstrap=_anchor(root, state))
        verified = updater._trusted_set  # noqa: SLF001 - there is no public option (standards.md §3)
        verified.reference_time = reference
        verified._load_data = _in_shape(verified._load_data)  # noqa: SLF001 - as above; root was looked at by `_anchor`
        yield Refreshed(updater, fetcher, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def role_in(name: str) -> str:
    """``so-y-te`` of ``12.so-y-te.json``."""
    return name.removesuffix(".json").rpartition(".")[2]


def mark_of(name: str, role: Role) -> Mark:
    """The mark under which the versions of the role `name` count."""
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
    """The newest root that is known: of the set-up, or verified since. A damaged one is passed over."""
    known = state.metadata.get(Root.type)
    given = _version(root)
    if given is None:
        raise CarrierRefusedError(
            "The province's root of trust on this kiosk is damaged or was never set up.",
            "Set up the province's keys again, from the set-up file of the province.",
        )
    return known if known is not None and (_version(known) or 0) > given else root


def _in_shape(load: Callable[..., Any]) -> Callable[..., Any]:
    """`load`, which parses every file of the carrier and of the cache, preceded by `require_shape`."""

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
