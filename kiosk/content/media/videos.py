"""Checks the videos of packs: WebM with VP8 or VP9, and Opus if the video has sound.

Rules: nothing is decoded. Only the beginning of the file is parsed, before any decoder opens the file. Unknown codecs
are refused. Layout: EBML (RFC 8794 §4 to §6) and Matroska (RFC 9559 §5).
"""

from collections.abc import Iterator

from kiosk.content.wording import Fault
from kiosk.domain.texts import translatable

MAX_BYTES = 20 * 1024 * 1024
MAX_WIDTH, MAX_HEIGHT = 1280, 720
HEAD_BYTES = 64 * 1024
"""Number of bytes at the beginning of a file within which the description of the tracks must end."""

_EBML, _DOC_TYPE, _SEGMENT, _CLUSTER, _TRACKS = 0x1A45DFA3, 0x4282, 0x18538067, 0x1F43B675, 0x1654AE6B
_ENTRY, _CODEC, _VIDEO, _WIDTH, _HEIGHT = 0xAE, 0x86, 0xE0, 0xB0, 0xBA
_PICTURES = frozenset({b"V_VP8", b"V_VP9"})
_CODECS = _PICTURES | {b"A_OPUS"}
_MAX_ID, _MAX_LENGTH = 4, 8
"""Maximum size in bytes of the id of an EBML element, and of its length field."""
_AGAIN = "save it as WebM with VP9 and Opus"

Element = tuple[int, int, int]
"""An EBML element: its id, and the offsets of the start and end of its data."""


def fault_of_video(data: bytes, size: int) -> Fault | None:
    """Return the fault of a video file of `size` bytes that begins with `data`, or None."""
    if size > MAX_BYTES:
        return Fault(
            translatable("Staff", "{file} is larger than {most} MiB."),
            "make it shorter or smaller",
            most=MAX_BYTES // 1024**2,
        )
    top = list(_children(data, 0, size))[:2]
    if [name for name, _, _ in top] != [_EBML, _SEGMENT] or _text(data, top[0], _DOC_TYPE) != b"webm":
        return Fault(translatable("Staff", "{file} is not a WebM video."), _AGAIN)
    if top[1][2] > size:
        return Fault(translatable("Staff", "{file} is cut off."), "copy the video again")
    tracks = next((one for one in _children(data[:HEAD_BYTES], *top[1][1:]) if one[0] in {_TRACKS, _CLUSTER}), None)
    if tracks is None or tracks[0] == _CLUSTER or tracks[2] > HEAD_BYTES:
        return Fault(translatable("Staff", "{file} does not begin with its track list."), _AGAIN)
    return _fault_of_tracks(data, tracks)


def _fault_of_tracks(data: bytes, tracks: Element) -> Fault | None:
    entries = [one for one in _children(data, *tracks[1:]) if one[0] == _ENTRY]
    codecs = [_text(data, entry, _CODEC) for entry in entries]
    unknown = [codec for codec in codecs if codec not in _CODECS]
    if unknown:
        kind = unknown[0].decode("ascii", "replace") or "?"
        return Fault(translatable("Staff", "{file} has an unsupported track: {kind}."), _AGAIN, kind=kind)
    pictures = [entry for entry, codec in zip(entries, codecs, strict=True) if codec in _PICTURES]
    if len(pictures) != 1:
        return Fault(
            translatable("Staff", "{file} has {count} video tracks."),
            "keep exactly one video track",
            count=len(pictures),
        )
    shape = next((one for one in _children(data, *pictures[0][1:]) if one[0] == _VIDEO), None)
    width, height = (_whole(_text(data, shape, name)) if shape else 0 for name in (_WIDTH, _HEIGHT))
    if not (0 < width <= MAX_WIDTH and 0 < height <= MAX_HEIGHT):
        cure = f"make it at most {MAX_WIDTH} × {MAX_HEIGHT}"
        return Fault(
            translatable("Staff", "{file} has {width} × {height} pixels, which cannot be shown."),
            cure,
            width=width,
            height=height,
        )
    return None


def _children(data: bytes, place: int, end: int) -> Iterator[Element]:
    """Yield the EBML elements between the offsets `place` and `end` of `data`, up to the first invalid one."""
    while place < min(end, len(data)):
        name, after_name = _number(data, place, _MAX_ID, keeps_marker=True)
        length, start = _number(data, after_name, _MAX_LENGTH, keeps_marker=False)
        if after_name in {place, start}:
            return
        is_unknown = length == (1 << 7 * (start - after_name)) - 1
        stop = end if is_unknown else start + length
        yield name, start, stop
        place = stop


def _number(data: bytes, place: int, longest: int, *, keeps_marker: bool) -> tuple[int, int]:
    """Parse the EBML integer at `place`, at most `longest` bytes; returns the integer and the offset after it.

    Returns (0, `place`) if there is no valid integer. `keeps_marker`: whether the length marker bit stays in the
    number; it does in the ids of elements.
    """
    first = data[place] if place < len(data) else 0
    length = 9 - first.bit_length()
    if length > longest or place + length > len(data):
        return 0, place
    number = int.from_bytes(data[place : place + length])
    return number if keeps_marker else number - (1 << 7 * length), place + length


def _whole(data: bytes) -> int:
    return int.from_bytes(data) if len(data) <= _MAX_LENGTH else 0


def _text(data: bytes, parent: Element, name: int) -> bytes:
    """Return the data of the first child of `parent` with the element id `name`, empty if there is none.

    The padding of the document type and of codec names is removed.
    """
    child = next((one for one in _children(data, *parent[1:]) if one[0] == name), None)
    return data[child[1] : child[2]].rstrip(b"\x00" if name in {_DOC_TYPE, _CODEC} else b"") if child else b""
