"""Tests that a bundle with a person's name is neither written nor delivered."""

from collections.abc import Collection
from pathlib import Path

import pytest

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.results_opening import wire_exporting
from kiosk.services.results.exporting import ExportService
from kiosk.settings import Settings
from kiosk.storage.store import Store
from kiosk.sync.border import NameInBundleError, NotInVocabularyError
from tests.sealing import open_sealed, sealer
from tests.services.exporting.outbox import VISIT, names
from tests.storage.walks import whole_visit
from tests.sync.test_meetings import GUIDE, SESSION

NAME = "Trần Thị Hoa"


class People:
    """The known names of a kiosk; a test adds and deletes people."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __call__(self) -> Collection[str]:
        return frozenset(self.names)


@pytest.fixture
def people() -> People:
    return People()


@pytest.fixture
def guarded(store: Store, outbox: Path, people: People) -> ExportService:
    return ExportService(store.events, store.ledger, outbox, sealer(), names=people)


def leaks(store: Store, place: str = f"Nhà bà {NAME}", by: str = GUIDE) -> None:
    """Append an event that contains a name, as a faulty program would."""
    body = {"session": SESSION, "place": place, "part": "evening", "by": by}
    store.events.append([EventDraft(EventKind.SESSION_OPENED, body, pseudonym=Pseudonym("p"))])


def test_a_bundle_with_a_name_is_not_written(
    store: Store, guarded: ExportService, people: People, outbox: Path, stick: Path
) -> None:
    people.names.add(NAME)
    leaks(store)
    for _ in range(2):
        with pytest.raises(NameInBundleError, match="Event 1 contains a person's name"):
            guarded.cut()
    assert guarded.deliver(stick).written == ()
    assert names(outbox) == set()
    assert list(stick.rglob("*")) == []


@pytest.mark.parametrize("named", [("Lê Lợi", "Thôn Lê Lợi"), ("Mai Hà", "Thôn Mai Hạ")])
def test_a_hamlet_in_the_settings_that_contains_a_learners_name_stops_no_results(
    store: Store, people: People, tmp_path: Path, stick: Path, named: tuple[str, str]
) -> None:
    name, hamlet = named
    settings = Settings(hamlets=(hamlet,))
    exporting = wire_exporting(tmp_path, store, lambda: settings, names=people)
    people.names.add(name)
    leaks(store, hamlet)
    assert exporting.write_plain(stick).written
    settings = Settings(hamlets=("Thôn 3",))
    with pytest.raises(NameInBundleError, match="enter its former name again"):
        exporting.write_plain(stick)


def test_a_name_in_a_field_without_texts_is_refused_even_if_nobody_is_registered(
    store: Store, guarded: ExportService, outbox: Path, stick: Path
) -> None:
    leaks(store, "Phú Thọ", NAME)
    for _ in range(2):
        with pytest.raises(NotInVocabularyError, match=r"not exported: it .*, at statement\.actor\.account\.name"):
            guarded.cut()
    assert guarded.deliver(stick).written == ()
    assert names(outbox) == set()


def test_a_bundle_made_before_the_person_came_does_not_leave(
    store: Store, guarded: ExportService, people: People, outbox: Path, stick: Path
) -> None:
    store.events.append(whole_visit())
    (harmless,) = guarded.cut()
    leaks(store)
    guarded.cut()
    people.names.add(NAME)
    for deliver in (guarded.deliver, guarded.deliver_again, guarded.write_plain):
        with pytest.raises(NameInBundleError, match=f"Event {VISIT + 1} contains"):
            deliver(stick)
    written = {file.name.split("-")[0] for file in stick.rglob("*-*-*.*")}
    assert written == {str(harmless.first)}, "other bundles may leave"


def test_a_text_that_has_left_does_not_leave_again_after_the_person_came(
    store: Store, guarded: ExportService, people: People
) -> None:
    people.names.add("Lê Văn Minh")
    leaks(store)
    (row,) = guarded.cut()
    people.names.add(NAME)
    leaks(store)
    with pytest.raises(NameInBundleError, match=f"Event {row.last + 1} contains"):
        guarded.cut()


def test_other_threads_run_while_a_file_is_searched_and_no_part_is_left_out(
    store: Store, guarded: ExportService, people: People
) -> None:
    people.names.add("Lê Văn Minh")
    store.events.append([draft for number in range(1, 9) for draft in whole_visit(number)])
    leaks(store)
    (row,) = guarded.cut()
    people.names.add("Nguyễn Văn Út")
    rests: list[int] = []
    assert guarded.read_sealed(row, lambda: rests.append(1))[0] == row
    assert len(rests) >= len(open_sealed(guarded.outbox.folder / row.name).statements) // 40 > 3
    people.names.add(NAME)
    with pytest.raises(NameInBundleError, match=f"Event {row.last} contains"):
        guarded.read_sealed(row)


def test_a_name_that_is_added_during_the_search_is_searched_for_next_time(
    store: Store, guarded: ExportService, people: People
) -> None:
    people.names.add("Lê Văn Minh")
    leaks(store)
    (row,) = guarded.cut()
    people.names.add("Nguyễn Văn Út")

    def somebody_comes() -> None:
        people.names.add(NAME)
        with pytest.raises(NameInBundleError):
            guarded.read_sealed(row)

    guarded.read_sealed(row, somebody_comes)
    with pytest.raises(NameInBundleError):
        guarded.read_sealed(row)


def test_the_bundle_leaves_when_the_name_is_nobodys_any_more(
    store: Store, guarded: ExportService, people: People, stick: Path
) -> None:
    people.names.add(NAME)
    leaks(store)
    with pytest.raises(NameInBundleError):
        guarded.cut()
    people.names.clear()
    (row,) = guarded.cut()
    assert guarded.deliver(stick).written == (row.name,)


def test_results_without_names_leave_whoever_is_registered(
    store: Store, guarded: ExportService, people: People, stick: Path
) -> None:
    people.names.update({NAME, "Lê Văn Minh"})
    store.events.append(whole_visit())
    (row,) = guarded.cut()
    assert guarded.deliver(stick).written == (row.name,)
