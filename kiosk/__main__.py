"""The command line: ``kiosk <command>`` or ``python -m kiosk <command>``.

Rule: the kiosk itself starts without the libraries that only the command line needs.
"""

import sys

from kiosk.paths import DRAW_PICTURES


def main() -> None:
    """Run the command that was asked for; what cannot be ``kiosk run [--windowed]`` is left to the command line."""
    arguments = sys.argv[1:]
    if arguments in (["run"], ["run", "--windowed"]):
        from kiosk import app

        sys.exit(app.run(windowed="--windowed" in arguments))
    if arguments == [DRAW_PICTURES]:  # the child of `devices.picture_trial`; no command for people
        from kiosk.bridge.picture_child import serve

        serve(sys.stdin.buffer, sys.stdout.buffer)
        return
    from kiosk.cli import commands

    commands.command_line()()


if __name__ == "__main__":
    main()
