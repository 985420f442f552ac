"""Renders the pictures of a pack off-screen as a trial, before the pack is used.

Rules: the trial starts after the whole pack file was verified, so that no decoder reads unverified bytes. The data of
a picture is read again for the trial; its hash is checked again, because the stick may have changed.
"""

import hashlib
from collections.abc import Callable

from kiosk.activities.payload import MEDIA_PATH
from kiosk.content.archive import Member
from kiosk.content.media.pictures import fault_of_trial
from kiosk.content.packs.contents import refuse_fault
from kiosk.content.packs.verifier import OpenedPack
from kiosk.domain.errors import PackRefusedError, PackStoppedError
from kiosk.domain.ports.packs import PictureTrial
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable


def draw_pictures(
    pack: OpenedPack, read: Callable[[Member], bytes], trial: PictureTrial, progress: Progress | None = None
) -> None:
    """Render every picture of the verified `pack` in `trial`; `read` returns the data of a picture.

    Raises PackRefusedError if a picture renders too slowly, fails to render or has changed since the verification,
    and PackStoppedError if `progress` returns False.
    """
    for member in pack.members:
        if MEDIA_PATH.fullmatch(member.name) is None:
            continue
        data = read(member)
        if hashlib.sha256(data).hexdigest() != pack.manifest["files"][member.name]["sha256"]:
            raise PackRefusedError(
                translatable("Staff", "The pack file changed while it was read."),
                translatable("Staff", "Leave the stick in and start again."),
            )
        fault = fault_of_trial(data, trial)
        if fault is not None:
            refuse_fault(pack.manifest, member.name, fault)
        if progress is not None and not progress(pack.size, pack.size):
            raise PackStoppedError(
                translatable("Staff", "Checking was stopped."), translatable("Staff", "Nothing was changed.")
            )
