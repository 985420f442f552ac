"""Builds packages of H5P for tests."""

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.content.exchange.formats import ForeignFile
from tests.content.exchange.qti.notation import PNG
from tests.content.exchange.zips import zipped

PICTURE = base64.b64decode(PNG.partition(",")[2])


def packed(path: Path, library: str, params: Any, files: Mapping[str, bytes] = {}) -> ForeignFile:
    """A package at `path` with the main content `params` of `library`, a picture, and more `files`."""
    described = {"title": "Gói", "mainLibrary": library, "preloadedDependencies": [{"machineName": library}]}
    contents = {
        "h5p.json": json.dumps(described).encode(),
        "content/content.json": json.dumps(params).encode(),
        "content/images/a.png": PICTURE,
        "H5P.Evil-1.0/evil.js": b"alert(1)",
        **files,
    }
    return zipped(path, contents)
