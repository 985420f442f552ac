"""Joins the pictures of a filmed visit to a film of 20 seconds, as an animated WebP of at most 1.5 MB.

Needs img2webp (Debian's package webp).
"""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

WIDE = 640
PICTURE_MS = 500
PICTURES = 40
"""Number of pictures: twenty seconds."""
MOST_BYTES = 1_500_000
QUALITIES = (60, 45, 30, 20)


def join(pictures: Sequence[Path], out: Path) -> int:
    """Write the film of evenly chosen `pictures` to `out`; return its size in bytes. Raises ValueError or OSError."""
    step = max(1, len(pictures) // PICTURES)
    chosen = list(pictures)[::step][:PICTURES]
    with tempfile.TemporaryDirectory() as name:
        frames = []
        for number, file in enumerate(chosen):
            frame = Path(name) / f"{number:03d}.png"
            QImage(str(file)).scaledToWidth(WIDE, Qt.TransformationMode.SmoothTransformation).save(str(frame))
            frames.append(str(frame))
        for quality in QUALITIES:
            command = ["img2webp", "-loop", "0", "-lossy", "-q", str(quality), "-d", str(PICTURE_MS)]
            subprocess.run([*command, *frames, "-o", str(out)], check=True, capture_output=True)
            if out.stat().st_size <= MOST_BYTES:
                return out.stat().st_size
    raise ValueError(f"{out} has more than {MOST_BYTES} bytes in every quality")
