"""Generates the table of the lessons, ``docs/syllabus.md``, from the lessons; with ``--check`` it only compares.

Rules: the lessons and the steps that prove their skills are read from ``lessons/``. Which step teaches which of the
ministry's scam scenarios is stated in `SCENARIOS`; each step named there exists and is done, not recalled.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generated import write_or_check

from kiosk.activities import registry
from kiosk.content.packs.marked import read_marked
from kiosk.domain.lessons import syllabus_place

FILE = Path("docs/syllabus.md")
LESSONS = Path("lessons")
PACKS = ("hieu-chuyen-doi-so", "ky-nang-so", "dich-vu-so", "an-toan-tren-mang")
_SAFE = "an-toan-tren-mang"
SCENARIOS: Mapping[int, tuple[str, tuple[str, ...]]] = {
    1: ("video call in a relative's face", (f"{_SAFE}/gia-mat-gia-giong/con-xin-tien",)),
    2: ("call in a relative's voice", (f"{_SAFE}/gia-mat-gia-giong/con-xin-tien",)),
    3: ("false police, court, prosecutor", (f"{_SAFE}/cuoc-goi-gia-danh/noi-voi-ke-gia",)),
    4: ("false bank", (f"{_SAFE}/ma-otp/bi-hoi-ma", f"{_SAFE}/cuoc-goi-gia-danh/may-do-chuong")),
    5: ("message in a brand's name", (f"{_SAFE}/tin-nhan-gia/xem-tin-la",)),
    6: ("false addresses", (f"{_SAFE}/tin-nhan-gia/xem-tin-la", "hieu-chuyen-doi-so/kenh-chinh-thuc/go-trang-that")),
    7: ("false transfer receipt", ("dich-vu-so/ban-hang/dat-nuoc-mam",)),
    8: ("a friend's account that borrows money", ("ky-nang-so/nhan-tin-goi-video/anh-binh-vay",)),
    9: (
        "silent call that records a voice",
        (f"{_SAFE}/gia-mat-gia-giong/cuoc-goi-im", "ky-nang-so/goi-dien/goi-im-lang"),
    ),
    10: (
        "false teacher: a child in hospital",
        (f"{_SAFE}/tin-du-cap-cuu/tin-co-giao", f"{_SAFE}/tin-du-cap-cuu/chau-ti"),
    ),
    11: ("false doctor: a relative in hospital", (f"{_SAFE}/tin-du-cap-cuu/nghe-tin",)),
    12: ("threat to lock the SIM", (f"{_SAFE}/goi-doa-cat/nha-mang-goi", "dich-vu-so/sim-chinh-chu/nha-mang-goi")),
    13: ("false refund", ("dich-vu-so/tai-khoan-an-sinh/tin-gia",)),
    14: ("tasks with deposits", (f"{_SAFE}/viec-nhe-luong-cao/nhom-viec-nhe",)),
    15: ("high profits", (f"{_SAFE}/viec-nhe-luong-cao/tin-nhom-dau-tu",)),
    16: ("false investment group", (f"{_SAFE}/viec-nhe-luong-cao/tin-nhom-dau-tu",)),
    17: ("false electricity, water, telecom", (f"{_SAFE}/goi-doa-cat/hoi-tien-no",)),
    18: ("false social insurance, health, labour", (f"{_SAFE}/goi-doa-cat/tin-bao-hiem",)),
    19: ("false QR code", (f"{_SAFE}/ma-qr-ung-dung-gia/tin-co-ma", "dich-vu-so/quet-ma-qr/ten-la")),
    20: ("app that controls the phone", (f"{_SAFE}/ma-qr-ung-dung-gia/can-bo-goi",)),
    21: ("false shop that wants a deposit", (f"{_SAFE}/mua-ban-an-toan/tu-lanh-re",)),
    22: ("false traffic fine", (f"{_SAFE}/tin-nhan-gia/tin-phat-nguoi",)),
    23: ("false prize", (f"{_SAFE}/trung-thuong-tinh-cam/tin-trung-thuong",)),
    24: ("false love", (f"{_SAFE}/trung-thuong-tinh-cam/ban-nhan-tin",)),
    25: ("false recruitment with a fee", (f"{_SAFE}/viec-nhe-luong-cao/tuyen-dung",)),
}
"""Number of each of the 25 scenarios of the Ministry of Public Security (08/09/2026) → what happens in it, and the
steps that teach it, each as pack/lesson/step."""
HEAD = """# The lessons

