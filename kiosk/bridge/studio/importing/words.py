"""Texts of the import: names of formats and kinds, cures, and what was changed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.staff.words import format_size, told
from kiosk.content.exchange import remarks
from kiosk.content.exchange.candidates import Candidate
from kiosk.content.exchange.items import Cure, ForeignItem, ItemKind, Remark
from kiosk.content.exchange.steps.building import NO_EXPLANATION
from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.content.exchange.steps.own_words import ADDRESSED
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.text import DEFAULT_ADDRESS, addressed

translate = QCoreApplication.translate
CONTEXT = "Import"
MOST_OPTIONS = 4
FORMATS = {
    "gift": str(QT_TRANSLATE_NOOP("Import", "GIFT of Moodle")),
    "aiken": str(QT_TRANSLATE_NOOP("Import", "Aiken")),
    "moodle": str(QT_TRANSLATE_NOOP("Import", "Moodle XML")),
    "table": str(QT_TRANSLATE_NOOP("Import", "Table")),
    "qti": str(QT_TRANSLATE_NOOP("Import", "QTI")),
    "h5p": str(QT_TRANSLATE_NOOP("Import", "H5P")),
}
KINDS = {
    ItemKind.CHOICE: str(QT_TRANSLATE_NOOP("Import", "One answer")),
    ItemKind.MULTIPLE: str(QT_TRANSLATE_NOOP("Import", "Several answers")),
    ItemKind.TRUE_FALSE: str(QT_TRANSLATE_NOOP("Import", "True or false")),
    ItemKind.MATCHING: str(QT_TRANSLATE_NOOP("Import", "Pairs to join")),
    ItemKind.ORDERING: str(QT_TRANSLATE_NOOP("Import", "Things in order")),
    ItemKind.FILL_IN: str(QT_TRANSLATE_NOOP("Import", "Word to type")),
    ItemKind.DRAG_TEXT: str(QT_TRANSLATE_NOOP("Import", "Words for gaps")),
    ItemKind.SORTING: str(QT_TRANSLATE_NOOP("Import", "Things in groups")),
    ItemKind.HOTSPOT: str(QT_TRANSLATE_NOOP("Import", "Places in a picture")),
    ItemKind.PAGE: str(QT_TRANSLATE_NOOP("Import", "Page")),
    ItemKind.ESSAY: str(QT_TRANSLATE_NOOP("Import", "Free answer")),
    ItemKind.OTHER: str(QT_TRANSLATE_NOOP("Import", "Another kind")),
}
CURES = {
    Cure.TURN_INTO_CHOICE: str(QT_TRANSLATE_NOOP("Import", "Turn into a choice")),
    Cure.PICK_OPTIONS: str(QT_TRANSLATE_NOOP("Import", "Choose which to keep")),
    Cure.MARK_RIGHT: str(QT_TRANSLATE_NOOP("Import", "Choose the right one")),
    Cure.SHORTEN: str(QT_TRANSLATE_NOOP("Import", "Write it shorter")),
    Cure.TURN_INTO_PAGE: str(QT_TRANSLATE_NOOP("Import", "Turn into a page")),
}
"""Label of the button for a cure; a file that must be saved again has none."""


def format_name(key: str) -> str:
    """Return the name of a format."""
    return translate(CONTEXT, FORMATS[key]) if key in FORMATS else key


def kind_name(kind: ItemKind) -> str:
    """Return the name of a kind of question."""
    return translate(CONTEXT, KINDS[kind])


def counted_kinds(taken: Iterable[Candidate]) -> str:
    """Return the number of questions of each kind, the most frequent first: ``12 chọn một · 2 nối cặp``."""
    counts = Counter(one.item.kind for one in taken)
    return " · ".join(f"{count} {kind_name(kind).lower()}" for kind, count in counts.most_common())


def most_kept(candidate: Candidate) -> int:
    """Return how many options of a candidate with too many the kind of step allows."""
    found = [remark.said["most"] for remark in candidate.mapped.why if "most" in remark.said]
    return int(found[0]) if found else MOST_OPTIONS


def cure_label(candidate: Candidate) -> str:
    """Return the label of the button that cures a candidate; empty if there is no cure here."""
    cure = candidate.mapped.cure
    if cure is Cure.PICK_OPTIONS:
        return translate("Import", "Choose %n of them", "", most_kept(candidate))
    return translate(CONTEXT, CURES[cure]) if cure in CURES else ""


def remark_text(remark: Remark) -> str:
    """Return a remark in the language of the interface."""
    if remark.sentence == ADDRESSED.sentence:
        return translate("Import", "Words for the learner, such as “bạn”, became the kiosk's form of address.")
    return told(remark.sentence, remark.said)


def chips(taken: Iterable[Candidate]) -> list[str]:
    """Return what the program changed, in a few words each, the most frequent first."""
    made = [remark for one in taken for remark in one.mapped.why]
    counts = Counter(remark.sentence for remark in made)
    return [_chip([one for one in made if one.sentence == sentence]) for sentence, _ in counts.most_common()]


def _shrunk(made: Sequence[Remark]) -> str:
    before, after = (sum(int(one.said[key]) for one in made) for key in ("before", "after"))
    words = translate("Import", "%n picture(s) made smaller: %1 became %2", "", len(made))
    return words.replace("%1", format_size(before)).replace("%2", format_size(after))


def _chip(made: Sequence[Remark]) -> str:
    """Return one change that was made several times."""
    count = len(made)
    match made[0].sentence:
        case remarks.PICTURE_SHRUNK:
            return _shrunk(made)
        case remarks.HTML_REMOVED.sentence:
            return translate("Import", "Formatting removed in %n question(s)", "", count)
        case ADDRESSED.sentence:
            return translate("Import", "“bạn” became the kiosk's form of address in %n question(s)", "", count)
        case NO_EXPLANATION.sentence:
            return translate("Import", "%n explanation(s) to be written", "", count)
        case _:
            return f"{remark_text(made[0]).rstrip('.')}: {count}"


def first_words(candidate: Candidate, address: str = DEFAULT_ADDRESS) -> str:
    """Return the first words of the question as learners see them, or as the file has them."""
    draft = candidate.mapped.steps[-1] if candidate.mapped.steps else None
    words = _named(draft) if draft is not None else candidate.item.prompt or candidate.item.text
    return " ".join(addressed(words, address).split()[:30]) or candidate.item.name


def _named(draft: StepDraft) -> str:
    texts = (draft.payload.get(key) for key in ("question", "title", "text"))
    return next((text[VIETNAMESE] for text in texts if isinstance(text, dict)), "")


def texts_of(item: ForeignItem) -> Sequence[tuple[str, str]]:
    """Return the texts of an item that an author can shorten, each with its label."""
    found = [(translate("Import", "Question"), item.prompt)]
    if item.text:
        found.append((translate("Import", "Text with gaps"), item.text))
    for number, option in enumerate(item.options, 1):
        found.append((translate("Import", "Answer %1").replace("%1", str(number)), option.text))
        if option.partner:
            found.append((translate("Import", "Belongs to %1").replace("%1", str(number)), option.partner))
    return found
