"""Sync bundles: the statements of a range of events, in a form that never changes.

Rules: A bundle is a gzip file. It contains a canonical manifest line, followed by one statement per line. The gzip
header contains no time and no name, so that the same events give the same bytes. A bundle is used only after all of
it was checked. Bundles leave a kiosk only inside sealed files (`sync.sealing`); the manifest of such a bundle has
version 2 and lists the recipients. Version 1 is that of older programs, which wrote bundles as plain files.
"""

import hashlib
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from kiosk.domain.errors import ExportError
from kiosk.domain.events import Event, canonical_json
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre, Recipients
from kiosk.domain.texts import MessageText, translatable
from kiosk.sync.limits import FORMAT, LARGEST, LARGEST_FILE, MOST_RATIO, MOST_UNPACKED, PLAIN_FORMAT
from kiosk.sync.packing import PackedEvents, line_of, pack_all, pack_first, pack_statements

NAME = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)-([0-9a-f]{64})\.ndjson\.gz")


class BundleRefusedError(ExportError):
    """Raised for a file that is not a complete, unchanged bundle."""

    code = "bundle-refused"


@dataclass(frozen=True, slots=True)
class Addressed:
    """What the manifest of a sealed bundle states.

    ``confirmed``: the kiosk has receipts for all events up to this number. ``enrolment``: the one-time token from the
    kiosk's set-up file, empty without one.
    """

    recipients: Recipients
    centre: Centre = field(default_factory=Centre)
    confirmed: int = 0
    enrolment: str = ""

    def fields(self) -> dict[str, Any]:
        """Fields of the manifest."""
        return {
            "recipients": [self.recipients.province, self.recipients.escrow],
            "centre": asdict(self.centre),
            "confirmed": self.confirmed,
            "enrolment": self.enrolment,
        }


@dataclass(frozen=True, slots=True)
class Origin:
    """The kiosk and the program that create the statements. ``app``: version of the program.

    ``addressed``: for a bundle that will be sealed; None makes a plain bundle of version 1.
    """

    kiosk: KioskId
    home_page: str
    app: str
    addressed: Addressed | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle in memory.

    ``first``, ``last``: sequence numbers of the first and last event. ``data``: the bytes of the file. ``sha256``:
    the hash of these bytes, which is part of ``name``, the file name.
    """

    first: int
    last: int
    statements: Sequence[Mapping[str, Any]]
    manifest: Mapping[str, Any]
    data: bytes
    sha256: str
    name: str

    suffix: ClassVar[str] = ".ndjson.gz"


def statement_lines(statements: Sequence[Mapping[str, Any]]) -> bytes:
    """Format the statements as canonical JSON, one per line."""
    return b"".join(map(line_of, statements))


def statements_of(data: bytes) -> bytes:
    """Extract the statement lines from a bundle file that was verified before."""
    return zlib.decompress(data, 16 + zlib.MAX_WBITS).partition(b"\n")[2]


def make_bundle(events: Sequence[Event], origin: Origin) -> Bundle:
    """Create the bundle for `events`: at least one event, with consecutive sequence numbers.

    Raises NotInVocabularyError if a statement contains something that must not leave the kiosk.
    """
    return _bundle_of(pack_all(events, origin.kiosk, origin.home_page), origin)


def first_bundle(events: Iterable[Event], origin: Origin, largest: int = LARGEST) -> tuple[Bundle, Sequence[Event]]:
    """Create a bundle of the first of `events`, as many as fit into one of `largest` bytes; see `make_bundle`.

    The bundle has at least one event, so that an oversized one does not block the export. Also returns the events
    that were taken from `events` and are not in the bundle.
    """
    packed, left = pack_first(events, origin.kiosk, origin.home_page, largest)
    return _bundle_of(packed, origin), left


def _bundle_of(packed: PackedEvents, origin: Origin) -> Bundle:
    from kiosk.sync.border import require_allowed

    require_allowed(packed.lines, origin.kiosk)
    first, last = packed.events[0], packed.events[-1]
    manifest = {
        "format": PLAIN_FORMAT if origin.addressed is None else FORMAT,
        "kiosk": origin.kiosk,
        "app": origin.app,
        "first": first.sequence,
        "last": last.sequence,
        "chain": {"before": first.previous, "after": last.hash},
        "statements": len(packed.statements),
        "sha256": hashlib.sha256(packed.lines).hexdigest(),
        **(origin.addressed.fields() if origin.addressed is not None else {}),
    }
    return _bundle(packed, manifest)


def readdressed(bundle: Bundle, addressed: Addressed) -> Bundle:
    """Return a bundle with the statements of `bundle`, a verified one, and the manifest of a sealed bundle."""
    manifest = {**bundle.manifest, "format": FORMAT, **addressed.fields()}
    return _bundle(pack_statements(bundle.statements), manifest)


def _bundle(packed: PackedEvents, manifest: Mapping[str, Any]) -> Bundle:
    data = packed.file(canonical_json(manifest).encode() + b"\n")
    sha256, first, last = hashlib.sha256(data).hexdigest(), manifest["first"], manifest["last"]
    name = f"{first}-{last}-{sha256}{Bundle.suffix}"
    return Bundle(first, last, packed.statements, manifest, data, sha256, name)


def read_bundle(path: Path) -> Bundle:
    """Read and completely verify a bundle file. Raises BundleRefusedError with the reason."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        detail = str(getattr(error, "strerror", None) or error)
        raise _refused(
            path.name, translatable("Staff", "{file} is not used: it cannot be read ({detail})."), detail
        ) from error
    if len(data) > LARGEST_FILE:
        raise _refused(
            path.name,
            translatable("Staff", "{file} is not used: it is cut off, too large, or has extra data at the end."),
        )
    return bundle_in(data, path.name)


