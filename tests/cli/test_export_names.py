"""``kiosk export`` and the running kiosk refuse to let a known name leave."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.commands import command_line
from kiosk.domain.events import EventDraft
from tests.sealing import bundle_files, give_keys
from tests.services.people.conftest import Office
from tests.storage.walks import misplaced, whole_visit

NAME = "Đoàn Thị Mướp"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("TRAM_HOC_DATA", str(tmp_path / "here"))
    return Office(tmp_path / "here")


def typed(name: str) -> list[EventDraft]:
    """Return the events of a visit in which somebody typed `name` as an answer."""
    drafts = whole_visit()
    place = next(place for place, draft in enumerate(drafts) if draft.body.get("interaction"))
    interaction = {**drafts[place].body["interaction"], "type": "long-fill-in", "response": name}
    return [*drafts[:place], misplaced(drafts[place], interaction=interaction), *drafts[place + 1 :]]


@pytest.mark.parametrize("known", [NAME, "Trần An"])
def test_a_bundle_with_a_name_is_refused_whoever_is_known(office: Office, tmp_path: Path, known: str) -> None:
    office.add(known)
    office.store.events.append(typed(NAME))
    give_keys(office.store)
    office.close()
    done = CliRunner().invoke(command_line(), ["export", "--to", str(tmp_path / "out")])
    assert done.exit_code == 1, done.output
    assert NAME not in done.output
    assert not bundle_files(tmp_path / "out")
