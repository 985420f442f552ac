"""The server of the package tram-hoc-so-hub: nginx with the package's own file, the package's command, a real kiosk's
transport and a real worker. Only folders, the port and the user differ from an installed package.
"""

import base64
import http.client
import os
import pwd
import shutil
import ssl
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_spec.province.servers.program import MissingProgramError, Server, found, free_port
from kiosk.domain.ports.sending import Stored
from kiosk.domain.syncing.failures import SendingError
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.jobs.work import HubWork, run_all
from kiosk.province.publishing.demo import make_demo_province
from kiosk.sync.sealing import SealedBundle
from kiosk.sync.sending.access_values import checked_access
from kiosk.sync.sending.opening import open_transport
from kiosk.sync.sending.web_transport import WebTransport
from tests.house.sources import ROOT
from tests.package.fake_commands import FakeRoot
from tests.package.test_hub_files import OWN, PROGRAMS, TREE
from tests.province.hub.hubs import Hub, received, record

pytestmark = pytest.mark.servers
CONFIGURATION = TREE / "etc/tram-hoc-so-hub/nginx.conf"


class Machine(FakeRoot):
    """A folder that stands for the root of the office's machine."""

    own_folders = OWN


@dataclass
class Office:
    """The office's machine with its hub and its server. ``access``: the set-up file of a kiosk as the command printed
    it.
    """

    machine: Machine
    hub: Hub
    port: int
    access: str

    @property
    def objects(self) -> Path:
        return self.hub.folder / "objects"

    def transport(self, **changes: str) -> WebTransport:
        table = tomllib.loads(self.access)["sync"] | {"address": f"https://127.0.0.1:{self.port}/", **changes}
        access, errors = checked_access(table)
        assert not errors
        return open_transport(access, lambda: True, lambda: None)

    def connection(self) -> http.client.HTTPSConnection:
        trusted = ssl.create_default_context(cadata=tomllib.loads(self.access)["sync"]["ca"])
        return http.client.HTTPSConnection("127.0.0.1", self.port, context=trusted, timeout=30)

    @property
    def authorization(self) -> dict[str, str]:
        told = tomllib.loads(self.access)["sync"]
        token = base64.b64encode(f"{told['user']}:{told['password']}".encode()).decode()
        return {"Authorization": f"Basic {token}"}

    def asks(self, method: str, path: str, data: bytes | None = None, *, is_known: bool = True) -> tuple[int, bytes]:
        connection = self.connection()
        connection.request(method, path, data, self.authorization if is_known else {})
        answer = connection.getresponse()
        read = answer.read()
        connection.close()
        return answer.status, read

    def works(self) -> None:
        keys = self.hub.opened_keys
        with opened(self.hub.folder) as found:
            run_all(HubWork(found, keys.check, keys.signer))

    def works_in_a_process(self) -> None:
        words = [sys.executable, "-m", "kiosk", "hub", "work", str(self.hub.folder), "--once"]
        subprocess.run(words, cwd=ROOT, check=True, capture_output=True)

    def files(self) -> Sequence[Path]:
        return sorted(path for path in self.objects.rglob("*") if path.is_file())


def account() -> str | None:
    """Return the user as which nginx runs: not root, as in the package."""
    return "nobody" if os.geteuid() == 0 else None


@pytest.fixture(scope="module")
def office(servers_folder: Path) -> Iterator[Office]:
    try:
        nginx = found("nginx", "nginx-light")
    except MissingProgramError as missing:
        pytest.skip(str(missing))
    root = servers_folder / "office"
    home = root / "var/lib/tram-hoc-so-hub"
    for folder in (home, root / "etc/tram-hoc-so-hub", root / "run/tram-hoc-so-hub-upload"):
        folder.mkdir(parents=True)
    make_demo_province(home / "province", (), home / "keys")
    settings = HubSettings(
        "Tỉnh", keys=(str(home / "keys"),), repository=str(home / "province"), passphrases=("none",)
    )
    make_hub(home / "hub", settings)
    hub = Hub(home / "hub", home / "province", home / "keys", root / "stick")
    machine = Machine(root)
    machine.add("chgrp")
    machine.add("tram-hoc-so-hub", f"printf '[sync]\\nenrolment = \"{hub.expects()}\"\\n'")
    done = machine.run(PROGRAMS / "upload", "127.0.0.1", "tram-le-thuy")
    assert done.returncode == 0, done.stderr
    port = free_port()
    text = CONFIGURATION.read_text("utf-8").replace("listen [::]:443 ssl;", "")
    text = text.replace("listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;")
    for folder in OWN:
        text = text.replace(f" {folder}", f" {root}{folder}")
    configuration = root / "etc/tram-hoc-so-hub/nginx.conf"
    configuration.write_text(text, "utf-8")
    (home / "hub/objects/.incoming").mkdir(parents=True)
    if user := account():
        entry = pwd.getpwnam(user)
        for path in (root, *root.rglob("*")):
            os.chown(path, entry.pw_uid, entry.pw_gid)
    command = ["sh", "-c", 'umask 0027; exec "$@"', "sh", nginx, "-e", "stderr", "-c", str(configuration)]
    server = Server("nginx", [*command, "-g", "daemon off;"], root, port, account())
    yield Office(machine, hub, port, done.stdout)
    server.stop()
    assert "[emerg]" not in (root / "nginx.log").read_text("utf-8")
    shutil.rmtree(root)


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not is_done():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


