"""The files that build_spec adds to the package, checked before the package is built."""

import re
import shutil
import subprocess
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest
import typer

from kiosk.app import LEFT_BY_STAFF
from kiosk.cli.commands import command_line
from tests.house.shell import goes_on_after_errors
from tests.package.fake_commands import PROGRAMS, SPEC, TREE, FakeRoot

SCRIPTS = sorted(
    [
        *(SPEC / "deb/scripts").iterdir(),
        *PROGRAMS.iterdir(),
        TREE / "usr/bin/tram-hoc-so",
        SPEC / "portable/run",
    ]
)
ENTRY = TREE / "usr/share/applications/tram-hoc-so-studio.desktop"
SYSTEM = (
    "systemctl",
    "systemd-sysusers",
    "systemd-tmpfiles",
    "udevadm",
    "sysctl",
    "loginctl",
    "userdel",
    "groupdel",
    "getent",
    "pgrep",
    "deb-systemd-helper",
    "rmdir",
    "rm",
)
"""Commands of the system that maintainer scripts call."""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_of_the_package_is_whole_and_stops_at_the_first_error(script: Path):
    assert script.stat().st_mode & 0o111 == 0o111
    assert not goes_on_after_errors(script)
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0


@pytest.fixture
def machine(tmp_path: Path) -> FakeRoot:
    """A machine on which systemd runs, with fakes of the commands that maintainer scripts call."""
    (tmp_path / "run/systemd/system").mkdir(parents=True)
    machine = FakeRoot(tmp_path)
    for name in SYSTEM:
        machine.add(name, "exit 1" if name == "pgrep" else "")
    return machine


@pytest.mark.parametrize(("state", "is_stopped"), [("active", True), ("activating", True), ("inactive", False)])
def test_a_kiosk_that_fell_and_waits_is_stopped_for_an_upgrade_and_started_after_it(
    machine: FakeRoot, state: str, is_stopped: bool
):
    machine.add("systemctl", f"echo {state}")
    machine.add("rm", 'exec /bin/rm "$@"')
    mark = machine.path / "run/tram-hoc-so.was-running"
    assert machine.run(SPEC / "deb/scripts/prerm", "upgrade").returncode == 0
    assert ("systemctl stop tram-hoc-so.service" in machine.calls) == is_stopped
    assert mark.exists() == is_stopped
    assert machine.run(SPEC / "deb/scripts/postinst", "configure", "1.0").returncode == 0
    assert ("systemctl --no-block start tram-hoc-so.service" in machine.calls) == is_stopped
    assert not mark.exists()


def test_a_removed_kiosk_is_not_started_by_a_later_installation(machine: FakeRoot):
    machine.add("systemctl", "echo active")
    assert machine.run(SPEC / "deb/scripts/prerm", "remove").returncode == 0
    assert "systemctl stop tram-hoc-so.service" in machine.calls
    assert not (machine.path / "run/tram-hoc-so.was-running").exists()


def test_a_first_installation_makes_the_user_and_its_folders_and_starts_nothing(machine: FakeRoot):
    assert machine.run(SPEC / "deb/scripts/postinst", "configure").returncode == 0
    made = [call.split()[0] for call in machine.calls]
    assert made.index("systemd-sysusers") < made.index("systemd-tmpfiles") < made.index("deb-systemd-helper")
    assert not [call for call in machine.calls if call.startswith("systemctl") and "start" in call.split()]


@pytest.mark.parametrize(("was_enabled", "act"), [(True, "enable"), (False, "update-state")])
def test_a_service_that_an_administrator_disabled_stays_so(machine: FakeRoot, was_enabled: bool, act: str):
    machine.add("deb-systemd-helper", f'[ "$2" != was-enabled ] || exit {0 if was_enabled else 1}')
    assert machine.run(SPEC / "deb/scripts/postinst", "configure", "1.0").returncode == 0
    helped = [call.split()[1:] for call in machine.calls if call.startswith("deb-systemd-helper")]
    assert helped[1:] == [[act, "tram-hoc-so.service"]]


def test_an_installation_without_its_user_fails_before_anything_is_enabled(machine: FakeRoot):
    machine.add("systemd-sysusers", "exit 1")
    assert machine.run(SPEC / "deb/scripts/postinst", "configure").returncode != 0
    assert [call.split()[0] for call in machine.calls] == ["systemd-sysusers"]


def test_a_user_who_is_still_held_keeps_nothing_from_being_purged(machine: FakeRoot):
    machine.add("userdel", "exit 1")
    assert machine.run(SPEC / "deb/scripts/postrm", "purge").returncode == 0
    ended = machine.calls.index("loginctl terminate-user tram-hoc")
    assert ended < machine.calls.index(f"rm -rf {machine.path}/var/lib/tram-hoc-so")
    assert "userdel tram-hoc" in machine.calls


