"""Generates a pseudo-language in which every text of the interface is 40 % longer than in Vietnamese.

A text without words, such as ``%1/%2``, stays as it is: it has the same length in every language.
"""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

LONGER = 1.4
FILLERS = ("thêm", "dài", "hơn", "nữa")
PLACEHOLDER = re.compile(r"%n|%\d|\{\w*\}")


def lengthen(source: Path, folder: Path) -> Path:
    """Compile the pseudo-language to `folder` under the file name of the Vietnamese translation; return `folder`."""
    tree = ET.parse(source)  # noqa: S314 - a file of this repository
    for translation in tree.iter("translation"):
        for part in [translation, *translation.iter("numerusform")]:
            if part.text and part.text.strip():
                part.text = longer(part.text)
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / "pseudo.ts"
    tree.write(written, encoding="utf-8", xml_declaration=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", str(written), "-qm", str(folder / "kiosk_vi.qm")], check=True)
    return folder


def longer(text: str) -> str:
    """Append words to a text with words until it is 40 % longer; at least one word is appended.

    >>> longer("Nghe lại")
    'Nghe lại thêm'
    >>> longer("%1 · %2")
    '%1 · %2'
    """
    if not any(map(str.isalpha, PLACEHOLDER.sub("", text))):
        return text
    words: list[str] = []
    while len(text) + sum(len(word) + 1 for word in words) < LONGER * len(text):
        words.append(FILLERS[len(words) % len(FILLERS)])
    return " ".join([text, *words])
