"""``kiosk voice``: takes recordings of a lesson that were made elsewhere, such as with a phone.

Rules: each sentence gets one line: its number, what happened, where it begins, and its length. Files that exist are
left as they are, unless ``--replace`` is given. The exit code is 1 if no sentence was found.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.domain.ids import VIETNAMESE, Language, LessonId

if TYPE_CHECKING:
    from kiosk.content.voices.long_recordings import BroughtTake, FileNumbering
    from kiosk.devices.recording.sound_files import SoundFiles
    from kiosk.devices.recording.sources import Watch
    from kiosk.domain.lessons import Lesson

app = typer.Typer(help="Make a lesson's voice from recordings of a phone.", no_args_is_help=True)

LessonName = Annotated[
    str, typer.Option("--lesson", help="Path of a lesson's source, or pack/lesson of an installed pack.")
]
LanguageTag = Annotated[str, typer.Option(help="Language of the recording: vi, brv, …")]
Out = Annotated[
    Path | None,
    typer.Option(help="Folder for the clips; default: audio/ beside the lesson's source."),
]
Replace = Annotated[bool, typer.Option("--replace", help="Replace clips that exist.")]


@app.command()
def cut(
    file: Annotated[Path, typer.Argument(help="Recording of the whole lesson: WAV, M4A, Ogg, MP3 or FLAC.")],
    lesson: LessonName,
    language: LanguageTag = VIETNAMESE,
    out: Out = None,
    replace: Replace = False,
) -> None:
    """Cut one long recording at its pauses into the sentences of a lesson."""
    from kiosk.content.voices.long_recordings import cut_takes
    from kiosk.content.voices.sentences import lesson_sentences

    with explained_words(file), _sound_files() as files, _progress() as watch:
        found, folder = _lesson_and_folder(lesson, language, out)
        cut = cut_takes(files.source(file), lesson_sentences(found), Language(language), watch)
    if cut.is_noisy:
        print("The room is loud: read the lesson again in a quiet place, close to the phone.")
    _finish(found, cut.rows, folder, language, replace=replace)


@app.command()
def numbered(
    folder: Annotated[Path, typer.Argument(help="Folder with a file for each sentence: 1.wav, 02.m4a, …")],
    lesson: LessonName,
    language: LanguageTag = VIETNAMESE,
    out: Out = None,
    replace: Replace = False,
) -> None:
    """Take recordings of single sentences, named by the numbers that ``kiosk voice sentences`` prints."""
    from kiosk.content.voices.long_recordings import numbered_takes, numbering
    from kiosk.content.voices.sentences import lesson_sentences

    with explained_words(folder), _sound_files() as files:
        found, target = _lesson_and_folder(lesson, language, out)
        parts = lesson_sentences(found)
        order = numbering((path for path in folder.iterdir() if path.is_file()), len(parts))
        rows = numbered_takes({number: files.read(path) for number, path in order.files.items()}, parts)
    _print_oddities(order)
    _finish(found, rows, target, language, replace=replace)


@app.command()
def sentences(lesson: LessonName) -> None:
    """Print the sentences of a lesson with their numbers, in the order in which they are read."""
    from kiosk.content.voices.sentences import lesson_sentences

    with explained_words():
        for number, sentence in enumerate(lesson_sentences(_lesson(lesson)), start=1):
            print(f"{number}\t{sentence.text}")


def _sound_files() -> "SoundFiles":
    from kiosk.devices.recording.sound_files import SoundFiles

    return SoundFiles(paths.own_command(paths.DECODE_SOUND), paths.program_folder())


@contextmanager
def _progress() -> "Iterator[Watch]":
    """Show the share of the work on the standard error stream if that is a terminal."""
    with typer.progressbar(length=_STEPS, label="Cutting", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield lambda share: bar.update(max(0, int(_STEPS * share) - bar.pos))


def _lesson(name: str) -> "Lesson":
    from kiosk.content.voices.source_lessons import source_lesson

    if _is_source(name):
        return source_lesson(Path(name))
    from kiosk.cli.record import opened_record
    from kiosk.content.packs.lessons import PackLibrary

    with opened_record(is_looking=True) as store:
        return PackLibrary(store.shelf, paths.packs_folder()).lesson(LessonId(name))


def _is_source(name: str) -> bool:
    return name.endswith(".yaml")


def _lesson_and_folder(name: str, language: str, out: Path | None) -> "tuple[Lesson, Path]":
    """Return the lesson and the folder for its clips. Raises PackError, or typer.BadParameter for wrong options."""
    from kiosk.domain.studio.voices import LANGUAGE_TAG

    if LANGUAGE_TAG.fullmatch(language) is None:
        raise typer.BadParameter("write two or three small letters, such as brv", param_hint="--language")
    if out is None and not _is_source(name):
        raise typer.BadParameter("name a folder; the lesson is installed and has no sources here", param_hint="--out")
    lesson = _lesson(name)
    return lesson, (out or Path(name).resolve().parent / "audio") / language


def _finish(lesson: "Lesson", rows: "Sequence[BroughtTake]", folder: Path, language: str, *, replace: bool) -> None:
    """Print a line for each sentence, and write the clips of complete texts."""
    from kiosk.content.authoring.spoken import clip_name
    from kiosk.content.media.sounds import ENDINGS
    from kiosk.content.voices.long_recordings import whole_texts
    from kiosk.devices.recording.wave_files import wave_bytes
    from kiosk.domain.ids import WRITTEN
    from kiosk.durable import make_folder, write_file

    for number, row in enumerate(rows, start=1):
        print(_line(number, row))
    clips = whole_texts(rows)
    written = kept = 0
    with explained_words(folder):
        for block, sound in clips.items():
            stem = clip_name(lesson.id.rpartition("/")[2], block)
            present = [path for ending in ENDINGS if (path := folder / f"{stem}.{ending}").exists()]
            if present and not replace:
                kept += 1
                continue
            make_folder(folder)
            write_file(folder / f"{stem}.wav", wave_bytes(sound))
            written += 1
            for path in present:
                if path.suffix != ".wav":
                    path.unlink()
    texts = len({row.sentence.place.block for row in rows})
    print(f"{folder}: {written} of {texts} texts written, {kept} left as they were")
    if written and language not in WRITTEN:
        print(f"The pack needs {language}: speech in languages of its pack.yaml.")
    if all(row.take is None for row in rows):
        typer.echo("No sentence was found. Check that this is the recording of this lesson.", err=True)
        raise typer.Exit(1)


def _print_oddities(order: "FileNumbering") -> None:
    for number, files in order.doubles.items():
        names = ", ".join(file.name for file in files)
        print(f"Number {number} has {len(files)} files ({names}); {files[-1].name} is used.")
    if order.gaps and order.files:
        print(f"No file has the number of these sentences: {', '.join(map(str, order.gaps))}.")
    for file in order.beyond:
        print(f"{file.name}: the lesson has no sentence with this number.")
    for file in order.unnumbered:
        print(f"{file.name}: the name has no number.")


def _line(number: int, row: "BroughtTake") -> str:
    text = row.sentence.text if len(row.sentence.text) <= _SHOWN else f"{row.sentence.text[: _SHOWN - 1]}…"
    if row.fault is not None:
        state = f"refused: {' '.join(row.words)}"
    elif row.take is None:
        state = row.state.value
    else:
        state = f"{row.state.value:8} {row.start:7.1f} s {row.seconds:5.1f} s"
    return f"{number:4} {state}  {text}"


_STEPS = 1000
"""Number of steps in which progress is shown."""
_SHOWN = 60
"""Maximum number of characters of a sentence in the report."""
