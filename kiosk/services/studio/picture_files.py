"""Finds pictures on a stick or in a person's own folders, to choose from.

Rules: only names are read, no contents. Hidden files and links are left out, and so is what lies too deep.
"""

import os
from pathlib import Path

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".svg"})
MOST = 300
"""Maximum number of pictures that are offered."""
_DEEPEST = 4


def pictures_below(folder: Path, most: int = MOST) -> list[Path]:
    """Return the pictures in `folder` and below it, newest first; an unreadable folder counts as empty."""
    found: list[tuple[float, Path]] = []
    for place, folders, files in os.walk(folder):
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if not name.startswith(".")) if depth < _DEEPEST else []
        for name in sorted(files):
            path = Path(place) / name
            if not name.startswith(".") and path.suffix.lower() in ENDINGS and not path.is_symlink():
                found.append((_changed(path), path))
        if len(found) >= most:
            break
    return [path for _, path in sorted(found, key=lambda one: (-one[0], one[1]))][:most]


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
