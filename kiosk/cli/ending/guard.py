"""Runs a command and returns its exit code, whatever exception the command raises."""

import sys
from collections.abc import Callable

from kiosk.cli.ending.interrupts import STOPPED, Interrupts
from kiosk.cli.ending.mistakes import listen_for_mistakes, report
from kiosk.cli.ending.output import Output
from kiosk.cli.ending.problems import FAILED, explain
from kiosk.domain.errors import KioskError

MISUSED = 2
"""Exit code for invalid arguments."""


def guarded(command: Callable[[], int]) -> int:
    """Run `command`; handle its signals, exceptions and output errors with the modules of this package.

    Returns the exit code with which the process must end.
    """
    interrupts = Interrupts()
    output = Output()
    listen_for_mistakes(interrupts)
    try:
        code = _run(command)
    except KeyboardInterrupt:
        code = STOPPED
    except Exception as error:  # noqa: BLE001 - unexpected; `report` logs it
        code = FAILED
        if not interrupts.is_stopped:  # after an interrupt, `error` can be merely a failed clean-up
            report(error)
    interrupts.leave_at_once()
    if interrupts.is_stopped and code:
        code = STOPPED
    lost = output.finish()
    if lost is not None:
        print(
            f"The output could not be written ({lost.strerror}); the command has run nevertheless. "
            "Redirect the output to another file to read it.",
            file=sys.stderr,
        )
        output.finish()
        code = code or FAILED
    return code


def _run(command: Callable[[], int]) -> int:
    try:
        _require_text(sys.argv[1:])
        return command()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else FAILED if ended.code else 0
    except KioskError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(explain(error), file=sys.stderr)
    return FAILED


def _require_text(arguments: list[str]) -> None:
    """Raise SystemExit for an argument that is empty or not valid UTF-8."""
    for argument in arguments:
        if any("\ud800" <= letter <= "\udfff" for letter in argument):
            print(f"“{argument}” is not UTF-8. Rename the file or folder, or correct the argument.", file=sys.stderr)
            raise SystemExit(MISUSED)
        if argument == "" or (argument.startswith("--") and argument.endswith("=")):
            print("An argument is empty. Give it a value, or omit its option.", file=sys.stderr)
            raise SystemExit(MISUSED)
