import builtins
import subprocess
import sys

from kiosk.bridge.shell.imports import leave_imports_alone


def test_importing_the_bridge_reads_no_source_text() -> None:
    script = "import linecache, kiosk.bridge.app_model; print(*linecache.cache)"
    kept = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    assert not [name for name in kept if "kiosk" in name]


def test_an_import_function_that_is_not_pyside6s_stays() -> None:
    def own(*arguments: object) -> object:
        return given(*arguments)

    given = builtins.__import__
    builtins.__import__ = own
    try:
        leave_imports_alone()
        assert builtins.__import__ is own
    finally:
        builtins.__import__ = given
