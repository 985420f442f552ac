"""The files that build_spec/hub adds to the package of the hub, checked before the package is built."""

import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from typer.main import get_command

from kiosk.cli.hub.keeping import ATTENTION
from kiosk.cli.office import command_line
from tests.house.shell import goes_on_after_errors
from tests.house.sources import ROOT
from tests.package.fake_commands import FakeRoot

SPEC = ROOT / "build_spec" / "hub"
TREE = SPEC / "tree"
UNITS = TREE / "usr/lib/systemd/system"
UPLOAD = UNITS / "tram-hoc-so-hub-upload.service"
SERVICES = sorted(path for path in UNITS.glob("*.service") if path != UPLOAD)
PROGRAMS = TREE / "usr/lib/tram-hoc-so-hub/bin"
WRAPPER = TREE / "usr/bin/tram-hoc-so-hub"
GENERATOR = TREE / "usr/lib/systemd/system-generators/tram-hoc-so-hub"
SCRIPTS = sorted([*(SPEC / "scripts").iterdir(), *PROGRAMS.iterdir(), WRAPPER, GENERATOR])
SYSTEM = ("systemctl", "systemd-sysusers", "systemd-tmpfiles", "userdel", "getent", "deb-systemd-helper", "rmdir")
HUB = "var/lib/tram-hoc-so-hub/hub"
OWN = (
    "/usr/lib/tram-hoc-so-hub",
    "/etc/tram-hoc-so-hub",
    "/var/lib/tram-hoc-so-hub",
    "/var/backups",
    "/etc/credstore",
    "/run/",
)


