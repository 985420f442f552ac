"""Draws the pictures of a pack in a trial before the pack is used.

Rules: nothing is drawn before the whole pack file was verified, so that no decoder reads bytes that nobody signed;
what is drawn is compared with the manifest again, because a stick may change.
"""

import hashlib
from collections.abc import Callable

from kiosk.activities.payload import MEDIA_PATH
from kiosk.content.archive import Member
from kiosk.content.media.pictures import fault_of_trial
from kiosk.content.packs.contents import refuse_fault
from kiosk.content.packs.verifier import OpenedPack
from kiosk.domain.errors import PackRefusedError, PackStoppedError
from kiosk.domain.ports import PictureTrial, Progress


def draw_pictures(
    pack: OpenedPack, read: Callable[[Member], bytes], trial: PictureTrial, progress: Progress | None = None
) -> None:
    """Draw every picture of the verified `pack`.

    Raises PackRefusedError for one that takes too long or cannot be drawn, PackStoppedError once `progress` says so.
    """
    for member in pack.members:
        if MEDIA_PATH.fullmatch(member.name) is None:
            continue
        data = read(member)
        if hashlib.sha256(data).hexdigest() != pack.manifest["files"][member.name]["sha256"]:
            raise PackRefusedError("The pack file changed while it was read.", "Leave the stick in and start again.")
        fault = fault_of_trial(data, trial)
        if fault is not None:
            refuse_fault(pack.manifest, member.name, fault)
        if progress is not None and not progress(pack.size, pack.size):
            raise PackStoppedError("Checking was stopped.", "Nothing was changed.")
