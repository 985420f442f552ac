"""Formats facts about a pack for its card, so that lines do not break inside short facts."""

SHORT = 24
"""Facts with fewer characters than this are kept on one line."""


def fact_line(*parts: str) -> str:
    """Join the facts in `parts` that are not empty.

    Lines break only between facts, or inside facts that are not short.
    """
    return " · ".join(unbroken(part) for part in parts if part)


def unbroken(part: str) -> str:
    """Return `part` with no-break spaces if it is short (see `SHORT`), else unchanged."""
    return part.replace(" ", "\N{NO-BREAK SPACE}") if len(part) < SHORT else part


def spaced(headline: str) -> str:
    """Return `headline` so that a line can break only after the three spaces between name and version."""
    return headline.replace("   ", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} ", 1)
