import re

from kiosk.activities import registry
from kiosk.content.authoring.scripts import scripts
from kiosk.content.authoring.sources import PackSource


def spoken(source: PackSource, key: str) -> dict[str, str]:
    return {script.language: script.text for script in scripts(source) if script.key == key}


def test_every_text_is_spoken_in_every_written_language(source: PackSource):
    keys = {language: [s.key for s in scripts(source) if s.language == language] for language in ("vi", "en", "brv")}
    assert (keys["vi"] == keys["en"], len(keys["vi"]), keys["brv"]) == (True, len(set(keys["vi"])), [])


def test_every_block_of_every_step_has_a_script(source: PackSource):
    keys = {script.key for script in scripts(source)}
    lesson = source.lessons[0].lesson
    wanted = {f"{step.id}.{block.id}" for step in lesson.steps for block in registry()[step.kind].blocks(step.task)}
    assert wanted < keys


def test_the_lesson_its_card_its_skills_and_its_hints_are_spoken(source: PackSource):
    keys = {script.key for script in scripts(source)}
    assert {"lesson.title", "lesson.goal", "card.title", "card.line.2", "skill.giu-ma", "ai-hoi.hint"} < keys


def test_facts_and_the_form_of_address_are_spoken_out(source: PackSource):
    assert spoken(source, "goi-ai.text")["vi"].startswith("Khi nghi ngờ, bác gọi công an xã hoặc 113.")


def test_no_script_holds_a_placeholder(source: PackSource):
    assert not [script.text for script in scripts(source) if re.search(r"[{}]", script.text)]


def test_a_clip_is_named_after_lesson_step_and_block(source: PackSource):
    assert all(script.clip_name == f"ma-otp.{script.key}" for script in scripts(source))
