"""End of a command in every case: exit codes, interrupts, failing output streams, error messages.

Rules: exit code 0 is success, 1 failure, 2 wrong use or no display, 130 stopped by Ctrl+C or a signal. An error is
one sentence and a remedy on standard error; a traceback goes to the log file and never to the terminal.
"""
