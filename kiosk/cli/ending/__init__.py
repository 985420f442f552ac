"""Ends a command in a defined way: exit codes, interrupts, failing output streams, error messages.

Rules: exit code 0 is success, 1 failure, 2 wrong use or no display, 130 stopped by Ctrl+C or a signal. An error
message on standard error is one sentence and a remedy. A traceback is written to the log file, never to the terminal.
"""
