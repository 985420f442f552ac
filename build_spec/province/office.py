"""The office of the simulated province: its repository and keys, and its hub on PostgreSQL and S3."""

import sys
from pathlib import Path

from .kiosks import COMMUNES, ROOT, SimulatedKiosk, kiosk
from .servers.endpoints import S3Server
from .servers.program import Program

NAME = "Tỉnh Quảng Trị"
_ACCESS = """
[s3]
endpoint = "{url}"
region = "{region}"
authority = "{authority}"
"""


class Office:
    """The province's office; all its files are in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.hub, self.repository, self.keys = folder / "hub", folder / "province", folder / "province-keys"
        self._environment: dict[str, str] = {}

    def found(self) -> None:
        """Create the province's keys and its repository, without packs. Raises CommandError."""
        kiosk("publish", "init", str(self.repository), "--name", NAME, "--passphrase", "none")

    def open_hub(self, store: str, objects: S3Server) -> None:
        """Create the hub with the database `store` and the bucket of `objects`. Raises CommandError."""
        self._environment = {"AWS_ACCESS_KEY_ID": objects.access_key, "AWS_SECRET_ACCESS_KEY": objects.secret_key}
        keys = ["--keys", str(self.keys), "--repo", str(self.repository), "--passphrase", "none"]
        self._run("hub", "init", str(self.hub), "--name", NAME, "--store", store, *keys)
        file = self.hub / "hub.toml"
        settings = file.read_text("utf-8").replace('objects = "objects"', f'objects = "s3://{objects.bucket}"')
        access = {"url": objects.url, "region": objects.region, "authority": objects.authority}
        file.write_text(settings + _ACCESS.format_map(access), "utf-8")

    def expect(self, one: SimulatedKiosk) -> str:
        """Expect a kiosk of its commune; return the token that approves its key. Raises CommandError."""
        lines = self._run("hub", "enrol", str(self.hub), "--commune", COMMUNES[one.number][0])
        return lines.rpartition("enrolment = ")[2].strip().strip('"')

    def introduce(self, one: SimulatedKiosk) -> None:
        """Let the kiosk trust the province and learn the keys for which it encrypts, from a stick of the province."""
        from kiosk.tour.office import DemoOffice

        office, stick = DemoOffice(self.folder), self.folder / "stick"
        office.introduce(one.data)
        if not stick.exists():
            office.fill(stick)
        kiosk("sync", "bring", str(stick), data=one.data)

    def start_workers(self, count: int) -> Program:
        """Start `count` worker processes that take in what kiosks send."""
        command = [sys.executable, "-m", "kiosk", "hub", "work", str(self.hub), "--processes", str(count)]
        return Program("workers", command, self.folder, environment={**self._environment, "PYTHONPATH": str(ROOT)})

    def make_pages(self, out: Path) -> None:
        """Make the province's pages in the folder `out`. Raises CommandError."""
        self._run("hub", "pages", str(self.hub), "--out", str(out))

    def _run(self, *words: str) -> str:
        return kiosk(*words, environment=self._environment)
