"""Run-time hook of the frozen program: restores the library path of child processes, shortens the start by 10 %.

Rules: the hook restores LD_LIBRARY_PATH, to which PyInstaller's boot loader has added the bundle's folder. This
process has already used the variable. A system program (systemctl, mount) that inherited the changed value would load
the bundle's libraries instead of the system's. Command-line output is plain text, because the bundle does not contain
the library rich. PySide normally compiles its own Python sources at every start. For every such source that is
unchanged since build_spec/finishing.py compiled it, the hook uses the compiled code. A source that has changed since
is compiled at the start.
"""

import builtins
import marshal
import os
import sys
from typing import Any

_ORIGINAL = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if _ORIGINAL is not None:
    os.environ["LD_LIBRARY_PATH"] = _ORIGINAL
os.environ["TYPER_USE_RICH"] = "0"

_COMPILED = os.path.join(getattr(sys, "_MEIPASS", ""), "shiboken6", "compiled")  # noqa: PTH118 - pathlib is not loaded yet


def _take_what_is_compiled(file: str) -> None:
    with open(file, "rb") as opened:  # noqa: PTH123 - pathlib is not loaded yet
        known: dict[str, tuple[bytes, Any]] = marshal.load(opened)  # noqa: S302 - the bundle's own file
    compile_anew = builtins.compile

    def compile_or_take(source: Any, filename: Any, *how: Any, **more: Any) -> Any:
        kept = known.pop(filename, None) if isinstance(filename, str) else None
        if not known:
            builtins.compile = compile_anew
        if kept is not None and kept[0] == source:
            return kept[1]
        return compile_anew(source, filename, *how, **more)

    builtins.compile = compile_or_take


if os.path.exists(_COMPILED):  # noqa: PTH110 - pathlib is not loaded yet
    _take_what_is_compiled(_COMPILED)
