"""Files of single sentences, sorted by the numbers in their names."""

from pathlib import Path

from kiosk.content.voices.long_recordings import numbering


def test_gaps_doubles_and_strange_numbers_are_reported() -> None:
    names = ["1.wav", "02.m4a", "2 again.m4a", "câu 4.ogg", "9.wav", "note.txt"]
    order = numbering(map(Path, names), 5)
    assert {number: file.name for number, file in order.files.items()} == {
        1: "1.wav",
        2: "2 again.m4a",
        4: "câu 4.ogg",
    }
    assert order.gaps == [3, 5]
    assert {number: [file.name for file in files] for number, files in order.doubles.items()} == {
        2: ["02.m4a", "2 again.m4a"]
    }
    assert order.beyond == [Path("9.wav")]
    assert order.unnumbered == [Path("note.txt")]
