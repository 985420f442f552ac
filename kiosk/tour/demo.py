"""Creates a demonstration of the technician's screens: a province, its stick, and a kiosk that trusts the province.

Rules: keys, signatures and packs are real. The packs are later versions of the bundled ones. All files are below one
folder, and no other kiosk is changed.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

from kiosk.house import Site
from kiosk.tour.office import DemoOffice
from kiosk.tour.upkeep_walk import LentStick


def demo_site(folder: Path, packs: Sequence[Path], *, is_in: bool = False) -> Site:
    """Create in `folder` a demonstration province, a kiosk that trusts it, and a stick; return the kiosk's `Site`.

    The stick contains later versions of `packs`. Existing contents of `folder` are deleted. `is_in`: whether the
    stick is plugged in from the start. Raises PublishError, PackError, HubError or OSError.
    """
    from kiosk.province.publishing.demo import later_version

    shutil.rmtree(folder, ignore_errors=True)
    office = DemoOffice(folder)
    office.found([later_version(pack, folder / "packs") for pack in packs])
    stick = folder / "stick"
    office.fill(stick)
    site = Site(data=folder / "data", drives=LentStick(stick, is_in))
    office.introduce(site.data)
    return site
