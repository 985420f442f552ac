"""Writes the configuration of forwarding into a hub's folder."""

from pathlib import Path

from kiosk.province.hub.forwarding.stores import FILE, FOLDER
from tests.province.hub.forwarding.lrs_server import PASSWORD, USER


def configured(hub: Path, address: str, *, ca: str = "", name: str = "bo", source: str = "file:secret") -> Path:
    """Add a store to the configuration of `hub`, with the password from `source`; return `hub`."""
    folder = hub / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    secret = folder / "secret"
    secret.touch(0o600)
    secret.write_text(f"{PASSWORD}\n")
    lines = [
        "[[store]]",
        f'name = "{name}"',
        f'address = "{address}"',
        f'user = "{USER}"',
        f'password = "{source}"',
        *([f'ca = "{ca}"'] if ca else []),
        "",
    ]
    with (folder / FILE).open("a") as file:
        file.write("\n".join(lines))
    return hub
