"""On which addresses a port of this machine is served, from the kernel's tables of sockets."""

import ipaddress
from pathlib import Path

_LISTENS = "0A"


def addresses_of(port: int) -> set[str]:
    """Return the addresses on which a program listens at `port`."""
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text("ascii").splitlines()[1:]:
            local, state = line.split()[1], line.split()[3]
            address, number = local.split(":")
            if state == _LISTENS and int(number, 16) == port:
                words = [bytes.fromhex(address[at : at + 8])[::-1] for at in range(0, len(address), 8)]
                found.add(str(ipaddress.ip_address(b"".join(words))))
    return found
