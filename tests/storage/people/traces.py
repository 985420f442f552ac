"""Searches files byte by byte for a name in all the forms in which it could be stored."""

import unicodedata
from pathlib import Path

from kiosk.domain.vietnamese.comparing import bare

LEAST_BYTES = 6
"""Minimum length of a searched form: a shorter one can be found by chance."""


def forms(name: str) -> set[bytes]:
    """Return the forms of `name`, and of its words together with a neighbour, as bytes."""
    words = name.split()
    texts = {name, *(" ".join(words[place : place + 2]) for place in range(len(words) - 1))}
    plain = {" ".join(bare(word) for word in text.split()) for text in texts}
    cased = {form for text in (*texts, *plain) for form in (text, text.lower(), text.upper(), text.title())}
    normal = {unicodedata.normalize(form, text) for text in cased for form in ("NFC", "NFD")}
    found = {text.encode(encoding) for text in normal for encoding in ("utf-8", "utf-16-le", "utf-16-be")}
    escaped = {text.encode("unicode_escape") for text in normal}
    return {form for form in found | escaped if len(form) >= LEAST_BYTES}


def files_with(name: str, folder: Path) -> list[str]:
    """Return the paths of all files below `folder` that contain `name` in their contents or file name."""
    searched = forms(name)
    found = {
        str(file.relative_to(folder)): file.read_bytes().strip(b"\0") if file.is_file() else b""
        for file in folder.rglob("*")
    }  # without the zeros of the files that reserve disk space
    return sorted(
        path for path, data in found.items() if any(form in path.encode() or form in data for form in searched)
    )