@pytest.fixture
def bundles(office: Office) -> Sequence[SealedBundle]:
    """Bundles of a new kiosk that the office expects."""
    return office.hub.kiosk(enrolment=office.hub.expects()).cuts(record(3), 20, 40)


def name(bundle: SealedBundle) -> str:
    return f"{bundle.kiosk}/{bundle.name}"


def test_a_kiosk_sends_and_gets_its_receipt(office: Office) -> None:
    kiosk = office.hub.kiosk(enrolment=office.hub.expects())
    bundles = kiosk.cuts(record(3), 20, 40)
    transport = office.transport()
    assert [transport.put(name(one), one.data) for one in bundles] == [Stored.STORED] * len(bundles)
    receipt = f"bien-nhan/{kiosk.id}.receipt.json"
    assert transport.get(receipt) is None
    office.works_in_a_process()
    assert transport.get(receipt) == (office.objects / receipt).read_bytes()
    answered = office.hub.fetches(kiosk)
    assert answered is not None
    assert list(answered.bundles) == [received(one) for one in bundles]
    transport.close()


def test_a_file_that_is_sent_twice_is_no_failure_and_not_replaced(
    office: Office, bundles: Sequence[SealedBundle]
) -> None:
    transport = office.transport()
    first = bundles[0]
    assert transport.put(name(first), first.data) is Stored.STORED
    assert transport.put(name(first), first.data) is Stored.ALREADY_THERE
    assert office.asks("PUT", f"/{name(first)}", b"something else")[0] == 412
    assert (office.objects / name(first)).read_bytes() == first.data
    transport.close()
    office.works()
    assert not (office.objects / name(first)).exists()


