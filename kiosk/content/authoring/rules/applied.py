"""Applies every rule of this folder to one lesson.

Rules: what a learner needs to be safe is a problem in every pack. What makes a lesson good is a problem in the packs
of the program, and advice in the packs of others.
"""

from kiosk.content.authoring.rules.explanations import check_explanations
from kiosk.content.authoring.rules.guessing import check_guessing
from kiosk.content.authoring.rules.literals import check_literals
from kiosk.content.authoring.rules.pace import check_minutes
from kiosk.content.authoring.rules.pages import check_pages, check_sentences
from kiosk.content.authoring.rules.pictures import check_pictures
from kiosk.content.authoring.rules.shape import check_recall, check_shape
from kiosk.content.authoring.rules.skills import check_skills
from kiosk.content.authoring.rules.terms import check_terms
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems

_BINDING = (check_skills,)
_ADVICE = (
    check_pages,
    check_sentences,
    check_shape,
    check_recall,
    check_pictures,
    check_terms,
    check_explanations,
    check_literals,
    check_minutes,
    check_guessing,
)


def binding_problems(lesson: WrittenLesson) -> Problems:
    """Violations of the rules that bind every pack."""
    return [problem for rule in _BINDING for problem in rule(lesson)]


def advice(lesson: WrittenLesson) -> Problems:
    """Violations of the rules that bind the packs of the program."""
    return [problem for rule in _ADVICE for problem in rule(lesson)]
