"""Checks that the Vietnamese translation is complete: every text in the code is translated, no other text is present.

Rules: Qt's tool lupdate collects the texts, so that the check finds the texts that the running program looks up. A
translation contains the same placeholders as its source (``%1``, ``%n``, ``{name}``). Only the form of address,
``{addr}`` or ``{Addr}``, can be added or left out. Texts are quoted with “ ” only; straight quotes are for parts of a
file, which the source has, too. With ``--update``, the texts of the code are first merged into the
translation file.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

LUPDATE = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
OPTIONS = (
    "-tr-function-alias",
    "QT_TRANSLATE_NOOP+=translatable",
    "-silent",
    "-locations",
    "none",
    "-extensions",
    "qml,py",
    "-source-language",
    "en",
    "-target-language",
    "vi",
)
PLACEHOLDER = re.compile(r"%L?\d+|%n|\{\w*\}")
ADDRESS = {"{addr}", "{Addr}"}
OTHER_QUOTES = "«»‹›‘’„'\""

Key = tuple[str, str, str]  # context, source text, disambiguation


def collect(root: Path, translations: Path) -> None:
    """Run lupdate to merge every text below ``kiosk/`` into the file `translations`."""
    command = [str(LUPDATE), *OPTIONS, "-no-obsolete", str(root / "kiosk"), "-ts", str(translations)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode or not translations.is_file():
        raise SystemExit(f"lupdate: {done.stdout}{done.stderr}".strip())


def messages(translations: Path) -> dict[Key, ET.Element]:
    """Return the message elements of a translation file by context, source and disambiguation."""
    found = {}
    for context in ET.parse(translations).getroot().iter("context"):  # noqa: S314 - a file of this repository
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def other_quotes(form: str, source: str) -> list[str]:
    """Return the quotation marks of `form` other than “ ”, without straight ones that quote the same in `source`."""
    is_code = form.count('"') == source.count('"')
    return [quote for quote in OTHER_QUOTES if quote in form and not (quote == '"' and is_code)]


def faults(message: ET.Element) -> list[str]:
    """Return the faults of one translation as texts; an empty list if there are none."""
    translation = message.find("translation")
    forms = [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
    if translation is not None and not forms:
        forms = [translation.text or ""]
    if translation is None or not forms or not all(form.strip() for form in forms):
        return ["not translated"]
    said = ["still marked unfinished"] if translation.get("type") == "unfinished" else []
    source = message.findtext("source", "")
    wanted = set(PLACEHOLDER.findall(source)) - ADDRESS
    for form in forms:
        used = set(PLACEHOLDER.findall(form)) - ADDRESS
        said += [f"placeholder {name} is missing in “{form}”" for name in sorted(wanted - used)]
        said += [f"placeholder {name} is not in the source of “{form}”" for name in sorted(used - wanted)]
        said += [
            f"{quote} instead of “ ” in “{form}”" for quote in other_quotes(form, message.findtext("source", ""))
        ]
    return said


def problems(root: Path, translations: Path) -> list[str]:
    """Return all faults of the translation file, one line each, with context and source."""
    if not translations.is_file():
        return [f"{translations.relative_to(root)} does not exist: run this check with --update and translate"]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        collect(root, fresh)
        wanted = messages(fresh)
    held = messages(translations)
    missing = [
        f"{key[0]}: “{key[1]}” is not in the file: run this check with --update and translate"
        for key in wanted
        if key not in held
    ]
    vanished = [
        f"{key[0]}: “{key[1]}” is no longer in the code: run this check with --update"
        for key in held
        if key not in wanted
    ]
    wrong = [f"{key[0]}: “{key[1]}”: {fault}" for key in wanted if key in held for fault in faults(held[key])]
    return missing + vanished + wrong


def main() -> int:
    """Check the translation file, after updating it if requested.

    Returns exit code 0 if the translation is complete.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="root folder of the source tree")
    parser.add_argument("--update", action="store_true", help="merge the texts of the code into the translation file")
    options = parser.parse_args()
    root = options.root.resolve()
    translations = root / "assets/i18n/kiosk_vi.ts"
    if options.update:
        translations.parent.mkdir(parents=True, exist_ok=True)
        collect(root, translations)
    found = problems(root, translations)
    for line in found:
        print(line, file=sys.stderr)
    if not found:
        print(f"translation: {len(messages(translations))} texts complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
