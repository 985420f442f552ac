"""Names of the files in a carrier.

Rules: names are matched against patterns as they are, without percent-decoding. A file whose name does not match is
displayed but never opened.
"""

import re

from kiosk.content.names import read_file_name

METADATA = "metadata"
TARGETS = "targets"
TIMESTAMP = "timestamp.json"
ROLE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""Pattern of the id of a department; its packs have the same id in the field ``publisher.id``."""
METADATA_NAME = re.compile(rf"(?:[1-9][0-9]{{0,8}}\.)?(?:{ROLE.pattern})\.json")
SHA256 = re.compile(r"[0-9a-f]{64}")
_PREFIXED = re.compile(r"[0-9a-f]{64}\.(.+)", re.DOTALL)


def read_target(name: str) -> tuple[str, str, str] | None:
    """Split ``<department>/<pack>-<version>.hocpack`` into its three parts; returns None for any other name."""
    department, _, file = name.partition("/")
    promised = read_file_name(file)
    if ROLE.fullmatch(department) is None or promised is None:
        return None
    return department, *promised


def prefixed(name: str, sha256: str) -> str:
    """Insert the hash before the file name in the target path `name`, as TUF's consistent snapshots require."""
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}{sha256}.{file}"


def unprefixed(name: str) -> str:
    """Remove the hash before the file name in the path `name`, if there is one; returns the name of the target."""
    folder, slash, file = name.rpartition("/")
    found = _PREFIXED.fullmatch(file)
    return f"{folder}{slash}{found[1] if found else file}"
