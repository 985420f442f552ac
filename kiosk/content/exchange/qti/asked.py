"""One item while it is read: its texts, right answers, explanations and pictures, as its interactions need them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.content.exchange.items import ForeignItem, ForeignOption, ForeignPicture, ItemKind, Remark
from kiosk.content.exchange.package.pictures import PackagePictures
from kiosk.content.exchange.package.remarks import GAP_SHOWN
from kiosk.content.exchange.qti.dialect import INLINE, interactions
from kiosk.content.exchange.qti.feedback import Explanations, read_feedback
from kiosk.content.exchange.qti.prose import BREAK, Prose, read_prose
from kiosk.content.exchange.qti.responses import Response, read_responses
from kiosk.content.exchange.qti.scoring import Key, Rules, find_key, read_rules
from kiosk.content.exchange.remarks import unique

FORMAT = "qti"


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

    def __post_init__(self) -> None:
        found = self.item.find("itemBody")
        self.body = found if found is not None else Element("itemBody")
        self.responses = read_responses(self.item)
        self.rules = read_rules(self.item, self.responses)
        answers = frozenset(
            one.get("identifier", "") for one in self.body.iter() if one.tag in {"simpleChoice", "inlineChoice"}
        )
        self.explanations = read_feedback(self.item, self.rules, answers)
        self.prose = read_prose(self.body)
        self.picture, lost = self.pictures.first(self.prose.pictures)
        self.notes = (*self.prose.notes, *lost, *self.explanations.notes)

    def response_of(self, interaction: Element) -> Response:
        """The declared response of `interaction`; an empty one if it was not declared."""
        name = interaction.get("responseIdentifier", "")
        return self.responses.get(name) or Response(name)

    def key_of(self, interaction: Element) -> Key:
        """The right answers of `interaction`."""
        return find_key(self.response_of(interaction), self.rules)

    def prompt_of(self, interaction: Element) -> Prose:
        """The question of a block interaction: the text before it, its prompt, and after the last one the rest."""
        blocks = [one for one in interactions(self.body) if one.tag not in INLINE]
        texts = read_prose(self.body, lambda one: "" if one.tag in INLINE else f"\n{BREAK}\n").text.split(BREAK)
        place = next((number for number, one in enumerate(blocks) if one is interaction), 0)
        parts = [texts[place]] if place < len(texts) - 1 else []
        asked = read_prose(interaction.find("prompt"))
        parts.append(asked.text)
        if place == len(blocks) - 1:
            parts.append(texts[-1])
        lines = [line for part in parts for line in part.split("\n") if line.strip()]
        return Prose("\n".join(line.strip() for line in lines), asked.pictures, asked.notes)

    def sentence_of(self, interaction: Element, gap: str) -> Prose:
        """The text around an inline interaction: its paragraph with `gap`, and the paragraphs without any gap."""
        filled: list[bool] = []

        def stand(one: Element) -> str:
            if one is interaction:
                return gap + BREAK
            if one.tag in INLINE:
                filled.append(True)
                return self.solution(one) + BREAK
            return ""

        whole = read_prose(self.body, stand)
        lines = [line for line in whole.text.split("\n") if gap + BREAK in line or BREAK not in line]
        text = "\n".join(line.replace(BREAK, "") for line in lines)
        return Prose(text, (), (GAP_SHOWN,) if filled else ())

    def solution(self, interaction: Element) -> str:
        """The right answer of an inline interaction, as a text."""
        right = self.key_of(interaction).right
        if interaction.tag == "inlineChoiceInteraction":
            named = {one.get("identifier"): read_prose(one).line for one in interaction.iterfind("inlineChoice")}
            return named.get(right[0], "…") if right else "…"
        return right[0] if right else "…"

    def made(
        self,
        interaction: Element,
        kind: ItemKind,
        prompt: Prose,
        options: tuple[ForeignOption, ...] = (),
        notes: tuple[Remark, ...] = (),
    ) -> ForeignItem:
        """The item of `interaction`, with the explanations and the picture of the whole item."""
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
            feedback=self.explanations.general,
            category=self.category,
            picture=picture,
            notes=unique([*self.notes, *prompt.notes, *notes, *lost]),
            hint=self.explanations.hint,
        )
