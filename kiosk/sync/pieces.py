"""The parts from which statements are composed: accounts, activities, texts and durations."""

from collections.abc import Mapping
from typing import Any

from kiosk.domain.ids import KioskId
from kiosk.domain.text import addressed
from kiosk.sync import vocabulary as words

Json = dict[str, Any]


def own_home_page(kiosk: KioskId) -> str:
    """Default ``homePage`` of the accounts of actors: an IRI that contains the kiosk's id."""
    return f"{words.OURS}/kiosk/{kiosk}"


def agent(home_page: str, name: str) -> Json:
    """A person, by a pseudonym or the id of an account; never by a personal name."""
    return {"objectType": "Agent", "account": {"homePage": home_page, "name": name}}


def group(home_page: str, session: str) -> Json:
    """The people of a session as an identified group (xAPI 1.0.3 Data §2.4.2.2), whose members are not listed."""
    return {"objectType": "Group", "account": {"homePage": home_page, "name": session}}


def activity(iri: str) -> Json:
    """A reference to an activity."""
    return {"objectType": "Activity", "id": iri}


def meeting_iri(session: str) -> str:
    """IRI of a guide's session in statements."""
    return f"{words.OURS}/xapi/session/{session}"


def visit_iri(visit: str) -> str:
    """IRI of a visit in statements."""
    return f"{words.OURS}/xapi/visit/{visit}"


def lesson_iri(lesson: str) -> str:
    """IRI of a lesson in statements, the same on every kiosk."""
    return f"{words.OURS}/xapi/lesson/{lesson}"


def lesson_grouping(lesson: str) -> list[Json]:
    """The activities that contain a lesson."""
    pack, _, name = lesson.partition("/")
    # cmi5 §9.6.2.3: `grouping` contains the publisher's id of the lesson, which differs from the object's id
    publisher = activity(f"{words.OURS}/xapi/pack/{pack}/lesson/{name}")
    return [publisher, activity(f"{words.OURS}/xapi/pack/{pack}")]


def step_definition(step: str, text: Mapping[str, str], interaction: Mapping[str, Any]) -> Json:
    """Definition of a judged step as a ``cmi.interaction``."""
    kind = interaction["type"]
    definition: Json = {
        "type": words.INTERACTION_TYPE,
        "name": {"en": f"Step {step}"},
        "description": language_map(text),
        "interactionType": kind,
        "correctResponsesPattern": [interaction["correct"]],
    }
    for name in words.COMPONENT_LISTS.get(kind, ()):
        parts = interaction["components"].get(name)
        if parts:
            definition[name] = [{"id": part, "description": language_map(texts)} for part, texts in parts.items()]
    return definition


def profile_extensions(profile: Mapping[str, Any]) -> Json:
    """Extensions for what a learner's profile states: age band, decade of birth, sex, hamlet.

    What is not stated is absent.
    """
    named = {words.BAND: "band", words.DECADE: "decade", words.SEX: "sex", words.HAMLET: "hamlet"}
    return {iri: profile[key] for iri, key in named.items() if profile.get(key) is not None}


def language_map(texts: Mapping[str, str]) -> dict[str, str]:
    """`texts` by language, with the default form of address."""
    return {language: addressed(text) for language, text in texts.items()}


def duration(seconds: float) -> str:
    """Format a duration by ISO 8601: ``PT12.5S``, rounded to hundredths, the precision that xAPI compares."""
    return f"PT{f'{max(0.0, seconds):.2f}'.rstrip('0').rstrip('.')}S"
