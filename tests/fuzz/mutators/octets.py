"""Mutations of bytes that do not depend on the format of the file."""

from random import Random

MOST_COPIES = 64
LARGEST = 8_000_000
"""Maximum number of bytes that one mutation adds by copying; several mutations in a row must fit into memory."""
_EDGES = (0, 1, 0x7F, 0x80, 0xFE, 0xFF)
_WORDS = (0, 1, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)


def mutated(rng: Random, data: bytes, others: tuple[bytes, ...] = ()) -> bytes:
    """Apply one to four mutations to `data`; some of the mutations insert pieces of `others`."""
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4))):
        data = _once(rng, data, others)
    return data


def copies(size: int, count: int) -> int:
    """Return how many of `count` copies of `size` bytes fit into `LARGEST` bytes; at least 1."""
    return min(count, max(1, LARGEST // max(1, size)))


def _once(rng: Random, data: bytes, others: tuple[bytes, ...]) -> bytes:
    if not data:
        return rng.randbytes(rng.randrange(64))
    start, end = _span(rng, len(data))
    piece = data[start:end]
    match rng.randrange(11):
        case 0 | 1:
            return data[:start] + bytes([data[start] ^ 1 << rng.randrange(8)]) + data[start + 1 :]
        case 2:
            return data[:start] + bytes([rng.choice(_EDGES)]) + data[start + 1 :]
        case 3:
            return data[:start] + rng.randbytes(len(piece)) + data[end:]
        case 4:
            return data[:start]
        case 5:
            return data[:start] + data[end:]
        case 6:
            return data[:end] + piece * copies(len(piece), rng.randrange(1, MOST_COPIES)) + data[end:]
        case 7:
            filling = rng.choice((b"\x00", b"\xff", b" ", b"\r\n", rng.randbytes(4)))
            return data[:start] + filling * rng.randrange(1, 300) + data[start:]
        case 8:
            size = rng.choice((2, 4, 8))
            word = (rng.choice(_WORDS) & (1 << 8 * size) - 1).to_bytes(size, rng.choice(("big", "little")))
            return data[:start] + word + data[start + size :]
        case 9:
            place = rng.randrange(len(data))
            return data[:place] + piece + data[place:]
        case _:
            other = rng.choice(others) if others else data[::-1]
            low, high = _span(rng, len(other))
            return data[:start] + other[low:high] + data[end:]


def _span(rng: Random, size: int) -> tuple[int, int]:
    """Return start and end of a random range within `size` bytes; short ranges are more frequent than long ones."""
    if size == 0:
        return 0, 0
    start = rng.randrange(size)
    longest = rng.choice((1, 4, 16, 256, size))
    return start, min(size, start + rng.randrange(1, longest + 1))
