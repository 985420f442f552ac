"""Entry script of dist/hub, the program of the package tram-hoc-so-hub."""

import sys

from kiosk.cli import office
from kiosk.cli.ending import guard

if __name__ == "__main__":
    sys.exit(guard.guarded(office.run_command_line))
