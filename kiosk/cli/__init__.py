"""One module a command, which prints what it did and what to do when it could not.

Beside them stands what several commands share: `record` opens the record, `walk` is a visitor with hands, `album` is
every screen.
"""
