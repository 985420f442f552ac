"""The tour command works without a network and opens no network socket."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.tour.album_contents import AROUND
from tests.bridge.paper.reading import texts
from tests.journeys import no_network
from tests.sealing import bundle_names

ROOT = Path(__file__).parents[2]
FORBID = "from tests.journeys.no_network import forbid_network; forbid_network(); "
OPENERS = {
    "ipv4": "import socket; socket.socket(socket.AF_INET)",
    "ipv6": "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "thread": "import socket, threading; t = threading.Thread(target=socket.socket); t.start(); t.join()",
    "c++": "from PySide6.QtNetwork import QTcpSocket; QTcpSocket().connectToHost('127.0.0.1', 9)",
    "process": "import subprocess, sys; "
    "done = subprocess.run([sys.executable, '-c', 'import socket; socket.socket()']); "
    "import os; os.kill(os.getpid(), -done.returncode)",
}


def child(*arguments: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*before, sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="session")
def filtering() -> None:
    """Skip unless the kernel can filter system calls."""
    if not no_network.is_possible():
        pytest.skip("the numbers of this machine's system calls are not known here")
    if child("-c", FORBID).returncode != 0:
        pytest.skip("this kernel does not filter system calls")


@pytest.fixture
def without_network() -> tuple[str, ...]:
    """Command prefix that runs a command without any network; empty if this machine does not allow that."""
    try:
        works = subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        works = False
    return ("unshare", "-n") if works else ()


def assert_toured(done: subprocess.CompletedProcess[str], out: Path) -> None:
    """Assert that the tour completed and delivered results."""
    assert done.returncode == 0, done.stderr
    report = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    assert report["problem"] == ""
    assert report["rows"]["lesson-passed"] == 1
    assert report["bundles"] == sorted(bundle_names(out / "bundles"))
    assert len(report["bundles"]) == 1
    assert set(report["pictures"]) >= {f"{name}.png" for name in AROUND["evening"]}
    assert all((out / picture).is_file() for picture in report["pictures"])
    assert "GIẤY GHI NHẬN" in texts((out / "certificate.pdf").read_bytes())[0]


@pytest.mark.parametrize("opener", list(OPENERS))
def test_the_filter_ends_whoever_opens_a_network_socket(filtering: None, opener: str) -> None:
    assert child("-c", OPENERS[opener]).returncode == 0
    assert child("-c", FORBID + OPENERS[opener]).returncode == -signal.SIGSYS


def test_the_filter_lets_the_machine_talk_to_itself(filtering: None) -> None:
    inner = "import socket; socket.socket(socket.AF_UNIX); socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)"
    assert child("-c", FORBID + inner).returncode == 0


def test_the_journey_works_where_there_is_no_network_and_opens_no_network_socket(
    filtering: None, without_network: tuple[str, ...], packs: Path, translations: Path, tmp_path: Path
) -> None:
    if without_network:
        reach = "import socket; socket.create_connection(('192.0.2.1', 9), 5)"
        assert "unreachable" in child("-c", reach, before=without_network).stderr
    command = ("-m", "tests.journeys.no_network", str(packs), str(translations), "tour", "--out", str(tmp_path))
    assert_toured(child(*command, before=without_network), tmp_path)
