"""Reads a province's root of trust (TUF ``root.json``) before a kiosk is set up to trust it.

Rules: the root must be signed by enough of its own keys to meet its threshold, so a file with one changed bit is
refused. A person compares the fingerprint, to confirm that the root is the one of the province. Expiry is not
checked, because the clock of a new kiosk may be wrong.
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from kiosk.devices.stick.search import find_named, read_confined
from kiosk.domain.errors import KioskError
from kiosk.domain.set_up import FoundRoot, ProvinceRoot, SetUpError, fingerprint
from kiosk.domain.texts import translatable

FILE_NAMES = frozenset({"root.json"})
NAME = "x-name"
"""Field of ``root.json`` with the province's name, written by ``kiosk publish init``."""
COMMUNE = "x-commune"
"""Field of the ``root.json`` of a commune with its code; see `content.trust.communes`."""
LARGEST = 16 * 1024
"""Maximum size of a root file in bytes, the same as in `trust.refresh`; a province's root needs a few thousand."""
LONGEST_NAME = 100
_CURE = translatable("Staff", "Copy it from the province again, or use another stick.")


def read_root(data: bytes) -> ProvinceRoot:
    """Parse and verify a root file. Raises SetUpError if it is damaged, insufficiently signed or not a root."""
    from tuf.api.exceptions import RepositoryError
    from tuf.api.metadata import Root

    from kiosk.content.trust.shapes import parsed

    if len(data) > LARGEST:
        raise SetUpError(translatable("Staff", "The file is too large for the key of a province."), _CURE)
    try:
        metadata = parsed(data)
        root = metadata.signed
        if not isinstance(root, Root):
            raise SetUpError(
                translatable("Staff", "The file is another part of the province's signatures, not its key."),
                translatable("Staff", "Use the file named root.json."),
            )
        if COMMUNE in root.unrecognized_fields:
            raise SetUpError(
                translatable("Staff", "The file is the key of a commune, not that of the province."),
                translatable("Staff", "Use the file root.json of the province."),
            )
        root.verify_delegate(Root.type, metadata.signed_bytes, metadata.signatures)
    except (RepositoryError, ValueError) as error:
        raise SetUpError(
            translatable("Staff", "The file is not the key of a province, or it is damaged."), _CURE
        ) from error
    return ProvinceRoot(_name(root.unrecognized_fields.get(NAME)), root.version, root.expires, fingerprint(data))


def _name(said: object) -> str:
    """Return the province's name as one printable line; empty if the name is missing or unsuitable."""
    text = " ".join(said.split()) if isinstance(said, str) else ""
    return text if text.isprintable() and len(text) <= LONGEST_NAME else ""


def is_same_province(known: bytes, new: bytes) -> bool:
    """Return whether two root files belong to the same province.

    They do if they are equal, or if one has enough valid signatures by the root keys of the other: a root that
    replaces another one is signed by the keys of both.
    """
    from tuf.api.exceptions import RepositoryError
    from tuf.api.metadata import Root

    from kiosk.content.trust.shapes import parsed

    if known == new:
        return True
    try:
        one, other = parsed(known), parsed(new)
    except RepositoryError:
        return False
    for judge, judged in ((one, other), (other, one)):
        if not isinstance(judge.signed, Root):
            return False
        with contextlib.suppress(RepositoryError, ValueError):
            judge.signed.verify_delegate(Root.type, judged.signed_bytes, judged.signatures)
            return True
    return False


def find_roots(place: Path) -> Sequence[FoundRoot]:
    """Find root files on the stick mounted at `place`, those nearest to its top folder first.

    Invalid root files are returned only if no root file is valid.
    """
    files = find_named(place, FILE_NAMES)
    found = [read_root_file(place, file.relative_to(place).parts) for file in files]
    return [each for each in found if each.root is not None] or found


def read_root_file(place: Path, parts: Sequence[str]) -> FoundRoot:
    """Read the root file `parts` on the stick mounted at `place`; on failure the result contains the error."""
    shown = "/".join(parts)
    try:
        data = read_confined(place, parts, LARGEST + 1)
        return FoundRoot(shown, read_root(data), data)
    except KioskError as error:
        return FoundRoot(shown, error=error)
