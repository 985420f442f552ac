"""View model of the facts that an author can put into a text, and of a new fact of the pack.

Rules: a fact is shown with its source and the day by which it has to be checked again, those that are due first. A
new fact goes to ``pack.yaml``; the lesson lists it when a text uses it (`form_edits.listed`).
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bridge.staff.words import format_day
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.navigation import StudioContext
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.editing.edits import Edit, SetValue
from kiosk.content.editing.pack_facts import KnownFact, facts_of
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.studio.names import document_of, head_of, slug
from kiosk.domain.vietnamese.plain_ids import unused
from kiosk.services.station import Station
from kiosk.services.studio.editing_session import EditingSession

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
REVIEWS = (90, 180, 365)
"""Days until the review of a new fact, to choose from."""
FACTS = "facts"
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("The editor makes it.")
class FactsViewModel(QObject):
    """The facts to choose from; ``chosen`` is emitted with the key of the text and the value of the fact."""

    changed = Signal()
    chosen = Signal(str, str)

    def __init__(self, context: StudioContext, desk: LessonDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._key = ""
        self._facts: Sequence[KnownFact] = ()
        self._is_new = False

    @Slot(str)
    def openFor(self, key: str) -> None:
        """Offer the facts for the text with this key."""
        found: list[KnownFact] = []

        def show() -> None:
            self._key, self._facts, self._is_new = key, found, not found
            self.changed.emit()

        self._desk.do(lambda session, station: found.extend(facts_of(session.folder, _today(station))), show)

    @Slot()
    def close(self) -> None:
        """Choose nothing."""
        self._key, self._facts, self._is_new = "", (), False
        self.changed.emit()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Put the fact with this index into the text."""
        self._put(self._facts[index].value)

    def _put(self, value: str) -> None:
        key = self._key
        self.close()
        self.chosen.emit(key, value)

    @Slot()
    def beginNew(self) -> None:
        """Show the form of a new fact."""
        self._is_new = True
        self.changed.emit()

    @Slot(str, str, int)
    def add(self, value: str, source: str, days: int) -> None:
        """Add a fact to the pack and put it into the text; it is to be checked again in `days` days."""
        value, source = " ".join(value.split()), " ".join(source.split())
        if value and source:
            self._desk.do(
                adding(self._context, self._desk, value, source, days),
                lambda: self._put(value),
            )

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether facts are offered."""
        return self._key != ""

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        """Whether the form of a new fact is shown."""
        return self._is_new

    @Property("QVariantList", constant=True)
    def reviews(self) -> list[dict[str, Any]]:
        """Maps with ``days`` and ``label`` of the times until the review of a new fact."""
        return [{"days": days, "label": translate("Studio", "%n month(s)", "", days // 30)} for days in REVIEWS]

    @Property("QVariantList", notify=changed)
    def facts(self) -> list[dict[str, Any]]:
        """Maps with ``key`` (the index), ``value``, ``source``, ``review`` and ``tone`` of the facts.

        ``tone``: ``due`` if the review is over, ``soon`` shortly before, else ``right``.
        """
        return [
            {
                "key": index,
                "value": fact.value,
                "source": fact.source,
                "review": _review(fact),
                "tone": "due" if fact.is_due else "soon" if fact.is_due_soon else "right",
            }
            for index, fact in enumerate(self._facts)
        ]


def adding(
    context: StudioContext, desk: LessonDesk, value: str, source: str, days: int
) -> Callable[[EditingSession, Station], None]:
    """Return the act that adds a fact to the pack of the open lesson."""
    actor, head = context.page.actor(), head_of(document_of(desk.lesson).pack)

    def add(_session: EditingSession, station: Station) -> None:
        session = station.studio().open_document(actor, head)
        try:
            session.apply(fact_edit(session.state.data, value, source, _today(station), days))
        finally:
            session.close()

    return add


def fact_edit(head: Any, value: str, source: str, today: date, days: int) -> Edit:
    """Return the edit that adds a fact to ``pack.yaml``, whose plain data are `head`."""
    present = head.get(FACTS)
    name = unused(slug(value if any(sign.isalpha() for sign in value) else source), set(present or {}))
    fact = {
        "value": value,
        "source": source,
        "checked_on": today.isoformat(),
        "review_by": (today + timedelta(days=days)).isoformat(),
    }
    return SetValue((FACTS, name), fact) if present else SetValue((FACTS,), {name: fact})


def _review(fact: KnownFact) -> str:
    if fact.review_by is None or fact.days_left is None:
        return translate("Studio", "No day of review")
    day = format_day(fact.review_by)
    if fact.is_due:
        return translate("Studio", "Was to be checked by {day}").format(day=day)
    left = translate("Studio", "%n day(s) left", "", fact.days_left)
    return translate("Studio", "Check again by {day} · {left}").format(day=day, left=left)


def _today(station: Station) -> date:
    return vietnam_day(station.clock.now().wall)
