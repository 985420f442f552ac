"""Renders the films of the lessons (WebM, VP9, no sound) from the drawings in this folder.

Rules: the script is run by hand (``python -m build_spec.films.make_films``) when a film is changed; the rendered files
are part of the repository. It needs PyAV (``pip install -r build_spec/films/requirements.txt``), which the kiosk does
not need. With ``--sheet FILE``, it saves frames of each film as one PNG instead, for which PyAV is not needed.
"""

import argparse
import os
import sys
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from .scenes import FILMS
from .stage import HEIGHT, RATE, SCALE, WIDTH, Film, Painter

ROOT = Path(__file__).parents[2]
LARGEST = 1_000_000
"""Maximum size of a film in bytes."""
_QUALITY = {"crf": "34", "b": "0", "deadline": "good", "cpu-used": "1", "row-mt": "1"}
_SHEET_COLUMNS = 4


def encode(film: Film, target: Path) -> int:
    """Write `film` to `target`; return the size in bytes. Raises ValueError if the file is larger than `LARGEST`."""
    import av  # needed here only

    painter = Painter(film)
    with av.open(str(target), "w", format="webm") as out:
        stream = out.add_stream("libvpx-vp9", rate=RATE, options=_QUALITY)
        stream.width, stream.height, stream.pix_fmt = WIDTH * SCALE, HEIGHT * SCALE, "yuv420p"
        stream.time_base = Fraction(1, RATE)
        for number in range(film.seconds * RATE):
            image = painter.frame(number / RATE)
            frame = av.VideoFrame(image.width(), image.height(), "rgb24")
            plane = frame.planes[0]
            rows = bytes(image.constBits())
            width = image.width() * 3
            lines = [rows[row * image.bytesPerLine() :][:width] for row in range(image.height())]
            plane.update(b"".join(line.ljust(plane.line_size, b"\0") for line in lines))
            frame.pts = number
            for packet in stream.encode(frame.reformat(format="yuv420p")):
                out.mux(packet)
        for packet in stream.encode():
            out.mux(packet)
    size = target.stat().st_size
    if size > LARGEST:
        raise ValueError(f"{target.name} has {size} bytes, but the limit is {LARGEST}")
    return size


def sheet(films: list[Film], target: Path, every: float = 1.5) -> None:
    """Save frames of `films`, one each `every` seconds, as one picture."""
    frames = [Painter(film).frame(step * every) for film in films for step in range(int(film.seconds / every))]
    small = [frame.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation) for frame in frames]
    rows = -(-len(small) // _SHEET_COLUMNS)
    whole = QImage(_SHEET_COLUMNS * WIDTH, rows * HEIGHT, QImage.Format.Format_RGB888)
    painter = QPainter(whole)
    for number, frame in enumerate(small):
        painter.drawImage(number % _SHEET_COLUMNS * WIDTH, number // _SHEET_COLUMNS * HEIGHT, frame)
    painter.end()
    whole.save(str(target))


def main() -> int:
    """Render the films whose file names contain one of the arguments; by default, all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="parts of the names of the films; by default, all films")
    parser.add_argument("--sheet", type=Path, help="save a sheet of frames instead of the films")
    told = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    chosen = {
        file: make() for file, make in FILMS.items() if not told.names or any(name in file for name in told.names)
    }
    if not chosen:
        print(f"no film has such a name → write one of {', '.join(Path(file).stem for file in FILMS)}")
        return 2
    if told.sheet:
        sheet(list(chosen.values()), told.sheet)
        return 0
    for file, film in chosen.items():
        print(f"{file}: {encode(film, ROOT / file)} bytes, {film.seconds} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
