"""Figures of lessons for their authors: what the rules measured, whether or not it breaks a limit."""

from collections.abc import Iterator, Sequence

from kiosk.content.authoring.rules.counting import longest_sentence, word_count
from kiosk.content.authoring.rules.guessing import Strategy, chance_to_pass, guesses, shares
from kiosk.content.authoring.rules.pace import measured
from kiosk.content.authoring.rules.pages import PAGES, is_spoken
from kiosk.content.authoring.rules.skills import proofs
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.packs.references import entries_of


def lines_of(lesson: WrittenLesson) -> Iterator[str]:
    """Lines of text with the minutes, words, proofs of skills and chances to guess of `lesson`."""
    duration = measured(lesson)
    minutes = f"{duration.minutes:.1f} minutes" if duration else "not measured"
    pages = [
        word_count(_text(lesson, number, "text")) + word_count(_text(lesson, number, "title"))
        for number, step in lesson.steps
        if str(step.get("type")) in PAGES
    ]
    sentence = max((longest_sentence(text.text) for text in lesson.vietnamese if is_spoken(lesson, text)), default=0)
    yield (
        f"{minutes} at a slow pace ({lesson.data.get('minutes')} declared), {len(pages)} pages of at most"
        f" {max(pages, default=0)} words, longest sentence {sentence} words"
    )
    done = proofs(lesson)
    for skill in entries_of(lesson.data, "skills"):
        name = str(skill.get("id")) if isinstance(skill, dict) else ""
        yield f"skill {name}: {', '.join(done.get(name, ())) or 'never done'}"
    if duration:
        seconds = (f"{lesson.step_id(number)} {spent:.0f}" for number, spent in duration.steps.items())
        yield f"seconds: {', '.join(seconds)}"
    for strategy in Strategy:
        chances = guesses(lesson, strategy)
        share = sum(chances.values()) / len(chances) if chances else 0.0
        easy = [lesson.step_id(number) for number, chance in chances.items() if chance == 1]
        sure = f", certain: {', '.join(easy)}" if easy else ""
        passed = chance_to_pass(lesson, strategy)
        yield f"always the {strategy} answer: {share:.0%} right, passed with a chance of {passed:.0%}{sure}"


def lines_of_all(lessons: Sequence[WrittenLesson]) -> Iterator[str]:
    """One line for each strategy of the robot that guesses, over all `lessons`."""
    for strategy, (share, count) in shares(lessons).items():
        yield f"always the {strategy} answer: {share:.0%} of {count} questions right"


def _text(lesson: WrittenLesson, number: int, field: str) -> str:
    place = ("steps", number, field, "vi")
    return next((text.text for text in lesson.vietnamese if text.place == place), "")
