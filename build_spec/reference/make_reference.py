"""Generates the format reference, ``lessons/REFERENCE.md``, from the models; with ``--check`` it only compares.

Rules: no part of the file is written by hand. A field without an explanation is an error.
"""

import sys
from pathlib import Path

from pages import page

FILE = Path("lessons/REFERENCE.md")


def main(root: Path, arguments: list[str]) -> int:
    """Write the format reference below `root`, or with ``--check`` among `arguments` only compare it.

    Returns exit code 0 if the reference is up to date afterwards, and 1 if it is not or cannot be generated.
    """
    try:
        wanted = page()
    except LookupError as error:
        print(error, file=sys.stderr)
        return 1
    file = root / FILE
    if file.is_file() and file.read_text("utf-8") == wanted:
        print(f"{FILE}: up to date")
        return 0
    if "--check" in arguments:
        print(f"{FILE} is stale: run make reference", file=sys.stderr)
        return 1
    file.write_text(wanted, "utf-8")
    print(f"{FILE}: written")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd(), sys.argv[1:]))
