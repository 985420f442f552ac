"""Starts learning record stores of other authors on this machine."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from build_spec.province.servers.authority import Authority
from build_spec.province.servers.program import Server, found, free_port
from tests.servers.record_stores.installing import node_packages, ralph_python

HERE = Path(__file__).parent
USER, PASSWORD = "tinh-quang-tri", "bon-tu-bi-mat"  # Ralph understands ASCII only


@dataclass(frozen=True)
class StoreServer:
    """A running store.

    ``authority``: PEM file of the authority that issued its certificate; None: plain HTTP. ``folder``: its files.
    """

    name: str
    address: str
    authority: Path | None
    folder: Path
    server: Server


def serve_ralph(folder: Path, authority: Authority) -> StoreServer:
    """Start Ralph with an empty file. Raises MissingProgramError, ServerError."""
    python = ralph_python()
    folder.mkdir(mode=0o700)
    port = free_port()
    hashing = "import bcrypt, sys; print(bcrypt.hashpw(sys.argv[1].encode(), bcrypt.gensalt(4)).decode())"
    hashed = subprocess.run([python, "-c", hashing, PASSWORD], capture_output=True, text=True, check=True)
    agent = {"account": {"homePage": "https://hub.example", "name": USER}}
    login = {"agent": agent, "scopes": ["all"], "hash": hashed.stdout.strip(), "username": USER}
    (folder / "auth.json").write_text(json.dumps([login]))
    settings = {
        "RALPH_APP_DIR": str(folder),
        "RALPH_AUTH_FILE": str(folder / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_RUNSERVER_MAX_SEARCH_HITS_COUNT": "1000000",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder),
        "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "statements.jsonl",
    }
    start = [*_with(settings), str(python), str(HERE / "ralph_server.py"), str(port), str(authority.issue())]
    server = Server("ralph", start, folder, port)
    return StoreServer("ralph", f"https://localhost:{port}/xAPI", authority.root, folder, server)


def serve_learning_locker(folder: Path) -> StoreServer:
    """Start the statement service of Learning Locker, which takes any login and keeps its statements in memory.

    Raises MissingProgramError, ServerError.
    """
    packages, node = node_packages(), found("node", "nodejs")
    folder.mkdir(mode=0o700)
    port = free_port()
    settings = {
        "EXPRESS_PORT": str(port),
        "MODELS_REPO": "memory",
        "STORAGE_REPO": "memory",
        "EVENTS_REPO": "test",
        "AUTH_REPO": "test",
        "SERVICE_AWAIT_UPDATES": "true",
    }
    program = packages / "xapi-statements" / "dist" / "index.js"
    start = [*_with(settings), node, "-r", str(HERE / "loopback.js"), str(program)]
    server = Server("learning-locker", start, folder, port)
    return StoreServer("learning-locker", f"http://127.0.0.1:{port}/xAPI", None, folder, server)


def _with(settings: dict[str, str]) -> list[str]:
    return [found("env", "coreutils"), *(f"{name}={value}" for name, value in settings.items())]
