"""Tests that no folder has too many source files, or too many source files whose names share a first word."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from tests.house.sources import ROOT, below

MOST_FILES = 25
MOST_WITH_ONE_PREFIX = 3
FIRST_WORD = {".py": r"(test_)?_*[^_]+", ".qml": r"[A-Z]+[a-z0-9]*"}
"""Regular expression for the first word of a file name, by the suffix of the file."""
FILES = [
    path.relative_to(ROOT)
    for folder in ("kiosk", "tests", "build_spec")
    for suffix in FIRST_WORD
    for path in below(folder, suffix)
]


def prefix_of(path: PurePath) -> str:
    """First word of a file name, for example ``test_usb`` for ``test_usb_a.py`` and ``Usb`` for ``UsbA.qml``."""
    found = re.match(FIRST_WORD[path.suffix], path.stem)
    return found[0] if found else path.stem


def faults(files: Iterable[PurePath]) -> Iterator[str]:
    """Yield a message for each folder that has too many files, or too many files whose names share a first word."""
    folders: dict[PurePath, list[PurePath]] = defaultdict(list)
    for path in files:
        folders[path.parent].append(path)
    for folder, held in folders.items():
        if len(held) > MOST_FILES:
            yield f"{folder.as_posix()}: {len(held)} files"
        for prefix, count in Counter(prefix_of(path) for path in held).items():
            if count > MOST_WITH_ONE_PREFIX:
                yield f"{folder.as_posix()}: {count} files begin with {prefix}"


def named(folder: str, *names: str) -> list[PurePath]:
    """Return the paths of `names` in `folder`; the files need not exist."""
    return [PurePath(folder, name) for name in names]


def test_no_folder_is_too_full_and_no_subject_lacks_its_folder() -> None:
    assert {path.suffix for path in FILES} == set(FIRST_WORD)
    assert list(faults(FILES)) == []


def test_the_twenty_sixth_file_of_a_folder_is_a_fault() -> None:
    words = [f"{chr(ord('a') + number)}.py" for number in range(26)]
    assert list(faults(named("kiosk", *words))) == ["kiosk: 26 files"]
    assert list(faults(named("kiosk", *words[:13]) + named("tests", *words[13:]))) == []


def test_the_fourth_file_with_one_prefix_is_a_fault() -> None:
    qml = named("kiosk/qml", "UsbCard.qml", "UsbFoot.qml", "UsbPage.qml", "UsefulPage.qml")
    assert list(faults(qml)) == []
    assert list(faults([*qml, *named("kiosk/qml", "UsbRow.qml")])) == ["kiosk/qml: 4 files begin with Usb"]
    code = named(
        "tests/qml", "phone.py", "test_phone.py", "test_phone_fit.py", "test_phones.py", "test_phone_edge.py"
    )
    assert list(faults(code)) == []
    assert list(faults([*code, *named("tests/qml", "test_phone_thread.py")])) == [
        "tests/qml: 4 files begin with test_phone"
    ]
