"""The tables of facts.

Rules: ids and profiles are as in the events; a value that was not stated is an empty text. ``day`` is a date in
Vietnam in ISO 8601 (`facts.days`); an empty day means that it has not happened. ``who``: see `Who`.
"""

from collections.abc import Iterator

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from kiosk.storage.tables import METADATA

PROFILE = ("sex", "band", "hamlet")
_PERSON = ("who", "pseudonym", *PROFILE)
Rows = Iterator[Column[str] | Column[int]]


def _texts(*names: str) -> Rows:
    return (Column(name, Text, nullable=False) for name in names)


def _numbers(*names: str) -> Rows:
    return (Column(name, Integer, nullable=False) for name in names)


def _fact(name: str, *columns: Rows, key: tuple[str, ...]) -> Table:
    every = (column for some in columns for column in some)
    return Table(name, METADATA, *every, PrimaryKeyConstraint(*key), sqlite_strict=True, sqlite_with_rowid=False)


visits = _fact(
    "fact_visit",
    _texts("sitting", "day", *_PERSON, "session"),
    _numbers("first", "people", "is_dated", "lessons", "answers", "alone"),
    key=("sitting",),
)
"""Visits. ``first``: sequence number of its first event. ``lessons``: number of its `studies`.

``people``: number of people who share the visit. ``is_dated``: 0 if the clock was implausible. ``alone``: answers
that were right at the first attempt without help.
"""
partners = _fact("fact_partner", _texts("sitting", "pseudonym", *PROFILE), key=("sitting", "pseudonym"))
"""The learners who share a visit."""
studies = _fact("fact_study", _texts("sitting", "lesson", "day", *_PERSON), key=("sitting", "lesson"))
"""Lessons of which a round was finished in a visit; ``day`` is that of the visit."""
runs = _fact(
    "fact_run",
    _texts("registration", "lesson", "sitting", *_PERSON, "started", "finished", "passed", "done"),
    key=("registration",),
)
"""Attempts at lessons, with the days on which they were started, finished, passed, and done.

An attempt is done when it is passed and all of its phone tasks are done alone.
"""
lesson_days = _fact(
    "fact_lesson_day",
    _texts("day", "lesson"),
    _numbers("started", "finished", "passed", "done"),
    key=("day", "lesson"),
)
"""Number of attempts at each lesson, of learners and guests, started, finished, passed and done on each day."""
tasks = _fact(
    "fact_task",
    _texts("registration", "step", "lesson", "skill", *_PERSON, "day"),
    _numbers("is_phone"),
    key=("registration", "step"),
)
"""Tasks that can be done alone; ``day``: when the task was done alone. ``is_phone``: 1 for phone tasks."""
questions = _fact(
    "fact_question",
    _texts("lesson", "step", "day"),
    _numbers("asked", "alone", "tries", "wrong"),
    key=("lesson", "step", "day"),
)
"""Answers to each question on each day.

``asked``: first attempts; ``alone``: how many of these were right without help; ``tries``: all attempts; ``wrong``:
all wrong ones.
"""
steps = _fact("fact_step", _texts("lesson", "step", "text"), key=("lesson", "step"))
"""Newest text of each question, as JSON by language."""
lessons = _fact("fact_lesson", _texts("lesson", "title"), key=("lesson",))
"""Newest title of each lesson, as JSON by language."""
sessions = _fact(
    "fact_session",
    _texts("session", "day", "opened", "closed", "place", "part", "guide", "reason", "totals", "difficulties"),
    _numbers("first", "is_dated", "female", "male", "unstated"),
    key=("session",),
)
"""Sessions. ``opened`` and ``closed``: local times such as ``19:30``; empty if the clock was implausible.

``totals`` and ``difficulties`` are the JSON of the event. ``female``, ``male``, ``unstated``: people without
a record.
"""
presences = _fact(
    "fact_presence",
    _texts("session", "pseudonym", "day", *PROFILE),
    _numbers("marked"),
    key=("session", "pseudonym"),
)
"""Learners present at sessions. ``day`` is that of the session; ``marked``: sequence number of the event."""
taught = _fact("fact_taught", _texts("session", "lesson"), key=("session", "lesson"))
"""Lessons of which a round was finished in a visit of a session."""
guides = _fact("fact_guide", _texts("session", "account"), key=("session", "account"))
"""Accounts that did something in a session."""
group_lessons = _fact(
    "fact_group",
    _texts("id", "session", "day", "lesson"),
    _numbers("first", "present", "steps"),
    key=("id",),
)
"""Group lessons. ``present``: number of people at the start. ``steps``: number of steps shown; 0 until it ends."""
calls = _fact("fact_call", _texts("call", "day", "session", "way"), _numbers("is_forgotten"), key=("call",))
"""Calls for help. ``way``: how a guide answered, empty if none did. ``is_forgotten``: it is about a picture code."""
learners = _fact("fact_learner", _texts("pseudonym", "added", *PROFILE), _numbers("is_deleted"), key=("pseudonym",))
"""Newest profile of each learner with a record, and the day on which the learner was added."""
aliases = _fact("fact_alias", _texts("merged", "kept"), key=("merged",))
"""Records that were merged into another record."""

Index("fact_study_topic", studies.c.lesson, studies.c.day, studies.c.who)
Index(
    "fact_run_done", runs.c.done, runs.c.who, runs.c.pseudonym, runs.c.lesson, sqlite_where=runs.c.done != text("''")
)
for _table in (visits, studies, runs, tasks):
    Index(f"{_table.name}_pseudonym", _table.c.pseudonym)

FACTS = tuple(table for name, table in METADATA.tables.items() if name.startswith("fact_"))
