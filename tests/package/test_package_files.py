"""The files that build_spec adds to the package, checked before the package is built."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

SPEC = Path(__file__).parents[2] / "build_spec"
TREE = SPEC / "deb" / "tree"
SCRIPTS = sorted(
    [*(SPEC / "deb/scripts").iterdir(), *(TREE / "usr/lib/tram-hoc-so/bin").iterdir(), TREE / "usr/bin/tram-hoc-so"]
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_of_the_package_is_whole_and_stops_at_the_first_error(script: Path):
    text = script.read_text("utf-8")
    assert text.startswith("#!/bin/sh\n#")
    assert "\nset -eu\n" in text
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0


def in_place(script: str, place: Path, act: str, *, failing: str = "", **answers: str) -> str:
    """Run a maintainer script of the package below `place`, with stubs for system commands; return the stubs' calls.

    `failing`: a command whose stub fails; `answers`: outputs of the stubs, by command.
    """
    tools = place / "tools"
    tools.mkdir(parents=True)
    (place / "run/systemd/system").mkdir(parents=True)
    names = ("systemctl", "loginctl", "userdel", "groupdel", "getent", "pgrep", "deb-systemd-helper", "rmdir", "rm")
    for name in names:
        code = 1 if name in {failing, "pgrep"} else 0
        said = answers.get(name, "")
        tool = tools / name
        tool.write_text(f'#!/bin/sh\necho "{name} $*" >>{place}/called\necho {said}\nexit {code}\n', "ascii")
        tool.chmod(0o755)
    text = (SPEC / "deb/scripts" / script).read_text("utf-8").replace("/run/", f"{place}/run/")
    subprocess.run(["sh", "-c", text, script, act], check=True, env={"PATH": f"{tools}:/usr/bin:/bin"})
    return (place / "called").read_text("ascii")


@pytest.mark.parametrize(("state", "is_stopped"), [("active", True), ("activating", True), ("inactive", False)])
def test_a_kiosk_that_fell_and_waits_is_stopped_for_an_upgrade_and_started_after_it(
    tmp_path: Path, state: str, is_stopped: bool
):
    called = in_place("prerm", tmp_path, "upgrade", systemctl=state)
    assert ("systemctl stop tram-hoc-so.service" in called) == is_stopped
    assert (tmp_path / "run/tram-hoc-so.was-running").exists() == is_stopped


def test_a_user_who_is_still_held_keeps_nothing_from_being_purged(tmp_path: Path):
    called = in_place("postrm", tmp_path, "purge", failing="userdel").splitlines()
    assert called.index("loginctl terminate-user tram-hoc") < called.index("rm -rf /var/lib/tram-hoc-so")
    assert "userdel tram-hoc" in called


def test_every_file_of_the_settings_is_kept_when_an_administrator_changes_it():
    kept = set((SPEC / "deb/conffiles").read_text("utf-8").split())
    assert kept == {f"/{path.relative_to(TREE)}" for path in (TREE / "etc").rglob("*") if path.is_file()}


def test_a_kiosk_that_staff_left_is_not_started_again():
    unit = (TREE / "usr/lib/systemd/system/tram-hoc-so.service").read_text("utf-8")
    app = (SPEC.parent / "kiosk/app.py").read_text("utf-8")
    left = re.search(r"^LEFT_BY_STAFF = (\d+)$", app, re.MULTILINE)
    assert left is not None
    assert f"RestartPreventExitStatus={left[1]}\n" in unit
    assert f"SuccessExitStatus={left[1]}\n" in unit
    assert f"$exitOfStaff = {left[1]} " in (SPEC / "windows/kiosk-mode.ps1").read_text("utf-8")


def test_the_session_waits_longer_than_the_kiosk_is_silent():
    session = (TREE / "usr/lib/tram-hoc-so/bin/session").read_text("utf-8")
    watchdog = (SPEC.parent / "kiosk/devices/watchdog.py").read_text("utf-8")
    waits = int(re.findall(r"^answers_within=(\d+)$", session, re.MULTILINE)[0])
    beats = int(re.findall(r"^BEAT_MILLISECONDS = (\d+)$", watchdog, re.MULTILINE)[0]) / 1000
    assert waits >= 3 * beats


MACHINE = """
run=$1 beats_again=$2 stands_within=180 answers_within=30 now=1000 tick=0
sleep() {
    tick=$((tick + 1)) now=$((now + $1))
    if [ "$tick" -eq 4 ]; then now=$((now + 28800)); fi
    if [ "$tick" -lt 4 ] || [ "$tick" -ge "$beats_again" ]; then echo "$now" >"$run/beat"; fi
    [ "$tick" -lt 30 ]
}
uptime() { echo "$now"; }
kill() { echo "killed at $tick"; }
echo 1 >"$run/kiosk.pid"
"""
"""Shell functions that simulate a machine for the watchdog; at the fourth `sleep`, it is suspended for 8 hours."""


@pytest.mark.parametrize(("beats_again", "said"), [(4, ""), (5, ""), (6, ""), (99, "killed at 6\n")])
def test_a_kiosk_that_slept_with_its_machine_is_not_taken_for_one_that_hangs(
    tmp_path: Path, beats_again: int, said: str
):
    session = (TREE / "usr/lib/tram-hoc-so/bin/session").read_text("utf-8")
    watch = re.findall(r"^watch\(\) \{$.*?^\}$", session, re.MULTILINE | re.DOTALL)[0]
    command = ["sh", "-c", f"{MACHINE}\n{watch}\nwatch", "sh", str(tmp_path), str(beats_again)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.stdout == said


def test_the_installer_for_windows_has_this_version():
    version = tomllib.loads((SPEC.parent / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f'#define Version "{version}"' in (SPEC / "windows/tram-hoc-so.iss").read_text("utf-8")


def test_what_was_not_tried_says_so_at_the_top():
    for path in (SPEC / "windows").iterdir():
        beginning = "\n".join(path.read_text("utf-8").splitlines()[:4])
        assert re.search(r"NOT RUN BY ITS AUTHORS|Nothing in this folder has been run", beginning), path.name
