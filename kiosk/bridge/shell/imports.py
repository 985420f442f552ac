"""Takes PySide6's own import function out of the way of everybody else's imports.

PySide6 6.12 replaces ``builtins.__import__`` to support ``from __feature__ import …``. From then on the text of every
module that is imported is read and searched for the word PySide6 (225 files and a tenth of the time of a start), and
``linecache`` keeps all of it; two threads that import at once have crashed in it. Nothing here uses features.

Rules: what was there before is put back, whatever it was; where PySide6 is built differently, nothing is changed.
"""

import builtins


def leave_imports_alone() -> None:
    """Give ``import`` back to Python."""
    import PySide6.QtCore  # noqa: F401 - brings the replacement

    before = getattr(builtins, "__orig_import__", None)
    if before is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = before
