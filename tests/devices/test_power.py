"""Tests of restart and power off with a fake system call."""

import subprocess
from collections.abc import Callable, Sequence

import pytest

from kiosk.devices.power import SystemPower
from kiosk.domain.machine.power import PowerError


@pytest.mark.parametrize(("act", "asked"), [(SystemPower.restart, "reboot"), (SystemPower.power_off, "poweroff")])
def test_the_system_is_asked(act: Callable[[SystemPower], None], asked: str) -> None:
    commands: list[Sequence[str]] = []
    act(SystemPower(commands.append))
    assert commands == [("systemctl", "--no-ask-password", asked)]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (FileNotFoundError("systemctl"), "does not let the kiosk do that"),
        (subprocess.TimeoutExpired("systemctl", 20), "did not respond"),
        (subprocess.CalledProcessError(1, "systemctl", stderr="Access denied\n"), "refused: Access denied"),
        (subprocess.CalledProcessError(4, "systemctl", stderr=""), "refused: code 4"),
    ],
)
def test_a_system_that_refuses_is_explained_with_a_cure(fault: Exception, said: str) -> None:
    def call(_command: Sequence[str]) -> None:
        raise fault

    with pytest.raises(PowerError, match=said) as refused:
        SystemPower(call).power_off()
    assert "power button" in refused.value.cure


def test_a_machine_without_systemd_is_told_from_one_that_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PowerError, match="does not let the kiosk do that"):
        SystemPower().restart()
