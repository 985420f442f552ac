"""Tests that the commands of docs/growing.md, step 1 → 2, move a hub to PostgreSQL and lose nothing.

The commands run in a shell as the document prints them. Only what belongs to the package is replaced: `sudo`, `apt`,
`systemctl`, the hub's folder, and the database that the package creates.
"""

import os
import shlex
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from typer.testing import Result

from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.forwarding.progress import ForwardingProgress
from kiosk.province.hub.forwarding.ranges import Range
from kiosk.province.hub.hub_file import FILE, HubSettings, read_settings
from kiosk.province.hub.overview.status import status_of
from kiosk.province.hub.receipts.dating import confirm_clock
from kiosk.province.hub.store.tables import bundles, hub, receipts
from tests.cli.hub.commands import run
from tests.house.sources import ROOT
from tests.province.hub.conftest import NAME, SQLITE
from tests.province.hub.forwarding.settings import configured
from tests.province.hub.hubs import Hub, record

HOME = "/var/lib/tram-hoc-so-hub"
URL = "'postgresql:///tram-hoc-hub?host=/run/postgresql'"
STUBS = {
    "sudo": 'exec "$@"',
    "apt": 'echo "apt $*" >> "$LOG"',
    "systemctl": 'echo "systemctl $*" >> "$LOG"',
    "tram-hoc-so-hub": """\
echo "hub $1" >> "$LOG"
[ "$1" = database ] && exit
command=$1
shift
exec "$PYTHON" -m kiosk hub "$command" "$HUB" "$@\"""",
}


@pytest.fixture
def busy(made_province: Path, tmp_path: Path) -> Hub:
    """A hub of form 1 with settings of its own, a used and an unused token, decisions, forwarding and old results."""
    settings = HubSettings(
        NAME,
        SQLITE,
        pages="web",
        keys=(str(made_province / "keys"),),
        repository=str(made_province / "province"),
        passphrases=("none",),
        pages_every=60,
        target=30,
    )
    make_hub(tmp_path / "home/hub", settings)
    (tmp_path / "stick").mkdir()
    now = datetime.now(UTC).replace(microsecond=0)  # the commands have the clock of this computer
    made = Hub(tmp_path / "home/hub", made_province / "province", made_province / "keys", tmp_path / "stick", now)
    events = record()
    kiosk, rejected = made.kiosk(enrolment=made.expects(note="Trung tâm xã")), made.kiosk()
    made.uploads(*kiosk.cuts(events, 20, 50), *made.kiosk().cuts(events[:10]), *rejected.cuts(events[:9]))
    made.works()
    made.expects("19249")
    made.rejects(rejected.code)
    configured(made.folder, "https://lrs.example.vn/xapi")
    with opened(made.folder) as found:
        name = f"{kiosk.id}/{kiosk.code.replace(' ', '')}/0/0"
        ForwardingProgress(found.store).note("bo", name, [Range(1, len(events))], [], now)
        with found.store.writing() as connection:  # a silent kiosk
            connection.execute(update(bundles).values(received=(now - timedelta(days=50)).isoformat()))
            connection.execute(update(receipts).values(signed_at=(now + timedelta(days=2)).isoformat()))
        confirm_clock(found.store, now)  # it was ahead once
    return made


def known(made: Hub) -> dict[str, object]:
    """Return what the office would miss; numbers of rows can differ."""
    with opened(made.folder) as found:
        status, progress = status_of(found), ForwardingProgress(found.store)
        names = [f"{one.kiosk}/{one.code.replace(' ', '')}/{one.branch}/0" for one in status.records]
        with found.store.reading() as connection:
            received = connection.execute(select(bundles.c.sha256, bundles.c.received).order_by(bundles.c.sha256))
            rows = list(map(tuple, received))
            ahead = connection.execute(select(hub.c.value).where(hub.c.key == "dated-ahead")).scalars().all()
        return {
            "statements": status.statements,
            "records": sorted(
                (one.kiosk, one.code, one.state, one.bundles, one.statements, one.waiting, one.received)
                for one in status.records
            ),
            "refused": sorted(one.sha256 for one in status.refused),
            "tokens": sorted(map(repr, status.enrolments)),
            "forwarded": {name: progress.done("bo", name) for name in sorted(names)},
            "received": rows,
            "ahead": ahead,
            "settings": replace(read_settings(made.folder), store=""),
            "files": {
                str(path.relative_to(made.folder)): path.read_bytes()
                for folder in ("forwarding", "objects/archive", "objects/registry")
                for path in sorted((made.folder / folder).rglob("*"))
                if path.is_file()
            },
        }


def commands() -> str:
    text = (ROOT / "docs/growing.md").read_text("utf-8").partition("## 1 → 2")[2]
    return text.partition("```sh\n")[2].partition("```")[0]


