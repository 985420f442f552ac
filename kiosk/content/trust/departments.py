"""Checks the delegations of a province to its departments, and the targets (pack files) that a department signs.

Rules: the role of a department is terminating, covers only the department's own path prefix, and must not delegate to
other roles. A target must be identified by its size and its SHA-256; a target with any other hash is refused.
"""

from collections.abc import Iterable, Mapping
from typing import NoReturn

from tuf.api.metadata import DelegatedRole, MetaFile, TargetFile, Targets

from kiosk.content.trust.names import ROLE, SHA256, read_target
from kiosk.content.trust.refusals import ASK_PROVINCE
from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.ids import PackId
from kiosk.domain.packs import is_rightful
from kiosk.domain.text import shown
from kiosk.domain.texts import MessageText, translatable
from kiosk.domain.trust import SignedTarget

_RESERVED = frozenset({"root", "timestamp", "snapshot", "targets"})
_SHA256 = "sha256"


def departments_of(targets: Targets) -> Mapping[str, DelegatedRole]:
    """Return the departments to which `targets` delegates. Raises CarrierRefusedError for an invalid delegation."""
    delegations = targets.delegations
    if delegations is None:
        return {}
    if delegations.roles is None:
        _refuse(
            translatable("Staff", "The province's signature delegates rights in a way that kiosks do not accept.")
        )
    for name, role in delegations.roles.items():
        if ROLE.fullmatch(name) is None or name in _RESERVED:
            _refuse(
                translatable("Staff", "The province's signature names an invalid department: {department}."),
                shown(name),
            )
        if not role.terminating or role.paths != [f"{name}/*"]:
            _refuse(
                translatable(
                    "Staff", "The province's signature lets {department} publish under names that are not its own."
                ),
                name,
            )
    return delegations.roles


def require_plain(department: str, role: Targets) -> None:
    """Raise CarrierRefusedError if the `role` of a department delegates to other roles."""
    if role.delegations is not None and (role.delegations.roles or role.delegations.succinct_roles):
        _refuse(
            translatable("Staff", "{department} delegates its right to publish to others, which is not allowed."),
            department,
        )


def require_sha256(name: str, files: Iterable[MetaFile]) -> None:
    """Raise CarrierRefusedError if `files`, entries of the metadata file `name`, have hashes other than SHA-256."""
    if any(file.hashes and set(file.hashes) != {_SHA256} for file in files):
        message = translatable("Staff", "{file} uses a hash algorithm that this kiosk does not accept.")
        raise CarrierRefusedError(message, ASK_PROVINCE, file=name)


def signed_target(department: str, file: TargetFile) -> SignedTarget:
    """Convert `file`, an entry of the targets metadata of `department`.

    Raises CarrierRefusedError if `file` is not a pack of `department`, or if its hash is not a SHA-256.
    """
    read = read_target(file.path)
    if read is None:
        _refuse(
            translatable("Staff", "{department} has signed {file}, which is not a valid pack name."),
            department,
            file.path,
        )
    owner, pack, version = read
    if owner != department:
        _refuse(
            translatable("Staff", "{department} has signed {file}, which is not under its own name."),
            department,
            file.path,
        )
    if not is_rightful(pack, department):
        _refuse(
            translatable(
                "Staff", "{department} has signed {file}, a name that is reserved for a commune's own packs."
            ),
            department,
            file.path,
        )
    digest = file.hashes.get(_SHA256, "")
    if set(file.hashes) != {_SHA256} or SHA256.fullmatch(digest) is None:
        _refuse(
            translatable("Staff", "{department} has signed {file} with a hash that this kiosk does not accept."),
            department,
            file.path,
        )
    return SignedTarget(file.path, department, PackId(pack), version, file.length, digest)


def _refuse(message: MessageText, department: str = "", file: str = "") -> NoReturn:
    raise CarrierRefusedError(message, ASK_PROVINCE, department=department, file=shown(file))
