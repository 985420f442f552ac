"""Logging: one rotating file in the data folder, warnings also on the terminal.

Rules: nothing private is ever logged: no names, no answers.
"""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST_FILE = 1_000_000
"""Bytes; three older files are kept."""


def start_logging(folder: Path) -> None:
    """Log into ``<folder>/kiosk.log``; where that cannot be written, only to the terminal."""
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setLevel(logging.WARNING)
    handlers: list[logging.Handler] = [terminal]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(
                folder / "kiosk.log", maxBytes=LARGEST_FILE, backupCount=3, encoding="utf-8", delay=True
            )
        )
    except OSError as error:
        logging.getLogger(__name__).warning("No log file: %s", error)
    logging.basicConfig(level=logging.INFO, format=FORMAT, handlers=handlers)
