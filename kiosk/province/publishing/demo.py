"""Creates a throw-away province that signs given packs, for demonstrations and tests.

Rules: The metadata is created by the same code as for a real province. The keys have no passphrase. They are in a
temporary folder and are deleted when `make_demo_province` returns, so that nothing else can be signed. Only the keys
of a hub are kept, if requested. A clock far after the release needs no confirmation: only kiosks of the demonstration
accept its time.
"""

import shutil
import zlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk import RELEASED, __version__
from kiosk.content.archive import directory_of, place
from kiosk.content.names import MANIFEST, pack_file_name, version_key
from kiosk.content.packs.verifier import PackStream, open_pack
from kiosk.domain.events import canonical_json
from kiosk.province.publishing.adding import add
from kiosk.province.publishing.departments import add_department
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from kiosk.province.publishing.office import Office, system_clock
from kiosk.province.publishing.receipt_key import RECEIPTS
from kiosk.province.publishing.repository import ROOT_FILE
from kiosk.province.publishing.sync_keys import SYNC

NAME = "Tỉnh thử nghiệm"


def make_demo_province(folder: Path, packs: Sequence[Path], hub_keys: Path | None = None) -> Path:
    """Create a repository with `packs` in the new or empty `folder`; return the path of its root file.

    `hub_keys`: folder to which the key for receipts and the key that opens results are copied; without them, a hub
    can neither receive results nor sign receipts.
    Raises PublishError, PackError for an invalid pack, or OSError.
    """
    with TemporaryDirectory(prefix="demo-province-") as keys:
        keyring = Keyring((Path(keys),), WithoutPassphrase(), folder)
        office = Office(folder, keyring, _clock, lambda _moment: True)
        found(office, NAME)
        for department, title in _publishers(packs).items():
            add_department(office, department, title)
        add(office, packs)
        if hub_keys is not None:
            hub_keys.mkdir(parents=True, exist_ok=True)
            for role in (RECEIPTS, SYNC):
                for file in office.keys.files_of(role):
                    shutil.copy(file, hub_keys)
    return folder / ROOT_FILE


def later_version(pack: Path, folder: Path) -> Path:
    """Write a copy of `pack` with the next minor version (``1.2.0`` → ``1.3.0``) to `folder`; return its path.

    Raises PackError, OSError.
    """
    with pack.open("rb") as stream:
        opened = open_pack(stream, app_version=__version__)
        reading = PackStream(stream, opened)
        files = {member.name: b"".join(reading.pieces(member)) for member in opened.members}
    manifest = dict(opened.manifest)
    first, second, _ = version_key(manifest["version"])
    manifest["version"] = f"{first}.{second + 1}.0"
    files[MANIFEST] = canonical_json(manifest).encode()
    members = place((name, len(data), zlib.crc32(data)) for name, data in files.items())
    whole = b"".join(member.header + files[member.name] for member in members) + directory_of(members)
    made = folder / pack_file_name(manifest["id"], manifest["version"])
    folder.mkdir(parents=True, exist_ok=True)
    made.write_bytes(whole)
    return made


def _clock() -> datetime:
    """Return the system time or the program's release date, whichever is later.

    Demonstrations then also work on a machine whose clock was reset.
    """
    return max(system_clock(), RELEASED)


def _publishers(packs: Sequence[Path]) -> dict[str, str]:
    found_ones: dict[str, str] = {}
    for pack in packs:
        with pack.open("rb") as stream:
            publisher = open_pack(stream, app_version=__version__).manifest["publisher"]
        found_ones[str(publisher["id"])] = str(publisher["name"]["vi"])
    return dict(sorted(found_ones.items()))
