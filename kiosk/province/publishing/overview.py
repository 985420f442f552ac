"""Summarises a repository: contents, expiry, keys, and what the office should do next.

Rules: Nothing is changed. Each item of advice is a command or an action that a person can carry out now.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

from kiosk.province.publishing.keyring import Keyring, key_file_name
from kiosk.province.publishing.receipt_key import RECEIPTS, receipt_key_ids
from kiosk.province.publishing.renewal import DUE_BEFORE
from kiosk.province.publishing.repository import Listed, Repository, read_repository, roles_of
from kiosk.province.publishing.rotation import is_half_rotated
from kiosk.province.publishing.sync_keys import ESCROW, KINDS, SYNC, former_sync_key_files, sync_key_files

ROOT_DUE_BEFORE = timedelta(days=365)
RENEW_AFTER = timedelta(days=25)
"""Threshold: when the newest monthly signature has this age, the next signature is due."""

KeyFiles = tuple[tuple[str, bool], ...]
"""Names of key files, each with True if the file is available."""


@dataclass(frozen=True, slots=True)
class RoleState:
    """State of one role and its keys."""

    name: str
    version: int
    expires: datetime
    keys: KeyFiles


@dataclass(frozen=True, slots=True)
class Overview:
    """Contents of the output of ``kiosk publish status``.

    ``receipts``: the files of the keys for receipts. ``results``: those of the keys for results, by `KINDS`, current
    and former ones.
    """

    name: str
    signed_at: datetime | None
    roles: tuple[RoleState, ...]
    receipts: KeyFiles
    results: Mapping[str, KeyFiles]
    departments: tuple[tuple[str, RoleState], ...]
    packs: tuple[Listed, ...]
    advice: tuple[str, ...]


def overview(folder: Path, keys: Keyring, now: datetime) -> Overview:
    """Summarise the repository in `folder`. Raises PublishError or OSError."""
    repository = read_repository(folder)
    root = repository.root
    roles = tuple(
        RoleState(
            signed.type,
            signed.version,
            signed.expires,
            _keys(keys, signed.type, root.roles[signed.type].keyids),
        )
        for signed in (root, repository.targets, repository.snapshot, repository.timestamp)
    )
    departments = tuple(
        (
            repository.title(name),
            RoleState(name, role.version, role.expires, _keys(keys, name, roles_of(repository.targets)[name].keyids)),
        )
        for name, role in repository.departments.items()
    )
    receipts = _keys(keys, RECEIPTS, receipt_key_ids(repository.targets))
    results = {kind: _result_keys(repository, keys, kind) for kind in KINDS}
    needed = [(state.name, state.keys) for state in (*roles, *(state for _, state in departments))]
    advice = tuple(_advice(repository, keys, now, [*needed, (RECEIPTS, receipts)]))
    packs = repository.packs()
    return Overview(repository.name, repository.signed_at, roles, receipts, results, departments, packs, advice)


def _keys(keys: Keyring, role: str, key_ids: Sequence[str]) -> KeyFiles:
    return tuple((key_file_name(role, key_id), keys.has(role, key_id)) for key_id in key_ids)


def _result_keys(repository: Repository, keys: Keyring, kind: str) -> KeyFiles:
    names = (*sync_key_files(repository.targets, kind), *former_sync_key_files(repository.targets, kind))
    return tuple((name, keys.find_file(name) is not None) for name in names)


def _advice(
    repository: Repository, keys: Keyring, now: datetime, needed: Sequence[tuple[str, KeyFiles]]
) -> Iterator[str]:
    folder = repository.folder
    for role in (Timestamp.type, Snapshot.type, Targets.type):
        if is_half_rotated(repository.root, role):
            yield f"The change of the {role} key is incomplete; finish it with: kiosk publish rotate {folder} {role}"
    yield from _dates(repository, now)
    for role, files in needed:
        missing = [name for name, is_at_hand in files[-1:] if not is_at_hand]
        if missing and role != Root.type:
            replace = f"kiosk publish rotate {folder} {role}"
            yield f"{missing[0]} is not in {keys.folder}: copy it there, or replace it with: {replace}"
    if not receipt_key_ids(repository.targets):
        yield f"There is no key for receipts yet; create one with: kiosk publish rotate {folder} {RECEIPTS}"
    yield from _of_results(repository, keys)
    root_keys = next(files for role, files in needed if role == Root.type)
    if sum(is_at_hand for _, is_at_hand in root_keys) >= repository.root.roles[Root.type].threshold:
        yield f"{keys.folder} contains root keys: move each to a stick of its own and lock the sticks away."
    useless = _useless(repository, keys)
    if useless:
        yield f"Destroy these keys, which this repository does not use (any more): {', '.join(useless)}"
    if not repository.departments:
        yield f"There is no department yet; add one with: kiosk publish add-department {folder} so-y-te --title …"
    elif not repository.packs():
        yield f"No pack is published yet; add one with: kiosk publish add {folder} PACK.hocpack"


def _of_results(repository: Repository, keys: Keyring) -> Iterator[str]:
    """Yield the advice about the keys for results: the escrow key belongs into the safe, the other one on the hub."""
    replace = f"kiosk publish rotate {repository.folder}"
    current = sync_key_files(repository.targets, SYNC)
    if not current:
        yield f"There are no keys for results yet, so kiosks send none; create them with: {replace} {SYNC} {ESCROW}"
    elif keys.find_file(current[0]) is None:
        yield f"{current[0]} is not in {keys.folder}: copy it there, or replace it with: {replace} {SYNC}"
    escrows = [name for name, is_at_hand in _result_keys(repository, keys, ESCROW) if is_at_hand]
    if escrows:
        yield f"Move {', '.join(escrows)} to a stick of its own and lock the stick away: it opens all results."


def _dates(repository: Repository, now: datetime) -> Iterator[str]:
    folder = repository.folder
    if repository.root.expires - now < ROOT_DUE_BEFORE:
        yield f"The root expires on {repository.root.expires:%Y-%m-%d}; renew: kiosk publish rotate {folder} root"
    signed_at = repository.signed_at
    roles = {Targets.type: repository.targets, **repository.departments}
    due = [name for name, role in roles.items() if role.expires - now < DUE_BEFORE]
    if due:
        yield f"Expiring in less than half a year: {', '.join(due)}; run: kiosk publish renew {folder}"
    elif signed_at is None or now - signed_at > RENEW_AFTER:
        yield f"The monthly signature is due; sign with: kiosk publish renew {folder}"
    else:
        yield f"Sign again by {signed_at + timedelta(days=30):%Y-%m-%d} with: kiosk publish renew {folder}"


def _useless(repository: Repository, keys: Keyring) -> list[str]:
    """Return the names of key files that belong to a role of this repository but whose key is no longer in use."""
    roles = {name: role.keyids for name, role in roles_of(repository.targets).items()}
    roles |= {name: role.keyids for name, role in repository.root.roles.items()}
    used = {key_file_name(name, key_id) for name, key_ids in roles.items() for key_id in key_ids}
    used |= {key_file_name(RECEIPTS, key_id) for key_id in receipt_key_ids(repository.targets)}
    used |= {name for kind in KINDS for name, _ in _result_keys(repository, keys, kind)}
    own = {name.removesuffix(".json") for name in repository.snapshot.meta} | set(roles) | {RECEIPTS, *KINDS}
    return [file.name for file in keys.files() if file.name not in used and file.name.partition(".")[0] in own]
