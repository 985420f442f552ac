"""Puts every command on the command line; the first import of each is when it is used."""

import typer

from kiosk.cli import doctor, export, gallery, narrate, pack, shots, tour


def add_to(cli: typer.Typer) -> None:
    """Add all commands but ``run``."""
    pack.app.command("narrate")(narrate.narrate)
    cli.add_typer(pack.app, name="pack")
    cli.command()(tour.tour)
    cli.command()(shots.shots)
    cli.command()(gallery.gallery)
    cli.command()(export.export)
    cli.command()(doctor.doctor)
