"""Folds events about learners: records that are added, corrected, deleted, merged and separated.

Rules: a guest who is added as a learner during a visit, or whose visit is merged into the record of a learner, is the
learner from the start of that visit.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kiosk.domain.events import Event
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.entries import kept_records
from kiosk.domain.reporting.people import Who
from kiosk.storage.facts import tables
from kiosk.storage.facts.days import Dating
from kiosk.storage.facts.working_set import Row, WorkingSet


def profile_of(body: Mapping[str, Any]) -> Row:
    """The columns of a profile in the body of an event; an unstated value is empty."""
    return {key: str(body.get(key) or "") for key in tables.PROFILE}


def current(kept: WorkingSet, pseudonyms: Iterable[str]) -> Callable[[str], str]:
    """Return a function that takes one of `pseudonyms` and returns the record that shows it now; see `kept_record`.

    Each merge is followed once, however many of `pseudonyms` it concerns.
    """
    merged: dict[Pseudonym, Pseudonym] = {}
    for one in pseudonyms:
        last = Pseudonym(one)
        while last not in merged and (alias := kept.get(tables.aliases, last)) is not None:
            merged[last] = last = Pseudonym(alias["kept"])
    shown = kept_records(merged)
    return lambda one: shown.get(Pseudonym(one), one)


def learner_added(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Add the learner; visits under the learner's pseudonym are the learner's."""
    profile = profile_of(event.body.get("profile", {}))
    row = {"pseudonym": event.pseudonym, "added": at.day, **profile, "is_deleted": 0}
    kept.put(tables.learners, row)
    _turn(kept, str(event.pseudonym), profile, Who.GUEST, Who.LEARNER)


def _turn(kept: WorkingSet, pseudonym: str, profile: Row, before: Who, after: Who) -> None:
    """Make the visits of a guest those of a learner, or the other way round."""
    for table in (tables.visits, tables.studies, tables.runs, tables.tasks):
        for row in tuple(kept.where(table, "pseudonym", pseudonym)):
            if row["who"] == before.value:
                kept.put(table, row | profile | {"who": after.value})


def learner_corrected(kept: WorkingSet, event: Event, at: Dating) -> None:
    """Replace the learner's profile."""
    row = kept.get(tables.learners, str(event.pseudonym)) or {
        "pseudonym": event.pseudonym,
        "added": at.day,
        "is_deleted": 0,
    }
    kept.put(tables.learners, row | profile_of(event.body.get("profile", {})))


def learner_deleted(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Mark the learner as deleted; visits and results stay."""
    row = kept.get(tables.learners, str(event.pseudonym))
    if row is not None:
        kept.put(tables.learners, row | {"is_deleted": 1})


def merged(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Make one record, or the visit of a guest, part of another record."""
    record, into = event.body["merged"], event.body["kept"]
    kept.put(tables.aliases, {"merged": record, "kept": into})
    learner = kept.get(tables.learners, into)
    if learner is not None and kept.get(tables.learners, record) is None:
        _turn(kept, record, {key: learner[key] for key in tables.PROFILE}, Who.GUEST, Who.LEARNER)


def separated(kept: WorkingSet, event: Event, _at: Dating) -> None:
    """Make a merged record one of its own again, unless it was merged into another one since."""
    record = event.body["merged"]
    alias = kept.get(tables.aliases, record)
    if alias is not None and alias["kept"] == event.body["kept"]:
        kept.drop(tables.aliases, record)
        if kept.get(tables.learners, record) is None:
            _turn(kept, record, profile_of({}), Who.LEARNER, Who.GUEST)
