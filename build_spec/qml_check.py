"""Checks every QML file with qmllint against the real types of the view models.

Rules: the tool metaobjectdump describes the types of the view models for qmllint. One call describes all bridge
modules. If another call described the type of a property, qmllint would not know the property. A warning counts as an
error.
"""

import argparse
import ast
import json
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import PySide6

URI = "KioskUi.Bridge"
TOOLS = Path(PySide6.__file__).parent
FOREIGN = ("core", "gui", "network", "qml", "quick")


class CheckFailedError(Exception):
    """A tool reported errors; the message is the tool's output."""


def call(*command: Path | str) -> str:
    """Run a tool and return its output. Raises CheckFailedError with the output if the tool fails."""
    done = subprocess.run([str(part) for part in command], check=False, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip()
    if done.returncode:
        raise CheckFailedError(said or f"{command[0]} ended with {done.returncode}")
    return said


def bases_first(sources: list[Path]) -> list[Path]:
    """Return the files in an order in which every class follows its base class.

    metaobjectdump reads each file once and skips a class whose base class it has not read before.
    """
    classes = {
        path: [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ClassDef)]
        for path in sources
    }
    home = {node.name: path for path, nodes in classes.items() for node in nodes}
    needs = {
        path: {
            home[base.id] for node in nodes for base in node.bases if isinstance(base, ast.Name) and base.id in home
        }
        - {path}
        for path, nodes in classes.items()
    }
    return list(TopologicalSorter(needs).static_order())


def describe_bridge(root: Path, out: Path) -> None:
    """Write ``qmldir`` and ``bridge.qmltypes``, which describe the view models, below `out`.

    Raises CheckFailedError.
    """
    sources = [
        path for path in sorted((root / "kiosk/bridge").rglob("*.py")) if "QmlElement" in path.read_text("utf-8")
    ]
    module = out / Path(*URI.split("."))
    module.mkdir(parents=True, exist_ok=True)
    if not sources:
        raise CheckFailedError("kiosk/bridge contains no @QmlElement: there are no types to check the QML against")
    metatypes = out / "bridge_metatypes.json"
    said = call(sys.executable, TOOLS / "scripts/metaobjectdump.py", "--out-file", metatypes, *bases_first(sources))
    if said:
        raise CheckFailedError(f"metaobjectdump: {said}")
    foreign = [TOOLS / f"Qt/metatypes/qt6{name}_metatypes.json" for name in FOREIGN]
    registrar = next(
        path for path in (TOOLS / "Qt/libexec/qmltyperegistrar", TOOLS / "qmltyperegistrar.exe") if path.is_file()
    )
    call(
        registrar,
        "--generate-qmltypes",
        module / "bridge.qmltypes",
        "-o",
        out / "registrations.cpp",
        "--import-name",
        URI,
        "--major-version",
        "1",
        "--minor-version",
        "0",
        f"--foreign-types={','.join(str(path) for path in foreign if path.is_file())}",
        metatypes,
    )
    (module / "qmldir").write_text(f"module {URI}\ndepends QtQuick\ntypeinfo bridge.qmltypes\n", "utf-8")


def lint(root: Path, types: Path) -> int:
    """Lint all QML below `root` with the types in `types`; return the number of files. Raises CheckFailedError."""
    files = sorted((root / "kiosk/qml").rglob("*.qml"))
    if not files:
        raise CheckFailedError("kiosk/qml contains no QML file")
    # JSON output, because in text output qmllint sometimes counts a warning without printing it.
    options = ("--json", "-", "--unused-imports", "warning", "-I", str(root / "kiosk/qml"), "-I", str(types))
    done = subprocess.run([str(TOOLS / "qmllint"), *options, *files], check=False, capture_output=True, text=True)
    try:
        reports = json.loads(done.stdout)["files"]
    except (ValueError, KeyError):
        raise CheckFailedError(f"qmllint: {done.stdout}{done.stderr}") from None
    faults = [
        f"{Path(report['filename']).relative_to(root)}:{fault.get('line', 1)}: {fault['message']} [{fault['id']}]"
        for report in reports
        for fault in report["warnings"]
        if fault["type"] != "info"
    ]
    if faults:
        raise CheckFailedError("\n".join(faults))
    return len(reports)


def main() -> int:
    """Run the check; return exit code 0 if no file has a warning, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="root folder of the source tree")
    root = parser.parse_args().root.resolve()
    types = root / "build/qmltypes"
    try:
        describe_bridge(root, types)
        count = lint(root, types)
    except CheckFailedError as refused:
        print(refused, file=sys.stderr)
        return 1
    print(f"qmllint: {count} files clean")
    return 0


if __name__ == "__main__":
    sys.exit(main())
