"""Computes which passed lessons are due for review, with the FSRS-6 algorithm of the library `fsrs`.

Rules: The due dates are computed each time from the reviews in the record; no schedule is stored, so none can
contradict the record. The record lists no review that was made while the clock was implausible, and reviews later
than now, which were made while the clock was ahead, are left out. The computation is
deterministic (fuzzing is off). The library is imported only if the last review of some lesson is at least a day old.
For a guest, it is never imported, because a guest's visit does not last a day.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from kiosk.domain.ids import LessonId
from kiosk.domain.progress import Grade, LessonProgress, Review

SOONEST = timedelta(days=1)
"""Minimum time after a review before the next one is due: a lesson passed today is not suggested again today."""
RETENTION = 0.9
"""Threshold: a lesson is due when the probability that the learner recalls it is at most this; default of `fsrs`."""


def due_lessons(progress: Sequence[LessonProgress], now: datetime) -> tuple[LessonId, ...]:
    """The lessons due for review at `now` (UTC, aware), most overdue first."""
    past = ((entry.lesson, [one for one in entry.reviews if _when(one) <= now]) for entry in progress)
    old = [(lesson, reviews) for lesson, reviews in past if reviews and now - _when(reviews[-1]) >= SOONEST]
    if not old:
        return ()
    dues = sorted((_due(reviews), lesson) for lesson, reviews in old)
    return tuple(lesson for due, lesson in dues if due <= now)


def _when(review: Review) -> datetime:
    return datetime.fromisoformat(review.at).astimezone(UTC)


def _due(reviews: Sequence[Review]) -> datetime:
    from fsrs import Card, Rating, Scheduler

    ratings = {Grade.AGAIN: Rating.Again, Grade.HARD: Rating.Hard, Grade.GOOD: Rating.Good}
    scheduler = Scheduler(desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = Card(card_id=1, due=_when(reviews[0]))
    for review in reviews:
        card, _ = scheduler.review_card(card, ratings[review.grade], _when(review))
    return card.due
