"""A kiosk's side of the trust, by the reference client itself over a folder instead of a network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface, Updater

BASE = "carrier:///"


class FolderFetcher(FetcherInterface):
    """Reads a repository or a carrier that lies in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = self._folder / url.removeprefix(BASE)
        if not path.is_file():
            raise DownloadHTTPError(f"{url} is not there", 404)
        return iter([path.read_bytes()])


@dataclass
class Client:
    """A kiosk that was set up with `bootstrap` and remembers in `cache` what it has seen."""

    bootstrap: bytes
    cache: Path

    def looks_at(self, folder: Path, at: datetime) -> Updater:
        """Refresh from `folder` at the time `at`. Raises what the client raises when it refuses."""
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
        """Whether the target is signed; when it is, its bytes have been compared with the signature."""
        return self.offers(folder, (path,), at) == (True,)

    def offers(self, folder: Path, paths: Sequence[str], at: datetime) -> tuple[bool, ...]:
        """`is_offered` for each of the targets, in one visit."""
        updater = self.looks_at(folder, at)
        signed = [updater.get_targetinfo(path) for path in paths]
        for target in signed:
            if target is not None:
                updater.download_target(target)
        return tuple(target is not None for target in signed)
