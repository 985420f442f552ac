"""One file on its way into the hub."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file that arrived: its name, its contents, and the time of arrival (UTC)."""

    name: str
    data: bytes
    received: datetime
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.data).hexdigest())
