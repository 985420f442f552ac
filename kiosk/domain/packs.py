"""Rows of the database for installed packs, and the names of the packs that a commune makes itself.

Rules: a commune's own packs are called ``xa-<code>-<strand>`` and published by ``xa-<code>``; ids of packs and
publishers that begin with ``xa-`` and a digit are reserved for communes. The five digits are the code of the National
Statistics Office. The publisher of such a pack is the commune in its id, and nobody else. Its lessons are numbered
from `LEAST_NUMBER` upward, so that no number is given twice and they belong to no learning path.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.ids import PackId

LEAST_NUMBER = 60
VOICES = "voices"
"""Last part of the id of a commune's voice pack."""
_RESERVED = re.compile(r"xa-[0-9].*")
_OWNER = re.compile(r"xa-([0-9]{5})")
_PACK = re.compile(r"xa-([0-9]{5})-[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class PackRow:
    """One installed version of a pack, stored as a folder on disk and a row in the database.

    ``is_active`` is true for at most one version of a pack. ``manifest`` is the verified manifest as JSON. ``folder``
    is the name of a folder directly under the packs folder, such as ``ky-nang-so-1.0.0-3f2a90c1``.
    """

    pack: PackId
    version: str
    sha256: str
    folder: str
    is_active: bool
    manifest: Mapping[str, Any]


def owner_of(commune: str) -> str:
    """Return the publisher id of the commune with the five-digit code `commune`: ``xa-19249``."""
    return f"xa-{commune}"


def own_pack(commune: str, part: str) -> str:
    """Return the id of a pack of a commune; `part`: the strand, or `VOICES`."""
    return f"{owner_of(commune)}-{part}"


def commune_of(publisher: str) -> str:
    """Return the code of the commune with the publisher id `publisher`; empty if it is not a commune's."""
    found = _OWNER.fullmatch(publisher)
    return found[1] if found else ""


def commune_of_pack(pack: str) -> str:
    """Return the code of the commune to which the pack id `pack` belongs; empty if it is not a commune's."""
    found = _PACK.fullmatch(pack)
    return found[1] if found else ""


def is_reserved(name: str) -> bool:
    """Whether the id `name` is reserved for a commune, well-formed or not."""
    return _RESERVED.fullmatch(name) is not None


def is_rightful(pack: str, publisher: str) -> bool:
    """Whether `publisher` may publish the pack id `pack`, as far as the reserved names are concerned."""
    if not is_reserved(pack) and not is_reserved(publisher):
        return True
    commune = commune_of(publisher)
    return commune != "" and commune == commune_of_pack(pack)


def is_own_code(code: str) -> bool:
    """Whether a commune may give the syllabus number `code` (``4.60``) to a lesson."""
    number = code.partition(".")[2]
    return number.isdecimal() and int(number) >= LEAST_NUMBER
