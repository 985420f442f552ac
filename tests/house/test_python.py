"""Tests of rules for Python files that linters do not check."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, below, lines_matching, name_of

LONGEST = 400
"""Most lines of a file that is one thought; 50 to 350 are usual."""
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "shared", "base"}
NETWORK = (
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "asyncio",
    "requests",
    "httpx",
    "aiohttp",
)
QT_NETWORK = ("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtHttpServer", "PySide6.QtWebEngineCore")
WITHOUT_A_CALL = {
    "kiosk/bridge/shell/lockdown.py": "PySide6.QtNetwork",  # denies all network requests of QML
    "kiosk/bridge/shell/network.py": "PySide6.QtNetwork.QNetworkInformation",  # reads whether the machine is online
    "kiosk/province/hub/jobs/queue.py": "asyncio",  # runs the loop of procrastinate, which connects to the database
    "kiosk/province/hub/objects/s3_objects.py": "http.HTTPStatus",  # names of statuses; `kiosk.sync` connects
}
HEAVY = {"sqlalchemy", "pydantic", "yaml", "PySide6", "pysqlite3"}
MARKS_OF_UNFINISHED_WORK = r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"

CODE = below("kiosk", ".py")
ALL_PYTHON = CODE + below("tests", ".py") + below("build_spec", ".py")


def imported_by(path: Path) -> set[str]:
    """Return the full names of all modules that a file imports, including imports inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def is_part_of(module: str, packages: tuple[str, ...]) -> bool:
    """Whether `module` is one of `packages` or inside one of them."""
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def holding_connections(source: str) -> Iterator[int]:
    """Yield the lines that connect a signal to a lambda or call using ``self``: the signal keeps ``self`` alive."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"):
            continue
        slots = [slot for slot in node.args if isinstance(slot, ast.Lambda | ast.Call)]
        if any(isinstance(part, ast.Name) and part.id == "self" for slot in slots for part in ast.walk(slot)):
            yield node.lineno


def test_a_held_object_is_found() -> None:
    held = "self.a.connect(lambda: self.b)\nc.d.connect(partial(self.e, 1))\n"
    free = "self.f.connect(self.g)\nh.i.connect(lambda: 1)\n"
    assert list(holding_connections(held + free)) == [1, 2]


def test_no_connection_holds_the_object_that_made_it() -> None:
    found = {name_of(path): lines for path in CODE if (lines := list(holding_connections(path.read_text("utf-8"))))}
    assert not found, "PySide holds these where Python's garbage collector cannot see them: connect a method"


def judging(source: str) -> Iterator[int]:
    """Yield the lines that use, import or define a function or method named ``judge``."""
    for node in ast.walk(ast.parse(source)):
        if (isinstance(node, ast.Attribute) and node.attr == "judge") or (
            isinstance(node, ast.alias | ast.FunctionDef) and node.name == "judge"
        ):
            yield node.lineno


def test_a_judging_line_is_found() -> None:
    assert list(judging("verdict = kind.judge(task, answer)\ngiven = kind.choose(task)\n")) == [1]


def test_only_the_learning_service_judges_an_answer() -> None:
    """Only the learning service computes a verdict, because any other verdict could differ from the recorded one."""
    above = [path for path in CODE if name_of(path).startswith(("kiosk/bridge/", "kiosk/services/"))]
    found = {name_of(path) for path in above if list(judging(path.read_text("utf-8")))}
    assert found == {"kiosk/services/learning/learning_service.py"}


def test_no_view_model_is_the_base_of_another() -> None:
    """A view model that grows too long is split into child objects, not base classes: a child can be tested alone."""
    bases = {
        f"{name_of(path)}: {node.name}({base.id})"
        for path in CODE
        if name_of(path).startswith("kiosk/bridge/")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name) and base.id.endswith("ViewModel")
    }
    assert not bases


def test_no_file_is_longer_than_a_room() -> None:
    long = {
        name_of(path): count for path in ALL_PYTHON if (count := len(path.read_text("utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_no_module_has_a_vague_name() -> None:
    assert not [name_of(path) for path in ALL_PYTHON if path.stem in VAGUE or path.parent.name in VAGUE]


def test_no_work_is_left_for_later() -> None:
    assert not list(lines_matching(MARKS_OF_UNFINISHED_WORK, ALL_PYTHON))


def catches_everything(handler: ast.ExceptHandler) -> bool:
    """Whether `handler` catches all exceptions."""
    return handler.type is None or (
        isinstance(handler.type, ast.Name) and handler.type.id in {"Exception", "BaseException"}
    )


def answers_for_it(handler: ast.ExceptHandler) -> bool:
    """Whether `handler` raises, logs the exception with its traceback, or calls `cli.ending.mistakes.report`."""
    return any(
        isinstance(node, ast.Raise)
        or (isinstance(node, ast.Attribute) and node.attr == "exception")
        or (isinstance(node, ast.Name) and node.id == "report")
        for node in ast.walk(handler)
    )


def test_who_catches_every_error_raises_or_logs_it() -> None:
    silent = [
        f"{name_of(path)}:{node.lineno}"
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node) and not answers_for_it(node)
    ]
    assert not silent


def test_every_silenced_rule_says_why() -> None:
    assert not list(lines_matching(r"#\s*(noqa(: [A-Z0-9, ]+)?|type: ignore(\[[a-z, -]+\])?)\s*$", CODE))


def test_no_wrapper_of_a_meta_object_is_made_for_qml_items() -> None:
    """PySide keeps a wrapper at its address after Qt freed the meta object; an item made there is taken for it."""
    of_models = {"tests/bridge/staff/test_pin_model.py", "tests/journeys/resident/test_visitor_leaves.py"}
    of_models |= {"tests/engine.py", "tests/house/test_python.py"}
    found = lines_matching(r"\.metaObject\(\)", [path for path in ALL_PYTHON if name_of(path) not in of_models])
    assert not list(found), "ask for `objectName` or a property; call with `QMetaObject.invokeMethod`"


def test_which_errors_mean_a_full_disk_is_decided_once() -> None:
    homes = {"kiosk/durable.py", "kiosk/cli/ending/problems.py"}  # the second file has a message for each errno
    found = {name_of(path) for path in CODE if "errno.EDQUOT" in path.read_text("utf-8")}
    assert found <= homes, "use `durable.is_disk_full`"


def test_only_sync_reaches_for_the_network() -> None:
    offenders = {}
    for path in CODE:
        allowed = WITHOUT_A_CALL.get(name_of(path), "nothing")
        reached = {module for module in imported_by(path) if is_part_of(module, NETWORK + QT_NETWORK)}
        foreign = {
            module for module in reached if not is_part_of(module, (allowed,)) and not allowed.startswith(module)
        }
        if foreign and not path.is_relative_to(ROOT / "kiosk/sync"):
            offenders[name_of(path)] = sorted(foreign)
    assert not offenders


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("PySide6", ("kiosk/bridge", "kiosk/app.py", "kiosk/tour")),
        ("sqlalchemy", ("kiosk/storage", "kiosk/province/hub")),
        ("platformdirs", ("kiosk/paths.py",)),
    ],
)
def test_each_large_library_has_one_home(package: str, homes: tuple[str, ...]) -> None:
    guests = [
        name_of(path)
        for path in CODE
        if any(is_part_of(module, (package,)) for module in imported_by(path))
        and not any(path.is_relative_to(ROOT / home) for home in homes)
    ]
    assert not guests


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    script = f"import sys, kiosk.__main__; print(*sorted({HEAVY!r} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    assert loaded.stdout.split() == []


def test_no_two_classes_share_a_name() -> None:
    homes: dict[str, list[str]] = {}
    for path in CODE:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(name_of(path))
    assert not {name: places for name, places in homes.items() if len(places) > 1}
