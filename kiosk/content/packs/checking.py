"""Verifies a whole pack file with the checks of an installation, but writes nothing.

Rules: the result is for display only. An installation verifies the file again, because the stick may have changed
since the check.
"""

from collections.abc import Sequence
from functools import partial

from kiosk.content.packs.packfile import PackFile
from kiosk.content.packs.picture_trials import draw_pictures
from kiosk.content.packs.verifier import PackStream, open_pack, read_member
from kiosk.content.trust.signed import require_hash, require_own_look, require_publisher, require_size
from kiosk.domain.errors import PackStoppedError
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.packs import PictureTrial
from kiosk.domain.ports.progress import Progress
from kiosk.domain.texts import translatable


def check(
    file: PackFile,
    present: Sequence[PackRow],
    progress: Progress,
    *,
    app_version: str,
    trial: PictureTrial | None = None,
) -> None:
    """Verify the pack `file`. `present`: the rows of all installed packs.

    The publisher must be that of the installed versions of the pack. If `trial` is given, it renders the pictures
    after all other checks. Raises PackRefusedError if a check fails, PackError if the stick is unreadable, and
    PackStoppedError if `progress` returns False.
    """
    with file.open() as stream:
        if file.signed is not None:
            require_size(stream, file.signed)
        pack = open_pack(stream, app_version=app_version, file_name=file.name)
        require_publisher(pack.manifest, file.signed, [row for row in present if row.pack == pack.manifest["id"]])
        require_own_look(pack.manifest, file.belief, present)
        reading = PackStream(stream, pack)
        done = 0
        for member in pack.members:
            for piece in reading.pieces(member):
                done += len(piece)
                if not progress(done, pack.size):
                    raise PackStoppedError(
                        translatable("Staff", "Checking was stopped."), translatable("Staff", "Nothing was changed.")
                    )
        digest = reading.finish()
        if file.signed is not None:
            require_hash(digest, file.signed)
        if trial is not None:
            draw_pictures(pack, partial(read_member, stream), trial, progress)
