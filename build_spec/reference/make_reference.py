"""Generates the format reference, ``lessons/REFERENCE.md``, from the models; with ``--check`` it only compares.

Rules: no part of the file is written by hand. A field without an explanation is an error.
"""

import sys
from pathlib import Path

from generated import write_or_check
from pages import page

FILE = Path("lessons/REFERENCE.md")


if __name__ == "__main__":
    sys.exit(write_or_check(FILE, page, Path.cwd(), sys.argv[1:]))
