"""A virtual mouse for a headless compositor, which stays connected until it is closed.

The module implements the Wayland wire protocol directly (zwlr_virtual_pointer_v1 of wlr-protocols). Reason:
command-line tools disconnect their mouse before the kiosk has noticed the mouse.
"""

import os
import socket
import struct
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Self

DISPLAY, REGISTRY, CALLBACK, MANAGER, POINTER = range(1, 6)
"""Wayland object ids, in the order in which this client creates the objects."""
GET_REGISTRY, SYNC, BIND, CREATE = 1, 0, 0, 0
MOTION_ABSOLUTE, BUTTON, FRAME = 1, 2, 4
MANAGER_NAME = b"zwlr_virtual_pointer_manager_v1\0"


class Button(IntEnum):
    """Codes of mouse buttons in linux/input-event-codes.h."""

    LEFT = 0x110
    RIGHT = 0x111
    MIDDLE = 0x112


class Mouse:
    """A virtual mouse whose coordinates are fractions of the screen, from 0 to 1."""

    def __init__(self, display: Path) -> None:
        self._wire = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._wire.connect(str(display))
        self._clock = 0
        self._send(DISPLAY, GET_REGISTRY, struct.pack("=I", REGISTRY))
        self._send(DISPLAY, SYNC, struct.pack("=I", CALLBACK))
        name = self._name_of_manager()
        length = len(MANAGER_NAME)
        text = struct.pack("=I", length) + MANAGER_NAME.ljust(-(-length // 4) * 4, b"\0")
        self._send(REGISTRY, BIND, struct.pack("=I", name) + text + struct.pack("=II", 1, MANAGER))
        self._send(MANAGER, CREATE, struct.pack("=II", 0, POINTER))

    @classmethod
    def of_this_session(cls) -> Self:
        """Connect a mouse to the compositor in which this process runs."""
        return cls(Path(os.environ["XDG_RUNTIME_DIR"]) / os.environ["WAYLAND_DISPLAY"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Disconnect the mouse."""
        self._wire.close()

    def move(self, x: float, y: float) -> None:
        """Move to a position in one step."""
        extent = 10_000
        self._act(MOTION_ABSOLUTE, struct.pack("=IIII", int(x * extent), int(y * extent), extent, extent))

    def press(self, button: Button = Button.LEFT) -> None:
        """Press a button and hold it."""
        self._act(BUTTON, struct.pack("=II", button, 1))

    def release(self, button: Button = Button.LEFT) -> None:
        """Release a button."""
        self._act(BUTTON, struct.pack("=II", button, 0))

    def click(self, button: Button = Button.LEFT) -> None:
        """Press and release a button."""
        self.press(button)
        self.release(button)

    def _act(self, request: int, arguments: bytes) -> None:
        self._clock += 20
        self._send(POINTER, request, struct.pack("=I", self._clock) + arguments)
        self._send(POINTER, FRAME, b"")

    def _send(self, receiver: int, request: int, arguments: bytes) -> None:
        size = 8 + len(arguments)
        self._wire.sendall(struct.pack("=II", receiver, size << 16 | request) + arguments)

    def _name_of_manager(self) -> int:
        """Wait until the compositor has listed its interfaces; return the number of the virtual pointer manager.

        Raises LookupError if the list does not contain this manager.
        """
        found: int | None = None
        while True:
            sender, word = struct.unpack("=II", self._receive(8))
            body = self._receive((word >> 16) - 8)
            if sender == CALLBACK:
                break
            if sender == REGISTRY and MANAGER_NAME in body:
                found = struct.unpack("=I", body[:4])[0]
        if found is None:
            raise LookupError("this compositor takes no virtual mouse")
        return found

    def _receive(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            data += self._wire.recv(count - len(data))
        return data
