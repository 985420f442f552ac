"""Adopts a commune's own packs: the province publishes them to all kiosks under their own ids.

Rules: the packs come from a carrier of the commune and are verified with the commune's root, as on a kiosk. A person
compares the commune's key first. The commune becomes a department whose key the province keeps, so that the packs
keep their ids, and learners their progress. The files are published byte for byte.
"""

import shutil
import tempfile
from pathlib import Path

from kiosk import __version__
from kiosk.content.names import pack_file_name, version_key
from kiosk.content.packs.verifier import open_pack, sha256_of
from kiosk.content.trust.carriers import Carrier, find_carriers
from kiosk.content.trust.client import examine
from kiosk.content.trust.communes import commune_key_on
from kiosk.content.trust.signed import require_hash, require_own_look, require_publisher, require_size
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import PackId
from kiosk.domain.ports.packs import PictureTrial
from kiosk.domain.trust import Belief, CommuneKey, SignedTarget, TrustState
from kiosk.province.publishing.adding import Added, add
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.office import Office

_CHUNK = 1024 * 1024


def adopt(office: Office, stick: Path, digits: str, *, trial: PictureTrial | None = None) -> Added:
    """Publish the newest version of each pack on the carrier of a commune in the folder `stick`.

    `digits`: fingerprint of the commune's key, which a person has compared; spaces are ignored. Raises PublishError,
    KioskError for a carrier or a pack that a kiosk would refuse, or OSError.
    """
    carrier, key = _communes_carrier(stick, digits)
    examined = examine(carrier, key.root, TrustState(commune=key), office.clock())
    newest: dict[PackId, SignedTarget] = {}
    for target in sorted(examined.targets, key=lambda target: version_key(target.version)):
        newest[target.pack] = target
    for refused in examined.refused:
        raise refused.error
    if not newest:
        raise PublishError("The stick has no packs of {name}.", "Ask the commune to copy them again.", name=key.name)
    with tempfile.TemporaryDirectory(prefix="tram-hoc-adopt-") as folder:
        files = [_checked(carrier, target, examined.belief, Path(folder)) for target in newest.values()]
        return add(office, files, trial=trial, adopted=key)


def _checked(carrier: Carrier, target: SignedTarget, belief: Belief, folder: Path) -> Path:
    """Copy a pack of the commune into `folder`, and check that it is the signed one and does not look otherwise."""
    file = folder / pack_file_name(target.pack, target.version)
    with carrier.open_target(target.name, target.sha256) as source, file.open("wb") as out:
        shutil.copyfileobj(source, out, _CHUNK)
    with file.open("rb") as stream:
        require_size(stream, target)
        require_hash(sha256_of(stream), target)
        manifest = open_pack(stream, app_version=__version__, file_name=file.name).manifest
    require_publisher(manifest, target, ())
    require_own_look(manifest, belief, ())
    return file


def _communes_carrier(stick: Path, digits: str) -> tuple[Carrier, CommuneKey]:
    """Return the commune's carrier on `stick` whose key has the fingerprint `digits`, and its key."""
    found = []
    for candidate in find_carriers(stick):
        try:
            key = commune_key_on(candidate.carrier) if candidate.carrier is not None else None
        except KioskError:
            continue
        if candidate.carrier is not None and key is not None:
            found.append((candidate.carrier, key))
    if not found:
        raise PublishError(
            "There are no lessons of a commune in {folder}.", "Insert the commune's stick.", folder=str(stick)
        )
    matching = [pair for pair in found if _plain(pair[1].fingerprint) == _plain(digits)]
    if not matching:
        seen = "; ".join(f"{key.name}: {key.fingerprint}" for _, key in found)
        raise PublishError(
            "The key is not the one that was given with --key; on the stick there is {seen}",
            "Let the commune read out its key over the phone, then run the command again with --key.",
            seen=seen,
        )
    return matching[0]


def _plain(digits: str) -> str:
    return "".join(digits.split())
