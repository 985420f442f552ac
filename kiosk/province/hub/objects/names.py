"""Names of the objects of a hub.

Rules: What kiosks send has the name ``<kiosk>/<first>-<last>-<sha256>.age``, and receipts lie in ``bien-nhan/``; a
server gives kiosks access to these alone. All other folders are the hub's own: ``archive/`` has the stored bundles,
``held/`` those of unknown keys, ``quarantine/`` the refused ones, ``registry/`` the decisions of the office.
"""

from kiosk.domain.ids import KioskId
from kiosk.sync.receipts import REMOTE_FOLDER, SUFFIX

ARCHIVE, HELD, QUARANTINE = "archive", "held", "quarantine"
KIOSKS, ENROLMENTS = "registry/kiosks", "registry/enrolments"
OWN_FOLDERS = frozenset({ARCHIVE, HELD, QUARANTINE, "registry"})
"""Folders at the top of the object store that only a hub makes."""
TOP_FOLDERS = OWN_FOLDERS | {REMOTE_FOLDER}
"""All folders at the top of the object store, apart from those of kiosks."""
REASON_SUFFIX = ".reason.json"


def archived(kiosk: KioskId, file: str, branch: int = 0) -> str:
    """Name of a stored bundle of a kiosk's record with this branch."""
    folder = f"{kiosk}.{branch}" if branch else kiosk
    return f"{ARCHIVE}/{folder}/{file}"


def held(kiosk: KioskId, file: str) -> str:
    """Name of a bundle that waits for the approval of its key."""
    return f"{HELD}/{kiosk}/{file}"


def quarantined(file: str, sha256: str) -> str:
    """Name of a refused file; files with the same name but other contents are kept apart."""
    return f"{QUARANTINE}/{sha256[:16]}-{file}"


def receipt(kiosk: KioskId) -> str:
    """Name of the receipt of a kiosk."""
    return f"{REMOTE_FOLDER}/{kiosk}{SUFFIX}"


def kiosk_record(code: str, branch: int) -> str:
    """Name of the office's decision about a key, by its spoken code."""
    return f"{KIOSKS}/{code.replace(' ', '')}-{branch}.json"


def enrolment_record(token_hash: str) -> str:
    """Name of the office's decision to expect a kiosk."""
    return f"{ENROLMENTS}/{token_hash}.json"
