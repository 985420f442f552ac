"""Question formats of other programs: reading them into lessons, and writing our questions."""