class Machine(FakeRoot):
    """A machine with the folders of the hub below the test's folder."""

    own_folders = OWN


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine on which systemd runs, with fakes of the commands that the scripts call."""
    (tmp_path / "run/systemd/system").mkdir(parents=True)
    machine = Machine(tmp_path)
    for name in (*SYSTEM, "deb-systemd-invoke"):
        machine.add(name)
    return machine


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_script_is_whole_and_stops_at_the_first_error(script: Path):
    assert script.stat().st_mode & 0o111 == 0o111
    assert not goes_on_after_errors(script)
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0


def test_a_purge_deletes_nothing_that_was_received_and_names_it(machine: Machine):
    kept = machine.path / HUB / "hub.toml"
    kept.parent.mkdir(parents=True)
    kept.write_text('name = "Tỉnh"', "utf-8")
    done = machine.run(SPEC / "scripts/postrm", "purge")
    assert done.returncode == 0
    assert kept.exists()
    assert f"sudo rm -rf {machine.path}/var/lib/tram-hoc-so-hub" in done.stdout
    assert not [call for call in machine.calls if call.startswith("userdel")]


def test_a_purge_without_data_removes_the_user(machine: Machine):
    done = machine.run(SPEC / "scripts/postrm", "purge")
    assert (done.returncode, done.stdout) == (0, "")
    assert "userdel tram-hoc-hub" in machine.calls


def test_workers_that_ran_are_stopped_for_an_upgrade_and_started_after_it(machine: Machine):
    machine.add("systemctl", '[ "$1" != is-active ] || case $2 in *doctor*) echo inactive ;; *) echo active ;; esac')
    assert machine.run(SPEC / "scripts/prerm", "upgrade").returncode == 0
    assert "systemctl stop tram-hoc-so-hub.target" in machine.calls
    assert machine.run(SPEC / "scripts/postinst", "configure", "0.1.0").returncode == 0
    assert "deb-systemd-invoke start tram-hoc-so-hub.target" in machine.calls
    assert "deb-systemd-invoke start tram-hoc-so-hub-doctor.timer" not in machine.calls
    assert not list((machine.path / "run").glob("*.was-running"))


def test_a_unit_that_an_administrator_disabled_is_not_started(machine: Machine):
    machine.add("deb-systemd-helper", '[ "$2" != was-enabled ] || exit 1')
    assert machine.run(SPEC / "scripts/postinst", "configure").returncode == 0
    assert not [call for call in machine.calls if call.startswith("deb-systemd-invoke")]


@pytest.mark.parametrize(("setting", "count"), [("", 3), ("WORKERS=\n", 3), ("WORKERS=1\n", 1), ("WORKERS=x\n", 3)])
def test_there_is_one_worker_for_each_processor_or_as_many_as_named(machine: Machine, setting: str, count: int):
    machine.add("nproc", "echo 3")
    conf = machine.path / "etc/tram-hoc-so-hub/hub.conf"
    conf.parent.mkdir(parents=True)
    conf.write_text(setting, "ascii")
    assert machine.run(GENERATOR, str(machine.path / "generated")).returncode == 0
    links = sorted((machine.path / "generated/tram-hoc-so-hub.target.wants").iterdir())
    assert [link.name for link in links] == [
        f"tram-hoc-so-hub-work@{number}.service" for number in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("store", "number", "works"),
    [("sqlite:///results.db", 1, True), ("sqlite:///results.db", 2, False), ("postgresql:///hub", 2, True)],
)
def test_with_sqlite_only_the_first_worker_works(machine: Machine, store: str, number: int, works: bool):
    settings = machine.path / HUB / "hub.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'name = "Tỉnh"\nstore = "{store}"\n', "utf-8")
    assert (machine.run(PROGRAMS / "has-work", str(number)).returncode == 0) == works


PROGRAM = """#!/bin/sh
echo "$@"
ls "$CREDENTIALS_DIRECTORY"
cat "$CREDENTIALS_DIRECTORY"/* 2>/dev/null
env | cut -d= -f1 | sort | tr '\\n' ' '
exit 3
"""
AS_OTHER_USER = 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"'


@pytest.fixture
def office(machine: Machine) -> Machine:
    """A machine with the program of the hub, on which root runs commands."""
    machine.add("id", "echo 0")
    machine.add("runuser", AS_OTHER_USER)
    machine.add("chown")
    program = machine.path / "usr/lib/tram-hoc-so-hub/program/hub"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM, "ascii")
    program.chmod(0o755)
    store = machine.path / "etc/credstore"
    store.mkdir(parents=True)
    (store / "tram-hoc-so-hub.passphrase").write_text("bốn từ", "utf-8")
    (store / "other.secret").write_text("not for the hub", "utf-8")
    return machine


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        (["status", "--json"], "hub status {hub} --json"),
        (["hub", "doctor", "/other"], "hub doctor /other"),
        (["publish", "status", "quang-tri"], "publish status quang-tri"),
        (["--help"], "--help"),
        ([], ""),
    ],
)
def test_the_command_names_the_hub_of_this_machine(office: Machine, typed: list[str], called: str):
    done = office.run(WRAPPER, *typed)
    assert done.stdout.splitlines()[0] == called.format(hub=office.path / HUB)
    assert done.returncode == 3


def test_the_command_gets_the_credentials_of_the_services_and_they_are_deleted(office: Machine):
    lines = office.run(WRAPPER, "status", environment={"SECRET": "x", "TERM": "dumb"}).stdout.splitlines()
    assert lines[1] == "tram-hoc-so-hub.passphrase"
    assert lines[2].startswith("bốn từ")
    assert set(lines[2].removeprefix("bốn từ").split()) <= {
        "CREDENTIALS_DIRECTORY",
        "HOME",
        "LANG",
        "PATH",
        "PWD",
        "TERM",
    }
    assert [path.name for path in (office.path / "run").iterdir()] == ["systemd"]


def test_a_new_or_restored_hub_gets_its_workers(office: Machine):
    program = office.path / "usr/lib/tram-hoc-so-hub/program/hub"
    program.write_text("#!/bin/sh\nexit 0\n", "ascii")
    for command in ("init", "restore"):
        assert office.run(WRAPPER, command).returncode == 0
    assert office.calls.count("systemctl restart tram-hoc-so-hub.target") == 2
    office.run(WRAPPER, "status")
    assert office.calls.count("systemctl restart tram-hoc-so-hub.target") == 2


def test_a_stick_that_the_user_of_the_hub_may_not_read_is_explained(office: Machine):
    office.add("runuser", "exit 1")
    done = office.run(WRAPPER, "receive", str(office.path))
    assert done.returncode == 1
    assert "sudo mount -o uid=tram-hoc-hub" in done.stderr


def test_only_root_runs_commands_on_the_hub(office: Machine):
    office.add("id", "echo 1000")
    done = office.run(WRAPPER, "status")
    assert (done.returncode, done.stdout) == (1, "")
    assert "sudo tram-hoc-so-hub status" in done.stderr


@pytest.mark.parametrize("exists", [True, False])
def test_the_database_is_created_once(office: Machine, exists: bool):
    office.add("psql", "echo 1" if exists else "")
    for name in ("createuser", "createdb"):
        office.add(name)
    done = office.run(PROGRAMS / "database")
    assert done.returncode == 0
    assert "--store 'postgresql:///tram-hoc-hub?host=" in done.stdout
    made = [call.split()[0] for call in office.calls if call.startswith("create")]
    assert made == ([] if exists else ["createuser", "createdb"])


def test_the_server_has_no_passphrase_and_may_write_only_to_the_objects():
    changed = (UNITS / f"{UPLOAD.name}.d" / "20-upload.conf").read_text("ascii").splitlines()
    assert changed.index("LoadCredential=") >= 0
    assert (
        changed.index("ReadWritePaths=/var/lib/tram-hoc-so-hub/hub/objects") == changed.index("ReadWritePaths=") + 1
    )
    assert "CapabilityBoundingSet=CAP_NET_BIND_SERVICE" in changed
    assert unit(UPLOAD.name)["Service"]["ExecStart"].split()[0] == "/usr/sbin/nginx"


def unit(name: str) -> ConfigParser:
    parsed = ConfigParser(strict=False, interpolation=None)  # a unit can name an option twice
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(UNITS / name, "utf-8")
    return parsed


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.name)
def test_every_service_calls_a_command_that_exists(service: Path):
    words = unit(service.name)["Service"]["ExecStart"].split()
    assert words[:2] == ["/usr/lib/tram-hoc-so-hub/program/hub", "hub"]
    group = get_command(command_line()).commands["hub"]  # type: ignore[attr-defined]
    command = group.commands[words[2]]
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= options


def test_a_hub_that_needs_attention_is_no_failed_unit():
    assert int(unit("tram-hoc-so-hub-doctor.service")["Service"]["SuccessExitStatus"]) == ATTENTION


@pytest.mark.parametrize("service", sorted(UNITS.glob("*.service")), ids=lambda path: path.name)
def test_only_the_pages_are_readable_for_others(service: Path):
    """The common drop-in file would override a setting in the service's own file."""
    assert unit(service.name)["Service"]["UMask"] == ("0022" if "pages" in service.name else "0027")
    assert "UMask" not in unit("tram-hoc-so-hub-.service.d/10-hardened.conf")["Service"]


def test_the_doctor_may_write_where_the_backup_may():
    """Elsewhere, the doctor would say that no backup can be written."""
    backup, doctor = (unit(f"tram-hoc-so-hub-{name}.service")["Service"] for name in ("backup", "doctor"))
    assert doctor["ReadWritePaths"] == backup["ReadWritePaths"]


def test_every_timer_has_its_service():
    timers = sorted(path.stem for path in UNITS.glob("*.timer"))
    assert timers == [f"tram-hoc-so-hub-{name}" for name in ("backup", "doctor", "pages")]
    assert all((UNITS / f"{name}.service").exists() for name in timers)


def test_services_have_no_rights_that_they_do_not_need():
    hardened = unit("tram-hoc-so-hub-.service.d/10-hardened.conf")["Service"]
    wanted = {"NoNewPrivileges": "yes", "ProtectSystem": "strict", "PrivateTmp": "yes", "CapabilityBoundingSet": ""}
    assert {name: hardened[name] for name in wanted} == wanted
    assert hardened["User"] == "tram-hoc-hub"
    text = (UNITS / "tram-hoc-so-hub-.service.d/10-hardened.conf").read_text("ascii")
    assert re.findall(r"^LoadCredential=(.*)$", text, re.MULTILINE)[0] == "tram-hoc-so-hub.passphrase"


def test_every_setting_of_the_package_survives_an_upgrade():
    kept = set((SPEC / "conffiles").read_text("ascii").split())
    assert kept == {f"/{path.relative_to(TREE)}" for path in (TREE / "etc").rglob("*") if path.is_file()}


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path):
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("needs systemd-analyze: apt-get install systemd")
    shutil.copytree(UNITS, tmp_path / "units")
    for path in (tmp_path / "units").rglob("*.*"):
        if path.is_file():
            text = path.read_text("utf-8")
            text = re.sub(r"/usr/lib/tram-hoc-so-hub/\S+|/usr/sbin/nginx", "/bin/true", text)
            path.write_text(re.sub(r"^Documentation=.*\n", "", text, flags=re.MULTILINE), "utf-8")
    names = ["tram-hoc-so-hub-work@1.service", UPLOAD.name, *(path.name for path in UNITS.glob("*.timer"))]
    done = subprocess.run(
        [analyze, "verify", "--man=no", *(str(tmp_path / "units" / name) for name in names)],
        env={"SYSTEMD_UNIT_PATH": f"{tmp_path}/units:"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "tram-hoc-so-hub" not in done.stderr


def test_the_program_of_the_hub_needs_no_qt():
    probe = (
        "import sys; sys.modules.update(PySide6=None, shiboken6=None)\n"
        "import importlib, pkgutil, kiosk.province, kiosk.cli.hub, kiosk.cli.office, kiosk.cli.publish\n"
        "for package in (kiosk.province, kiosk.cli.hub):\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(module.name)\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
