"""Neither the kiosk nor its libraries need the modules that are left out of the frozen program."""

import re
import subprocess
import sys
import tomllib

from tests.house.sources import ROOT, below, lines_matching

YAML_IN_C = r"\bC(Base|Safe|Full|Unsafe)?(Loader|Dumper|Parser|Emitter)\b"
EVERYTHING = """
import importlib, pkgutil, runpy, sys

class LeftOut:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name in sys.argv[2:]:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, LeftOut)
runpy.run_path(sys.argv[1])
import kiosk
for module in pkgutil.walk_packages(kiosk.__path__, "kiosk."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
quick, opengl = sys.modules["PySide6.QtQuick"], sys.modules["PySide6.QtOpenGL"]
print(hasattr(quick, "QQuickPaintedItem"), hasattr(opengl, "QOpenGLWindow"))
"""


def left_out() -> list[str]:
    """The names of the modules that are left out of the frozen program, read from kiosk.spec."""
    text = (ROOT / "build_spec" / "kiosk.spec").read_text("utf-8")
    tables = re.findall(r"^UNUSED_MODULES = \((.*?)^\)", text, re.MULTILINE | re.DOTALL)
    dialects = re.findall(r"^DIALECTS = \((.*)\)", text, re.MULTILINE)
    modules = re.findall(r'"([\w.]+)"', "".join(tables))
    return modules + [f"sqlalchemy.dialects.{name}" for name in re.findall(r'"(\w+)"', "".join(dialects))]


def test_every_part_of_the_kiosk_loads_without_the_modules_that_are_left_out():
    absent = left_out()
    assert {"PySide6.QtOpenGL", "sqlalchemy.dialects.postgresql"} <= set(absent)
    beginning = ROOT / "build_spec" / "frozen_start.py"
    ran = subprocess.run(
        [sys.executable, "-c", EVERYTHING, str(beginning), *absent],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "True False"), ran.stderr


def test_the_packages_of_a_large_hub_are_left_out():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    names = {re.split(r"[\[<>=]", entry)[0] for entry in extras["hub"]}
    assert names
    assert names <= set(left_out())


def test_yaml_is_read_in_c_only_where_it_can_be_read_without():
    (line,) = lines_matching(YAML_IN_C, below("kiosk", ".py"))
    assert line.startswith("kiosk/content/packs/marked.py:")
