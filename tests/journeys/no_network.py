"""Runs a kiosk command in a process; if Python or C++ code opens a network socket, the kernel kills the process.

Run as ``python -m tests.journeys.no_network PACKS TRANSLATIONS COMMAND…``. The seccomp filter permits only local
sockets (AF_UNIX, AF_NETLINK) and forbids io_uring, which could open sockets without socket(2).
"""

import ctypes
import platform
import runpy
import struct
import sys
from pathlib import Path

from kiosk import paths

ARCHITECTURES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine type: the constant AUDIT_ARCH_… (linux/audit.h) and the system call number of socket(2)."""
IO_URING_SETUP = 425
INNER_FAMILIES = (1, 16)
"""Permitted address families: AF_UNIX and AF_NETLINK."""
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16
"""Offsets in struct seccomp_data (linux/seccomp.h)."""
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
KILL_PROCESS, ALLOW = 0x80000000, 0x7FFF0000
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, MODE_FILTER = 38, 22, 2


class SocketFilter(ctypes.Structure):
    """The kernel's struct sock_fprog (linux/filter.h): a BPF program and its length."""

    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))


def is_possible() -> bool:
    """Whether this is Linux on a machine type whose system call numbers are known (`ARCHITECTURES`)."""
    return sys.platform == "linux" and platform.machine() in ARCHITECTURES


def program() -> bytes:
    """Return the seccomp filter as a classic BPF program."""
    architecture, socket = ARCHITECTURES[platform.machine()]
    steps = (
        (LOAD, 0, 0, ARCHITECTURE),
        (JUMP_IF_EQUAL, 1, 0, architecture),
        (RETURN, 0, 0, KILL_PROCESS),
        (LOAD, 0, 0, NUMBER),
        (JUMP_IF_EQUAL, 4, 0, IO_URING_SETUP),
        (JUMP_IF_EQUAL, 0, 4, socket),
        (LOAD, 0, 0, FIRST_ARGUMENT),
        (JUMP_IF_EQUAL, 2, 0, INNER_FAMILIES[0]),
        (JUMP_IF_EQUAL, 1, 0, INNER_FAMILIES[1]),
        (RETURN, 0, 0, KILL_PROCESS),
        (RETURN, 0, 0, ALLOW),
    )
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def forbid_network() -> None:
    """Make the kernel kill this process if it opens a network socket. Raises OSError if the kernel cannot do that."""
    code = program()
    held = ctypes.create_string_buffer(code, len(code))
    asked = SocketFilter(len(code) // 8, ctypes.addressof(held))
    libc = ctypes.CDLL(None, use_errno=True)
    for arguments in ((PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), (PR_SET_SECCOMP, MODE_FILTER, ctypes.byref(asked), 0, 0)):
        if libc.prctl(*arguments) != 0:
            raise OSError(ctypes.get_errno(), "the kernel does not filter system calls")


def run_command(packs: str, translations: str, *command: str) -> None:
    """Run the kiosk's command line in this process, with the packs and translations of a test."""
    paths.bundled_packs = lambda: Path(packs)
    paths.translations_folder = lambda: Path(translations)
    sys.argv = ["kiosk", *command]
    runpy.run_module("kiosk", run_name="__main__")


if __name__ == "__main__":
    forbid_network()
    run_command(*sys.argv[1:])
