"""View model of the cure of a question that becomes no step yet: by one touch, or on a sheet.

Rules: nothing is chosen for the author (`exchange.cures`). A cure that the kiosk carries out alone needs no sheet.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from kiosk.bridge.studio.importing import words
from kiosk.bridge.studio.importing.items_model import ImportItemsViewModel
from kiosk.bridge.typed import Property, QmlElement, QmlUncreatable, Signal, Slot
from kiosk.content.exchange.candidates import Candidate, candidate
from kiosk.content.exchange.cures import cured
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind

QML_IMPORT_NAME = "KioskUi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
CHOOSING = frozenset({Cure.PICK_OPTIONS, Cure.MARK_RIGHT})
ONE_RIGHT = frozenset({ItemKind.TRUE_FALSE})


@QmlElement
@QmlUncreatable("The import makes it.")
class ImportCureViewModel(QObject):
    """The sheet on which the author chooses answers, or writes texts shorter."""

    changed = Signal()

    def __init__(self, items: ImportItemsViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._items = items
        self._place = -1
        self._cure: Cure | None = None
        self._chosen: list[int] = []
        self._texts: list[str] = []

    @Slot(int)
    def begin(self, place: int) -> None:
        """Cure a question, or open the sheet that its cure needs."""
        cure = self._items.candidate(place).mapped.cure
        if cure is None:
            return
        if cure in CHOOSING or cure is Cure.SHORTEN:
            self._place, self._cure = place, cure
            self._chosen = self._first_choice if cure is Cure.PICK_OPTIONS else []
            self._texts = [text for _, text in words.texts_of(self._candidate.item)]
            self.changed.emit()
        elif words.cure_label(self._items.candidate(place)):
            self._items.put(place, candidate(cured(self._items.candidate(place).item, cure)))

    @property
    def _candidate(self) -> Candidate:
        return self._items.candidate(self._place)

    @property
    def _first_choice(self) -> list[int]:
        """The right answers are chosen from the start, as far as there is room for a wrong one."""
        most = words.most_kept(self._candidate)
        right = [place for place, option in enumerate(self._candidate.item.options) if option.is_right]
        return right if len(right) < most else []

    @Slot()
    def close(self) -> None:
        """Close the sheet; nothing is changed."""
        self._place, self._cure, self._chosen, self._texts = -1, None, [], []
        self.changed.emit()

    @Slot(int)
    def toggle(self, option: int) -> None:
        """Choose an option, or not any more."""
        if option in self._chosen:
            self._chosen.remove(option)
        elif self._cure is Cure.MARK_RIGHT and self._candidate.item.kind in ONE_RIGHT:
            self._chosen = [option]
        elif self._cure is Cure.MARK_RIGHT or len(self._chosen) < words.most_kept(self._candidate):
            self._chosen.append(option)
        self.changed.emit()

    @Slot(int, str)
    def write(self, place: int, text: str) -> None:
        """Take a text as it is typed."""
        self._texts[place] = text
        self.changed.emit()

    @Slot()
    def finish(self) -> None:
        """Cure the question as it was chosen or written."""
        if not self.canFinish or self._cure is None:
            return
        item = self._candidate.item
        new = _rewritten(item, self._texts) if self._cure is Cure.SHORTEN else cured(item, self._cure, self._chosen)
        place = self._place
        self.close()
        self._items.put(place, candidate(new))

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """The sheet: ``options``, ``texts``, or empty."""
        if self._cure is None:
            return ""
        return "texts" if self._cure is Cure.SHORTEN else "options"

    @Property(bool, notify=changed)
    def marksRight(self) -> bool:
        """Whether the right answers are chosen; else which answers to keep."""
        return self._cure is Cure.MARK_RIGHT

    @Property(int, notify=changed)
    def most(self) -> int:
        """Maximum number of answers to keep."""
        return words.most_kept(self._candidate) if self._cure is not None else 0

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        """Number of chosen answers."""
        return len(self._chosen)

    @Property(bool, notify=changed)
    def canFinish(self) -> bool:
        """Whether enough was chosen or written."""
        if self._cure is None:
            return False
        if self._cure is Cure.SHORTEN:
            return bool(self._texts[0].strip())
        options = self._candidate.item.options
        if self._cure is Cure.PICK_OPTIONS and any(option.is_right for option in options):
            return any(options[place].is_right for place in self._chosen)
        return bool(self._chosen)

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question."""
        item = self._candidate.item if self._cure is not None else None
        return (item.prompt or item.text) if item is not None else ""

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why the question becomes no step yet."""
        return words.remark_text(self._candidate.mapped.why[0]) if self._cure is not None else ""

    @Property("QVariantList", notify=changed)
    def options(self) -> list[dict[str, Any]]:
        """Maps of the answers: ``place``, ``text``, ``isRight``, ``isChosen``."""
        if self._cure not in CHOOSING:
            return []
        return [
            {
                "place": place,
                "text": " – ".join(part for part in (option.text, option.partner) if part),
                "isRight": option.is_right and self._cure is Cure.PICK_OPTIONS,
                "isChosen": place in self._chosen,
            }
            for place, option in enumerate(self._candidate.item.options)
        ]

    @Property("QVariantList", notify=changed)
    def texts(self) -> list[dict[str, Any]]:
        """Maps of the texts to shorten: ``place``, ``label``, ``text`` (as it is in the file)."""
        if self._cure is not Cure.SHORTEN:
            return []
        return [
            {"place": place, "label": label, "text": text}
            for place, (label, text) in enumerate(words.texts_of(self._candidate.item))
        ]

    @Property("QVariantList", notify=changed)
    def counts(self) -> list[int]:
        """Number of words of each text as it is written."""
        return [len(text.split()) for text in self._texts]


def _rewritten(item: ForeignItem, texts: list[str]) -> ForeignItem:
    """Return `item` with `texts` in the order of `words.texts_of`."""
    left = list(texts)
    prompt = left.pop(0)
    text = left.pop(0) if item.text else ""
    options = []
    for option in item.options:
        new = left.pop(0)
        partner = left.pop(0) if option.partner else ""
        if new.strip() or not option.text or option.picture:
            options.append(replace(option, text=new, partner=partner))
    refusal = item.refusal if item.cure is not Cure.SHORTEN else None
    return replace(item, prompt=prompt, text=text, options=tuple(options), refusal=refusal, cure=None)
