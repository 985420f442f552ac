"""Command line: one module per command or group of commands.

Shared modules: `commands` registers the commands, `record` opens the record, `desk` prompts a person at the terminal,
`playing` runs Qt for the commands ``tour``, ``shots`` and ``gallery``.
"""
