"""When a lesson that was passed is due to be looked at again: FSRS-6 through the library `fsrs`.

Rules: computed from the judgements in the record each time, so nothing is kept that could differ from it; judgements
made while the clock was implausible do not count; no chance plays a part. The library is loaded when somebody has a
judgement that is at least a day old, which no guest has.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from kiosk.domain.ids import LessonId
from kiosk.domain.progress import Grade, LessonProgress, Review

SOONEST = timedelta(days=1)
"""A lesson passed today is not proposed again today."""
RETENTION = 0.9
"""Share of lessons that somebody should still know when they are due: the library's own default."""


def due_lessons(progress: Sequence[LessonProgress], now: datetime) -> tuple[LessonId, ...]:
    """Lessons that are due at `now` (UTC, aware), most overdue first."""
    old = [entry for entry in progress if entry.reviews and now - _when(entry.reviews[-1]) >= SOONEST]
    if not old:
        return ()
    dues = sorted((_due(entry.reviews), entry.lesson) for entry in old)
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
