"""Work around wrong reference counts of constants under PySide6 on Python 3.11.

PySide6 6.12 is built as if `True`, `False` and `None` were immortal, which they are from Python 3.12 on (PEP 683). On
3.11 every `Signal.emit()` drops one reference to `True`, and after some hundred emits the interpreter aborts with
"deallocating True or False". Measured with `sys.getrefcount(True)` before and after 100 emits.

Rules: on 3.12 and later nothing is changed. On 3.11 the count of a constant is changed only if the first word of the
object contains the count.
"""

import sys

PLENTY = 1 << 60
"""Reference count so large that no run of the program reduces it to 0."""
SLACK = 16
"""Maximum accepted difference between the count read from memory and `sys.getrefcount`."""


def keep_constants_alive() -> None:
    """On Python 3.11, set the reference counts of `True`, `False` and `None` to `PLENTY`.

    No effect on a constant whose first word in memory does not seem to be its count, and on other versions of Python.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for constant in (True, False, None):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if abs(count.value - sys.getrefcount(constant)) <= SLACK:
            count.value = PLENTY
