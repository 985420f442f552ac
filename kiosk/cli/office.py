"""The command line of a hub's own program (Debian package tram-hoc-so-hub): the office's commands without the kiosk.

Rules: nothing here imports Qt, which that program does not contain.
"""

import typer

from kiosk.cli import publish
from kiosk.cli.hub.group import app as hub_commands


def run_command_line() -> int:
    """Run the command named in `sys.argv`; return its exit code, or raise SystemExit with it."""
    return int(typer.main.get_command(command_line())() or 0)


def command_line() -> typer.Typer:
    """Build the Typer application with the commands of an office."""
    cli = typer.Typer(
        help="Trạm học số, province's office: receive results and publish packs.",
        no_args_is_help=True,
        add_completion=False,
    )
    cli.add_typer(hub_commands, name="hub")
    cli.add_typer(publish.app, name="publish")
    return cli
