"""Names of the files in a carrier.

Rules: names are matched against patterns as they are, without percent-decoding; a name that does not match is only
shown, never opened.
"""

import re

from kiosk.content.names import read_file_name

METADATA = "metadata"
TARGETS = "targets"
TIMESTAMP = "timestamp.json"
ROLE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""Id of a department, equal to `publisher.id` in its packs."""
METADATA_NAME = re.compile(rf"(?:[1-9][0-9]{{0,8}}\.)?(?:{ROLE.pattern})\.json")
SHA256 = re.compile(r"[0-9a-f]{64}")
_PREFIXED = re.compile(r"[0-9a-f]{64}\.(.+)", re.DOTALL)


def read_target(name: str) -> tuple[str, str, str] | None:
    """Department, pack id and version in ``<department>/<pack>-<version>.hocpack``; None for any other name."""
    department, _, file = name.partition("/")
    promised = read_file_name(file)
    if ROLE.fullmatch(department) is None or promised is None:
        return None
    return department, *promised


def prefixed(name: str, sha256: str) -> str:
    """The file name of the target `name` in a repository with consistent snapshots: prefixed with its hash."""
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}{sha256}.{file}"


def unprefixed(name: str) -> str:
    """The target name for a file in ``targets/``: the name without a hash prefix."""
    folder, slash, file = name.rpartition("/")
    found = _PREFIXED.fullmatch(file)
    return f"{folder}{slash}{found[1] if found else file}"
