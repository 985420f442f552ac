"""Runs first in the frozen program: leaves the system's programs their own libraries, and saves a tenth of the start.

Rules: PyInstaller's starter puts the bundle's folder into LD_LIBRARY_PATH for this process, which has read it by now;
a program of the system (systemctl, mount) that inherited it would load the bundle's libraries instead of its own. The
command line prints plainly, without the library for coloured frames, which the bundle does not hold. PySide compiles
its own Python sources anew at every start; what build_spec/finishing.py has compiled from the very same sources is
taken instead, and anything else is compiled as ever. PySide's `QtQuick` imports `QtOpenGL`, 9 MB, for one class whose
frame buffers the kiosk never makes (`QQuickFramebufferObject.Renderer`); an empty module stands in for it.
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

_COMPILED = os.path.join(getattr(sys, "_MEIPASS", ""), "shiboken6", "compiled")  # noqa: PTH118 - see below


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


if os.path.exists(_COMPILED):  # noqa: PTH110 - see above
    _take_what_is_compiled(_COMPILED)