def bundle_in(data: bytes, name: str) -> Bundle:
    """Verify and parse a plain file with the name `name` and the contents `data`. Raises BundleRefusedError."""
    match = NAME.fullmatch(name)
    if match is None:
        raise _refused(name, translatable("Staff", "{file} is not used: its name is not that of a sync bundle."))
    if hashlib.sha256(data).hexdigest() != match[3]:
        raise _refused(name, translatable("Staff", "{file} is not used: its contents do not match its name."))
    bundle = parse_bundle(data, name)
    if (bundle.first, bundle.last) != (int(match[1]), int(match[2])):
        raise _refused(
            name, translatable("Staff", "{file} is not used: its name and its manifest list different events.")
        )
    return bundle


def parse_bundle(data: bytes, name: str) -> Bundle:
    """Verify and parse a bundle; `name` is the name of its file, for messages. Raises BundleRefusedError."""
    from kiosk.sync.manifests import read_manifest

    head, newline, lines = unpack(name, data).partition(b"\n")
    if not newline:
        raise _refused(name, translatable("Staff", "{file} is not used: it does not begin with its manifest."))
    try:
        manifest, statements = read_manifest(head, lines)
    except ValueError as error:
        raise _refused(name, translatable("Staff", "{file} is not used: {detail}."), str(error)) from error
    sha256 = hashlib.sha256(data).hexdigest()
    return Bundle(manifest["first"], manifest["last"], statements, manifest, data, sha256, name)


def unpack(name: str, data: bytes) -> bytes:
    """Return the unpacked contents of a bundle, within the limits of `sync.limits`. Raises BundleRefusedError."""
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        unpacked = unpacker.decompress(data, min(MOST_UNPACKED, MOST_RATIO * len(data)))
    except zlib.error as error:
        raise _refused(
            name, translatable("Staff", "{file} is not used: it cannot be unpacked ({detail})."), str(error)
        ) from error
    if unpacker.unconsumed_tail or not unpacker.eof or unpacker.unused_data:
        raise _refused(
            name,
            translatable("Staff", "{file} is not used: it is cut off, too large, or has extra data at the end."),
        )
    return unpacked


def _refused(name: str, message: MessageText, detail: str = "") -> BundleRefusedError:
    return BundleRefusedError(
        message, translatable("Staff", "Copy it from the kiosk again."), file=name, detail=detail
    )
