"""Variants of a good lesson that break one rule each, read from ``rule_breaks.yaml``."""

from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
RULED = HERE / "ruled"
"""The folder with the good lesson, a pack beside it, and the facts of both."""
PACK_ID = "suc-khoe-mau"
LESSON = f"{PACK_ID}/nhac-thuoc.yaml"


@dataclass(frozen=True)
class Edit:
    """A text that is replaced once."""

    old: str
    new: str

    def made(self, text: str) -> str:
        """The edited text."""
        assert text.count(self.old) == 1, f"{text.count(self.old)} times: {self.old}"
        return text.replace(self.old, self.new)


@dataclass(frozen=True)
class RuleBreak:
    """Edits of the good lesson, and the only finding that must follow; the YAML file explains the fields."""

    name: str
    old: str
    new: str
    field: str
    message: str
    cure: str
    at: str = ""
    edited: str = LESSON
    file: str = LESSON
    warns: bool = False
    more: tuple[Edit, ...] = ()

    def make(self, home: Path) -> int:
        """Edit the packs in the folder `home`; return the line of the finding."""
        path = home / self.edited
        good = path.read_text("utf-8")
        edited = good
        for edit in (Edit(self.old, self.new), *self.more):
            edited = edit.made(edited)
        path.write_text(edited, "utf-8")
        whole = (home / self.file).read_text("utf-8")
        where = whole.index(self.at) if self.at else good.index(self.old)
        return whole.count("\n", 0, where) + 1


def _read() -> tuple[RuleBreak, ...]:
    entries = yaml.safe_load((HERE / "rule_breaks.yaml").read_text("utf-8"))
    return tuple(
        RuleBreak(**{**entry, "more": tuple(Edit(**edit) for edit in entry.get("more", ()))}) for entry in entries
    )


RULE_BREAKS = _read()
