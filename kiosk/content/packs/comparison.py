"""Compares the versions of a pack: the lessons that differ, and the size of the pack file.

Rules: lessons are equal if the hashes of their files are equal. A lesson in both versions counts as changed if a hash
is missing.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.content.archive import length_of
from kiosk.content.names import MANIFEST
from kiosk.domain.offers import Changes


def changes_between(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> Changes:
    """Count the lessons in the manifest `after`: in total, and new, changed or removed since `before`.

    `before`: manifest of the version with which `after` is compared; None if there is no such version, so that all
    lessons are new.
    """
    lessons = {entry["id"] for entry in after["lessons"]}
    if before is None:
        return Changes(len(lessons), new=len(lessons))
    known = {entry["id"] for entry in before["lessons"]}
    kept = lessons & known
    changed = sum(_file(before, lesson) is None or _file(before, lesson) != _file(after, lesson) for lesson in kept)
    return Changes(len(lessons), len(lessons - known), changed, len(known - lessons))


def installed_manifest(folder: Path) -> Mapping[str, Any] | None:
    """Return the manifest of the installed version in `folder`, or None if it cannot be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return manifest if isinstance(manifest, dict) else None


def installed_size(folder: Path) -> int:
    """Return the size in bytes of the pack file that was installed in `folder`; 0 if it is unknown."""
    try:
        files = (installed_manifest(folder) or {})["files"]
        sizes = [(name, entry["size"]) for name, entry in files.items()]
        return length_of([(MANIFEST, (folder / MANIFEST).stat().st_size), *sizes])
    except (OSError, ValueError, KeyError, TypeError):
        return 0


def _file(manifest: Mapping[str, Any], lesson: str) -> Any:
    entry = manifest.get("files", {}).get(f"lessons/{lesson}.json")
    return entry["sha256"] if entry else None
