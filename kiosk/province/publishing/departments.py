"""Adds departments to a province and revokes their right to sign.

Rules: A department signs only target paths below its id (``<department>/*``). Its role has the department's id as
name, is terminating and has one key. A role is never removed from the snapshot: kiosks refuse a snapshot that lacks a
role they have seen before.
"""

from collections.abc import Iterable

from tuf.api.metadata import TOP_LEVEL_ROLE_NAMES, DelegatedRole, Targets

from kiosk.activities.payload import PART_ID
from kiosk.domain.packs import is_reserved
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.office import Office, RepositoryDraft
from kiosk.province.publishing.receipt_key import RECEIPTS
from kiosk.province.publishing.repository import TITLE, Listed, checked_title, listed, roles_of
from kiosk.province.publishing.sync_keys import KINDS

LONGEST_ID = 40
"""Maximum length of a department's id in characters, so that file names are valid on every stick."""
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows reserves for devices."""
_TAKEN = _DEVICES | TOP_LEVEL_ROLE_NAMES | {RECEIPTS, *KINDS}


def add_department(office: Office, department: str, title: str) -> str:
    """Add `department` with a new key for signing its packs; return its title. Raises PublishError or OSError."""
    name = checked_title(title)
    _require_id(department)
    with office.opened() as draft:
        if department in draft.departments:
            cure = "Add its packs with: kiosk publish add; replace its key with: kiosk publish rotate"
            raise PublishError("The department {department} already exists.", cure, department=department)
        delegate(draft, department, name)
        draft.publish()
    return name


def delegate(draft: RepositoryDraft, department: str, title: str) -> None:
    """Add `department` with a new key to `draft`."""
    role = DelegatedRole(department, [], 1, terminating=True, paths=[f"{department}/*"])
    role.unrecognized_fields[TITLE] = title
    roles_of(draft.targets)[department] = role
    draft.targets.add_key(draft.keys.create(department), department)
    draft.departments[department] = Targets()
    draft.touched |= {department, Targets.type}


def revoke(office: Office, department: str) -> tuple[Listed, ...]:
    """Revoke a department's right to sign; return its packs, which are no longer signed.

    Raises PublishError or OSError.
    """
    with office.opened() as draft:
        role = draft.departments.pop(department, None)
        if role is None:
            raise unknown_department(department, draft.departments)
        for key_id in tuple(roles_of(draft.targets)[department].keyids):
            draft.targets.revoke_key(key_id, department)
        del roles_of(draft.targets)[department]
        draft.touched.add(Targets.type)
        draft.publish()
    return listed(department, role.targets)


def unknown_department(department: str, known: Iterable[str]) -> PublishError:
    """Build the error for a department that is not among `known`."""
    return PublishError(
        "This repository has no department {department}; its departments are: {known}.",
        "Correct its id, or add it: kiosk publish add-department.",
        department=department,
        known=", ".join(sorted(known)) or "none yet",
    )


def _require_id(department: str) -> None:
    cure = "Choose another id of at most {most} lower-case letters, digits and single hyphens, such as so-y-te."
    if PART_ID.fullmatch(department) is None or len(department) > LONGEST_ID:
        raise PublishError("“{id}” is not a valid id for a department.", cure, id=department, most=LONGEST_ID)
    if is_reserved(department):
        cure = "Take over a commune's packs with: kiosk publish adopt"
        raise PublishError("“{id}” is reserved for a commune.", cure, id=department)
    if department in _TAKEN:
        raise PublishError("“{id}” is a reserved name.", cure, id=department, most=LONGEST_ID)
