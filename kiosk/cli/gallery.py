"""``kiosk gallery``: every kind of step with its sample, in the real player.

Rules: the samples become a lesson of a pack that is built, installed and opened like any other, in a data folder of
its own; nothing of this machine's record is touched.
"""

import json
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.app import App

PACK, LESSON = "phong-trung-bay", "cac-hoat-dong"
SIZE = (1920, 1080)


def gallery(
    out: Annotated[Path | None, typer.Option(help="Write PNGs here instead of opening a window.")] = None,
) -> None:
    """Show every kind of step with its sample."""
    from kiosk import app as kiosk_app
    from kiosk.domain.errors import KioskError
    from kiosk.settings import Settings

    with tempfile.TemporaryDirectory(prefix="kiosk-gallery-") as name:
        folder = Path(name)
        try:
            build_pack(folder)
        except KioskError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(1) from error
        qt = kiosk_app.application()
        site = kiosk_app.Site(data=folder / "data", bundled=folder / "packs")
        running = kiosk_app.build(site, Settings(), windowed=True)
        try:
            if out is None:
                qt.exec()
            else:
                running.window.quick.resize(*SIZE)
                picture(running, out)
        except (TimeoutError, LookupError) as error:
            typer.echo(f"The gallery stopped: {error}.", err=True)
            raise typer.Exit(1) from error
        finally:
            running.close()


def build_pack(folder: Path) -> Path:
    """Build the pack of samples below `folder` and return its file. Raises SourceError when a sample is faulty."""
    from kiosk.content.builder import build
    from kiosk.content.sources import read_source

    source, packs = folder / PACK, folder / "packs"
    (source / "media").mkdir(parents=True)
    packs.mkdir()
    shutil.copy(paths.assets_folder() / "pictures" / "logo.svg", source / "media" / "logo.svg")
    _write(source / "pack.yaml", _head())
    _write(source / f"{LESSON}.yaml", _lesson())
    return build(read_source(source, today=datetime.now(UTC).date()), packs).path


def picture(running: "App", out: Path) -> list[Path]:
    """Walk through the samples and write a picture of each step, unanswered and answered."""
    from kiosk.bridge.driver import Driver
    from kiosk.cli.walk import Visitor, right_answer

    out.mkdir(parents=True, exist_ok=True)
    visitor = Visitor(running, Driver(running.window.quick))
    written: list[Path] = []

    visitor.start()
    visitor.open_strand("basics")
    visitor.open_lesson(f"{PACK}/{LESSON}")
    for what in visitor.learning(right_answer):
        written.append(visitor.driver.picture(out / f"{what[3:]}.png"))
        print(written[-1])
    return written


def _write(file: Path, data: Any) -> None:
    """JSON is YAML, too."""
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


def _both(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


def _head() -> dict[str, Any]:
    return {
        "id": PACK,
        "version": "1.0.0",
        "title": _both("Phòng trưng bày", "Gallery"),
        "publisher": {"id": "tram-hoc-so", "name": _both("Dự án Trạm học số", "The Trạm học số project")},
        "strand": "basics",
        "minimum_app_version": "0.1.0",
        "license": "CC-BY-SA-4.0",
        "languages": {"vi": "text", "en": "text"},
        "facts": {},
    }


def _lesson() -> dict[str, Any]:
    from kiosk.activities import registry

    kinds = registry()
    questions = [key for key, kind in kinds.items() if kind.is_question]
    skills = [{"id": key, "text": _both(f"Làm được hoạt động {key}", f"Do the activity {key}")} for key in questions]
    return {
        "id": LESSON,
        "code": "1.1",
        "title": _both("Các loại hoạt động", "The kinds of activity"),
        "goal": _both("Xem mỗi loại hoạt động một lần.", "See every kind of activity once."),
        "minutes": 5,
        "picture": "media/logo.svg",
        "updated": "2026-11",
        "framework": {"qd757": ["K1"], "nd224": ["a"], "digcomp": ["2.1"]},
        "facts": [],
        "skills": skills,
        "steps": [_step(key, dict(kind.sample), is_question=kind.is_question) for key, kind in kinds.items()],
        "take_home": {
            "title": _both("Các loại hoạt động", "The kinds of activity"),
            "picture": "media/logo.svg",
            "lines": [_both("Mỗi loại một mẫu", "One sample of each kind")],
        },
    }


def _step(key: str, sample: dict[str, Any], *, is_question: bool) -> dict[str, Any]:
    common = {"id": f"mau-{key.replace('_', '-')}", "type": key}
    if not is_question:
        return {**common, **sample}
    hint = _both("Đây là chỗ của gợi ý.", "This is where a hint stands.")
    return {**common, "skill": key, "hint": hint, **sample}
