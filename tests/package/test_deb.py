"""Tests of the package on a clean Debian.

Rules: The package is installed, used, upgraded, removed and purged only once. The state after each step is recorded,
and the tests check these records.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.cli.smoke import checks
from tests.package.debian import CleanDebian, newer
from tests.package.threats import attempts
from tests.package.visit import Visit, visited

DATA = "/var/lib/tram-hoc-so"
PROGRAM = "/usr/lib/tram-hoc-so/program/kiosk"
UNITS = "/usr/lib/systemd/system"
UNMET = (
    f"cd {Path(PROGRAM).parent} && export LD_LIBRARY_PATH=$PWD/_internal:$PWD/_internal/PySide6/Qt/lib && "
    "find . -name '*.so*' -type f -exec ldd {} + | grep 'not found' || true"
)
"""Shell command that lists the libraries which the frozen program needs and the clean Debian lacks."""
HIGHER = "0.1.0+upgraded"
LARGEST_BYTES = 150_000_000
"""Maximum total size of the installed files in bytes, without the lessons."""
ALLOWED = {
    *("PATH", "LANG", "HOME", "XDG_RUNTIME_DIR", "WAYLAND_DISPLAY", "RUNTIME_DIRECTORY", "TRAM_HOC_DATA"),
    *("QT_QPA_PLATFORM", "WLR_BACKENDS", "WLR_RENDERER", "WLR_LIBINPUT_NO_DEVICES"),
}
STARTERS_OWN = ("LD_LIBRARY_PATH", "_PYI_")
"""Prefixes of environment variables that the program's launcher sets when it restarts the program."""


@dataclass(frozen=True, slots=True)
class Seen:
    """State of the system after one step, such as the installation.

    `user`: passwd entry of the kiosk's user; empty if this user does not exist. `data`: size of the record's database
    by file name; empty if there is no database. `program`, `configured`: whether the program and its configuration
    file exist. `enabled`: whether the kiosk starts at the next boot. `version`: the version that dpkg reports.
    """

    user: str
    data: Mapping[str, int]
    program: bool
    configured: bool
    enabled: bool
    version: str


@dataclass(frozen=True, slots=True)
class Life:
    """Results of all steps, from the installation to the purge.

    The fields of type `Seen` are named after the step before them; `again` is the second installation, after the
    removal.
    """

    debian: CleanDebian
    said: str
    installed: Seen
    mode: str
    smoke: str
    tour: int
    lost: str
    units: str
    size: int
    visit: Visit
    doctor: str
    used: Seen
    upgraded: Seen
    removed: Seen
    again: Seen
    purged: Seen


def look(debian: CleanDebian) -> Seen:
    data = debian.inside(DATA)
    record = {path.name: path.stat().st_size for path in sorted(data.glob("kiosk.db"))} if data.exists() else {}
    wanted = "etc/systemd/system/graphical.target.wants/tram-hoc-so.service"
    return Seen(
        user=debian.tries("getent", "passwd", "tram-hoc").stdout.strip(),
        data=record,
        program=debian.inside(PROGRAM).exists(),
        configured=debian.inside("/etc/tram-hoc-so/session.conf").exists(),
        enabled=(debian.root / wanted).is_symlink() and debian.inside(f"{UNITS}/tram-hoc-so.service").exists(),
        version=debian.tries("dpkg-query", "-W", "-f", "${Version}", "tram-hoc-so").stdout,
    )


def owner(debian: CleanDebian) -> str:
    return debian.runs("stat", "-c", "%U:%G %a", DATA).strip()


