"""Saves and loads inputs of fuzz cases, so that a case can be run again without generating its input."""

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Saved(NamedTuple):
    """A fuzz case with its input ``files`` and its ``fault``, as saved."""

    kind: str
    seed: int
    number: int
    files: Mapping[str, bytes]
    fault: str = ""


def save(folder: Path, saved: Saved) -> Path:
    """Write a case to a file in `folder`; return the path of that file."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{saved.kind}-{saved.seed}-{saved.number}.json"
    packed = {name: base64.b64encode(data).decode() for name, data in saved.files.items()}
    said = {**saved._asdict(), "files": packed}
    place.write_text(json.dumps(said, indent=1), "utf-8")
    return place


def load(place: Path) -> Saved:
    """Read the case from a file written by `save`."""
    said = json.loads(place.read_text("utf-8"))
    files = {name: base64.b64decode(data) for name, data in said["files"].items()}
    return Saved(said["kind"], said["seed"], said["number"], files, said["fault"])
