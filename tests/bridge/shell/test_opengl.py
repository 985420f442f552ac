"""PySide6's module QtOpenGL, which the kiosk does not use, is not loaded."""

import subprocess
import sys

import pytest

from tests.house.sources import below, lines_matching, name_of

QUICK = "from PySide6.QtQuick import QQuickPaintedItem, QQuickWindow"
MODULE = "import sys; print(hasattr(sys.modules['PySide6.QtOpenGL'], 'QOpenGLWindow'))"


def test_no_code_needs_it() -> None:
    files = [path for path in below("kiosk", ".py") if name_of(path) != "kiosk/bridge/shell/opengl.py"]
    assert not list(lines_matching(r"QtOpenGL|FramebufferObject", files + below("kiosk", ".qml")))


@pytest.mark.parametrize(
    ("before", "is_loaded"),
    [("", "True"), ("import kiosk.bridge", "False"), ("import PySide6.QtOpenGL, kiosk.bridge", "True")],
)
def test_an_empty_module_replaces_it_unless_it_is_loaded_already(before: str, is_loaded: str) -> None:
    program = [sys.executable, "-c", f"{before}\n{QUICK}\n{MODULE}"]
    ran = subprocess.run(program, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, is_loaded), ran.stderr
