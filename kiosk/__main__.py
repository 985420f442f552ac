"""The command line: ``kiosk <command>`` or ``python -m kiosk <command>``."""

import sys
from typing import Annotated

import typer

cli = typer.Typer(
    help="Trạm học số: an offline-first learning station.", no_args_is_help=True, pretty_exceptions_show_locals=False
)


@cli.callback()
def everything() -> None:
    """An offline-first learning station for commune cultural centres."""


@cli.command()
def run(
    windowed: Annotated[
        bool, typer.Option("--windowed", help="In a window, for a desk, instead of full screen.")
    ] = False,
) -> None:
    """Start the kiosk."""
    from kiosk import app

    raise typer.Exit(app.run(windowed=windowed))


def main() -> None:
    """Run the command that was asked for; ``run`` loads no other."""
    if sys.argv[1:2] != ["run"]:
        from kiosk.cli import commands

        commands.add_to(cli)
    cli()


if __name__ == "__main__":
    main()
