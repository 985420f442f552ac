"""The scripts of the kiosk's session: watchdog, environment, end of the session, commands as the kiosk's user."""

import os
import subprocess
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL, SIGTERM

import pytest

from kiosk.app import LEFT_BY_STAFF
from kiosk.devices.watchdog import BEAT_MILLISECONDS
from tests.package.fake_commands import PROGRAMS, SPEC, TREE, FakeRoot

BEGAN = 1000
"""Uptime in seconds at the start of the simulated sessions."""
ROUND = 5
"""Seconds between two checks by the watchdog."""
FIRST = 180
"""Time limit in seconds for the first heartbeat of a starting kiosk; the third check after it kills the kiosk."""
LONGEST_SILENCE = 60
"""Seconds of silence after which, at the latest, a check must count a running kiosk as late."""
KILLED = 128 + SIGKILL
ENDED = 128 + SIGTERM
ROUNDS = """
while [ ! -s {run}/kiosk.pid ]; do /bin/sleep 0.01; done
read -r next <{path}/plan || {{
    kill -TERM "$(cat {run}/kiosk.pid)"
    exit 1
}}
sed -i 1d {path}/plan
set -- $next
echo "$1" >{path}/now
[ "$2" = silent ] || echo "$1" >{run}/beat
"""
"""Fake ``sleep`` that applies the next round of the plan: it sets the clock and, for a live kiosk, the heartbeat.

After the last round, it ends the compositor and fails, which ends the watchdog's loop.
"""


@dataclass(frozen=True)
class Round:
    """One check by the watchdog: the uptime at the check, and whether the kiosk has just sent a heartbeat."""

    uptime: int
    is_alive: bool


def rounds(alive: Sequence[bool]) -> list[Round]:
    """Rounds of `ROUND` seconds; `alive`: for each round, whether the kiosk responds."""
    return [Round(BEGAN + ROUND * number, is_alive) for number, is_alive in enumerate(alive, 1)]


@dataclass(frozen=True)
class Session:
    """A machine on which the session runs with a fake compositor and a fake clock."""

    root: FakeRoot

    @property
    def run_folder(self) -> Path:
        return self.root.path / "run/tram-hoc-so"

    @property
    def environment(self) -> dict[str, str]:
        return {"RUNTIME_DIRECTORY": str(self.run_folder), "XDG_VTNR": "1"}

    def watches(self, plan: Sequence[Round]) -> tuple[int, int]:
        """Run the session until it ends; return its exit code and the number of rounds that were begun."""
        lines = [f"{each.uptime} {'beat' if each.is_alive else 'silent'}\n" for each in plan]
        (self.root.path / "plan").write_text("".join(lines), "ascii")
        (self.root.path / "now").write_text(f"{BEGAN}\n", "ascii")
        self.root.add("sleep", ROUNDS.format(run=self.run_folder, path=self.root.path))
        done = self.root.run(PROGRAMS / "session", environment=self.environment)
        left = (self.root.path / "plan").read_text("ascii").splitlines()
        return done.returncode, len(plan) - len(left)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session(FakeRoot(tmp_path))
    made.run_folder.mkdir(parents=True)
    made.root.add("cut", f"cat {tmp_path}/now")
    made.root.add(
        "setpriv",
        f'echo $$ >{made.run_folder}/kiosk.pid\nprintf "%s\\n" "$@" >{tmp_path}/started\nexec /bin/sleep 60',
    )
    return made


def test_a_kiosk_that_responds_is_not_killed(session: Session):
    assert session.watches(rounds([True] * 60)) == (ENDED, 60)


def test_a_kiosk_that_no_longer_responds_is_killed(session: Session):
    code, seen = session.watches(rounds([True] + [False] * 40))
    assert code == KILLED
    silent_at_first_late_round = ROUND * (seen - 1) - 2 * ROUND
    assert silent_at_first_late_round - ROUND >= 3 * BEAT_MILLISECONDS / 1000
    assert silent_at_first_late_round <= LONGEST_SILENCE


