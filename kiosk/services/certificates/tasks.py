"""The texts of the tasks whose short ids are in a credential."""

from collections.abc import Sequence
from contextlib import suppress

from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.ports.packs import Library
from kiosk.services.certificates.credential import short_id


def texts_of(skills: Sequence[str], library: Library) -> Sequence[str]:
    """Return the text of each skill in Vietnamese, as on the paper; "" for one that is not installed here.

    `skills`: short ids. The text is that of the installed version of the lesson, which can differ from the paper's.
    """
    sought, found = set(skills), dict[str, str]()
    for card in library.cards():
        if len(found) == len(sought):
            break
        with suppress(PackMissingError):
            for skill in library.lesson(card.id).skills:
                if (name := short_id(card.id, skill.id)) in sought:
                    found[name] = skill.text.text(VIETNAMESE)
    return [found.get(skill, "") for skill in skills]
