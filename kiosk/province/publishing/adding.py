"""Adds packs to a repository: copies, verifies and signs them.

Rules: The department that publishes a pack signs it. A pack belongs to one department. The file of a published
version never changes. A new version must be higher than all published versions of the pack; only a requested rollback
publishes a lower version, and withdraws the higher ones. A command publishes all its packs or none.
"""

import shutil
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tuf.api.metadata import TargetFile

from kiosk import __version__
from kiosk.content.names import pack_file_name, version_key
from kiosk.content.packs.picture_trials import draw_pictures
from kiosk.content.packs.verifier import open_pack, read_member, verify
from kiosk.domain.packs import is_reserved
from kiosk.domain.ports.packs import PictureTrial
from kiosk.domain.trust import CommuneKey
from kiosk.durable import copy_file, move_file, sync_folder
from kiosk.province.publishing.departments import delegate, unknown_department
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.office import INCOMING, Office, RepositoryDraft
from kiosk.province.publishing.repository import TARGETS, Listed, checked_title, listed

LONGEST_NAME = 120
"""Maximum length of a pack's file name in characters; with the hash prefix, it is then valid on every file system."""
SPARE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Added:
    """Result of `add`.

    ``withdrawn``: newer versions that are no longer signed, because an older version was published.
    """

    packs: tuple[Listed, ...]
    there_already: tuple[Listed, ...]
    withdrawn: tuple[Listed, ...]


def add(
    office: Office,
    files: Sequence[Path],
    *,
    is_older_allowed: bool = False,
    trial: PictureTrial | None = None,
    adopted: CommuneKey | None = None,
) -> Added:
    """Verify and publish the pack files.

    `trial`, if given, renders the pictures of each pack first. `is_older_allowed` permits a rollback to an older
    version. `adopted`: the commune whose own packs the files are, verified with its key; it becomes a department.
    Raises PublishError, PackError for an invalid pack, or OSError.
    """
    with office.opened() as draft:
        if adopted is not None and adopted.owner not in draft.departments:
            delegate(draft, adopted.owner, checked_title(adopted.name))
        intake = _Intake(draft, is_older_allowed, trial, adopted.owner if adopted is not None else "")
        try:
            for announced in sorted(map(_announced, files)):
                intake.take(announced)
            edition = draft.edition() if draft.touched else ()
        except BaseException:
            intake.abandon()
            raise
        if edition:
            draft.publish(edition, intake.copied)
    return Added(tuple(intake.packs), tuple(intake.there_already), tuple(intake.withdrawn))


@dataclass(frozen=True, slots=True, order=True)
class _Announced:
    """The unverified manifest fields of one pack file; instances sort by pack and version."""

    pack: str
    key: tuple[int, ...]
    version: str = field(compare=False)
    department: str = field(compare=False)
    file: Path = field(compare=False)


def _announced(file: Path) -> _Announced:
    if not stat.S_ISREG(file.stat().st_mode):  # reading a pipe or a device could block for ever
        raise PublishError("{file} is not a pack file.", "Name a file that ends in .hocpack.", file=str(file))
    with file.open("rb") as stream:
        manifest = open_pack(stream, app_version=__version__).manifest
    pack, version = str(manifest["id"]), str(manifest["version"])
    if len(pack_file_name(pack, version)) > LONGEST_NAME:
        cure = "Build it again with a shorter id."
        raise PublishError("The id of the pack {pack} is too long for some sticks.", cure, pack=pack)
    return _Announced(pack, version_key(version), version, str(manifest["publisher"]["id"]), file)


