"""One item while it is read: its texts, right answers, explanations and pictures, as its interactions need them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import ForeignItem, ForeignOption, ForeignPicture, ItemKind, Remark
from kiosk.content.exchange.package.pictures import PackagePictures
from kiosk.content.exchange.qti.dialect import INLINE, interactions
from kiosk.content.exchange.qti.feedback import Explanations, read_feedback
from kiosk.content.exchange.qti.prose import BREAK, Prose, read_prose
from kiosk.content.exchange.qti.responses import Response, read_responses
from kiosk.content.exchange.qti.scoring import Key, Rules, find_key, read_rules
from kiosk.content.exchange.remarks import unique

FORMAT = "qti"
_OPTIONS = {
    "choiceInteraction": "simpleChoice",
    "hotspotInteraction": "hotspotChoice",
    "hottextInteraction": "hottext",
    "inlineChoiceInteraction": "inlineChoice",
}


@dataclass(slots=True)
class Asked:
    """The simplified `item` and what was found in it; ``notes``: what its texts lost."""

    item: Element
    name: str
    category: str
    pictures: PackagePictures
    body: Element = field(init=False)
    responses: Mapping[str, Response] = field(init=False)
    rules: Rules = field(init=False)
    explanations: Explanations = field(init=False)
    prose: Prose = field(init=False)
    picture: ForeignPicture | None = field(init=False)
    notes: tuple[Remark, ...] = field(init=False)
    _texts: list[str] = field(init=False)
    _places: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        found = self.item.find("itemBody")
        self.body = found if found is not None else Element("itemBody")
        self.responses = read_responses(self.item)
        self.rules = read_rules(self.item, self.responses)
        right = {name: find_key(one, self.rules).right for name, one in self.responses.items()}
        self.explanations = read_feedback(self.item, self.responses, right, self._options())
        self.prose = read_prose(self.body)
        self.picture, lost = self.pictures.first(self.prose.pictures)
        self.notes = (*self.prose.notes, *lost, *self.explanations.notes)
        blocks = (one for one in interactions(self.body) if one.tag not in INLINE)
        self._places = {id(one): place for place, one in enumerate(blocks)}
        divided = read_prose(self.body, lambda one: "…" if one.tag in INLINE else f"\n{BREAK}\n")
        self._texts = divided.text.split(BREAK)

    def _options(self) -> dict[str, tuple[str, ...]]:
        """The identifiers of the options of each response that has some."""
        found: dict[str, tuple[str, ...]] = {}
        for one in interactions(self.body):
            name, tag = one.get("responseIdentifier", ""), _OPTIONS.get(one.tag)
            if tag and name in self.responses:
                found[name] = tuple(option.get("identifier", "").strip() for option in one.iter(tag))
        return found

    def response_of(self, interaction: Element) -> Response:
        """The declared response of `interaction`; an empty one if it was not declared."""
        name = interaction.get("responseIdentifier", "")
        return self.responses.get(name) or Response(name)

    def key_of(self, interaction: Element) -> Key:
        """The right answers of `interaction`."""
        return find_key(self.response_of(interaction), self.rules)

    def prompt_of(self, interaction: Element) -> Prose:
        """The question of a block interaction: the text before it, after the last one the rest, and its prompt."""
        place = self._places.get(id(interaction), 0)
        parts = [self._texts[place]] if place < len(self._texts) - 1 else []
        if place == len(self._places) - 1:
            parts.append(self._texts[-1])
        asked = read_prose(interaction.find("prompt"))
        parts.append(asked.text)
        lines = [line for part in parts for line in part.split("\n") if line.strip()]
        return Prose("\n".join(line.strip() for line in lines), asked.pictures, asked.notes)

    def made(
        self,
        interaction: Element,
        kind: ItemKind,
        prompt: Prose,
        options: tuple[ForeignOption, ...] = (),
        notes: Iterable[Remark] = (),
    ) -> ForeignItem:
        """The item of `interaction`, with the explanations and the picture of the whole item."""
        told = (self.explanations.for_all(), self.explanations.right_of(interaction.get("responseIdentifier", "")))
        picture = self.picture
        lost: tuple[Remark, ...] = ()
        if picture is None and prompt.pictures:
            picture, lost = self.pictures.first(prompt.pictures)
        return ForeignItem(
            FORMAT,
            interaction.tag,
            kind,
            self.name,
            prompt.line,
            options=options,
            feedback=" ".join(one for one in told if one),
            category=self.category,
            picture=picture,
            notes=unique([*self.notes, *prompt.notes, *notes, *lost]),
            hint=self.explanations.hint(),
        )
