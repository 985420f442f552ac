"""Makes ids from Vietnamese texts: ``Gọi lại số in sau thẻ`` becomes ``goi-lai-so-in``.

Rules: an id has the shape of `PartId`. It is made once; it does not change with the text, because recordings and
results refer to it.
"""

from collections.abc import Collection

from kiosk.content.packs.references import RESERVED_STEPS
from kiosk.domain.vietnamese.plain_ids import hyphenated, unused

LONGEST = 24
"""Maximum length of a new id in characters; a number can follow."""
RESERVED = frozenset({*RESERVED_STEPS, "hint", "true", "false", "sender"})
"""Words with a meaning of their own in some place of a lesson."""


def new_id(text: str, taken: Collection[str], fallback: str = "phan") -> str:
    """Return an id made from the beginning of `text` that is not in `taken`.

    If `text` has no letters, the id begins with `fallback`. If it is taken, the first free number from 2 follows.
    """
    wanted = hyphenated(text, LONGEST)
    if not wanted[:1].isalpha():
        wanted = f"{fallback}-{wanted}".strip("-")
    return unused(wanted, RESERVED.union(taken))
