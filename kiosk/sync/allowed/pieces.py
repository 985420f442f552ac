"""Shapes from which the shapes of statements are composed; the counterpart of `sync.pieces`."""

from collections.abc import Mapping

from kiosk.sync import vocabulary as words
from kiosk.sync.allowed import values as of
from kiosk.sync.allowed.shapes import Leaf, Listed, Maybe, Record, Shape
from kiosk.sync.allowed.values import exactly, iri, one_of, texts

Properties = Mapping[str, Shape | Maybe]
NONE: Properties = {}
_INTERACTIONS = ("choice", "sequencing", "likert", "matching", "performance", "true-false", "other")


def agent(name: Leaf) -> Record:
    """Return the shape of a person, by a pseudonym or the id of an account."""
    return Record({"account": _account(name), "objectType": exactly("Agent")})


def group(name: Leaf) -> Record:
    """Return the shape of the people of a session."""
    return Record({"account": _account(name), "objectType": exactly("Group")})


def _account(name: Leaf) -> Record:
    return Record({"homePage": texts("<<home>>"), "name": name})


def activity(id_: Leaf, definition: Properties = NONE) -> Record:
    """Return the shape of an activity, or of a reference to one if there is no `definition`."""
    defined: Properties = {"definition": Record(definition)} if definition else NONE
    return Record({"id": id_, "objectType": exactly("Activity"), **defined})


def statement(verb: str, actor: Shape, thing: Shape, context: Properties, result: Properties) -> Record:
    """Return the shape of a statement; without `result` if that is empty."""
    shown = Record({"display": Record({"en": exactly(verb.rsplit("/", 1)[1])}), "id": exactly(verb)})
    about: Properties = {"id": texts("<<id>>"), "timestamp": texts("<<time>>"), "verb": shown}
    judged: Properties = {"result": Record(result)} if result else NONE
    return Record({"actor": actor, "object": thing, "context": Record(context), **about, **judged})


def references(*ids: Leaf) -> Listed:
    """Return the shape of a list of references to the activities `ids`."""
    return Listed(tuple(activity(id_) for id_ in ids))


ACTOR = agent(texts("<<actor>>"))
STAFF = agent(texts(of.PARTS["actor"]))
SESSION = group(texts("<<session>>"))
LESSON_IRI = iri("/xapi/lesson/<<pack>>/<<lesson>>")
STEP_IRI = iri("/xapi/lesson/<<pack>>/<<lesson>>/step/<<step>>")
SKILL_IRI = iri("/xapi/lesson/<<pack>>/<<lesson>>/skill/<<skill>>")
SESSION_IRI = iri("/xapi/session/<<session>>")
GROUPING = references(iri("/xapi/pack/<<pack>>/lesson/<<lesson>>"), iri("/xapi/pack/<<pack>>"))
LESSON = activity(LESSON_IRI, {"type": exactly(words.LESSON_TYPE)})
TITLED_LESSON = activity(LESSON_IRI, {"type": exactly(words.LESSON_TYPE), "name": of.LANGUAGES})
MEETING = activity(SESSION_IRI, {"type": exactly(words.MEETING_TYPE)})
PROFILE: Properties = {
    words.BAND: Maybe(of.BAND),
    words.DECADE: Maybe(of.DECADE),
    words.SEX: Maybe(of.SEX),
    words.HAMLET: Maybe(of.HAMLET),
}
NUMBERED: Properties = {words.SEQUENCE: Leaf("<<sequence>>"), words.CLOCK: of.CLOCK}
_STEP: Properties = {
    "type": exactly(words.INTERACTION_TYPE),
    "name": Record({"en": texts("Step <<step>>")}),
    "description": of.LANGUAGES,
}
TYPED_STEP = activity(
    STEP_IRI,
    {
        **_STEP,
        "interactionType": exactly("fill-in"),
        "correctResponsesPattern": Listed((texts("<<answer>>"),)),
    },
)
"""A step into which a person types."""
CHOSEN_STEP = activity(
    STEP_IRI,
    {
        **_STEP,
        "interactionType": one_of(*_INTERACTIONS),
        "correctResponsesPattern": Listed((of.RESPONSE,)),
        **{name: Maybe(of.COMPONENTS) for lists in words.COMPONENT_LISTS.values() for name in lists},
    },
)
"""A step whose answer consists of ids of the lesson."""
