"""Writes the sample lessons of the gallery: every kind of step, and every screen of the practice phone.

Rules: the steps are the samples that the activities define, so that a new activity appears automatically. The phone
lesson is a pack source in ``assets/gallery``. The output is an ordinary pack source.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.tour.gallery_yaml import written

PACK, LESSON = "phong-trung-bay", "cac-hoat-dong"
SKILL = "lam-thu"
COVER = "media/logo.svg"


def write_samples(folder: Path) -> Path:
    """Write the source of the sample pack below `folder` and return its folder."""
    from kiosk.content.authoring.source_lesson import pictures_of
    from kiosk.content.packs.marked import read_marked

    source = folder / PACK
    shutil.copytree(paths.assets_folder() / "gallery" / PACK, source)
    (source / f"{LESSON}.yaml").write_text(written(_lesson()), encoding="utf-8")
    (source / "media").mkdir()
    for file in sorted(source.glob("*.yaml")):
        for picture in pictures_of(read_marked(file.read_bytes(), file.name).data):
            name = Path(picture).name
            shutil.copy(_asset(name), source / "media" / name)
    return source


def _asset(name: str) -> Path:
    places = [paths.assets_folder() / folder for folder in ("pictures", "videos")]
    return next((place / name for place in places if (place / name).is_file()), places[0] / name)


def _lesson() -> dict[str, Any]:
    return {
        "id": LESSON,
        "code": "1.1",
        "title": _both("Các loại hoạt động", "The kinds of activity"),
        "goal": _both("Xem mỗi loại hoạt động một lần.", "See every kind of activity once."),
        "minutes": 5,
        "picture": COVER,
        "updated": "2026-11",
        "framework": {"qd757": ["K1"], "nd224": ["a"], "digcomp": ["2.1"]},
        "skills": [{"id": SKILL, "text": _both("Làm thử mọi loại hoạt động", "Try every kind of activity")}],
        "steps": list(_steps()),
        "take_home": {
            "title": _both("Các loại hoạt động", "The kinds of activity"),
            "picture": COVER,
            "lines": [_both("Mỗi loại một mẫu", "One sample of each kind")],
        },
    }


def _steps() -> Iterator[dict[str, Any]]:
    from kiosk.activities import registry

    for key, kind in registry().items():
        common: dict[str, Any] = {"id": f"mau-{key.replace('_', '-')}", "type": key}
        if kind.is_question:
            hint = _both("Đây là chỗ của gợi ý.", "This is where a hint stands.")
            common |= {"skill": SKILL, "hint": hint}
        yield {**common, **kind.sample}


def _both(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}
