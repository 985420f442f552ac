"""``kiosk pack narrate``: synthesise speech for the lessons' texts, or for the program's own phrases, as sound files.

Rules: progress is shown on one line. An error ends the command with exit code 1 and a message that names what to
install or to write. Clips finished before an error are kept.
"""

import math
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from xml.etree import ElementTree as ET

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.devices.speech.narrators import ESPEAK, WavConverter, narrator
from kiosk.domain.errors import PackError
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.texts import untranslated

if TYPE_CHECKING:
    from kiosk.content.authoring.narration import WantedClip

PHRASES_FILE = "i18n/kiosk_vi.ts"


def narrate(
    packs: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders of pack sources, or folders that contain them; default: lessons/."),
    ] = None,
    engine: Annotated[
        str,
        typer.Option(
            help="espeak-ng, or a command with {wav} (its output) and optionally {text_file} and {language}; "
            "without {text_file}, each sentence is its standard input."
        ),
    ] = ESPEAK,
    interface: Annotated[
        bool, typer.Option("--interface", help="Synthesise the program's own phrases instead of lessons.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(help="Output folder for the clips; default: build/narration, or build/voice with --interface."),
    ] = None,
) -> None:
    """Synthesise speech for every text of the lessons that has no recording by a person."""
    from kiosk.content.authoring.narration import Studio

    target = out or (paths.voice_folder() if interface else paths.narration_folder())
    with explained_words(target):
        if interface:
            lines, folders = list(interface_lines(paths.assets_folder() / PHRASES_FILE, target)), [target]
        else:
            lines, folders = _lesson_lines(packs or [paths.lessons_folder()], target)
        cache = target.with_name(f"{target.name}-cache")
        done = Studio(narrator(engine), WavConverter(), cache).narrate(lines, folders, _Progress())
    print(f"{target}: {done.wanted} clips, {done.made} synthesised, {done.removed} removed")


def interface_lines(translations: Path, out: Path) -> Iterator["WantedClip"]:
    """Yield the spoken texts of the interface in both languages, each with its output file.

    They are the phrases and the texts of consents. The files are ``out/<language>/<id>.ogg``. Raises PackError if a
    text has no translation in the ``.ts`` file `translations`.
    """
    from kiosk.bridge.speech.phrases import CONTEXT, Phrase
    from kiosk.content.authoring.narration import WantedClip
    from kiosk.domain.people.consents import TEXTS

    spoken = [(CONTEXT, phrase.id, phrase.source) for phrase in Phrase]
    spoken += [("Consent", f"consent-{purpose.value}", consent.text) for purpose, consent in TEXTS.items()]
    told = {context: _translations(translations, context) for context in (CONTEXT, "Consent")}
    for context, id_, source in spoken:
        if source not in told[context]:
            raise PackError(
                untranslated(f"{translations.name} has no Vietnamese translation of '{source}' ({id_})."),
                untranslated(f"Add it to the context {context}."),
            )
        yield WantedClip(ENGLISH, source, out / ENGLISH / f"{id_}.ogg")
        yield WantedClip(VIETNAMESE, told[context][source], out / VIETNAMESE / f"{id_}.ogg")


def _lesson_lines(given: list[Path], out: Path) -> "tuple[list[WantedClip], list[Path]]":
    from kiosk.content.authoring.narration import lines_of
    from kiosk.content.authoring.sources import current_day, read_source

    lines: list[WantedClip] = []
    folders: list[Path] = []
    for folder in [found for path in given for found in packs_in(path)]:
        pack = read_source(folder, today=current_day())
        lines += lines_of(pack, out)
        folders.append(out / pack.id)
    return lines, folders


def packs_in(path: Path) -> list[Path]:
    """Return `path` if it is the folder of a pack, else the packs inside. Raises PackError if there are none."""
    from kiosk.content.authoring.beside import PACK_FILE

    if (path / PACK_FILE).is_file():
        return [path]
    found = sorted(file.parent for file in path.glob(f"*/{PACK_FILE}"))
    if not found:
        raise PackError(
            untranslated(f"{path} contains no pack."),
            untranslated(f"Name a folder with a {PACK_FILE}, or its parent folder."),
        )
    return found


def _translations(file: Path, context: str) -> dict[str, str]:
    try:
        root = ET.parse(file).getroot()  # noqa: S314 - the program's own file
    except (OSError, ET.ParseError) as error:
        raise PackError(
            untranslated(f"{file} cannot be read: {error}."), untranslated("Create it again with pyside6-lupdate.")
        ) from error
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for found in root.iter("context")
        if found.findtext("name") == context
        for message in found.iter("message")
        if message.findtext("translation")
    }


class _Progress:
    """Prints the number of finished clips and the remaining time on one line.

    Without a terminal, it prints a new line for every 100 clips.
    """

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Print the progress; `done` and `total` are numbers of clips."""
        left = progress_line(done, total, time.monotonic() - self._began)
        if sys.stdout.isatty():
            print(f"\r{left}\033[K", end="\n" if done == total else "\r", flush=True)
        elif done == total or done % 100 == 0:
            print(left, flush=True)


def progress_line(done: int, total: int, seconds: float) -> str:
    """Format the progress and the remaining time.

    `done` of `total` clips took `seconds`; the remaining time assumes the same speed.
    """
    rest = math.ceil(seconds / done * (total - done))
    if rest == 0:
        return f"{done} of {total} clips"
    return f"{done} of {total} clips, about {rest // 60} min {rest % 60} s left"
