"""Key rotation: replaces keys that were lost, stolen or in use for too long.

Rules: A new root is signed by a threshold of the old root keys and by a threshold of the new ones. A key of targets,
snapshot or timestamp is replaced in three steps. First, a new version of the root adds the new key. Then everything
is signed with the new key. Last, another version of the root removes the old key; until then, both keys are valid. An
interrupted rotation is completed by running it again. A thief of the keys for timestamp and snapshot can sign very
high version numbers; after a rotation of these keys, kiosks accept low version numbers again.
"""

from collections.abc import Collection, Iterable, Sequence
from copy import deepcopy

from securesystemslib.signer import Signer
from tuf.api.metadata import Root, Targets

from kiosk.province.publishing.departments import unknown_department
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.founding import WORKING
from kiosk.province.publishing.keyring import Keyring, key_file_name
from kiosk.province.publishing.office import ROOT_LIFE, Office, RepositoryDraft, signed
from kiosk.province.publishing.receipt_key import RECEIPTS, replace_receipt_key
from kiosk.province.publishing.repository import roles_of, versioned
from kiosk.province.publishing.sync_keys import KINDS, replace_sync_keys
from kiosk.province.publishing.writing import NewFile

NAMED = (RECEIPTS, *KINDS)
"""Names of the keys that sign no metadata; the targets metadata lists them."""


def is_half_rotated(root: Root, role: str) -> bool:
    """Return True if a rotation of `role` was interrupted after it added the new key, so that both keys are valid."""
    return role in WORKING and len(root.roles[role].keyids) > 1


def rotate(office: Office, roles: Sequence[str], lost: Sequence[str] = ()) -> tuple[str, ...]:
    """Replace the keys of `roles`: top-level roles of TUF, ``receipts``, ``sync``, ``escrow`` or departments.

    Of the root keys, only those in `lost` (digits of their file names) are replaced; if `lost` is empty, all of them.
    Returns the names of the obsolete key files, without replaced keys for results. Raises PublishError or OSError.
    """
    if lost and Root.type not in roles:
        raise PublishError(
            "The option --lost accepts only root keys.", "Run: kiosk publish rotate REPO root --lost …"
        )
    with office.opened(is_expired_allowed=Root.type in roles) as draft:
        departments = [role for role in dict.fromkeys(roles) if role not in {Root.type, *WORKING, *NAMED}]
        for department in departments:
            if department not in draft.departments:
                raise unknown_department(department, (*draft.departments, Root.type, *WORKING, *NAMED))
        named = [role for role in NAMED if role in roles]
        _refuse_namesakes(draft, named)
        working = [role for role in WORKING if role in roles]
        rotation = _Rotation(draft, office.keys)
        files: list[NewFile] = []
        if Root.type in roles or any(rotation.needs_key(role) for role in working):
            files.append(rotation.root_with_new_keys(Root.type in roles, working, lost))
        if working or departments or named:
            rotation.replace_departments(departments)
            rotation.replace_named(named)
            if Targets.type in working:
                draft.touched.add(Targets.type)
            files += draft.edition()
        if working:
            files.append(rotation.root_without_old_keys(working))
        draft.publish(files)
    return tuple(rotation.retired)


