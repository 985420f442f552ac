"""Tests that the pages show what a hub has received from approved kiosks."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.commands import command_line
from kiosk.province.hub.folder import changed
from kiosk.province.hub.pages.refreshing import PageSources, RefreshedPages, refresh
from tests.province.hub.hubs import CENTRE, Hub, Kiosk, record
from tests.province.hub.pages.sets import words_of
from tests.services.set_up.kiosk import communes_file


def refreshed(hub: Hub, out: Path) -> RefreshedPages:
    sources = PageSources({"19249": "xã Lệ Thủy"}.get, paths.fonts_folder(), hub.now)
    with changed(hub.folder) as found:
        return refresh(found, hub.opened_keys.check, out, sources, lambda _done, _total: None)


def test_results_of_an_approved_kiosk_are_on_the_pages(hub: Hub, tmp_path: Path) -> None:
    kiosk = Kiosk(hub.recipients)
    hub.receives(*kiosk.cuts(record(3)))
    hub.approves(kiosk.code)
    made = refreshed(hub, tmp_path / "trang")
    assert made.faults == []
    (commune,) = made.province.communes
    assert (commune.key, commune.name, commune.adults) == (CENTRE.commune, "xã Lệ Thủy", CENTRE.adults)
    page = words_of((tmp_path / "trang" / "index.html").read_text("utf-8"))
    assert "1 trên 1" in page
    assert made.province.contact.kiosks[0].on == hub.now.date()
    assert any(row.cells[0] for row in made.province.periods[-1].lessons["vi"].rows())


def test_a_kiosk_that_is_held_or_rejected_is_on_no_page(hub: Hub, tmp_path: Path) -> None:
    kiosk = Kiosk(hub.recipients)
    hub.receives(*kiosk.cuts(record(1)))
    assert refreshed(hub, tmp_path / "trang").province.communes == []
    hub.approves(kiosk.code)
    assert len(refreshed(hub, tmp_path / "trang").province.communes) == 1
    hub.rejects(kiosk.code)
    assert refreshed(hub, tmp_path / "trang").province.communes == []


def test_the_command_makes_the_pages(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = Kiosk(hub.recipients)
    hub.receives(*kiosk.cuts(record(1)))
    hub.approves(kiosk.code)
    monkeypatch.setattr("kiosk.province.publishing.office.system_clock", lambda: hub.now)
    communes = communes_file(tmp_path)
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    options = ["--keys", str(hub.keys), "--repo", str(hub.province), "--passphrase", "none"]
    out = tmp_path / "trang"
    result = CliRunner().invoke(command_line(), ["hub", "pages", str(hub.folder), "--out", str(out), *options])
    assert result.exit_code == 0, result.output
    assert "1 communes" in result.output
    assert (out / "index.html").is_file()
