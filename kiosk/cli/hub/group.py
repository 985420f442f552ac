"""The group of commands ``kiosk hub``."""

import typer

from kiosk.cli.hub.clock import clock
from kiosk.cli.hub.decisions import approve, enrol, note, reject
from kiosk.cli.hub.forwarding import forward
from kiosk.cli.hub.founding import init
from kiosk.cli.hub.keeping import backup, doctor, restore
from kiosk.cli.hub.pages import pages
from kiosk.cli.hub.running import rebuild, work
from kiosk.cli.hub.sticks import give_receipts, receive
from kiosk.cli.hub.watching import status

app = typer.Typer(help="Receive a province's results and write receipts.", no_args_is_help=True)
app.command()(init)
app.command()(receive)
app.command("receipts")(give_receipts)
app.command()(enrol)
app.command()(note)
app.command()(approve)
app.command()(reject)
app.command()(work)
app.command()(rebuild)
app.command()(forward)
app.command()(pages)
app.command()(status)
app.command()(doctor)
app.command()(clock)
app.command()(backup)
app.command()(restore)
