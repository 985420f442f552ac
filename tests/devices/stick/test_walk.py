"""Tests of the directory walk of a stick: breadth-first, bounded, without links and hidden folders."""

from pathlib import Path

from kiosk.devices.stick.walk import MAX_DEPTH, MAX_ENTRIES, StickWalk


def walked(place: Path, max_entries: int = MAX_ENTRIES) -> list[str]:
    return ["/".join(folder.parts) for folder in StickWalk(place, max_entries).folders()]


def test_near_folders_come_before_deep_ones(tmp_path: Path) -> None:
    for name in ("b/x", "a/y/z", ".hidden/x", "lost+found"):
        (tmp_path / name).mkdir(parents=True)
    assert walked(tmp_path) == ["", "a", "b", "a/y", "b/x", "a/y/z"]


def test_a_link_is_neither_a_file_nor_a_folder(tmp_path: Path) -> None:
    (tmp_path / "stick" / "real").mkdir(parents=True)
    (tmp_path / "stick" / "link").symlink_to(tmp_path)
    (top, _real) = StickWalk(tmp_path / "stick", MAX_ENTRIES).folders()
    assert [(entry.name, entry.is_folder, entry.is_file) for entry in top.entries] == [
        ("link", False, False),
        ("real", True, False),
    ]


def test_the_walk_stops_at_its_depth(tmp_path: Path) -> None:
    tmp_path.joinpath(*["d"] * (MAX_DEPTH + 3)).mkdir(parents=True)
    assert len(walked(tmp_path)) == MAX_DEPTH + 1


def test_the_walk_reads_no_more_entries_than_allowed(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / str(number)).mkdir()
    exact, short = StickWalk(tmp_path, 5), StickWalk(tmp_path, 4)
    assert (len(list(exact.folders())), exact.is_cut_short) == (6, False)
    (top,) = short.folders()
    assert (len(top.entries), short.is_cut_short) == (4, True)


def test_a_caller_keeps_the_walk_out_of_a_folder(tmp_path: Path) -> None:
    for name in ("metadata/deep", "other"):
        (tmp_path / name).mkdir(parents=True)
    seen = []
    for folder in StickWalk(tmp_path, MAX_ENTRIES).folders():
        seen.append(folder.parts)
        if "metadata" in folder.below:
            folder.below.remove("metadata")
    assert seen == [(), ("other",)]


def test_a_stick_that_was_pulled_is_an_error_of_its_top_folder(tmp_path: Path) -> None:
    (top,) = StickWalk(tmp_path / "gone", MAX_ENTRIES).folders()
    assert isinstance(top.error, FileNotFoundError)
