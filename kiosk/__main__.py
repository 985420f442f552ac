"""The command line: ``kiosk <command>`` or ``python -m kiosk <command>``.

Rules: the kiosk itself starts without the libraries that only other commands need. From the first line on, Ctrl+C
ends the program without a traceback.
"""

import gc
import sys

try:
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # the system ends the process: no clean-up is needed yet
    from types import ModuleType

    from kiosk.cli.ending import guard, interrupts
except KeyboardInterrupt:
    sys.exit(130)


def main() -> None:
    """Run the command given on the command line, and exit."""
    try:
        code = guard.guarded(_command)
    except KeyboardInterrupt:  # the guard did not handle this Ctrl+C
        code = interrupts.STOPPED
    sys.exit(code)


def load_app() -> ModuleType:
    """Import `kiosk.app` without garbage collections, which would take 4 % of the start-up time."""
    gc.disable()
    from kiosk import app

    return app


def _command() -> int:
    """Run the kiosk, or an internal command of a child process; pass other commands to `cli.commands`."""
    arguments = sys.argv[1:]
    if arguments in (["run"], ["run", "--windowed"]):
        code: int = load_app().run(windowed="--windowed" in arguments)
        return code
    from kiosk.paths import CAPTURE_SOUND, DECODE_SOUND, DRAW_PICTURES, READ_QUESTIONS

    if arguments == [DRAW_PICTURES]:  # internal: the child process of `devices.picture_trial`
        from kiosk.bridge.shell.picture_child import serve

        serve(sys.stdin.buffer, sys.stdout.buffer)
        return 0
    if arguments == [CAPTURE_SOUND]:  # internal: the child process of `devices.recording.child_microphone`
        from kiosk.bridge.studio.microphone import serve as capture

        capture(sys.stdin.buffer, sys.stdout.buffer)
        return 0
    if arguments == [DECODE_SOUND]:  # internal: the child process of `devices.recording.sound_files`
        from kiosk.bridge.studio.sound_child import serve as decode

        decode(sys.stdin.buffer, sys.stdout.buffer)
        return 0
    if arguments == [READ_QUESTIONS]:  # internal: the child process of `services.studio.question_reading`
        from kiosk.bridge.studio.importing.reading_child import serve as read

        read(sys.stdin.buffer, sys.stdout.buffer)
    from kiosk.cli import commands

    return commands.run_command_line()


if __name__ == "__main__":
    main()
