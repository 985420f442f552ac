"""Numbers with their noun in the English output of the commands."""


def amount(count: int, noun: str) -> str:
    """Return `count` with `noun` in the singular or plural, such as ``1 file`` and ``2 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