class _Rotation:
    """Builds the new root versions and delegations of one key rotation."""

    def __init__(self, draft: RepositoryDraft, keys: Keyring) -> None:
        self._draft = draft
        self._keys = keys
        self._version = draft.repository.root.version
        self.retired: list[str] = []

    def needs_key(self, role: str) -> bool:
        """Return whether `role` needs a new key.

        Returns False if an interrupted rotation has already created a new key and that key is available.
        """
        root = self._draft.root
        return not (is_half_rotated(root, role) and self._keys.has(role, root.roles[role].keyids[-1]))

    def root_with_new_keys(self, is_root_meant: bool, working: Iterable[str], lost: Sequence[str]) -> NewFile:
        """Add to the root a new key for each role in `working` that needs one; sign the root and return its file.

        `is_root_meant`: whether root keys are replaced as well. `working`: roles of `WORKING` (targets, snapshot,
        timestamp). `lost`: digits in the file names of the root keys to replace; if it is empty and `is_root_meant`
        is true, all root keys are replaced.
        """
        root = self._draft.root
        missing = [_key_id(root, digits) for digits in lost]
        signers = _enough(self._draft.repository.root, self._keys, missing)
        if is_root_meant:
            replaced = missing or list(root.roles[Root.type].keyids)
            for key_id in replaced:
                root.revoke_key(key_id, Root.type)
                key = self._keys.create(Root.type)
                root.add_key(key, Root.type)
                signers.append(self._keys.signer(Root.type, key))
                self.retired.append(key_file_name(Root.type, key_id))
        for role in working:
            if self.needs_key(role):
                root.add_key(self._keys.create(role), role)
        return self._sealed(signers)

    def root_without_old_keys(self, working: Iterable[str]) -> NewFile:
        """Revoke all keys but the newest of each role in `working`; sign the root and return its file.

        `working`: roles of `WORKING` (targets, snapshot, timestamp).
        """
        root = self._draft.root = deepcopy(self._draft.root)
        for role in working:
            for key_id in root.roles[role].keyids[:-1]:
                root.revoke_key(key_id, role)
                self.retired.append(key_file_name(role, key_id))
        return self._sealed(_enough(root, self._keys))

    def replace_departments(self, departments: Iterable[str]) -> None:
        """Replace the keys of `departments` in the delegations of the targets metadata."""
        targets = self._draft.targets
        for department in departments:
            for key_id in tuple(roles_of(targets)[department].keyids):
                targets.revoke_key(key_id, department)
                self.retired.append(key_file_name(department, key_id))
            targets.add_key(self._keys.create(department), department)
            self._draft.touched |= {department, Targets.type}

    def replace_named(self, named: Sequence[str]) -> None:
        """Replace those keys of `NAMED` in the targets metadata, or add those that are missing."""
        if RECEIPTS in named:
            self.retired += replace_receipt_key(self._draft.targets, self._keys)
        kinds = [kind for kind in KINDS if kind in named]
        if kinds:
            replace_sync_keys(self._draft.targets, self._keys, kinds)
        if named:
            self._draft.touched.add(Targets.type)

    def _sealed(self, signers: Sequence[Signer]) -> NewFile:
        self._version += 1
        root = self._draft.root
        root.version, root.expires = self._version, self._draft.now + ROOT_LIFE
        return NewFile(versioned(Root.type, root.version), signed(root, signers), is_live=True)


def _refuse_namesakes(draft: RepositoryDraft, named: Iterable[str]) -> None:
    """Raise PublishError if a department has one of these names, which older versions of the program allowed."""
    for name in named:
        if name in draft.departments:
            raise PublishError(
                "“{id}” is a department of this repository, but also the reserved name of a key.",
                "Add the department with another id (kiosk publish add-department), revoke this one (kiosk publish "
                "revoke), then run the command again.",
                id=name,
            )


def _key_id(root: Root, digits: str) -> str:
    """Return the only id of a root key that begins with `digits`. Raises PublishError unless exactly one does.

    `digits` can also be the name of a key file, such as ``root.3f2a90c1.pem``.
    """
    wanted = digits.removesuffix(".pem").removeprefix("root.")
    found = [key_id for key_id in root.roles[Root.type].keyids if wanted and key_id.startswith(wanted)]
    if len(found) != 1:
        known = ", ".join(key_file_name(Root.type, key_id) for key_id in root.roles[Root.type].keyids)
        raise PublishError(
            "There is no root key {key}; the root keys are {known}.", "Name one of them.", key=digits, known=known
        )
    return found[0]


def _enough(root: Root, keys: Keyring, lost: Collection[str] = ()) -> list[Signer]:
    """Return signers for as many root keys as the threshold of `root` requires; keys in `lost` are not used.

    Raises PublishError if too few keys are available.
    """
    role = root.roles[Root.type]
    usable = [key_id for key_id in role.keyids if key_id not in lost and keys.has(Root.type, key_id)]
    if len(usable) < role.threshold:
        wanted = ", ".join(key_file_name(Root.type, key_id) for key_id in role.keyids if key_id not in lost)
        raise PublishError(
            "{needed} root keys are needed, but only {found} were found; the root keys are {wanted}.",
            "Insert the sticks that contain them, and name each folder with --keys.",
            needed=role.threshold,
            found=len(usable),
            wanted=wanted,
        )
    return [keys.signer(Root.type, root.get_key(key_id)) for key_id in usable[: role.threshold]]
