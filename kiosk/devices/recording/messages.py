"""Messages between the kiosk and the child process that captures sound (`kiosk.bridge.studio.microphone`).

To the child: lines of text, ``list``, ``start <id>`` and ``stop``, where ``<id>`` is the id of a device in
hexadecimal. The end of the stream ends the child. From the child: one byte for the kind, the length of the payload
(uint32), then the payload. All numbers are little-endian.
"""

import json
import struct
from collections.abc import Sequence
from enum import Enum
from typing import IO

from kiosk.domain.studio.microphone import CaptureEnd, SoundInput

LIST, START, STOP = "list", "start", "stop"
HEAD = struct.Struct("<cI")
MOST_BYTES = 4 * 1024 * 1024
"""Maximum size of a payload."""


class SoundMessage(Enum):
    """Kinds of messages from the child."""

    INPUTS = b"I"
    """JSON: the list of the inputs, each as id, name and whether it is the default."""
    OPENED = b"O"
    """Sampling rate in Hz (uint32)."""
    SAMPLES = b"S"
    """Mono samples, signed, 16 bits."""
    ENDED = b"E"
    """Value of a `CaptureEnd` in ASCII; no samples follow."""


RATE = struct.Struct("<I")


def packed(kind: SoundMessage, payload: bytes) -> bytes:
    """One message as bytes."""
    return HEAD.pack(kind.value, len(payload)) + payload


def next_message(stream: IO[bytes]) -> tuple[SoundMessage, bytes] | None:
    """Read one message; None at the end of the stream, and for anything that is no message."""
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    letter, length = HEAD.unpack(head)
    payload = stream.read(length) if length <= MOST_BYTES else b""
    try:
        kind = SoundMessage(letter)
    except ValueError:
        return None
    return (kind, payload) if len(payload) == length else None


def packed_inputs(inputs: Sequence[SoundInput]) -> bytes:
    """Payload of `SoundMessage.INPUTS`."""
    return json.dumps([[one.id, one.name, one.is_default] for one in inputs]).encode()


def read_inputs(payload: bytes) -> Sequence[SoundInput]:
    """Read the payload of `SoundMessage.INPUTS`."""
    return [SoundInput(str(id_), str(name), bool(is_default)) for id_, name, is_default in json.loads(payload)]


def read_end(payload: bytes) -> CaptureEnd:
    """Read the payload of `SoundMessage.ENDED`."""
    return CaptureEnd(payload.decode("ascii"))
