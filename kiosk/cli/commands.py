"""Registers every command on the command line; the modules that a command needs are imported when it runs."""

from typing import Annotated

import typer

from kiosk.cli import (
    demo,
    doctor,
    export,
    gallery,
    narrate,
    pack,
    pin,
    publish,
    report,
    restore,
    script,
    shots,
    smoke,
    sync,
    tour,
    verify,
)
from kiosk.cli.hub.group import app as hub_commands
from kiosk.cli.studio import commune_key, questions, voice
from kiosk.cli.studio.open import studio


def run_command_line() -> int:
    """Run the command named in `sys.argv`; return its exit code, or raise SystemExit with it."""
    # not `Typer.__call__`, whose exception hook prints tracebacks: `ending.guard` handles exceptions
    return int(typer.main.get_command(command_line())() or 0)


def command_line() -> typer.Typer:
    """Build the Typer application with all commands."""
    cli = typer.Typer(
        help="Trạm học số: a learning station that works without a network.",
        no_args_is_help=True,
        add_completion=False,
    )
    cli.callback()(everything)
    cli.command()(run)
    cli.command()(studio)
    pack.app.command("narrate")(narrate.narrate)
    pack.app.command("script")(script.script)
    cli.add_typer(pack.app, name="pack")
    cli.add_typer(pin.app, name="pin")
    cli.add_typer(publish.app, name="publish")
    cli.add_typer(hub_commands, name="hub")
    cli.add_typer(report.app, name="report")
    cli.add_typer(sync.app, name="sync")
    cli.add_typer(voice.app, name="voice")
    cli.add_typer(commune_key.app, name="commune-key")
    cli.command()(tour.tour)
    cli.command()(shots.shots)
    cli.command()(gallery.gallery)
    cli.command()(export.export)
    cli.command("import")(questions.import_questions)
    cli.command("export-questions")(questions.export_questions)
    cli.command()(doctor.doctor)
    cli.command()(demo.demo)
    cli.command()(restore.restore)
    cli.command()(verify.verify)
    return cli


def everything(
    smoke_test: Annotated[
        bool,
        typer.Option(
            "--smoke",
            callback=smoke.smoke,
            is_eager=True,
            help="Test every part of the program once and list missing parts.",
        ),
    ] = False,
) -> None:
    """Trạm học số: a learning station for commune cultural centres that works without a network."""


def run(
    windowed: Annotated[bool, typer.Option("--windowed", help="Run in a window instead of full screen.")] = False,
    with_demo: Annotated[
        bool,
        typer.Option(
            "--demo",
            help="Run a separate kiosk (build/demo): an evening of invented people, and a stick of a "
            "demonstration province.",
        ),
    ] = False,
) -> None:
    """Run the kiosk."""
    from kiosk import app

    if with_demo:
        app.application()  # without a display, the program ends before the demonstration is made
    raise typer.Exit(app.run(windowed=windowed, site=demo.demo_kiosk() if with_demo else None))
