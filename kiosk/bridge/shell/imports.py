"""Remove PySide6's replacement of Python's import function.

PySide6 6.12 replaces ``builtins.__import__`` to support ``from __feature__ import …``, which this program does not
use. The replacement reads the source of every module imported later and searches the source for the word PySide6 (225
files and a tenth of the start time). ``linecache`` keeps all these sources in memory. Concurrent imports on two
threads have crashed in the replacement.

Rules: the function that PySide6 saved before the replacement is restored. If PySide6 saved none, nothing is changed.
"""

import builtins


def leave_imports_alone() -> None:
    """Restore Python's import function, if PySide6 has replaced it."""
    import PySide6.QtCore  # noqa: F401 - this import installs the replacement

    before = getattr(builtins, "__orig_import__", None)
    if before is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = before
