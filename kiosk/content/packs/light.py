"""The part of a manifest that is stored in the database, and that the start of the program reads.

Rules: standard library only. The list of files is left out. Of the recordings in a voice pack only the languages per
lesson are kept, so that the start does not read thousands of entries.
"""

from collections.abc import Mapping
from typing import Any

VOICED = "voices"


def light_manifest(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Return the part of `manifest` that is stored in the database."""
    light = {key: value for key, value in manifest.items() if key != "files"}
    if VOICED in light:
        spoken: dict[str, set[str]] = {}
        for voice in light[VOICED]:
            spoken.setdefault(voice["lesson"], set()).add(voice["language"])
        light[VOICED] = {lesson: sorted(languages) for lesson, languages in sorted(spoken.items())}
    return light
