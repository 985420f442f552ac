"""Simulated kiosks: each has a record of some weeks, made by the program's own services, and access to the server."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .servers.endpoints import S3Server

ROOT = Path(__file__).resolve().parents[2]
COMMUNES = (("19249", "xã Lệ Thủy", 5200), ("19246", "xã Lệ Ninh", 3900), ("19207", "xã Quảng Ninh", 6100))
"""Official code, name and number of adults of the kiosks' communes."""


class CommandError(Exception):
    """A command of the program failed; the message contains its output."""


def kiosk(*words: str, data: Path | None = None) -> str:
    """Run ``kiosk`` with `words` and return its output; `data`: data folder of the kiosk. Raises CommandError."""
    place = {} if data is None else {"TRAM_HOC_DATA": str(data)}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        cwd=ROOT,
        env={**os.environ, **place},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise CommandError(f"kiosk {' '.join(words)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def build_packs(folder: Path) -> None:
    """Build the bundled packs in `folder`, without narration. Raises CommandError."""
    kiosk("pack", "build", "--all", "--out", str(folder), "--narration", str(folder / "none"))


@dataclass(frozen=True, slots=True)
class SimulatedKiosk:
    """A kiosk with the data folder ``data`` and the bundled ``packs``, in the commune ``number`` of `COMMUNES`."""

    data: Path
    number: int
    packs: Path

    def begin(self, weeks: int) -> "subprocess.Popen[bytes]":
        """Start a process that records `weeks` weeks of evenings in the data folder, and return it.

        It is in a session of its own, so that Ctrl+C in a terminal does not end it with a traceback.
        """
        words = [str(self.data), str(self.number), str(self.packs), str(weeks)]
        command = [sys.executable, "-m", "build_spec.province.kiosks", *words]
        return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, start_new_session=True)

    def connect(self, server: S3Server, enrolment: str) -> None:
        """Give the kiosk the access to the province's server, and the token with which the office expects it."""
        import tomli_w

        access = {
            "address": f"s3+{server.url}/{server.bucket}",
            "access_key": server.access_key,
            "secret_key": server.secret_key,
            "region": server.region,
            "ca": server.authority.read_text("ascii"),
            "enrolment": enrolment,
        }
        file = self.data / "sync.toml"
        file.touch(mode=0o600)
        file.write_text(tomli_w.dumps(access), "ascii")

    def synchronise(self) -> None:
        """Send what waits and fetch receipts. Raises CommandError."""
        kiosk("sync", "now", data=self.data)

    def waiting(self) -> int:
        """Return the number of records for which the kiosk has no receipt. Raises CommandError."""
        status = json.loads(kiosk("sync", "status", "--json", data=self.data))
        return sum(int(status[state]["events"]) for state in ("on_kiosk", "away"))


def fill(data: Path, number: int, packs: Path, weeks: int) -> None:
    """Record `weeks` weeks of evenings of the commune `number` of `COMMUNES` in the new folder `data`."""
    from kiosk.tour.story.evening import SETTINGS, fill_past

    fill_past(data, packs, datetime.now(UTC), weeks)
    code, place, adults = COMMUNES[number]
    settings = SETTINGS.replace('"xã Lệ Thủy"', f'"{place}"').replace('"19249"', f'"{code}"')
    (data / "settings.toml").write_text(settings.replace("adults = 5200", f"adults = {adults}"), "utf-8")


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
