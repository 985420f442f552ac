"""Every command of the program with arguments that are right, and which of them are places."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """An argument that names a place of the `World`; `is_written`: a command makes or fills it."""

    name: str
    is_written: bool = False

    def below(self, world: Path) -> Path:
        """Where it is."""
        return world / self.name


Word = str | Place
NEW = Place("new", is_written=True)
REPO, KEYS, HUB, STICK = Place("province"), Place("province-keys"), Place("hub"), Place("stick")
SOURCE, PACK, OLD = Place("source/an-toan-mau"), Place("an-toan-mau-1.2.0.hocpack"), Place("old")
UNSEALED = ("--passphrase", "none")
SIGNED = ("--keys", KEYS, *UNSEALED)
ENGINE = ("--engine", "false {text_file} {wav}")

ROWS: Mapping[str, tuple[Word, ...]] = {
    "run": (),
    "tour": ("--out", NEW),
    "shots": ("--out", NEW, "--plain", "--only", "attract"),
    "gallery": ("--out", NEW, "--data", Place("source")),
    "export": ("--to", NEW),
    "doctor": (),
    "restore": (OLD,),
    "pin reset": (),
    "pack check": (SOURCE,),
    "pack build": (SOURCE, "--out", NEW, "--narration", Place("narration")),
    "pack narrate": (SOURCE, "--out", NEW, *ENGINE),
    "pack schema": ("--out", NEW),
    "pack list": (),
    "pack install": (PACK,),
    "pack remove": ("an-toan-mau",),
    "pack rollback": ("an-toan-mau",),
    "publish init": (NEW, "--name", "Tỉnh", "--keys", Place("new-keys", is_written=True), *UNSEALED),
    "publish add-department": (REPO, "so-y-te", "--title", "Sở Y tế", *SIGNED),
    "publish rotate": (REPO, "timestamp", *SIGNED),
    "publish revoke": (REPO, "tram-mau", *SIGNED),
    "publish add": (REPO, PACK, *SIGNED),
    "publish renew": (REPO, *SIGNED),
    "publish carrier": (REPO, NEW),
    "publish status": (REPO, "--keys", KEYS),
    "hub init": (NEW, "--name", "Tỉnh"),
    "hub receive": (HUB, STICK, "--keys", KEYS, "--repo", REPO, *UNSEALED),
    "hub receipts": (HUB, NEW, "--keys", KEYS, "--repo", REPO, *UNSEALED),
    "hub status": (HUB,),
}
"""Command → arguments that make it do its work in a `World`."""
FAILING = {"pack narrate": 1, "pack rollback": 1}
"""Commands that end with another code than 0 in a new `World`."""
DRAWING = ("run", "tour", "shots", "gallery")
"""Commands that need Qt as soon as nothing is wrong."""
