"""The file ``hub.toml``, which makes a folder a hub: its name, and where its store and its objects are.

Rules: Relative paths are relative to the folder of the hub. Only the owner can read the file, because the URL of a
store can contain a password. Unknown settings are refused, so that a misspelt one is noticed.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk import durable
from kiosk.domain.toml import decoded, parsed
from kiosk.province.hub.faults import HubError

FILE = "hub.toml"
SQLITE, POSTGRESQL = "sqlite:///", "postgresql://"
S3 = "s3://"
_HEAD = """\
# This folder is a hub for results. Where its database and its objects are, relative to this folder:
# store = "sqlite:///results.db" or "postgresql://user@host/database"; objects = a folder or "s3://bucket/prefix".
"""
_FOR_THE_OWNER = 0o600
MOST_MINUTES = 7 * 24 * 60
"""Longest time between two sets of the office's pages."""

Line = Annotated[str, Field(min_length=1, max_length=1000)]


@dataclass(frozen=True, slots=True)
class S3Access:
    """How the S3 server is reached: its address, region, and the sources of the two keys, see `objects.s3_access`.

    ``authority``: file with the certificate of an own authority, relative to the hub; "" uses those of the system.
    """

    endpoint: str = ""
    region: str = "us-east-1"
    access_key: str = "env:AWS_ACCESS_KEY_ID"
    secret_key: str = "env:AWS_SECRET_ACCESS_KEY"  # noqa: S105 - the name of a variable, not a secret
    authority: str = ""


@dataclass(frozen=True, slots=True)
class HubSettings:
    """The settings of a hub.

    ``keys``: folders with the key for receipts and the province's keys for results. ``repository``: the province's
    repository, which names the valid keys; "" if none. ``passphrases``: sources of the passphrases (``file:``,
    ``env:``), for workers that run without a person. ``pages_every``: minutes after which a worker may make the pages
    for the office again, see `pages.fresh`; 0: never. ``office_pages``: folder of these pages. ``target``: per cent
    of the adults who have done a lesson by the end of the year, for the pages; 0: none.
    """

    name: str
    store: str = f"{SQLITE}results.db"
    objects: str = "objects"
    pages: str = "pages"
    keys: tuple[str, ...] = ()
    repository: str = ""
    passphrases: tuple[str, ...] = ()
    s3: S3Access = S3Access()
    pages_every: int = 0
    office_pages: str = "office-pages"
    target: int = 0

    @property
    def is_shared(self) -> bool:
        """Whether several machines can use the store at the same time."""
        return self.store.startswith(POSTGRESQL)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _S3(_Strict):
    endpoint: Line
    region: Line = "us-east-1"
    access_key: Line = "env:AWS_ACCESS_KEY_ID"
    secret_key: Line = "env:AWS_SECRET_ACCESS_KEY"  # noqa: S105 - the name of a variable, not a secret
    authority: str = ""


class _Hub(_Strict):
    name: Line
    store: Annotated[str, Field(pattern=rf"^({SQLITE}|{POSTGRESQL}).")]
    objects: Line
    pages: Line = "pages"
    keys: list[Line] = []
    repository: str = ""
    passphrases: list[Line] = []
    s3: _S3 | None = None
    pages_every: Annotated[int, Field(strict=True, ge=0, le=MOST_MINUTES)] = 0
    office_pages: Line = "office-pages"
    target: Annotated[int, Field(strict=True, ge=0, le=100)] = 0


def read_settings(folder: Path) -> HubSettings:
    """Read the settings of the hub in `folder`. Raises KioskError, or FileNotFoundError if it is not a hub."""
    file = folder / FILE
    table = parsed(decoded(file.read_bytes(), FILE), FILE)
    return _checked(table, file)


def checked_settings(settings: HubSettings, folder: Path) -> HubSettings:
    """Return `settings` if a hub in `folder` can have them. Raises HubError."""
    return _checked(_table(settings), folder / FILE)


def write_settings(folder: Path, settings: HubSettings) -> None:
    """Write `settings` durably as those of the hub in `folder`. Raises OSError."""
    import tomli_w

    file = folder / FILE
    with durable.written(file) as stream:
        Path(stream.name).chmod(_FOR_THE_OWNER)
        stream.write((_HEAD + tomli_w.dumps(_table(settings))).encode())


def _table(settings: HubSettings) -> Mapping[str, Any]:
    """The settings that differ from the defaults, and the first three."""
    defaults = asdict(HubSettings(""))
    told = {**asdict(settings), "keys": list(settings.keys), "passphrases": list(settings.passphrases)}
    always = {"name", "store", "objects"}
    return {key: value for key, value in told.items() if key in always or (value and value != defaults[key])}


def _checked(table: Mapping[str, Any], file: Path) -> HubSettings:
    try:
        told = _Hub.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, first["loc"]))[:80]
        cure = "Correct this setting; docs/province.md lists all settings."
        raise HubError(
            "{file}: {field}: {reason}.", cure, file=str(file), field=field, reason=first["msg"]
        ) from error
    if told.objects.startswith(S3) and told.s3 is None:
        cure = 'Name it with --s3-endpoint, or add the lines [s3] and endpoint = "https://…" to {file}.'
        raise HubError("{objects} needs the address of its server.", cure, objects=told.objects, file=str(file))
    s3 = S3Access() if told.s3 is None else S3Access(**told.s3.model_dump())
    return HubSettings(
        told.name,
        told.store,
        told.objects,
        told.pages,
        tuple(told.keys),
        told.repository,
        tuple(told.passphrases),
        s3,
        told.pages_every,
        told.office_pages,
        told.target,
    )