class _Intake:
    """Adds packs to a draft of the repository, one after another."""

    def __init__(
        self, draft: RepositoryDraft, is_older_allowed: bool, trial: PictureTrial | None, adopted: str
    ) -> None:
        self._draft = draft
        self._adopted = adopted
        self._trial = trial
        self._is_older_allowed = is_older_allowed
        self._targets = draft.repository.folder / TARGETS
        self.copied: list[Path] = []
        self.packs: list[Listed] = []
        self.there_already: list[Listed] = []
        self.withdrawn: list[Listed] = []

    def take(self, announced: _Announced) -> None:
        """Copy and verify one pack and add it to the draft. Raises PublishError, PackError or OSError."""
        self._require_owner(announced)
        present = self._listed(announced.department, announced.pack)
        newer = [pack for pack in present if version_key(pack.version) > announced.key]
        is_known = any(pack.version == announced.version for pack in present)
        if newer and not is_known and not self._is_older_allowed:
            raise PublishError(
                "{pack} {newer} is published already, and {version} is older.",
                "Give the pack a higher version, or add it with --older to return to this version.",
                pack=announced.pack,
                newer=max(newer, key=lambda pack: version_key(pack.version)).version,
                version=announced.version,
            )
        pack = self._copied(announced)
        known = next((known for known in present if known.version == pack.version), None)
        if known is not None and known.sha256 != pack.sha256:
            raise PublishError(
                "{pack} {version} is published already with other contents.",
                "Give the changed pack a higher version and build it again.",
                pack=pack.pack,
                version=pack.version,
            )
        targets = self._draft.departments[pack.department].targets
        if known is None:
            targets[pack.path] = TargetFile(pack.size, {"sha256": pack.sha256}, pack.path)
            self.packs.append(pack)
            self._draft.touched.add(pack.department)
        else:
            self.there_already.append(pack)
        if self._is_older_allowed:
            for left in newer:
                del targets[left.path]
                self.withdrawn.append(left)
                self._draft.touched.add(pack.department)

    def abandon(self) -> None:
        """Delete the copied files after a failure."""
        for file in self.copied:
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def _listed(self, department: str, pack: str) -> list[Listed]:
        found = listed(department, self._draft.departments[department].targets)
        return [known for known in found if known.pack == pack]

    def _require_owner(self, announced: _Announced) -> None:
        if is_reserved(announced.department) and announced.department != self._adopted:
            raise PublishError(
                "The pack {pack} is a commune's own.",
                "Take it over from the commune's stick, which proves where it comes from: kiosk publish adopt",
                pack=announced.pack,
            )
        if announced.department not in self._draft.departments:
            raise unknown_department(announced.department, self._draft.departments)
        for other in self._draft.departments:
            if other != announced.department and self._listed(other, announced.pack):
                raise PublishError(
                    "The pack {pack} belongs to the department {other}, not to {department}.",
                    "Give this pack another id; kiosks identify packs by their ids.",
                    pack=announced.pack,
                    other=other,
                    department=announced.department,
                )

    def _copied(self, announced: _Announced) -> Listed:
        """Copy the pack to a temporary name, verify the copy, and rename it to its final name."""
        folder = self._targets / announced.department
        if not folder.is_dir():
            folder.mkdir(parents=True)
            sync_folder(self._targets)
        size = announced.file.stat().st_size
        if shutil.disk_usage(folder).free < size + SPARE_BYTES:
            message = "There is no room for {pack} on the disk of the repository."
            raise PublishError(message, "Make room and run the command again.", pack=announced.pack)
        name = pack_file_name(announced.pack, announced.version)
        incoming = folder / f".{name}{INCOMING}"
        try:
            copy_file(announced.file, incoming)
            with incoming.open("rb") as stream:
                opened, sha256 = verify(stream, app_version=__version__)
                if self._trial is not None:
                    draw_pictures(opened, partial(read_member, stream), self._trial)
            if (opened.manifest["id"], opened.manifest["version"]) != (announced.pack, announced.version):
                cure = "Leave the stick in and run the command again."
                raise PublishError("{file} changed while it was read.", cure, file=str(announced.file))
            path = f"{announced.department}/{name}"
            pack = Listed(announced.department, announced.pack, announced.version, path, size, sha256)
            target = self._targets / pack.stored
            if not target.exists():
                self.copied.append(target)
            move_file(incoming, target)
        finally:
            incoming.unlink(missing_ok=True)
        return pack
