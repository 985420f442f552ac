"""Valid arguments for every command of the program, in which paths are marked as `Place`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.reports.table import Code


@dataclass(frozen=True)
class Place:
    """A path argument, relative to the test's folder; `is_written`: whether the command creates or fills the path."""

    name: str
    is_written: bool = False

    def below(self, world: Path) -> Path:
        """Path of this argument in `world`, the folder of the test."""
        return world / self.name


Word = str | Place
NEW = Place("new", is_written=True)
REPO, KEYS, HUB, STICK = Place("province"), Place("province-keys"), Place("hub"), Place("stick")
SOURCE, PACK, OLD = Place("source/an-toan-mau"), Place("an-toan-mau-1.2.0.hocpack"), Place("old")
LESSON, RECORDING = Place("source/an-toan-mau/ma-otp.yaml"), Place("numbered/1.wav")
UNSEALED = ("--passphrase", "none")
SIGNED = ("--keys", KEYS, *UNSEALED)
OPENED = ("--repo", REPO, *SIGNED)
ENGINE = ("--engine", "false {text_file} {wav}")

ROWS: Mapping[str, tuple[Word, ...]] = {
    "run": (),
    "studio": ("--data", NEW),
    "tour": ("--out", NEW),
    "shots": ("--out", NEW, "--plain", "--only", "attract"),
    "gallery": ("--out", NEW, "--data", Place("source")),
    "export": ("--to", NEW),
    "import": (Place("questions.gift"), "--to", NEW, "--report", Place("items.json", is_written=True)),
    "export-questions": (SOURCE, "--format", "moodle", "--out", NEW),
    "sync status": (),
    "sync now": (),
    "sync take": (STICK,),
    "sync bring": (STICK,),
    "doctor": (),
    "restore": (OLD,),
    "demo": (NEW,),
    "report BC-04": ("--from", "2026-11-15", "--to", "2026-12-14", "--out", NEW, "--format", "csv"),
    "report merge": (Place("kiosk.json"), "--out", NEW, "--format", "csv"),
    "verify": ("RRQT",),
    "pin list": (),
    "pin reset": (),
    "pack check": (SOURCE,),
    "pack build": (SOURCE, "--out", NEW, "--narration", Place("narration")),
    "pack narrate": (SOURCE, "--out", NEW, *ENGINE),
    "pack script": (SOURCE, "--out", NEW),
    "pack schema": ("--out", NEW),
    "voice cut": (RECORDING, "--lesson", LESSON),
    "voice numbered": (Place("numbered"), "--lesson", LESSON),
    "voice sentences": ("--lesson", LESSON),
    "commune-key show": (),
    "commune-key change": (),
    "pack list": (),
    "pack install": (PACK,),
    "pack remove": ("an-toan-mau",),
    "pack rollback": ("an-toan-mau",),
    "publish init": (NEW, "--name", "Tỉnh", "--keys", Place("new-keys", is_written=True), *UNSEALED),
    "publish add-department": (REPO, "so-y-te", "--title", "Sở Y tế", *SIGNED),
    "publish rotate": (REPO, "timestamp", *SIGNED),
    "publish revoke": (REPO, "tram-mau", *SIGNED),
    "publish add": (REPO, PACK, *SIGNED),
    "publish adopt": (REPO, Place("commune"), *SIGNED),
    "publish renew": (REPO, *SIGNED),
    "publish carrier": (REPO, NEW),
    "publish status": (REPO, "--keys", KEYS),
    "hub init": (NEW, "--name", "Tỉnh"),
    "hub receive": (HUB, STICK, *OPENED),
    "hub receipts": (HUB, NEW, *OPENED),
    "hub enrol": (HUB, "--commune", "19249"),
    "hub note": (HUB, "4821 0937 5526 1180", "--note", "Trung tâm xã Lệ Thủy"),
    "hub approve": (HUB, "4821 0937 5526 1180", *OPENED),
    "hub reject": (HUB, "4821 0937 5526 1180"),
    "hub work": (HUB, "--once", *OPENED),
    "hub rebuild": (HUB, *OPENED),
    "hub forward": (HUB, "--status"),
    "hub pages": (HUB, "--out", NEW, *OPENED),
    "hub status": (HUB,),
    "hub clock": (HUB,),
    "hub backup": (HUB, "--to", NEW),
    "hub restore": (NEW, "--from", Place("backup")),
}
"""By command: valid arguments. In the folder of `new_world`, all commands except those in `FAILING` succeed."""
SAME = {f"report {code.value}" for code in Code} - {"report BC-04"} | {"hub doctor"}
"""Commands without a row: they are made by the same function as ``report BC-04``.

The exit code of ``hub doctor`` is a finding about the hub (`tests.province.hub.doctor`).
"""
FAILING = {
    "publish adopt": 1,
    "commune-key show": 1,
    "commune-key change": 1,
    "demo": 1,
    "pack narrate": 1,
    "pack rollback": 1,
    "sync now": 1,
    "verify": 1,
    "hub note": 1,
    "hub approve": 1,
    "hub reject": 1,
    "hub forward": 1,
}
"""Exit codes of commands that fail with these arguments.

``commune-key`` fails because the machine has no commune, and ``publish adopt`` because the digits of its key are not
given. The commands of the hub fail because no kiosk has the code, and no store to forward to is named.

``demo`` fails because its lessons are not among the bundled ones, and ``sync now`` because no server is configured.
`ENGINE`, the engine of ``pack narrate``, always fails. ``pack rollback`` fails because the pack has no earlier
version, and ``verify`` because the text is the beginning of a certificate's.
"""
DRAWING = ("run", "studio", "tour", "shots", "gallery", "pack script")
"""Commands that start Qt when the arguments are valid."""