def test_a_kiosk_that_is_late_twice_and_responds_again_is_not_killed(session: Session):
    plan = rounds(([True] + [False] * 8) * 4)
    assert session.watches(plan) == (ENDED, len(plan))


def test_a_kiosk_has_longer_to_start(session: Session):
    (session.run_folder / "beat").write_text("1\n", "ascii")  # left by an earlier session
    assert session.watches(rounds([False] * (FIRST // ROUND) + [True] * 5)) == (ENDED, FIRST // ROUND + 5)


def test_a_kiosk_that_does_not_start_is_killed(session: Session):
    assert session.watches(rounds([False] * 90)) == (KILLED, FIRST // ROUND + 3)


@pytest.mark.parametrize(
    ("beats_again", "end"), [(4, (ENDED, 30)), (5, (ENDED, 30)), (6, (ENDED, 30)), (99, (KILLED, 6))]
)
def test_a_kiosk_that_slept_with_its_machine_is_not_taken_for_one_that_hangs(
    session: Session, beats_again: int, end: tuple[int, int]
):
    """The machine is suspended for eight hours before the fourth round."""
    plan = rounds([number < 4 or number >= beats_again for number in range(1, 31)])
    slept = [Round(each.uptime + 28_800, each.is_alive) for each in plan[3:]]
    assert session.watches(plan[:3] + slept) == end


def test_nothing_of_the_environment_reaches_the_compositor_but_what_is_named(session: Session):
    config = session.root.path / "etc/tram-hoc-so/session.conf"
    config.parent.mkdir(parents=True)
    config.write_text("# a comment\nQT_QUICK_BACKEND=rhi\nLD_PRELOAD=/evil.so\nPYTHONPATH=/evil\n", "ascii")
    session.root.add("sleep", "exit 1")
    session.root.add("setpriv", f'printf "%s\\n" "$@" >{session.root.path}/started\nexit 7')
    hostile = {"LD_LIBRARY_PATH": "/evil", "QT_PLUGIN_PATH": "/evil", "WAYLAND_DISPLAY": "evil"}
    done = session.root.run(PROGRAMS / "session", environment={**session.environment, **hostile})
    assert done.returncode == 7
    words = (session.root.path / "started").read_text("ascii").splitlines()
    assert words[words.index("env") + 1] == "-i"
    passed_on = words[words.index("-i") + 1 : words.index("cage")]
    assert sorted(word.partition("=")[0] for word in passed_on) == sorted(
        ["PATH", "LANG", "HOME", "XDG_VTNR", "RUNTIME_DIRECTORY", "QT_QUICK_BACKEND"]
    )
    assert "QT_QUICK_BACKEND=rhi" in passed_on
    assert "-s" not in words[words.index("cage") :]


def test_the_kiosk_runs_in_a_clean_environment_under_the_watched_process_number(session: Session):
    program = session.root.path / "usr/lib/tram-hoc-so/program/kiosk"
    program.parent.mkdir(parents=True)
    program.write_text(
        f'#!/bin/sh\necho "$$ $*" >{session.root.path}/kiosk\nenv >>{session.root.path}/kiosk\nexit 10\n'
    )
    program.chmod(0o755)
    hostile = {"LD_LIBRARY_PATH": "/evil", "PYTHONPATH": "/evil", "WAYLAND_DISPLAY": "wayland-0"}
    done = session.root.run(PROGRAMS / "session", "inside", environment={**session.environment, **hostile})
    assert done.returncode == LEFT_BY_STAFF
    first, *variables = (session.root.path / "kiosk").read_text("ascii").splitlines()
    number = (session.run_folder / "kiosk.pid").read_text("ascii").strip()
    assert first == f"{number} run"
    named = dict(line.split("=", 1) for line in variables)
    assert not set(named) & {"LD_LIBRARY_PATH", "PYTHONPATH"}
    assert named["WAYLAND_DISPLAY"] == "wayland-0"
    assert named["TRAM_HOC_DATA"] == f"{session.root.path}/var/lib/tram-hoc-so"


@pytest.fixture
def running(session: Session) -> Iterator[subprocess.Popen[bytes]]:
    """A process in the role of the kiosk of `session`; when it ends, it leaves no zombie process."""
    process = subprocess.Popen(["/bin/sleep", "60"])
    waiter = threading.Thread(target=process.wait)
    waiter.start()
    (session.run_folder / "kiosk.pid").write_text(f"{process.pid}\n", "ascii")
    yield process
    if waiter.is_alive():
        process.kill()
    waiter.join()


def test_the_end_of_the_session_ends_the_kiosk_first_and_waits_for_it(
    session: Session, running: subprocess.Popen[bytes]
):
    assert session.root.run(PROGRAMS / "end-session", environment=session.environment).returncode == 0
    with pytest.raises(ProcessLookupError):
        os.kill(running.pid, 0)
    assert running.wait(10) == -SIGTERM


def test_the_end_of_the_session_does_not_wait_for_ever(session: Session):
    session.root.add("sleep")
    stubborn = subprocess.Popen(["sh", "-c", "trap '' TERM; echo ready; exec /bin/sleep 60"], stdout=subprocess.PIPE)
    assert stubborn.stdout is not None
    with stubborn:
        stubborn.stdout.readline()
        (session.run_folder / "kiosk.pid").write_text(f"{stubborn.pid}\n", "ascii")
        assert session.root.run(PROGRAMS / "end-session", environment=session.environment).returncode == 0
        assert stubborn.poll() is None
        stubborn.kill()
    waited = [float(call.split()[1]) for call in session.root.calls if call.startswith("sleep")]
    assert sum(waited) == pytest.approx(15)


def test_a_session_without_a_kiosk_ends(session: Session):
    assert session.root.run(PROGRAMS / "end-session", environment=session.environment).returncode == 0


def test_only_root_runs_commands_on_the_kiosks_data(tmp_path: Path):
    machine = FakeRoot(tmp_path)
    machine.add("runuser")
    machine.add("id", "echo 1000")
    assert machine.run(TREE / "usr/bin/tram-hoc-so", "doctor").returncode == 1
    assert machine.calls == ["id -u"]
    machine.add("id", "echo 0")
    assert machine.run(TREE / "usr/bin/tram-hoc-so", "pin", "reset").returncode == 0
    words = machine.calls[-1].split()
    assert words[:4] == ["runuser", "-u", "tram-hoc", "--"]
    assert words[words.index("env") + 1] == "-i"
    assert f"TRAM_HOC_DATA={tmp_path}/var/lib/tram-hoc-so" in words
    assert words[-3:] == [f"{tmp_path}/usr/lib/tram-hoc-so/program/kiosk", "pin", "reset"]


@pytest.mark.parametrize("name", ["", "../sda1", "sd a1", "sda1;id", "/dev/sda1"])
def test_a_stick_with_a_forged_name_is_not_touched(tmp_path: Path, name: str):
    machine = FakeRoot(tmp_path)
    for tool in ("mount", "umount", "findmnt", "blkid", "mkdir", "rmdir"):
        machine.add(tool)
    assert machine.run(PROGRAMS / "stick", "mount", name).returncode == 2
    assert machine.calls == []


@pytest.mark.parametrize(
    ("typed", "passed_on"),
    [([], ["run"]), (["--windowed"], ["run", "--windowed"]), (["tour", "--out", "x y"], ["tour", "--out", "x y"])],
)
def test_the_portable_folder_starts_its_own_program_from_anywhere(
    tmp_path: Path, typed: list[str], passed_on: list[str]
):
    machine = FakeRoot(tmp_path)
    program = tmp_path / "copied/program/kiosk"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\nexit 4\n', "ascii")
    program.chmod(0o755)
    done = machine.run(SPEC / "portable/run", *typed)
    assert (done.returncode, done.stdout.splitlines()) == (4, passed_on)
