"""Run-time hook of the frozen program: restore the library path of child processes and shorten the start by a tenth.

Rules: PyInstaller's boot loader adds the bundle's folder to LD_LIBRARY_PATH. This process has already read the
variable; a system program (systemctl, mount) that inherited it would load the bundle's libraries instead of the
system's. The command line uses plain output, because the bundle does not contain the library rich. PySide compiles
its own Python sources at every start; code that build_spec/finishing.py has compiled from identical sources is used
instead, all other sources are compiled as usual. PySide's `QtQuick` imports `QtOpenGL`, 9 MB, for one class that the
kiosk never uses (`QQuickFramebufferObject.Renderer`); an empty module replaces `QtOpenGL`.
"""

import builtins
import marshal
import os
import sys
from types import ModuleType
from typing import Any

_ORIGINAL = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if _ORIGINAL is not None:
    os.environ["LD_LIBRARY_PATH"] = _ORIGINAL
os.environ["TYPER_USE_RICH"] = "0"
sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")

_COMPILED = os.path.join(getattr(sys, "_MEIPASS", ""), "shiboken6", "compiled")  # noqa: PTH118 - pathlib is not loaded


def _take_what_is_compiled(file: str) -> None:
    with open(file, "rb") as opened:  # noqa: PTH123 - pathlib is not loaded yet
        known: dict[str, tuple[bytes, Any]] = marshal.load(opened)  # noqa: S302 - a file of the bundle itself
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