@pytest.mark.parametrize(("ends_after", "waits"), [(0, 0), (3, 3), (999, 20)])
def test_the_last_processes_of_the_user_may_end_before_the_purge(machine: FakeRoot, ends_after: int, waits: int):
    machine.add("sleep")
    machine.add("pgrep", f'[ "$(grep -c ^pgrep {machine.path}/called)" -le {ends_after} ]')
    assert machine.run(SPEC / "deb/scripts/postrm", "purge").returncode == 0
    slept = [number for number, call in enumerate(machine.calls) if call == "sleep 1"]
    assert len(slept) == waits
    assert max(slept, default=0) < machine.calls.index(f"rm -rf {machine.path}/var/lib/tram-hoc-so")


def test_a_removal_keeps_the_records_and_the_user(machine: FakeRoot):
    assert machine.run(SPEC / "deb/scripts/postrm", "remove").returncode == 0
    assert machine.calls == ["systemctl daemon-reload"]


@pytest.fixture
def entry() -> dict[str, str]:
    """The entry of the studio in the menus of desktops."""
    file = ConfigParser(delimiters=("=",), interpolation=None)
    file.optionxform = str  # type: ignore[assignment,method-assign]  # keys are case-sensitive
    file.read(ENTRY, "utf-8")
    assert file.sections() == ["Desktop Entry"]
    return dict(file["Desktop Entry"])


def test_the_studio_is_in_the_menu_of_an_office_pc_in_both_languages(entry: dict[str, str]):
    assert (entry["Type"], entry["Terminal"], entry["Name[vi]"]) == ("Application", "false", "Bài của xã")
    told = ("Name", "GenericName", "Comment", "Keywords")
    assert all(entry[key] and entry[f"{key}[vi]"] and entry[key] != entry[f"{key}[vi]"] for key in told)
    assert entry["Categories"].rstrip(";").split(";") == ["Education"]
    program, command = entry["Exec"].split()
    starts = (PROGRAMS / "session").read_text("utf-8")
    assert program == entry["TryExec"] == "/usr/lib/tram-hoc-so/program/kiosk"
    assert "here=/usr/lib/tram-hoc-so\n" in starts
    assert '"$here/program/kiosk" run' in starts
    assert command in typer.main.get_command(command_line()).commands


def test_the_icon_of_the_studio_is_a_drawing_that_the_package_contains(entry: dict[str, str]):
    script = (SPEC / "package.sh").read_text("utf-8")
    assert "icons=$deb/usr/share/icons/hicolor/scalable/apps\n" in script
    (drawing,) = re.findall(rf'^cp (\S+) "\$icons/{entry["Icon"]}\.svg"$', script, re.MULTILINE)
    assert (SPEC.parent / drawing).read_bytes().startswith(b"<svg")


def test_the_studio_is_no_way_out_of_a_kiosk(entry: dict[str, str]):
    """Only desktops with a menu show the entry; the kiosk's session starts none of them and sets no desktop."""
    desktops = entry["OnlyShowIn"].rstrip(";").split(";")
    assert {"GNOME", "KDE", "XFCE"} <= set(desktops)
    assert "cage" not in map(str.casefold, desktops)
    assert "XDG_CURRENT_DESKTOP" not in (PROGRAMS / "session").read_text("utf-8")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_entry_of_the_studio_is_valid():
    done = subprocess.run(["desktop-file-validate", str(ENTRY)], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_every_file_of_the_settings_is_kept_when_an_administrator_changes_it():
    kept = set((SPEC / "deb/conffiles").read_text("utf-8").split())
    assert kept == {f"/{path.relative_to(TREE)}" for path in (TREE / "etc").rglob("*") if path.is_file()}


def test_a_kiosk_that_staff_left_is_not_started_again():
    unit = ConfigParser(strict=False, interpolation=None)  # a unit can name an option twice
    unit.read(TREE / "usr/lib/systemd/system/tram-hoc-so.service", "utf-8")
    assert int(unit["Service"]["RestartPreventExitStatus"]) == LEFT_BY_STAFF
    assert int(unit["Service"]["SuccessExitStatus"]) == LEFT_BY_STAFF


def test_the_kiosk_mode_for_windows_knows_the_exit_code_of_staff():
    """The test reads the script without running it, because PowerShell and Shell Launcher exist on Windows only."""
    script = (SPEC / "windows/kiosk-mode.ps1").read_text("utf-8")
    assert re.findall(r"^\$exitOfStaff\s*=\s*(\d+)", script, re.MULTILINE) == [str(LEFT_BY_STAFF)]


def test_the_installer_for_windows_has_this_version():
    version = tomllib.loads((SPEC.parent / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    installer = (SPEC / "windows/tram-hoc-so.iss").read_text("utf-8")
    assert re.findall(r'^#define\s+Version\s+"([^"]*)"', installer, re.MULTILINE) == [version]


def test_what_was_not_tried_says_so_at_the_top():
    for path in (SPEC / "windows").iterdir():
        beginning = "\n".join(path.read_text("utf-8").splitlines()[:4])
        assert re.search(r"NOT RUN BY ITS AUTHORS|Nothing in this folder has been run", beginning), path.name
