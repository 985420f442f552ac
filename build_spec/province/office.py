"""The office of the simulated province: its repository and keys, and its hub on PostgreSQL and S3."""

import sys
from pathlib import Path

from .kiosks import COMMUNES, ROOT, SimulatedKiosk, kiosk
from .servers.endpoints import S3Server
from .servers.program import Program

NAME = "Tỉnh Quảng Trị"


class Office:
    """The province's office; all its files are in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.hub, self.repository, self.keys = folder / "hub", folder / "province", folder / "province-keys"
        self.stick = folder / "stick"

    def found(self) -> None:
        """Create the province's keys, its repository, without packs, and a stick with both. Raises CommandError."""
        kiosk("publish", "init", str(self.repository), "--name", NAME, "--passphrase", "none")
        kiosk("publish", "carrier", str(self.repository), str(self.stick))

    def open_hub(self, store: str, objects: S3Server) -> None:
        """Create the hub with the database `store` and the bucket of `objects`. Raises CommandError."""
        access = self.folder / "s3-keys"
        access.touch(0o600)
        access.write_text(f"access_key = {objects.access_key}\nsecret_key = {objects.secret_key}\n", "ascii")
        place = ["--objects", f"s3://{objects.bucket}", "--s3-endpoint", objects.url, "--s3-region", objects.region]
        trust = ["--s3-ca", str(objects.authority), "--s3-keys", str(access)]
        keys = ["--keys", str(self.keys), "--repo", str(self.repository), "--passphrase", "none"]
        kiosk("hub", "init", str(self.hub), "--name", NAME, "--store", store, *place, *trust, *keys)

    def expect(self, one: SimulatedKiosk) -> str:
        """Expect a kiosk of its commune; return the token that approves its key. Raises CommandError."""
        lines = kiosk("hub", "enrol", str(self.hub), "--commune", COMMUNES[one.number][0])
        return lines.rpartition("enrolment = ")[2].strip().strip('"')

    def introduce(self, one: SimulatedKiosk) -> None:
        """Let the kiosk trust the province and learn the keys for which it encrypts, from a stick of the province."""
        from kiosk.tour.office import DemoOffice

        DemoOffice(self.folder).introduce(one.data)
        kiosk("sync", "bring", str(self.stick), data=one.data)

    def start_workers(self, count: int) -> Program:
        """Start `count` worker processes that take in what kiosks send."""
        command = [sys.executable, "-m", "kiosk", "hub", "work", str(self.hub), "--processes", str(count)]
        return Program("workers", command, self.folder, environment={"PYTHONPATH": str(ROOT)})

    def make_pages(self, out: Path) -> None:
        """Make the province's pages in the folder `out`. Raises CommandError."""
        kiosk("hub", "pages", str(self.hub), "--out", str(out))
