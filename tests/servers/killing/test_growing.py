"""A hub grows as docs/growing.md describes: its objects move to S3, and a second computer joins it (form 3)."""

import os
import shutil
import subprocess
import time
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import tomli_w
from typer.testing import CliRunner

from build_spec.province.servers.endpoints import S3Server
from build_spec.province.servers.program import found
from kiosk.cli.hub.group import app
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import FILE, HubSettings
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, Kiosk, record, statement_count
from tests.servers.killing.victims import HubProcesses, stop_then_kill

pytestmark = pytest.mark.servers
PATIENCE = 120.0


@pytest.fixture(params=["rclone_s3", "radosgw"])
def s3(request: pytest.FixtureRequest) -> S3Server:
    return request.getfixturevalue(request.param)


@pytest.fixture
def hub(made_province: Path, tmp_path: Path, postgres_url: str) -> Hub:
    """A hub of form 2: PostgreSQL, and the objects in a folder."""
    keys, province = made_province / "keys", made_province / "province"
    settings = HubSettings("Tỉnh", postgres_url, keys=(str(keys),), repository=str(province), passphrases=("none",))
    make_hub(tmp_path / "hub", settings)
    return Hub(tmp_path / "hub", province, keys, tmp_path / "stick", datetime.now(UTC))  # as for the real workers


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_done():
        assert time.monotonic() < end, "the workers did not finish"
        time.sleep(0.1)


def copied_to(s3: S3Server, objects: Path, prefix: str) -> None:
    """Copy the objects into the bucket and compare them, with the commands of the document."""
    access = {
        "TYPE": "s3",
        "PROVIDER": "Other",
        "ENDPOINT": s3.url,
        "ACCESS_KEY_ID": s3.access_key,
        "SECRET_ACCESS_KEY": s3.secret_key,
        "REGION": s3.region,
    }
    environment = {
        **{f"RCLONE_CONFIG_S3_{name}": value for name, value in access.items()},
        "RCLONE_CA_CERT": str(s3.authority),
        "RCLONE_CONFIG": os.devnull,
        "PATH": os.defpath,
    }
    for command in ("copy", "check"):
        words = [found("rclone", "rclone"), command, str(objects), f"s3:{s3.bucket}/{prefix}"]
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False, timeout=120)
        assert done.returncode == 0, done.stderr


def name_bucket(hub: Hub, s3: S3Server, prefix: str) -> None:
    """Write the place of the objects into hub.toml, as the document describes."""
    table = tomllib.loads((hub.folder / FILE).read_text("utf-8"))
    table["objects"] = f"s3://{s3.bucket}/{prefix}"
    table["s3"] = {
        "endpoint": s3.url.rstrip("/"),
        "region": s3.region,
        "authority": str(s3.authority),
        "access_key": "credential:tram-hoc-so-hub.s3-access",
        "secret_key": "credential:tram-hoc-so-hub.s3-secret",
    }
    (hub.folder / FILE).write_text(tomli_w.dumps(table), "utf-8")


def lines_of_the_doctor(hub: Hub) -> str:
    return CliRunner().invoke(app, ["doctor", str(hub.folder)]).output


def is_answered(hub: Hub, kiosk: Kiosk, count: int) -> bool:
    receipt = hub.fetches(kiosk)
    return receipt is not None and len(receipt.bundles) == count


def test_workers_of_two_computers_share_the_objects_in_s3(
    hub: Hub, s3: S3Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "tram-hoc-so-hub.s3-access").write_text(s3.access_key, "ascii")
    (credentials / "tram-hoc-so-hub.s3-secret").write_text(s3.secret_key, "ascii")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    sent: list[SealedBundle] = []

    def upload(at: int) -> Kiosk:
        kiosk = hub.kiosk(enrolment=hub.expects())
        bundles = kiosk.cuts(record(), at)
        hub.uploads(*bundles)
        sent.extend(bundles)
        return kiosk

    known = upload(40)
    hub.works()
    waiting = upload(50)  # what waits on the server when the hub moves is not lost
    before = hub.state("bundles", "statements")

    prefix = f"form-3-{time.monotonic_ns()}"
    copied_to(s3, hub.folder / "objects", prefix)
    shutil.rmtree(hub.folder / "objects")
    name_bucket(hub, s3, prefix)
    other = tmp_path / "second" / "hub"  # the second computer has the file, the keys and the repository
    other.mkdir(parents=True)
    shutil.copyfile(hub.folder / FILE, other / FILE)
    assert hub.state("bundles", "statements") == before
    assert is_answered(hub, known, 2)

    with (
        HubProcesses(hub.folder, tmp_path / "first.log", 1) as first,
        HubProcesses(other, tmp_path / "second.log", 1),
    ):
        wait_until(lambda: "2 workers are running" in lines_of_the_doctor(hub))
        kiosks = [waiting, *(upload(60) for _ in range(4))]
        wait_until(lambda: all(is_answered(hub, kiosk, 2) for kiosk in kiosks))
        workers = first.workers()
        first.kill()  # the first computer is switched off
        for worker in workers:
            stop_then_kill(worker)
        late = upload(30)
        wait_until(lambda: is_answered(hub, late, 2))
    state = hub.state("bundles", "statements")
    assert (len(state["bundles"]), len(state["statements"])) == (len(sent), statement_count(*sent))

    done = CliRunner().invoke(app, ["rebuild", str(other)])
    assert f"{len(sent)} bundles with {statement_count(*sent)} statements are stored" in done.output
    told = lines_of_the_doctor(hub)
    assert "can be written, read and cleared" in told
    assert "Everything that kiosks have sent to the server is taken in." in told
