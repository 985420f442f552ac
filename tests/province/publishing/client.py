"""Simulates a kiosk with the reference TUF client, which reads from a folder instead of a network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface, Updater

BASE = "carrier:///"


class FolderFetcher(FetcherInterface):
    """Fetches files from a repository or a carrier in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = self._folder / url.removeprefix(BASE)
        if not path.is_file():
            raise DownloadHTTPError(f"{url} is not there", 404)
        return iter([path.read_bytes()])


@dataclass
class Client:
    """A kiosk that was set up with the root `bootstrap` and stores the metadata it has seen in `cache`."""

    bootstrap: bytes
    cache: Path

    def looks_at(self, folder: Path, at: datetime) -> Updater:
        """Refresh the metadata from `folder` at the time `at`, and return the TUF client.

        If the TUF client refuses the metadata, its exception is not caught.
        """
        (self.cache / "targets").mkdir(parents=True, exist_ok=True)
        updater = Updater(
            str(self.cache),
            f"{BASE}metadata/",
            str(self.cache / "targets"),
            f"{BASE}targets/",
            FolderFetcher(folder),
            bootstrap=self.bootstrap,
        )
        updater._trusted_set.reference_time = at
        updater.refresh()
        return updater

    def is_offered(self, folder: Path, path: str, at: datetime) -> bool:
        """Whether the target `path` is signed; if so, its bytes are downloaded and verified."""
        return self.offers(folder, (path,), at) == (True,)

    def offers(self, folder: Path, paths: Sequence[str], at: datetime) -> tuple[bool, ...]:
        """Return, for each path in `paths`, whether it is a signed target; download and verify the signed targets.

        The metadata is refreshed only once, at the start.
        """
        updater = self.looks_at(folder, at)
        signed = [updater.get_targetinfo(path) for path in paths]
        for target in signed:
            if target is not None:
                updater.download_target(target)
        return tuple(target is not None for target in signed)
