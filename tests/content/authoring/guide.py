"""Executes a page of the author's guide block by block, exactly as it is written.

Each fenced block of the page is one of these: a file (`File …`), text to append to a file (`Append to …`), a
temporary change of a file (`For a moment, change …`), a command (`sh`), or the expected output of the previous
command (`text`). If an expected output starts with ``…``, warnings are left out of the actual output. Other blocks
are ignored.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.content.conftest import GOOD

ROOT = GOOD.parents[3]
BLOCK = re.compile(
    r"(?:^(?P<act>File|Append to|For a moment, change) `(?P<path>[^`]+)`:\n\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    flags=re.MULTILINE | re.DOTALL,
)

CUT = "…\n"
STATE = re.compile(r" when [a-z-]+ is .*?(?= →)")
"""Matches the state that an error message names.

The state is left out of the comparison: several states can cause the same error, and the message names any one of
these states.
"""


@dataclass
class Reader:
    """Executes the blocks of a page in `folder`, which is empty at first."""

    folder: Path
    answers: list[tuple[str, str]] = field(default_factory=list)
    """Pairs of the expected and the actual output, one for each ``text`` block."""
    said: str = ""
    _before: tuple[Path, str] | None = None

    def follow(self, page: str) -> None:
        """Execute all blocks of the page."""
        for block in BLOCK.finditer(page):
            match block["act"], block["kind"]:
                case "File", _:
                    self._at(block["path"]).write_text(block["body"], "utf-8")
                case "Append to", _:
                    file = self._at(block["path"])
                    file.write_text(file.read_text("utf-8") + block["body"], "utf-8")
                case "For a moment, change", "diff":
                    self._change(self._at(block["path"]), block["body"])
                case _, "sh":
                    self._run(block["body"])
                case _, "text":
                    self._compare(block["body"])
                    self._put_back()
                case _:
                    pass

    def _compare(self, promised: str) -> None:
        answered = self.said
        if promised.startswith(CUT):
            promised = promised.removeprefix(CUT)
            answered = "".join(
                line for line in answered.splitlines(keepends=True) if not line.startswith("warning: ")
            )
        self.answers.append((STATE.sub("", promised), STATE.sub("", answered)))

    def _at(self, path: str) -> Path:
        return self.folder / path

    def _change(self, file: Path, diff: str) -> None:
        whole = before = file.read_text("utf-8")
        for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)*)", diff, flags=re.MULTILINE):
            assert whole.count(_text(old)) == 1, f"{file.name} has not once:\n{old}"
            whole = whole.replace(_text(old), _text(new))
        file.write_text(whole, "utf-8")
        self._before = file, before

    def _put_back(self) -> None:
        if self._before is not None:
            file, text = self._before
            file.write_text(text, "utf-8")
            self._before = None

    def _run(self, commands: str) -> None:
        tools = self.folder / ".tools"
        if not tools.exists():
            tools.mkdir()
            (tools / "kiosk").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kiosk "$@"\n', "utf-8")
            (tools / "kiosk").chmod(0o755)
        settings = {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "TRAM_HOC_DATA": str(self.folder / ".data"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        environment = {**os.environ, **settings}
        done = subprocess.run(
            ["sh", "-c", commands],
            cwd=self.folder,
            env=environment,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=180,
        )
        self.said = done.stdout


def _text(lines: str) -> str:
    """Return the lines of a diff without their ``+`` and ``-`` signs."""
    return re.sub(r"^[-+]", "", lines, flags=re.MULTILINE)
