"""How a command ends, whatever happens: exit codes, interrupts, output that nobody takes, errors in words.

Rules: exit code 0 is done, 1 not done, 2 wrong use or no display, 130 stopped by Ctrl+C or by the system. What went
wrong is one sentence and a cure on standard error; a traceback goes to the log file and never to the terminal.
"""