def typed(made: Hub, url: str, *, folder: Path) -> tuple[list[str], list[str]]:
    """Type the commands of the document; return what they printed, and the log of commands."""
    bin_folder, log = folder / "bin", folder / "log"
    bin_folder.mkdir()
    for name, text in STUBS.items():
        (bin_folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (bin_folder / name).chmod(0o700)
    text = commands().replace(URL, shlex.quote(url)).replace(HOME, str(made.folder.parent))
    text = text.replace("/mnt/backup", str(folder / "backup"))
    environment = {
        **os.environ,
        "PATH": f"{bin_folder}:{os.environ['PATH']}",
        "PYTHON": sys.executable,
        "HUB": str(made.folder),
        "LOG": str(log),
    }
    done = subprocess.run(
        ["sh", "-e"], cwd=ROOT, env=environment, input=text, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines(), log.read_text().splitlines()


@pytest.fixture(params=["sqlite:///moved.db", pytest.param("postgresql", marks=pytest.mark.postgres)])
def other_url(request: pytest.FixtureRequest) -> str:
    """The URL of another, empty database."""
    return request.getfixturevalue("postgres_url") if request.param == "postgresql" else request.param


def moves(made: Hub, url: str) -> Result:
    return run("rebuild", made.folder, "--store", url)


def test_the_commands_of_the_document_lose_nothing(busy: Hub, tmp_path: Path, postgres_url: str) -> None:
    before = known(busy)
    printed, log = typed(busy, postgres_url, folder=tmp_path)
    assert read_settings(busy.folder).store == postgres_url
    assert known(busy) == before
    counts = [line for line in printed if line.startswith(NAME)]
    assert len(counts) == 2
    assert counts[0] == counts[1]
    stopped, started = (log.index(f"systemctl {act} tram-hoc-so-hub.target") for act in ("stop", "start"))
    assert log.index("hub database") < stopped < log.index("hub backup") < log.index("hub rebuild") < started
    kinds = [file.name for file in sorted((tmp_path / "backup").glob("2*/database.*"))]
    assert kinds == ["database.db", "database.dump"]


def test_a_moved_hub_goes_on(busy: Hub, other_url: str) -> None:
    token, used = busy.expects(), busy.expects()
    busy.uploads(*busy.kiosk(enrolment=used).cuts(record(1)))
    busy.works()
    before = known(busy)
    assert moves(busy, other_url).exit_code == 0
    assert known(busy) == before
    late, second, first = busy.kiosk(enrolment=""), busy.kiosk(enrolment=used), busy.kiosk(enrolment=token)
    busy.uploads(*late.cuts(record(1)), *second.cuts(record(1)), *first.cuts(record(1)))
    busy.works()
    with opened(busy.folder) as found:
        states = {one.kiosk: one.state for one in status_of(found).records}
    assert [states[one.id] for one in (late, second, first)] == ["held", "held", "approved"]
    assert busy.fetches(first) is not None


def test_a_hub_that_has_moved_can_go_back(busy: Hub, other_url: str) -> None:
    assert moves(busy, other_url).exit_code == 0
    busy.uploads(*busy.kiosk(enrolment=busy.expects()).cuts(record(1)))
    busy.works()
    before = known(busy)
    assert moves(busy, SQLITE).exit_code == 0
    assert known(busy) == before
    assert read_settings(busy.folder).store == SQLITE


def test_a_hub_without_all_its_objects_does_not_move(busy: Hub, other_url: str) -> None:
    bundle = next((busy.folder / "objects/archive").rglob("*.age"))
    data = bundle.read_bytes()
    bundle.unlink()
    settings, rows = (busy.folder / FILE).read_bytes(), busy.state("bundles")
    refused = moves(busy, other_url)
    assert refused.exit_code == 1
    assert "would lack 1 stored bundles" in refused.output
    assert (busy.folder / FILE).read_bytes() == settings
    assert busy.state("bundles") == rows
    bundle.write_bytes(data)
    assert moves(busy, other_url).exit_code == 0


def test_a_hub_does_not_move_into_the_database_of_another_one(
    busy: Hub, sqlite_hub_beside: Hub, other_url: str
) -> None:
    other = sqlite_hub_beside
    other.uploads(*other.kiosk(enrolment=other.expects()).cuts(record(1)))
    other.works()
    keys = ("--repo", other.province, "--keys", other.keys, "--passphrase", "none")
    moved = run("rebuild", other.folder, "--store", other_url.replace("moved.db", f"{busy.folder}/moved.db"), *keys)
    assert moved.exit_code == 0, moved.output
    before = known(other)
    refused = moves(busy, other_url)
    assert refused.exit_code == 1
    assert "would lack" in refused.output
    assert known(other) == before
    assert read_settings(busy.folder).store == SQLITE


def test_a_hub_does_not_move_to_where_it_is(busy: Hub) -> None:
    before = known(busy)
    refused = moves(busy, SQLITE)
    assert refused.exit_code == 1
    assert "is the database of this hub" in refused.output
    assert known(busy) == before
