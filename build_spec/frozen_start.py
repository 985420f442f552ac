"""Runs first in the frozen program: what it starts must not be given its libraries.

Rules: PyInstaller's starter puts the bundle's folder into LD_LIBRARY_PATH for this process, which has read it by now;
a program of the system (systemctl, mount) that inherited it would load the bundle's libraries instead of its own. The
command line prints plainly, without the library for coloured frames, which the bundle does not hold.
"""

import os

_ORIGINAL = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if _ORIGINAL is not None:
    os.environ["LD_LIBRARY_PATH"] = _ORIGINAL
os.environ["TYPER_USE_RICH"] = "0"
