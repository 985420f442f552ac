"""Tests that the pages show what a hub has received from approved kiosks."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli.commands import command_line
from kiosk.province.hub.folder import changed
from kiosk.province.hub.hub_file import read_settings, write_settings
from kiosk.province.hub.pages.refreshing import PageSources, RefreshedPages, refresh
from kiosk.reports.cells import Percent
from kiosk.sync.bundles import make_bundle
from tests.province.hub.hubs import CENTRE, Hub, Kiosk, record
from tests.province.hub.pages.sets import words_of
from tests.services.set_up.kiosk import communes_file
from tests.storage.lesson import LESSON


def refreshed(hub: Hub, out: Path) -> RefreshedPages:
    sources = PageSources({"19249": "xã Lệ Thủy"}.get, lambda _: (), paths.fonts_folder(), hub.now)
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


def test_the_plan_of_the_settings_is_on_the_page(hub: Hub, tmp_path: Path) -> None:
    write_settings(hub.folder, replace(read_settings(hub.folder), target=20))
    hub.receives(*hub.kiosk(enrolment=hub.expects()).cuts(record(3)))
    figure = refreshed(hub, tmp_path / "trang").province.years[-1].figures["done-any"]
    assert figure.target == Percent(0, CENTRE.adults * 20 // 100)
    page = words_of((tmp_path / "trang" / "index.html").read_text("utf-8"))
    assert "Chỉ tiêu: đến hết năm, 20% người trưởng thành hoàn thành ít nhất một bài." in page
    assert "% chỉ tiêu" in page


def test_a_kiosk_that_is_held_or_rejected_is_on_no_page(hub: Hub, tmp_path: Path) -> None:
    kiosk = Kiosk(hub.recipients)
    hub.receives(*kiosk.cuts(record(1)))
    assert refreshed(hub, tmp_path / "trang").province.communes == []
    hub.approves(kiosk.code)
    assert len(refreshed(hub, tmp_path / "trang").province.communes) == 1
    hub.rejects(kiosk.code)
    assert refreshed(hub, tmp_path / "trang").province.communes == []


def output_of_pages(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("kiosk.province.publishing.office.system_clock", lambda: hub.now)
    communes = communes_file(tmp_path)
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    options = ["--keys", str(hub.keys), "--repo", str(hub.province), "--passphrase", "none"]
    out = tmp_path / "trang"
    result = CliRunner().invoke(command_line(), ["hub", "pages", str(hub.folder), "--out", str(out), *options])
    assert result.exit_code == 0, result.output
    assert (out / "index.html").is_file()
    return result.output


def test_the_command_makes_the_pages(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = Kiosk(hub.recipients)
    hub.receives(*kiosk.cuts(record(1)))
    hub.approves(kiosk.code)
    output = output_of_pages(hub, tmp_path, monkeypatch)
    assert "1 communes" in output
    assert "shortened" not in output


@pytest.mark.parametrize("title", ["m" * 1996, "\xa0", "\ue000"], ids=["long", "blank", "private"])
def test_the_command_names_the_kiosk_whose_title_is_shown_otherwise(
    sqlite_hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    """The lesson has a number in the syllabus, which stands before the title, and nobody else taught it."""
    kiosk = sqlite_hub.kiosk(enrolment=sqlite_hub.expects())
    bundle = make_bundle(record(1), kiosk.origin)
    text = json.dumps(list(bundle.statements))
    for before, after in zip(LESSON.split("/"), ("ky-nang-so", "goi-dien"), strict=True):
        text = text.replace(before, after)
    statements = json.loads(text)
    for one in statements:
        if one["verb"]["id"].endswith("/launched"):
            one["object"]["definition"]["name"] = {"vi": title}
    sqlite_hub.receives(kiosk.forges(bundle, statements))
    output = output_of_pages(sqlite_hub, tmp_path, monkeypatch)
    assert "Entries of 1 kiosk are" in output
    assert f"kiosk {kiosk.id} (xã Lệ Thủy): title of ky-nang-so/goi-dien" in output


def test_the_command_names_the_kiosk_with_an_impossible_number_of_adults(
    sqlite_hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = sqlite_hub.kiosk(enrolment=sqlite_hub.expects(), centre=replace(CENTRE, adults=1))
    sqlite_hub.receives(*kiosk.cuts(record(1)))
    output = output_of_pages(sqlite_hub, tmp_path, monkeypatch)
    assert f"kiosk {kiosk.id} (xã Lệ Thủy): number of adults in its commune (1)" in output
    page = words_of((tmp_path / "trang" / "xa" / f"{CENTRE.commune}.html").read_text("utf-8"))
    assert "Người trưởng thành: chưa nhập" in page
