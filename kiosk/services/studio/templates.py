"""The text of a new pack and a new lesson, and of a copy of an installed lesson.

Rules: the texts are written in the style of the bundled lessons (`content.editing.house_style`). Keys stand in the
order of the models of the pack format; keys that no model lists stand behind them.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kiosk.content.editing.house_style import block_lines
from kiosk.content.packs.manifest import LessonHead, PackHead
from kiosk.domain.ids import PackId
from kiosk.domain.lessons import Strand
from kiosk.domain.studio.names import own_publisher

FIRST_VERSION = "1.0.0"
LICENCE = "CC-BY-SA-4.0"
COVERS: Mapping[Strand, str] = {strand: f"strand-{strand.value}.svg" for strand in Strand}
"""The program's drawing that a new lesson shows until the author chooses another picture."""
TITLES: Mapping[Strand, str] = {
    Strand.BASICS: "Bài của xã: Hiểu về chuyển đổi số",
    Strand.SKILLS: "Bài của xã: Kỹ năng số cơ bản",
    Strand.SERVICES: "Bài của xã: Dịch vụ số thiết yếu",
    Strand.SAFETY: "Bài của xã: An toàn trên môi trường mạng",
}
FRAMEWORK: Mapping[Strand, Mapping[str, list[str]]] = {
    Strand.BASICS: {"qd757": ["K1"], "nd224": ["a"]},
    Strand.SKILLS: {"qd757": ["N1.1"], "nd224": ["b"]},
    Strand.SERVICES: {"qd757": ["N3.1"], "nd224": ["c"]},
    Strand.SAFETY: {"qd757": ["N4.2"], "nd224": ["e"]},
}
"""Classification of a new lesson: the first entry of its strand; authors need not know these codes."""
_FIRST_KEYS = ("id", "type", "skill", "hint", "title", "question", "text", "sign", "label", "picture", "right")
_LAST_KEYS = ("explain",)
_LANGUAGES = ("vi", "en")


def source_of(data: Mapping[str, Any]) -> bytes:
    """Return the source file with the plain `data`."""
    return ("\n".join(block_lines(data)) + "\n").encode()


def new_head(pack: PackId, commune: str, name: str, strand: Strand, program: str) -> bytes:
    """Return the ``pack.yaml`` of a new own pack.

    `commune` and `name`: code and name of the commune. `program`: version of this program.
    """
    return source_of(
        {
            "id": pack,
            "version": FIRST_VERSION,
            "title": {"vi": TITLES[strand]},
            "publisher": {"id": own_publisher(commune), "name": {"vi": name}},
            "strand": strand.value,
            "minimum_app_version": program,
            "license": LICENCE,
            "languages": {"vi": "text"},
        }
    )


def new_lesson(stem: str, code: str, title: str, strand: Strand, picture: str, today: date) -> bytes:  # noqa: PLR0913, PLR0917 - the fields of a new lesson
    """Return the source of a new lesson with one page; what is still to be written is empty, so that checks find it.

    `picture`: path of a picture in the pack.
    """
    return source_of(
        {
            "id": stem,
            "code": code,
            "title": {"vi": title},
            "goal": {"vi": ""},
            "minutes": 5,
            "picture": picture,
            "updated": f"{today:%Y-%m}",
            "framework": FRAMEWORK[strand],
            "skills": [],
            "steps": [
                {
                    "id": "mo-dau",
                    "type": "page",
                    "title": {"vi": title},
                    "text": {"vi": "Mời {addr} xem và nghe từng trang."},
                    "picture": picture,
                }
            ],
            "take_home": {"title": {"vi": title}, "picture": picture, "lines": []},
        }
    )


def in_order(data: Mapping[str, Any], first: Sequence[str] = tuple(LessonHead.model_fields)) -> dict[str, Any]:
    """Return the mapping `data`, for example from canonical JSON, with its keys in the order in which people write.

    `first`: the keys that come first, in their order.
    """
    return {key: _ordered(data[key]) for key in [*(key for key in first if key in data), *_rest(data, first)]}


def head_in_order(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a ``pack.yaml`` in the order of its model."""
    return in_order(data, tuple(PackHead.model_fields))


def _rest(data: Mapping[str, Any], first: Sequence[str]) -> list[str]:
    return [key for key in data if key not in first]


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        if set(value) <= set(_LANGUAGES):
            return {key: value[key] for key in _LANGUAGES if key in value}
        middle = sorted(key for key in value if key not in _FIRST_KEYS and key not in _LAST_KEYS)
        keys = [*(key for key in _FIRST_KEYS if key in value), *middle, *(key for key in _LAST_KEYS if key in value)]
        return {key: _ordered(value[key]) for key in keys}
    if isinstance(value, list):
        return [_ordered(entry) for entry in value]
    return value
