"""A demonstration of the technician's screens: a province, the stick that it filled, and a kiosk that believes it.

Rules: everything is real but the people: real keys, real signatures, later versions of the packs that came with the
program; it lies in a folder of its own and touches no other kiosk.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

from kiosk.house import Site
from kiosk.tour.office import DemoOffice
from kiosk.tour.upkeep_walk import LentStick


def demo_site(folder: Path, packs: Sequence[Path], *, is_in: bool = False) -> Site:
    """A kiosk under `folder` that was told of a province, which signed later versions of `packs` on a stick.

    What was there is taken away. `is_in`: whether the stick is plugged in from the start. Raises PublishError,
    PackError, HubError or OSError.
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
