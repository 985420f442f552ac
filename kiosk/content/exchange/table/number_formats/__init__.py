"""Shows the numbers of a spreadsheet as its cells show them (number formats: ECMA-376, TokenKind 1, §18.8.30–31).

Rules: what depends on the settings of a computer is written in the Vietnamese way, and says so. A format that cannot
be followed exactly shows nothing: a wrong date or sum is worse than a row that is left. No library that is still
maintained does this in Python (`ssf` ended in 2020).
"""
