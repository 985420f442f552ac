"""Tests of attacks with symbolic links on a stick: the kiosk neither writes nor reads through them.

A linked folder is refused, and then no result counts as copied to the stick. A link in place of a bundle is replaced
by the bundle. Two further tests: a file in place of a folder on the stick, and a stick that is not inserted.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.services.log_book import LogBook
from kiosk.services.results.taking import FOLDER, TakingService
from kiosk.services.self_check.reports import ReportShelf
from kiosk.storage.store import Store
from tests.storage.walks import whole_visit

Act = Callable[[Path], object]


def everything(folder: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Create a folder on the kiosk's disk that contains a database.

    Tests create symbolic links on the stick that point to this folder, and check that nothing in it changes.
    """
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "kiosk.db").write_bytes(b"the record")
    return folder


def of_report(folder: Path) -> Act:
    shelf = ReportShelf(folder / "reports", "1a2b3c4d")
    return lambda place: shelf.hand_out("text", datetime(2026, 11, 25, tzinfo=UTC), place)


def of_log(folder: Path) -> Act:
    (folder / "kiosk.log").write_text("2026-11-24 08:00:00,123 INFO kiosk: first\n", "utf-8")
    return LogBook(folder, "1a2b3c4d").copy


@pytest.mark.parametrize("make", [of_report, of_log])
@pytest.mark.parametrize("link", ["tram-hoc-so", "tram-hoc-so/kiem-tra", "tram-hoc-so/nhat-ky"])
def test_a_folder_of_the_stick_that_links_to_the_kiosks_disk_is_refused_and_that_stays_as_it_is(
    tmp_path: Path, stick: Drive, own: Path, make: Callable[[Path], Act], link: str
) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    act = make(logs)
    (stick.place / link).parent.mkdir(exist_ok=True)
    (stick.place / link).symlink_to(own)
    if link.endswith({of_report: "nhat-ky", of_log: "kiem-tra"}[make]):
        act(stick.place)
    else:
        with pytest.raises(ExportError, match=link) as caught:
            act(stick.place)
        assert caught.value.cure
    assert everything(own) == {"kiosk.db": b"the record"}


@pytest.mark.parametrize("link", [Path("tram-hoc-so"), FOLDER, FOLDER / "kiosk"])
def test_results_for_a_linked_folder_are_refused_and_nothing_counts_as_taken(
    store: Store, taking: TakingService, stick: Drive, own: Path, link: Path
) -> None:
    store.events.append(whole_visit())
    link = Path(*(store.events.kiosk() if part == "kiosk" else part for part in link.parts))
    (stick.place / link).parent.mkdir(parents=True, exist_ok=True)
    (stick.place / link).symlink_to(own)
    with pytest.raises(ExportError, match="is a link to another place"):
        taking.take(stick, lambda _done, _total: True)
    assert everything(own) == {"kiosk.db": b"the record"}
    assert taking.state().last_taken is None


def test_a_link_to_the_outbox_does_not_count_as_a_bundle_on_the_stick(
    store: Store, taking: TakingService, stick: Drive
) -> None:
    store.events.append(whole_visit())
    (row,) = taking.exporting.cut()
    (stick.place / FOLDER / row.name).parent.mkdir(parents=True)
    (stick.place / FOLDER / row.name).symlink_to(taking.outbox / row.name)
    assert taking.take(stick, lambda _done, _total: True).delivery.written == (row.name,)
    assert not (stick.place / FOLDER / row.name).is_symlink()


def test_a_link_to_what_never_ends_is_replaced_and_not_read(
    store: Store, taking: TakingService, stick: Drive
) -> None:
    store.events.append(whole_visit())
    (row,) = taking.exporting.cut()
    (stick.place / FOLDER / row.name).parent.mkdir(parents=True)
    (stick.place / FOLDER / row.name).symlink_to("/dev/zero")
    assert taking.take(stick, lambda _done, _total: True).delivery.written == (row.name,)


def test_a_file_where_the_folder_should_be_is_told_by_its_name(stick: Drive, tmp_path: Path) -> None:
    (stick.place / "tram-hoc-so").write_bytes(b"")
    with pytest.raises(ExportError, match="tram-hoc-so on the stick is"):
        of_report(tmp_path)(stick.place)


def test_the_place_of_a_stick_that_is_out_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        of_report(tmp_path)(tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
