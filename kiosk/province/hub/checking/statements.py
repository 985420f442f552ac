"""Verifies the statement lines of a bundle: vocabulary, order, ids, and to whom they belong.

Rules: Lines are compared with the table of everything that a kiosk states (`sync.allowed`) and are never parsed as
JSON before that. Every statement is inside the range of the bundle, in ascending order, with an id of its own. All
accounts of a bundle have one home page, which is not that of another kiosk. Every fault is a ValueError.
"""

import hashlib
from collections.abc import Iterator, Sequence

from kiosk.domain.ids import KioskId
from kiosk.province.hub.checking.checked import CheckedStatement
from kiosk.sync.allowed.checking import NotAllowedError, check_statement
from kiosk.sync.pieces import own_home_page

_NO_HOME_PAGE = b'"homePage":""'


def checked_statements(lines: bytes, kiosk: KioskId, first: int, last: int) -> Sequence[CheckedStatement]:
    """Verify the statement lines of a bundle of `kiosk` with the events `first` to `last`. Raises ValueError."""
    own = f'"homePage":"{own_home_page(kiosk)}"'.encode()
    found: list[CheckedStatement] = []
    ids: set[str] = set()
    home_page, before = "", first - 1
    for number, line in enumerate(_lines(lines), start=1):
        try:
            told = check_statement(line, kiosk)
        except NotAllowedError as error:
            raise ValueError(f"statement {number} {error}") from error
        if not before < told.sequence <= last:
            raise ValueError(f"statement {number} is out of order, or outside the range of the bundle")
        if told.id in ids:
            raise ValueError(f"statement {number} has the id of another one")
        if told.home_page != home_page and found:
            raise ValueError(f"statement {number} has accounts of another home page")
        before, home_page = told.sequence, told.home_page
        ids.add(told.id)
        digest = hashlib.sha256(line.replace(own, _NO_HOME_PAGE)).digest()
        found.append(CheckedStatement(told.sequence, told.id, digest, line))
    return found


def _lines(lines: bytes) -> Iterator[bytes]:
    """Yield the lines without their line feeds, one at a time, so that they are in memory only once."""
    start = 0
    while (end := lines.find(b"\n", start)) >= 0:
        yield lines[start:end]
        start = end + 1
