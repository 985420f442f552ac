"""The preview: the lesson that the player would show, with its broken steps reported, made quickly."""

import time
from datetime import date
from pathlib import Path

import pytest

from kiosk.activities import registry
from kiosk.content.authoring.sources import read_source
from kiosk.content.editing.edits import InsertEntry, SetValue
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.studio.names import DocumentId, document_of
from kiosk.services.studio.previewing import Previewer
from kiosk.services.studio.sources import OwnSources
from kiosk.services.studio.templates import source_of
from tests.services.studio.desk import LAN, Desk

PROVINCE = LessonId("an-toan-mau/ma-otp")
DOCUMENT = DocumentId(PackId("xa-19249-safety"), "bai")


def test_the_preview_of_a_whole_lesson_is_the_lesson_that_a_pack_would_have(desk: Desk) -> None:
    lesson = desk.studio.making.copy(LAN, PROVINCE)
    built = read_source(desk.file(lesson).parent, today=date(2026, 11, 28)).lessons[0].lesson
    preview = desk.opened(lesson).preview()
    assert preview.broken == ()
    assert preview.lesson is not None
    assert preview.lesson.steps == built.steps
    assert (preview.lesson.skills, preview.lesson.take_home) == (built.skills, built.take_home)
    assert (preview.lesson.card.title, preview.lesson.card.folder) == (
        built.card.title,
        str(desk.file(lesson).parent),
    )
    assert (Path(preview.lesson.card.folder) / preview.lesson.card.picture.path).is_file()


def test_a_broken_step_is_reported_and_the_others_play(desk: Desk) -> None:
    session = desk.opened(desk.studio.making.copy(LAN, PROVINCE))
    whole = session.preview()
    session.apply(SetValue(("steps", 1, "text"), {"vi": ""}))
    session.apply(SetValue(("steps", 3, "id"), "ai-hoi"))
    preview = session.preview()
    assert preview.lesson is not None
    assert [(part.index, part.field) for part in preview.broken] == [(1, "text"), (3, "id")]
    assert len(preview.lesson.steps) == len(whole.places) - 2
    assert preview.places == tuple(place for place in whole.places if place not in {1, 3})
    assert (preview.shown(0), preview.shown(1), preview.shown(2)) == (0, 0, 1)
    session.undo()
    session.undo()
    assert session.preview() == whole


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"- 1\n",
        b"id: [",
        b"steps: 7\n",
        b"steps: []\n",
        b"steps: [1, {id: x}, {type: page}, {id: card, type: page}, {id: a, type: no-such}, null]\n",
        b"steps: [{id: a, type: choice, options: 7}]\ntitle: 3\n",
    ],
)
def test_a_text_in_which_nothing_plays_gives_no_lesson(tmp_path: Path, raw: bytes) -> None:
    preview = Previewer(DOCUMENT, OwnSources(tmp_path, tmp_path / "kept")).preview(raw)
    assert preview.lesson is None


def test_a_lesson_without_anything_but_a_step_plays(tmp_path: Path) -> None:
    previewer = Previewer(DOCUMENT, OwnSources(tmp_path, tmp_path / "kept"))
    raw = (
        b"steps: [{id: a, type: page, text: {vi: Mot}, picture: media/a.svg}]\nskills: 3\ntake_home: []\ntitle: []\n"
    )
    preview = previewer.preview(raw)
    assert preview.lesson is not None
    assert preview.lesson.card.title.by_language == {"vi": ""}


def test_recordings_in_the_sources_are_heard(desk: Desk) -> None:
    lesson = desk.lesson()
    clip = desk.file(lesson).parent / "audio" / "brv" / f"{document_of(lesson).stem}.mo-dau.text.wav"
    clip.parent.mkdir(parents=True)
    clip.write_bytes(b"sound")
    preview = desk.studio.preview(LAN, lesson)
    assert preview.lesson is not None
    (found,) = preview.lesson.clips["mo-dau.text"].values()
    assert (Path(preview.lesson.card.folder) / found.path).read_bytes() == b"sound"


def test_a_changed_fact_changes_the_texts(desk: Desk) -> None:
    session = desk.opened(desk.studio.making.copy(LAN, PROVINCE))
    before = session.preview()
    head = desk.file(LessonId("xa-19249-safety/pack"))
    head.write_bytes(head.read_bytes().replace(b"hai ph\xc3\xbat", b"ba ph\xc3\xbat"))
    after = session.preview()
    assert before.lesson is not None
    assert after.lesson is not None
    assert [one.id for one in before.lesson.steps] == [one.id for one in after.lesson.steps]
    assert before.lesson.steps != after.lesson.steps


def test_a_key_in_a_lesson_of_thirty_steps_is_shown_within_twenty_milliseconds(desk: Desk) -> None:
    lesson = desk.studio.making.copy(LAN, PROVINCE)
    samples = {
        kind: {"id": kind.replace("_", "-"), "type": kind, **activity.sample} for kind, activity in registry().items()
    }
    steps = [{**step, "id": f"{step['id']}-{turn}"} for turn in range(4) for step in samples.values()][:30]
    assert len(steps) == 30
    desk.file(lesson).write_bytes(source_of({**desk.opened(lesson).state.data, "steps": steps}))
    desk.restart()
    session = desk.opened(lesson)
    session.preview()
    spent = []
    for number in range(20):
        state = session.apply(
            SetValue(("title", "vi"), f"Bài số {number}"), SetValue(("steps", 3, "hint"), {"vi": f"{number}"})
        )
        assert state.data["title"]["vi"] == f"Bài số {number}"
        began = time.process_time()
        preview = session.preview()
        spent.append(time.process_time() - began)
        assert preview.lesson is not None
        assert len(preview.places) + len(preview.broken) == 30
    assert sorted(spent)[len(spent) // 2] < 0.02
    print("milliseconds", round(1000 * min(spent), 1), round(1000 * max(spent), 1))


def test_only_the_changed_step_is_parsed_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    session = desk.opened(desk.studio.making.copy(LAN, PROVINCE))
    session.preview()
    parsed = []
    kind = type(registry()["page"])
    original = kind.parse

    def counted(self: object, payload: object) -> object:
        parsed.append(payload)
        return original(self, payload)

    monkeypatch.setattr(kind, "parse", counted)
    session.preview()
    assert parsed == []
    session.apply(SetValue(("steps", 1, "text", "vi"), "Chìa khóa nhà."))
    session.preview()
    assert len(parsed) == 1
    session.apply(
        InsertEntry(("steps",), 0, {"id": "moi", "type": "page", "text": {"vi": "Một"}, "picture": "media/a.svg"})
    )
    session.preview()
    assert len(parsed) == 2
