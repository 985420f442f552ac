"""Mutations of Ogg Opus and WAV recordings and of WebM films."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from tests.content.sounds import opus, wave_of
from tests.fuzz.mutators import octets

_ASSETS = Path(__file__).resolve().parents[3] / "assets"
_PAGE, _HEAD = b"OggS", 27
_IDS = (
    b"\x1a\x45\xdf\xa3",
    b"\x42\x82",
    b"\x18\x53\x80\x67",
    b"\x16\x54\xae\x6b",
    b"\xae",
    b"\x86",
    b"\xe0",
    b"\xb0",
    b"\xba",
    b"\xec",
)
_SIZES = (
    b"\x80",
    b"\xff",
    b"\x40\x00",
    b"\x01\xff\xff\xff\xff\xff\xff\xff",
    b"\x08\xff\xff\xff\xff",
    b"\x00",
    b"\x81",
)


@cache
def recordings() -> Sequence[bytes]:
    """Return valid Ogg Opus recordings."""
    return (opus(), *(path.read_bytes() for path in sorted((_ASSETS / "sounds").glob("*.ogg"))))


@cache
def film() -> bytes:
    """Return a valid WebM film."""
    return next((_ASSETS / "videos").glob("*.webm")).read_bytes()


def mutated_ogg(rng: Random) -> bytes:
    """Return an Ogg file with reordered, repeated or missing pages, changed segment tables, or mutated bytes."""
    data = rng.choice(recordings())
    if rng.random() < 0.3:
        return octets.mutated(rng, data, (wave_of(),))
    pages = [_PAGE + page for page in data.split(_PAGE)[1:]]
    at = rng.randrange(len(pages))
    page = pages[at]
    match rng.randrange(6):
        case 0:
            pages[at:at] = [page] * octets.copies(len(page), rng.choice((1, 5, 300)))
        case 1:
            del pages[at]
        case 2:
            rng.shuffle(pages)
        case 3:
            pages[at] = page[: _HEAD - 1] + bytes([rng.randrange(256)]) + page[_HEAD:]
        case 4:
            pages[at] = page[:_HEAD] + octets.mutated(rng, page[_HEAD:])
        case _:
            pages[at] = octets.mutated(rng, page[:_HEAD]) + page[_HEAD:]
    return b"".join(pages)


def mutated_wave(rng: Random) -> bytes:
    """Return a WAV file with mutated bytes."""
    return octets.mutated(rng, wave_of(), recordings()[:1])


def mutated_webm(rng: Random) -> bytes:
    """Return a WebM film with a mutated header; the frames stay unchanged, because the program does not read them."""
    data = film()
    if rng.random() < 0.3:
        return octets.mutated(rng, data[:2000]) + data[2000:]
    for _ in range(rng.choice((1, 1, 2))):
        name = rng.choice(_IDS)
        at = data.find(name, 0, 4096)
        if at < 0:
            continue
        end = at + len(name)
        match rng.randrange(4):
            case 0:
                data = data[:end] + rng.choice(_SIZES) + data[end + 1 :]
            case 1:
                data = data[:at] + rng.choice(_IDS) + data[end:]
            case 2:
                data = data[:at] + name + rng.choice(_SIZES) + rng.randbytes(rng.randrange(9)) + data[at:]
            case _:
                data = data[:end] + octets.mutated(rng, data[end : end + 40]) + data[end + 40 :]
    return data
