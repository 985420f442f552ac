"""Creates a province's repository: its keys and version 1 of all metadata.

Rules: The root is written last. An interrupted run therefore leaves no valid repository, and can be repeated. The
root has three keys and a threshold of two, so that a new root can be signed even if one key is lost.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tuf.api.metadata import Delegations, MetaFile, Role, Root, Snapshot, Targets, Timestamp

from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.lock import LOCK, locked
from kiosk.province.publishing.office import ROOT_LIFE, Office, RepositoryDraft, signed
from kiosk.province.publishing.receipt_key import replace_receipt_key
from kiosk.province.publishing.repository import (
    METADATA,
    NAME,
    ROOT_FILE,
    TARGETS,
    Repository,
    checked_title,
    is_repository,
    read_repository,
    versioned,
)
from kiosk.province.publishing.signing_time import signing_time
from kiosk.province.publishing.sync_keys import KINDS, replace_sync_keys
from kiosk.province.publishing.writing import NewFile, write

ROOT_KEYS = 3
ROOT_THRESHOLD = 2
WORKING = (Targets.type, Snapshot.type, Timestamp.type)
"""The top-level roles with a single key, that is, all except the root."""
_OWN = {METADATA, TARGETS, LOCK, ROOT_FILE}


def found(office: Office, name: str) -> Repository:
    """Create the repository of the province `name` with new keys. Raises PublishError or OSError."""
    title = checked_title(name)
    folder = office.folder
    if is_repository(folder):
        cure = "Name another folder for a new repository; show this one with: kiosk publish status {folder}"
        raise PublishError("{folder} is already the repository of a province.", cure, folder=str(folder))
    if folder.exists() and not (folder.is_dir() and {path.name for path in folder.iterdir()} <= _OWN):
        raise PublishError("{folder} already contains other files.", "Name a new folder.", folder=str(folder))
    now = signing_time(office.clock(), None, office.confirm)
    made = _make_folders(folder)
    try:
        with locked(folder):
            write(folder, _first_files(office, title, now), office.keys)
    except Exception:
        if folder in made:
            (folder / LOCK).unlink(missing_ok=True)
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir()
        raise
    return read_repository(folder)


def _make_folders(folder: Path) -> list[Path]:
    """Create the folders of a repository; return the new ones, outermost first."""
    wanted = (*reversed(folder.parents), folder, folder / METADATA, folder / TARGETS)
    made = [path for path in wanted if not path.exists()]
    for path in made:
        path.mkdir()
    return made


def _first_files(office: Office, title: str, now: datetime) -> tuple[NewFile, ...]:
    roles = {Root.type: Role([], ROOT_THRESHOLD), **{role: Role([], 1) for role in WORKING}}
    root = Root(1, None, now + ROOT_LIFE, {}, roles, consistent_snapshot=True, unrecognized_fields={NAME: title})
    for role in (*[Root.type] * ROOT_KEYS, *WORKING):
        root.add_key(office.keys.create(role), role)
    draft = RepositoryDraft(_unsigned(office.folder, root), office.keys, now, {Targets.type})
    replace_receipt_key(draft.targets, office.keys)
    replace_sync_keys(draft.targets, office.keys, KINDS)
    signers = [office.keys.signer(Root.type, root.get_key(key_id)) for key_id in root.roles[Root.type].keyids]
    hidden = [replace(file, is_live=False) for file in draft.edition()]
    return (*hidden, NewFile(versioned(Root.type, 1), signed(root, signers), is_live=True))


def _unsigned(folder: Path, root: Root) -> Repository:
    """Build a repository without signed metadata: the state before version 1."""
    snapshot, timestamp = Snapshot(meta={}), Timestamp(snapshot_meta=MetaFile(1))
    snapshot.version = timestamp.version = 0
    return Repository(folder, root, timestamp, snapshot, Targets(delegations=Delegations({}, {})), {})