Generated from `lessons/` by `make reference`. `kiosk pack check --figures` prints what is measured: minutes at a slow
pace, words, proofs, guessing.

A skill counts as taught only if a step has people do it: an errand on the practice phone, a dialogue, putting in
order, finding signs in a message or picture, exercises of the fingers, or typing.

"""
SCAMS = """

## Scams

The 25 scenarios of the Ministry of Public Security (08/09/2026), and the steps in which people act on them.

"""


def page() -> str:
    """Return the text of the file. Raises LookupError if a step in `SCENARIOS` does not exist or is only recall."""
    lessons = dict(_lessons())
    rows = sorted(lessons.items(), key=lambda entry: syllabus_place(entry[1]["code"]))
    wrong = [step for _, steps in SCENARIOS.values() for step in steps if not _is_done(lessons, step)]
    if wrong:
        raise LookupError(f"correct make_syllabus.py, these steps do not exist or are recall: {', '.join(wrong)}")
    return (
        HEAD
        + "\n".join([_row(["lesson", "minutes", "requires", "skill: the steps that prove it"]), _row(["---"] * 4)])
        + "\n"
        + "\n".join(_lesson_row(name, lesson, lessons) for name, lesson in rows)
        + SCAMS
        + "\n".join([_row(["number", "what happens", "steps"]), _row(["---"] * 3)])
        + "\n"
        + "\n".join(_scenario_row(number, lessons) for number in SCENARIOS)
        + "\n"
    )


def _lessons() -> Iterator[tuple[str, dict[str, Any]]]:
    for pack in PACKS:
        for file in sorted((LESSONS / pack).glob("*.yaml")):
            if file.stem != "pack":
                yield f"{pack}/{file.stem}", read_marked(file.read_bytes(), str(file)).data


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _lesson_row(name: str, lesson: dict[str, Any], lessons: Mapping[str, dict[str, Any]]) -> str:
    kinds = registry()
    doing = [step for step in lesson["steps"] if kinds[step["type"]].is_doing]
    proofs = []
    for skill in lesson["skills"]:
        steps = [_link(f"{name}/{step['id']}", lessons) for step in doing if step["skill"] == skill["id"]]
        proofs.append(f"{skill['text']['en']}: {', '.join(steps)}")
    title = f"[{lesson['code']}](../lessons/{name}.yaml) {lesson['title']['en']}<br>*{lesson['title']['vi']}*"
    required = ", ".join(lessons[other]["code"] for other in lesson.get("requires", ()))
    return _row([title, str(lesson["minutes"]), required, "<br>".join(proofs)])


def _scenario_row(number: int, lessons: Mapping[str, dict[str, Any]]) -> str:
    what, steps = SCENARIOS[number]
    named = (f"{lessons[step.rpartition('/')[0]]['code']} {_link(step, lessons)}" for step in steps)
    return _row([str(number), what, "<br>".join(named)])


def _link(step: str, lessons: Mapping[str, dict[str, Any]]) -> str:
    lesson, _, name = step.rpartition("/")
    kind = next(entry["type"] for entry in lessons[lesson]["steps"] if entry["id"] == name)
    return f"`{name}` ({kind.replace('_', ' ')})"


def _is_done(lessons: Mapping[str, dict[str, Any]], step: str) -> bool:
    lesson, _, name = step.rpartition("/")
    kinds = registry()
    found = [entry for entry in lessons.get(lesson, {}).get("steps", ()) if entry["id"] == name]
    return bool(found) and kinds[found[0]["type"]].is_doing


if __name__ == "__main__":
    sys.exit(write_or_check(FILE, page, Path.cwd(), sys.argv[1:]))
