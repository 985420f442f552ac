"""A demonstration of the technician's screens: a province, the stick that it filled, and a kiosk that believes it.

Rules: everything is real but the people: real keys, real signatures, later versions of the packs that came with the
program; it lies in a folder of its own and touches no other kiosk.
"""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from kiosk import paths
from kiosk.cli.upkeep_walk import LentStick
from kiosk.house import Site

FOLDER_ON_STICK = "Bài học của tỉnh"


def demo_site(folder: Path, packs: Sequence[Path], *, is_in: bool = False) -> Site:
    """A kiosk under `folder` that was told of a province, which signed later versions of `packs` on a stick.

    What was there is taken away. `is_in`: whether the stick is plugged in from the start. Raises PublishError,
    PackError or OSError.
    """
    from kiosk.content.publishing.carrier import write_carrier
    from kiosk.content.publishing.demo import later_version, make_demo_province

    shutil.rmtree(folder, ignore_errors=True)
    made = [later_version(pack, folder / "packs") for pack in packs]
    root = make_demo_province(folder / "province", made)
    stick = folder / "stick"
    stick.mkdir()
    write_carrier(folder / "province", stick / FOLDER_ON_STICK, datetime.now(UTC))
    site = Site(data=folder / "data", drives=LentStick(stick, is_in))
    own_root = paths.root_file(site.data)
    own_root.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(root, own_root)
    return site
