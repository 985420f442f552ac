"""Machines in network namespaces, each with a cable of its own to this machine, which can be pulled out."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from build_spec.province.servers.program import found


@dataclass(frozen=True, slots=True)
class Machine:
    """A network namespace. ``address``: its own address. ``device``: this machine's end of its cable."""

    name: str
    address: str
    device: str

    @property
    def prefix(self) -> list[str]:
        """The words before a command that runs on this machine."""
        return [_ip(), "netns", "exec", self.name]

    def cut(self) -> None:
        """Pull out the cable: packets are lost, connections are not closed."""
        run_ip("link", "set", self.device, "down")

    def mend(self) -> None:
        """Plug in the cable."""
        run_ip("link", "set", self.device, "up")


@dataclass(frozen=True, slots=True)
class Network:
    """Machines that reach this one at ``address``. ``subnet`` contains all addresses."""

    address: str
    subnet: str
    machines: tuple[Machine, ...]


@contextmanager
def network(count: int) -> Iterator[Network]:
    """Have a network of `count` machines within the block; needs root. Raises CalledProcessError."""
    number = os.getpid() % 4096
    base = f"10.213.{number // 16}"
    machines = []
    try:
        for one in range(count):
            own, gateway = (f"{base}.{(number % 16) * 16 + 4 * one + part}" for part in (2, 1))
            machine = Machine(f"kiosk-{number}-{one}", own, f"kiosk{number}n{one}")
            machines.append(machine)
            run_ip("netns", "add", machine.name)
            run_ip("link", "add", machine.device, "type", "veth", "peer", "name", "eth0", "netns", machine.name)
            run_ip("address", "add", f"{gateway}/30", "dev", machine.device)
            run_ip("link", "set", machine.device, "up")
            run_ip("-n", machine.name, "address", "add", f"{own}/30", "dev", "eth0")
            run_ip("-n", machine.name, "link", "set", "eth0", "up")
            run_ip("-n", machine.name, "link", "set", "lo", "up")
            run_ip("-n", machine.name, "route", "add", "default", "via", gateway)
        # One address for all machines, which stays reachable when one cable is pulled out.
        served = f"{base}.{(number % 16) * 16 + 15}"
        run_ip("address", "add", f"{served}/32", "dev", "lo")
        try:
            yield Network(served, f"{base}.0/24", tuple(machines))
        finally:
            run_ip("address", "del", f"{served}/32", "dev", "lo")
    finally:
        for machine in machines:
            with suppress(subprocess.CalledProcessError):
                run_ip("netns", "del", machine.name)


def run_ip(*words: str) -> None:
    """Run ``ip`` with `words`. Raises CalledProcessError."""
    subprocess.run([_ip(), *words], check=True, capture_output=True)


def _ip() -> str:
    return found("ip", "iproute2")
