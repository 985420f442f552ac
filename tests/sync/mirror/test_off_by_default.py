"""Tests that a kiosk without the mirror setting shows no mirror, imports no network module and opens no socket."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.settings import Settings, load
from kiosk.sync.mirror.errors import MirrorError
from tests.journeys import no_network
from tests.services.stick_visit import Visit
from tests.sync.mirror.conftest import NetworkVisit

ROOT = Path(__file__).parents[3]


def child(folder: Path, address: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.sync.mirror.no_mirror_child", str(folder), address]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(visit: NetworkVisit, tmp_path: Path) -> Path:
    """Create a folder with the province's root key and a stick with a pack."""
    if not no_network.is_possible():
        pytest.skip("the numbers of this machine's system calls are not known here")
    visit.signs("1.2.0")
    visit.lays()
    return tmp_path


def test_a_kiosk_has_no_mirror_by_itself(tmp_path: Path):
    assert load(tmp_path / "settings.toml").mirror == Settings().mirror == ""


def test_no_socket_is_opened_without_the_setting(folder: Path):
    done = child(folder, "")
    assert (done.returncode, done.stdout.split("\n")) == (0, ["1.2.0", "This kiosk has no mirror.", "", ""]), (
        done.stderr
    )


def test_the_filter_would_notice_a_socket(folder: Path):
    done = child(folder, "https://localhost:9/packs/")
    assert (done.returncode, done.stdout) == (-signal.SIGSYS, "1.2.0\n")


@pytest.mark.parametrize("has_place", [False, True])
def test_a_mirror_that_is_not_set_cannot_be_looked_at(visit: NetworkVisit, has_place: bool):
    if has_place:
        visit.is_told("", None)
    before = Visit.state(visit)
    assert not visit.loading.has_mirror
    with pytest.raises(MirrorError):
        visit.loading.look_at_mirror(lambda: True)
    visit.loading.put_away()
    assert Visit.state(visit) == before


def test_an_address_that_is_set_can_be_looked_at(visit: NetworkVisit):
    visit.is_told("https://example.org/packs", None)
    assert visit.loading.has_mirror


def test_knowing_where_packs_lie_loads_nothing_of_the_network():
    known = "import sys, kiosk.services.packs.loading_service, kiosk.sync.mirror.place"
    script = f"{known}; print({{'ssl', 'http.client'}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
