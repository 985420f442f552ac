"""Writes a document that is made from the code, or compares it."""

import sys
from collections.abc import Callable
from pathlib import Path


def write_or_check(file: Path, page: Callable[[], str], root: Path, arguments: list[str]) -> int:
    """Write what `page` returns to `file` below `root`; with ``--check`` among `arguments` only compare it.

    Returns exit code 0 if the file is up to date afterwards, and 1 if it is not or `page` raises LookupError.
    """
    try:
        wanted = page()
    except LookupError as error:
        print(error, file=sys.stderr)
        return 1
    found = root / file
    if found.is_file() and found.read_text("utf-8") == wanted:
        print(f"{file}: up to date")
        return 0
    if "--check" in arguments:
        print(f"{file} is stale: run make reference", file=sys.stderr)
        return 1
    found.write_text(wanted, "utf-8")
    print(f"{file}: written")
    return 0