@pytest.fixture(scope="module")
def life(clean_debian: CleanDebian, package: Path, tmp_path_factory: pytest.TempPathFactory) -> Life:
    debian, folder = clean_debian, tmp_path_factory.mktemp("life")
    said = debian.installs(package)
    installed, mode = look(debian), owner(debian)
    files = [path for path in debian.inside("/usr/lib/tram-hoc-so").rglob("*") if not path.is_dir()]
    size = sum(path.lstat().st_size for path in files if path.suffix != ".hocpack")
    lost = debian.runs("sh", "-c", UNMET)
    smoke = debian.tries("/usr/bin/tram-hoc-so", "--smoke").stdout
    tour = debian.tries("/usr/bin/tram-hoc-so", "tour", "--out", f"{DATA}/tour").returncode
    shutil.rmtree(debian.inside(f"{DATA}/tour"), ignore_errors=True)
    units = debian.tries(
        "systemd-analyze", "verify", f"{UNITS}/tram-hoc-so.service", f"{UNITS}/tram-hoc-stick@sdb1.service"
    ).stdout
    visit = visited(debian, folder)
    doctor = debian.tries("/usr/bin/tram-hoc-so", "doctor").stdout
    used = look(debian)
    debian.installs(newer(package, HIGHER, folder))
    upgraded = look(debian)
    debian.runs("apt-get", "-q", "-y", "remove", "tram-hoc-so")
    removed = look(debian)
    debian.installs(package)
    again = look(debian)
    debian.runs("apt-get", "-q", "-y", "purge", "tram-hoc-so")
    return Life(
        *(debian, said, installed, mode, smoke, tour, lost, units, size, visit, doctor),
        *(used, upgraded, removed, again, look(debian)),
    )


def test_it_is_installed_for_the_next_start_and_asks_nothing(life: Life):
    assert life.installed.program
    assert life.installed.enabled


def test_its_user_cannot_sign_in_and_its_data_is_nobody_elses(life: Life):
    *_, home, shell = life.installed.user.split(":")
    assert (home, shell) == (f"{DATA}/home", "/usr/sbin/nologin")
    assert life.mode == "tram-hoc:tram-hoc 750"


def test_it_depends_on_every_library_it_loads(life: Life):
    assert life.lost == ""


def test_it_has_everything_it_needs(life: Life):
    assert "BAD" not in life.smoke
    assert life.smoke.count("ok    ") == len(list(checks(Path(DATA))))


def test_it_plays_the_tour(life: Life):
    assert life.tour == 0


def test_it_is_small_enough_to_carry(life: Life):
    assert life.size <= LARGEST_BYTES


def test_systemd_finds_nothing_wrong_with_its_units(life: Life):
    assert life.units == ""


def test_the_session_shows_the_kiosk_and_no_key_leads_out_refused_and_state_unchanged(life: Life):
    assert life.visit.colours > 16
    assert life.visit.tried == len(list(attempts())) * len(life.visit.places)
    assert life.visit.gave_way == []


def test_nothing_from_outside_reaches_the_kiosks_environment_refused_and_state_unchanged(life: Life):
    handed = {name for name in life.visit.environment if not name.startswith(STARTERS_OWN)}
    assert handed <= ALLOWED
    assert not [value for value in life.visit.environment.values() if "nowhere" in value]
    assert life.visit.environment["QT_QPA_PLATFORM"] == "wayland"


def test_the_kiosk_writes_for_itself_alone_and_no_memory_to_disk(life: Life):
    assert life.visit.umask == "0077"
    assert life.visit.core_bytes == "0"


def test_a_session_that_is_ended_closes_the_record(life: Life):
    assert life.visit.exit_code == 0
    assert "BAD" not in life.doctor


def test_an_upgrade_keeps_what_was_recorded(life: Life):
    assert life.upgraded.version == HIGHER
    assert life.used.data["kiosk.db"] > 0
    assert life.upgraded.data == life.used.data
    assert life.upgraded.user == life.used.user


def test_removing_it_keeps_what_was_recorded(life: Life):
    assert not life.removed.program
    assert not life.removed.enabled
    assert (life.removed.data, life.removed.user) == (life.used.data, life.used.user)


def test_it_finds_what_it_recorded_when_it_is_installed_again(life: Life):
    assert life.again.enabled
    assert life.again.data == life.used.data


def test_purging_it_leaves_nothing(life: Life):
    assert life.purged.user == ""
    assert not life.purged.configured
    assert life.debian.tries("sh", "-c", "find / -xdev -name '*tram-hoc*' -not -path '/proc/*'").stdout == ""
