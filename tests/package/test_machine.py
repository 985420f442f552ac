"""The installed kiosk on a booted machine: its start and stop, its watchdog and its permissions."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.package.debian import CleanDebian
from tests.package.machine import CONSOLE, UNIT, Machine, started

LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
DATA = "/var/lib/tram-hoc-so"


@pytest.fixture(scope="module")
def machine(clean_debian: CleanDebian, package: Path) -> Iterator[Machine]:
    if shutil.which("systemd-nspawn") is None:
        pytest.skip("starting a machine needs systemd-nspawn: apt-get install systemd-container")
    clean_debian.runs("apt-get", "-q", "-y", "--no-install-recommends", "install", "systemd-sysv")
    clean_debian.installs(package)
    with clean_debian.without_mounts(), started(clean_debian) as running:
        yield running
    clean_debian.runs("apt-get", "-q", "-y", "purge", "tram-hoc-so")


def asks(machine: Machine, user: str, what: str) -> str:
    return machine.does("runuser", "-u", user, "--", "busctl", "call", *LOGIND, what)


def test_the_kiosk_begins_with_the_machine_as_its_own_user_in_its_own_session(machine: Machine):
    kiosk = machine.stands()
    assert machine.does("stat", "-c", "%U", f"/proc/{kiosk}") == "tram-hoc"
    assert "tram-hoc" in machine.does("loginctl", "list-sessions", "--no-legend")
    assert machine.shows("ActiveState", CONSOLE) == "inactive"


def test_a_kiosk_that_falls_is_started_again(machine: Machine):
    fallen = machine.stands()
    machine.does("sh", "-c", f"kill -SEGV {fallen}")
    machine.waits(lambda: machine.kiosk() not in {0, fallen}, "another kiosk")


def test_a_kiosk_that_stands_still_is_ended_and_started_again(machine: Machine):
    stuck = machine.stands()
    machine.does("sh", "-c", f"kill -STOP {stuck}")
    machine.waits(lambda: machine.kiosk() not in {0, stuck}, "another kiosk")
    assert "has not responded" in machine.does("journalctl", "--no-pager", "-t", "tram-hoc-so")


def test_a_kiosk_that_always_falls_is_tried_ever_less_often_and_for_ever(machine: Machine):
    with machine.instead_of_the_kiosk("exit 1"):
        waits: list[str] = []

        def has_tried_often() -> bool:
            wait = machine.shows("RestartUSecNext")
            if wait not in waits:
                waits.append(wait)
            return int(machine.shows("NRestarts")) > 3

        machine.waits(has_tried_often, "four tries")
        assert len(waits) > 2
        assert machine.shows("RestartMaxDelayUSec") == "1min"
        assert machine.shows("StartLimitIntervalUSec") == "0"
    assert machine.stands()


def test_staff_who_leave_get_the_console_and_no_other_kiosk(machine: Machine):
    with machine.instead_of_the_kiosk("exit 10"):
        machine.waits(lambda: machine.shows("ActiveState", CONSOLE) == "active", "the console")
        assert machine.shows("Result") == "success"
        assert machine.shows("NRestarts") == "0"
    assert machine.stands()
    assert machine.shows("ActiveState", CONSOLE) == "inactive"


def test_a_kiosk_that_is_switched_off_closes_its_record(machine: Machine):
    machine.stands()
    machine.does("systemctl", "stop", UNIT)
    assert not machine.debian.inside(f"{DATA}/kiosk.db.open").exists()
    assert machine.shows("Result") == "success"
    machine.does("systemctl", "start", UNIT)
    assert machine.stands()


def test_the_kiosk_may_switch_the_machine_off_and_nobody_else_may_unasked(machine: Machine):
    assert asks(machine, "tram-hoc", "CanPowerOff") == 's "yes"'
    assert asks(machine, "tram-hoc", "CanReboot") == 's "yes"'
    assert asks(machine, "nobody", "CanPowerOff") != 's "yes"'


def test_the_kiosk_may_do_nothing_else_refused_and_state_unchanged(machine: Machine):
    assert asks(machine, "tram-hoc", "CanHalt") == 's "no"'
    said = machine.does("runuser", "-u", "tram-hoc", "--", "systemctl", "stop", "dbus.socket")
    assert "denied" in said.lower() or "authentication" in said.lower()
    assert machine.shows("ActiveState", "dbus.socket") == "active"


def test_no_key_of_the_console_restarts_the_machine_refused_and_state_unchanged(machine: Machine):
    assert machine.does("systemctl", "is-enabled", "ctrl-alt-del.target") == "masked"
    assert machine.does("systemctl", "show", "--value", "--property", "CtrlAltDelBurstAction") == "none"
    said = machine.does("busctl", "get-property", *LOGIND, "HandlePowerKey")
    assert said == 's "ignore"'
