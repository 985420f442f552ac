"""Creates a hub from the options of ``kiosk hub init``, or from a file ``hub.toml`` that was prepared in its folder.

Rules: A prepared file contains all settings and is not changed. An option may repeat what the file states; an option
that states something else is refused, because one of the two is wrong.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.province.hub.backup import note
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import complete_hub, make_hub, prepared_settings
from kiosk.province.hub.hub_file import FILE, S3, HubSettings, S3Access

_PATHS = frozenset({"objects", "keys", "repository", "authority"})


def found_hub(folder: Path, given: Mapping[str, Any], access: Mapping[str, str]) -> str:
    """Create a hub in `folder`; return the name of its province.

    `given`: the options that a person gave, by their names in `HubSettings`. `access`: the same for `S3Access`.
    Raises KioskError, OSError.
    """
    if (folder / FILE).is_file():
        prepared = prepared_settings(folder)
        _require_same(folder, prepared, given, access)
        _require_new(folder)
        return complete_hub(folder, prepared)
    if "name" not in given:
        raise HubError("The name of the province is missing.", "Add --name NAME, or prepare {file}.", file=FILE)
    return make_hub(folder, HubSettings(**given, s3=S3Access(**access)))


def _require_new(folder: Path) -> None:
    """Raise HubError if a hub was in `folder` before: tables beside the old ones would hide its results."""
    noted = note.read(folder)
    if noted is not None:
        cure = (
            "Connect the disk with its database, or correct the line store in hub.toml. If both are lost, restore the"
            " backup into a new folder: kiosk hub restore NEW --from {place}"
        )
        message = "{folder} is no new hub: a backup of it was made in {place}."
        raise HubError(message, cure, folder=str(folder), place=str(noted.place))


def _require_same(folder: Path, prepared: HubSettings, given: Mapping[str, Any], access: Mapping[str, str]) -> None:
    stated = [(name, getattr(prepared, name), value) for name, value in given.items()]
    stated += [(name, getattr(prepared.s3, name), value) for name, value in access.items()]
    for name, prepared_value, value in stated:
        if _plain(folder, name, prepared_value) != _plain(folder, name, value):
            cure = "Correct this line of the file, or leave the option out: a prepared file contains all settings."
            raise HubError(
                "{file} states {prepared} for “{name}”, but the option states {given}.",
                cure,
                file=str(folder / FILE),
                name=name,
                prepared=_shown(prepared_value),
                given=_shown(value),
            )


def _plain(folder: Path, name: str, value: str | Sequence[str]) -> Sequence[str]:
    """Return a value as texts that are equal if they mean the same; paths are absolute."""
    texts = [value.strip()] if isinstance(value, str) else value
    if name not in _PATHS:
        return list(texts)
    return [
        os.path.normpath(folder.absolute() / text) if text and not text.startswith(S3) else text for text in texts
    ]


def _shown(value: str | Sequence[str]) -> str:
    text = value if isinstance(value, str) else ", ".join(value)
    return f"“{text}”" if text else "nothing"
