"""A page and every spoken sentence are short enough for the ear.

Rules: a page has at most two sentences. Its title and its text have at most 40 words with the longest form of
address. A sentence that the lesson or a person of a scene says has at most 20 words.
"""

from kiosk.content.authoring.rules.counting import (
    LONGEST_ADDRESS,
    MOST_WORDS,
    sentences,
    word_count,
)
from kiosk.content.authoring.rules.written import WrittenLesson, WrittenText
from kiosk.content.authoring.source_head import Problems, problem_at

MOST_SENTENCES = 2
MOST_PAGE_WORDS = 40
PAGES = frozenset({"page", "video"})
"""Kinds of step with a title and a text to listen to."""
_SPOKEN = frozenset({"question", "explain", "wrong", "say", "praise", "why", "says", "hint", "goal", "how"})


def check_pages(lesson: WrittenLesson) -> Problems:
    """Return a problem for each page with too many sentences or words."""
    found: Problems = []
    texts = {text.place: text for text in lesson.vietnamese}
    for number, step in lesson.steps:
        text = texts.get(("steps", number, "text", "vi"))
        if str(step.get("type")) not in PAGES or text is None:
            continue
        count = len(sentences(text.text))
        if count > MOST_SENTENCES:
            cure = "keep two sentences, and move the others to another page"
            found.append(problem_at(lesson.marked, text.place, f"the page has {count} sentences", cure))
        title = texts.get(("steps", number, "title", "vi"))
        words = word_count(text.text) + (word_count(title.text) if title else 0)
        if words > MOST_PAGE_WORDS:
            message = f"the page has {words} words with its title, where {{addr}} is «{LONGEST_ADDRESS}»"
            cure = f"say it in {MOST_PAGE_WORDS} words or fewer"
            found.append(problem_at(lesson.marked, text.place, message, cure))
    return found


def check_sentences(lesson: WrittenLesson) -> Problems:
    """Return a problem for each spoken sentence that is too long."""
    found: Problems = []
    for text in lesson.vietnamese:
        if not is_spoken(lesson, text):
            continue
        for sentence in sentences(text.text):
            words = len(sentence.split())
            if words > MOST_WORDS:
                message = f"a sentence has {words} words: «{_beginning(sentence)}»"
                cure = f"split it into sentences of at most {MOST_WORDS} words"
                found.append(problem_at(lesson.marked, text.place, message, cure))
    return found


def is_spoken(lesson: WrittenLesson, text: WrittenText) -> bool:
    """Whether `text` consists of sentences to listen to: neither a label nor something that is read on a screen."""
    if text.step is None:
        return False
    if text.name in _SPOKEN:
        return True
    names = [part for part in text.place[2:-1] if isinstance(part, str)]
    is_page = names == ["text"] and str(dict(lesson.steps)[text.step].get("type")) in PAGES
    return is_page or names in (["nodes", "text"], ["hints", "text"], ["variant", "hints", "text"])


def _beginning(sentence: str) -> str:
    return " ".join(sentence.split()[:5]) + " …"
