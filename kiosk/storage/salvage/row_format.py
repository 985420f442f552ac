"""Decodes the rows of an SQLite file.

Source: the SQLite file format (https://sqlite.org/fileformat2.html), §1.6 (variable-length integers) and §2.1 (record
format). Every decoding error is a DamagedRowError.
"""

import struct
from typing import Any

_CONSTANTS = {0: None, 8: 0, 9: 1}
"""Serial type (type code of a column) → its constant value, which occupies no bytes."""
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Serial type (type code of a column) → size in bytes of its big-endian integer."""
_FLOAT = 7
_RESERVED = (10, 11)

Row = tuple[Any, ...]


class DamagedRowError(ValueError):
    """Raised if a row cannot be decoded."""


def varint(data: bytes, offset: int) -> tuple[int, int]:
    """Decode the integer of 1–9 bytes at `offset` (file format §1.6); returns the integer and the offset after it."""
    value = 0
    for place in range(offset, offset + 9):
        if place >= len(data):
            raise DamagedRowError("it is cut short")
        byte = data[place]
        if place == offset + 8:
            return value << 8 | byte, place + 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - more bytes follow if the highest bit is set
            return value, place + 1
    raise AssertionError


def columns(payload: bytes) -> Row:
    """Decode the column values of a row (record format: §2.1 of the file format)."""
    head, place = varint(payload, 0)
    if head > len(payload):
        raise DamagedRowError("its header is longer than the row")
    values: list[Any] = []
    behind = head
    while place < head:
        kind, place = varint(payload, place)
        value, behind = _value(payload, kind, behind)
        values.append(value)
    if behind != len(payload):
        raise DamagedRowError("its columns do not fill it")
    return tuple(values)


def _value(payload: bytes, kind: int, offset: int) -> tuple[Any, int]:
    """Decode the value of serial type `kind` at `offset`; returns the value and the offset after it."""
    if kind in _CONSTANTS:
        return _CONSTANTS[kind], offset
    if kind in _RESERVED:
        raise DamagedRowError("a column has a reserved type")
    length = _INTEGERS.get(kind) or (8 if kind == _FLOAT else (kind - _RESERVED[-1] - 1) // 2)
    data, behind = payload[offset : offset + length], offset + length
    if len(data) != length:
        raise DamagedRowError("a column is cut short")
    if kind == _FLOAT:
        return struct.unpack(">d", data)[0], behind
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True), behind
    if kind % 2 == 0:
        return data, behind
    try:
        return data.decode(), behind
    except UnicodeDecodeError as error:
        raise DamagedRowError("a text is not UTF-8") from error
