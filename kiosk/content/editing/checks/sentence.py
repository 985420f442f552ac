"""One message of the checks, and what the studio says instead."""

import re
from dataclasses import dataclass
from functools import cached_property

from kiosk.domain.texts import MessageText


@dataclass(frozen=True)
class Sentence:
    """A message with ``{name}`` in place of its values, and the sentence and the cure for an author."""

    message: str
    sentence: MessageText
    cure: MessageText

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Pattern that matches the message; its groups are the values."""
        parts = re.split(r"\{(\w+)\}", self.message)
        seen: set[str] = set()
        found = ""
        for number, part in enumerate(parts):
            if number % 2 == 0:
                found += re.escape(part)
            else:
                found += ".*" if part in seen else f"(?P<{part}>.*)"
                seen.add(part)
        return re.compile(found, re.DOTALL)

    @property
    def weight(self) -> int:
        """Number of fixed characters; of several messages that match, the most exact one counts."""
        return len(re.sub(r"\{\w+\}", "", self.message))
