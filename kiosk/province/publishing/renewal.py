"""Renews the signatures of a repository, which an office does every month.

Rules: Snapshot and timestamp are signed every time, so that kiosks can detect withheld updates. The targets metadata
and the metadata of departments are signed only if they expire within half a year. If the key for the targets metadata
or for a department is missing, all other roles are still renewed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tuf.api.metadata import Targets

from kiosk.province.publishing.office import Office
from kiosk.province.publishing.repository import read_repository

DUE_BEFORE = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class Renewal:
    """Result of a renewal.

    ``renewed``: the signed roles, each with its new expiry date. ``kept_back``: the roles that expire soon but could
    not be signed because the key is missing, each with its expiry date.
    """

    renewed: tuple[tuple[str, datetime], ...]
    kept_back: tuple[tuple[str, datetime], ...]


def renew(office: Office) -> Renewal:
    """Sign the snapshot, the timestamp and all roles that are due for renewal. Raises PublishError or OSError."""
    with office.opened() as draft:
        kept_back = []
        roles = {Targets.type: draft.targets, **draft.departments}
        for name, role in roles.items():
            if role.expires - draft.now < DUE_BEFORE:
                if office.keys.has(name, draft.key_of(name).keyid):
                    draft.touched.add(name)
                else:
                    kept_back.append((name, role.expires))
        draft.publish()
    after = read_repository(office.folder)
    renewed = [(name, (after.targets if name == Targets.type else after.departments[name]).expires) for name in roles]
    signed = [(name, expires) for name, expires in renewed if name in draft.touched]
    signed += [("snapshot", after.snapshot.expires), ("timestamp", after.timestamp.expires)]
    return Renewal(tuple(signed), tuple(kept_back))
