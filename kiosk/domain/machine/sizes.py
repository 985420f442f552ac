"""Human-readable sizes of files and disks.

Rules: units are decimal, as on the packaging of disks (1 KB = 1,000 bytes). Numbers of KB and MB are rounded to one
decimal if they are below 10, otherwise to whole numbers. Numbers of GB and TB are rounded to one decimal. Numbers of
bytes are whole. A decimal of zero is left out (``2 GB``).
"""

UNITS = ("B", "KB", "MB", "GB", "TB")
_STEP = 1000
_FEW = 10
_COARSE = UNITS.index("MB")


class Bytes(int):
    """A number of bytes whose text uses the largest suitable unit (``1.2 GB``)."""

    __slots__ = ()

    def __str__(self) -> str:
        number, unit = rounded(self)
        return f"{number:,.{0 if number.is_integer() else 1}f} {unit}"


def rounded(size: int) -> tuple[float, str]:
    """`size` bytes (0 or more) as (number with at most one decimal, unit): 46_812_000_000 → (46.8, "GB")."""
    number, power = float(size), 0
    while power + 1 < len(UNITS) and round(number) >= _STEP:
        number, power = number / _STEP, power + 1
    has_decimal = power > 0 and (round(number, 1) < _FEW or power > _COARSE)
    return float(round(number, 1 if has_decimal else 0)), UNITS[power]