def test_half_a_file_is_not_taken_in(office: Office) -> None:
    (first,) = office.hub.kiosk(enrolment=office.hub.expects()).cuts(record(40))
    assert len(first.data) > 40_000  # so that nginx writes a part of it to the disk
    before = office.hub.state("bundles", "quarantine", "waiting")
    connection = office.connection()
    connection.putrequest("PUT", f"/{name(first)}")
    for field, value in {**office.authorization, "Content-Length": str(len(first.data))}.items():
        connection.putheader(field, value)
    connection.endheaders(first.data[: len(first.data) // 2])
    wait_until(lambda: any(path.stat().st_size for path in (office.objects / ".incoming").iterdir()))
    office.works_in_a_process()
    assert office.hub.state("bundles", "quarantine", "waiting") == before
    connection.send(first.data[len(first.data) // 2 :])
    assert connection.getresponse().status == 201
    connection.close()
    office.works_in_a_process()
    assert len(office.hub.state("bundles")["bundles"]) == len(before["bundles"]) + 1
    assert office.hub.state("quarantine")["quarantine"] == before["quarantine"]


def test_an_upload_that_breaks_off_leaves_nothing(office: Office, bundles: Sequence[SealedBundle]) -> None:
    before = office.files()
    connection = office.connection()
    connection.putrequest("PUT", f"/{name(bundles[0])}")
    for field, value in {**office.authorization, "Content-Length": "60000"}.items():
        connection.putheader(field, value)
    connection.endheaders(bundles[0].data[:1000])
    connection.close()
    assert office.asks("HEAD", f"/{name(bundles[0])}")[0] == 404
    office.works()
    assert [path for path in office.files() if ".incoming" not in path.parts] == [
        path for path in before if ".incoming" not in path.parts
    ]


@pytest.mark.parametrize("method", ["GET", "DELETE", "MKCOL", "COPY", "MOVE", "PROPFIND", "POST", "PATCH"])
def test_a_file_of_results_can_only_be_added(office: Office, bundles: Sequence[SealedBundle], method: str) -> None:
    first = bundles[0]
    assert office.asks("PUT", f"/{name(first)}", first.data)[0] == 201
    status, read = office.asks(method, f"/{name(first)}")
    assert (status, first.data in read) == (405, False)
    assert (office.objects / name(first)).read_bytes() == first.data
    office.works()


@pytest.mark.parametrize(
    "path",
    ["/", "/archive/", "/archive/{kiosk}/{file}", "/held/{kiosk}/{file}", "/quarantine/x", "/{kiosk}/", "/{kiosk}",
     "/registry/kiosks/1-0.json", "/.incoming/0000000001", "/bien-nhan/", "/../hub.toml", "/%2e%2e/hub.toml",
     "/bien-nhan/../../hub.toml", "/{kiosk}/../../hub.toml", "/probe/x.txt"],
)  # fmt: skip
def test_nothing_else_can_be_read_written_or_listed(
    office: Office, bundles: Sequence[SealedBundle], path: str
) -> None:
    first = bundles[0]
    office.asks("PUT", f"/{name(first)}", first.data)
    office.works()  # so that the archive contains the bundle
    before = office.files()
    wanted = path.format(kiosk=first.kiosk, file=first.name)
    for method in ("GET", "PUT", "DELETE", "MKCOL", "PROPFIND"):
        status, read = office.asks(method, wanted, b"x" if method == "PUT" else None)
        assert status in {400, 403, 404, 405}, (method, status)
        assert first.data not in read
        assert b"passphrases" not in read
    assert office.files() == before


def test_receipts_and_packs_can_be_read_and_not_changed(office: Office, bundles: Sequence[SealedBundle]) -> None:
    office.asks("PUT", f"/{name(bundles[0])}", bundles[0].data)
    office.works()
    receipt = f"/bien-nhan/{bundles[0].kiosk}.receipt.json"
    before = office.asks("GET", receipt)
    assert before[0] == 200
    assert {office.asks(method, receipt, b"x")[0] for method in ("PUT", "DELETE", "MKCOL")} <= {403, 405}
    assert office.asks("GET", receipt) == before
    assert office.asks("GET", "/goi/root.json", is_known=False)[0] == 200
    assert {office.asks(method, "/goi/root.json", b"x")[0] for method in ("PUT", "DELETE")} <= {403, 405}
    assert office.asks("GET", "/goi/../keys/", is_known=False)[0] in {403, 404}
    assert office.asks("GET", "/goi../keys/", is_known=False)[0] == 404


def test_strangers_and_large_files_are_refused(office: Office, bundles: Sequence[SealedBundle]) -> None:
    first, before = bundles[0], office.files()
    assert office.asks("PUT", f"/{name(first)}", first.data, is_known=False)[0] == 401
    stranger = office.transport(password="0" * 32)
    with pytest.raises(SendingError):
        stranger.put(name(first), first.data)
    stranger.close()
    assert office.asks("GET", f"/bien-nhan/{first.kiosk}.receipt.json", is_known=False)[0] == 401
    assert office.asks("PUT", f"/{name(first)}", bytes(1_048_577))[0] == 413
    assert office.files() == before


def test_a_second_kiosk_has_its_own_password_and_a_new_one_replaces_the_old(
    office: Office, bundles: Sequence[SealedBundle]
) -> None:
    first = office.access
    second = office.machine.run(PROGRAMS / "upload", "127.0.0.1", "tram-le-ninh", "19246").stdout
    again = office.machine.run(PROGRAMS / "upload", "127.0.0.1", "tram-le-ninh").stdout
    if user := account():
        shutil.chown(office.machine.path / "etc/tram-hoc-so-hub/users", user)
    answered = {}
    for access in (first, second, again):
        office.access = access
        answered[access] = office.asks("GET", f"/bien-nhan/{bundles[0].kiosk}.receipt.json")[0]
    office.access = first
    assert list(answered.values()) == [404, 401, 404]
    assert "tram-hoc-so-hub enrol --note tram-le-ninh --commune 19246" in office.machine.calls
    hashes = (office.machine.path / "etc/tram-hoc-so-hub/users").read_text("ascii")
    assert [line.split(":")[0] for line in hashes.splitlines()] == ["tram-le-thuy", "tram-le-ninh"]
    assert tomllib.loads(again)["sync"]["password"] not in hashes


def test_the_set_up_file_of_a_kiosk_is_whole(office: Office) -> None:
    told = tomllib.loads(office.access)["sync"]
    assert set(told) == {"enrolment", "address", "user", "password", "ca"}
    assert told["address"] == "https://127.0.0.1/"
    private = (office.machine.path / "etc/tram-hoc-so-hub/server.pem").stat().st_mode
    assert private & 0o007 == 0
