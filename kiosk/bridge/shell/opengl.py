"""Keep PySide6 from loading its module QtOpenGL.

`PySide6.QtQuick` imports `PySide6.QtOpenGL`, which takes 7 MB of memory. The import is needed only for the base class
of `QQuickFramebufferObject.Renderer`, a class that this program does not use. Qt's own library of the same name stays
loaded; Qt Quick draws with that library.

Rules: `leave_opengl_out` is called before the first import of `PySide6.QtQuick`. If the real module is loaded
already, nothing is changed.
"""

import sys
from types import ModuleType

NAME = "PySide6.QtOpenGL"


def leave_opengl_out() -> None:
    """Register an empty module as `PySide6.QtOpenGL`, unless the real module is loaded already."""
    sys.modules.setdefault(NAME, ModuleType(NAME))
