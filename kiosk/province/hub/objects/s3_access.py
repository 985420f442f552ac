"""Reads how a hub reaches its S3 server: address, certificate and keys.

Rules: A key is in an environment variable, in a file that only its owner can read, or in a credential of a systemd
service; ``hub.toml`` names the place. Keys are never shown, also not in messages. Paths are relative to the hub.
"""

import os
import re
from pathlib import Path

from kiosk.domain.syncing.access import S3 as S3_SCHEME
from kiosk.domain.syncing.access import ServerAccess
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.hub_file import S3, HubSettings
from kiosk.sync.network.https import ServerAddress

_PLACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]+(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?")
_OTHERS = 0o077
"""Permission bits of everybody but the owner."""
_MOST = 65_536
"""Maximum size in bytes of a file with a key or a certificate."""


def read_access(settings: HubSettings, folder: Path) -> ServerAccess:
    """Return the access of the hub in `folder` to its S3 server. Raises HubError."""
    endpoint, place = settings.s3.endpoint.rstrip("/"), settings.objects.removeprefix(S3)
    if ServerAddress.read(endpoint) is None:
        message = "{endpoint} is not the address of an S3 server."
        raise HubError(message, "Write https://HOST, or https://HOST:PORT.", endpoint=endpoint)
    if _PLACE.fullmatch(place) is None:
        message = "{objects} does not name a bucket."
        raise HubError(message, "Write s3://BUCKET or s3://BUCKET/FOLDER.", objects=settings.objects)
    return ServerAccess(
        f"{S3_SCHEME}{endpoint.removeprefix('https://')}/{place}",
        access_key=_key("access_key", settings.s3.access_key, folder),
        secret_key=_key("secret_key", settings.s3.secret_key, folder),
        region=settings.s3.region,
        ca=_read(folder / settings.s3.authority) if settings.s3.authority else "",
    )


def _key(name: str, source: str, folder: Path) -> str:
    """Return the key that `source` names; in a file with both keys, that of the line ``name = …``."""
    kind, _, place = source.partition(":")
    match kind:
        case "env":
            found = os.environ.get(place, "")
        case "credential":
            found = _credential(place)
        case "file":
            found = _in_file(name, folder / Path(place).expanduser())
        case _:
            message = "{name} of [s3] in hub.toml must name the place of the key, and not be the key."
            raise HubError(message, "Write env:NAME, file:PATH or credential:NAME.", name=name)
    if not found or not found.isascii() or not found.isprintable():
        cure = "Write the key there, or name another place in hub.toml: env:NAME, file:PATH or credential:NAME."
        raise HubError("{source} has no {name} for S3.", cure, source=source, name=name)
    return found


def _in_file(name: str, file: Path) -> str:
    text = _read(file)
    if os.name == "posix" and file.stat().st_mode & _OTHERS:
        raise HubError("Other users of this computer can read {file}.", "Run: chmod 600 {file}", file=str(file))
    named = re.search(rf"""^[ \t]*{name}[ \t]*=[ \t]*["']?([^\s"']+)["']?[ \t]*$""", text, re.MULTILINE)
    return named[1] if named else _only_line(text)


def _only_line(text: str) -> str:
    """Return the line of a file with one key; "" for any other file."""
    lines = text.split("\n")
    return lines[0].strip() if "=" not in lines[0].rstrip("= ") and not "".join(lines[1:]).strip() else ""


def _credential(name: str) -> str:
    """Return the first line of a credential (https://systemd.io/CREDENTIALS), "" if the service has none."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    file = Path(folder, name)
    return _only_line(_read(file)) if folder and file.name == name and file.is_file() else ""


def _read(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(_MOST).decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not plain text"
        cure = "Correct the path in hub.toml, [s3], or the rights of the file."
        raise HubError("{file} cannot be read ({reason}).", cure, file=str(file), reason=str(reason)) from error
