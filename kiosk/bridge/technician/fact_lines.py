"""Lines of facts about a pack on a card: short parts stay on one line each."""

SHORT = 24
"""Parts with fewer characters are not wrapped."""


def fact_line(*parts: str) -> str:
    """Return the parts that are not empty, in one line that is wrapped only between them or inside a long one."""
    return " · ".join(unbroken(part) for part in parts if part)


def unbroken(part: str) -> str:
    """Return `part` with no-break spaces if it is short."""
    return part.replace(" ", "\N{NO-BREAK SPACE}") if len(part) < SHORT else part


def spaced(headline: str) -> str:
    """Return `headline` with three spaces between name and version, which do not wrap before the last one."""
    return headline.replace("   ", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} ", 1)
