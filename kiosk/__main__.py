"""The command line: ``kiosk <command>`` or ``python -m kiosk <command>``.

Rules: the kiosk itself starts without the libraries that only the command line needs; Ctrl+C ends the program without
a traceback from the first line on.
"""

import sys

try:
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing is begun: let the system end the process
    from kiosk.cli.ending import guard, interrupts
except KeyboardInterrupt:
    sys.exit(130)


def main() -> None:
    """Run the command that was asked for."""
    try:
        code = guard.guarded(_command)
    except KeyboardInterrupt:  # it came between two steps of the guard
        code = interrupts.STOPPED
    sys.exit(code)


def _command() -> int:
    """What cannot be ``kiosk run [--windowed]`` is left to the command line."""
    arguments = sys.argv[1:]
    if arguments in (["run"], ["run", "--windowed"]):
        from kiosk import app

        return app.run(windowed="--windowed" in arguments)
    from kiosk.paths import DRAW_PICTURES

    if arguments == [DRAW_PICTURES]:  # the child of `devices.picture_trial`; no command for people
        from kiosk.bridge.shell.picture_child import serve

        serve(sys.stdin.buffer, sys.stdout.buffer)
        return 0
    from kiosk.cli import commands

    return commands.run_command_line()


if __name__ == "__main__":
    main()
