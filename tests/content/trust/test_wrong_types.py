"""Attacks with values of wrong types, signed with the province's own keys: each must be refused and change nothing.

The environment variable ``KIOSK_FUZZ_CASES`` sets the number of random changes.
"""

import contextlib
import io
import os
import random
from collections.abc import Sequence
from typing import Any, BinaryIO

import pytest

from kiosk.content.trust.names import prefixed, unprefixed
from kiosk.content.trust.province_root import is_same_province, read_root
from kiosk.content.trust.refusals import absent, too_long
from kiosk.domain.errors import CarrierRefusedError
from kiosk.domain.set_up import SetUpError
from kiosk.domain.trust import Belief, SignedTarget
from kiosk.storage.trust import believe_signatures
from tests.content.trust.conftest import FIRST
from tests.content.trust.mutations import REMOVED, WRONG, Place, changed, places, role_of, signed_anew, signed_parts
from tests.content.trust.province import DEPARTMENT, OTHER, Province, Tree
from tests.content.trust.visiting import Visited

CASES = int(os.environ.get("KIOSK_FUZZ_CASES", "300"))
SEED = 20261124

DELEGATION: Place = ("delegations", "roles", 0)
NAMED: dict[str, tuple[str, Place, Any]] = {
    "department without a name": ("targets", (*DELEGATION, "name"), None),
    "number for a department": ("targets", (*DELEGATION, "name"), 7),
    "name longer than a file's": ("targets", (*DELEGATION, "name"), "a" * 300),
    "key id that is null": ("targets", (*DELEGATION, "keyids"), [None]),
    "key ids that are a text": ("targets", (*DELEGATION, "keyids"), "x"),
    "key ids of two types": ("root", ("roles", "timestamp", "keyids"), [1, "x"]),
    "threshold that is no number": ("targets", (*DELEGATION, "threshold"), None),
    "threshold of more than any keys": ("root", ("roles", "timestamp", "threshold"), 2**63),
    "version beyond SQLite": ("timestamp", ("version",), 2**63),
    "version of 5,000 digits": ("timestamp", ("version",), "RAW digits"),
    "version that is a fraction": ("snapshot", ("version",), 1.0),
    "version that is true": ("snapshot", ("meta", "targets.json", "version"), True),
    "length that is a fraction": ("timestamp", ("meta", "snapshot.json", "length"), 1.5),
    "hash that is null": ("timestamp", ("meta", "snapshot.json", "hashes", "sha256"), None),
    "end that is no day": ("timestamp", ("expires",), "2026-13-45T99:99:99Z"),
    "end in other digits": ("timestamp", ("expires",), "٢٠٢٦-11-24T08:00:00Z"),
    "end that is a number": ("root", ("expires",), 4102444800),
    "no keys": ("root", ("keys",), REMOVED),
    "key that another program verifies": (
        "targets",
        ("delegations", "keys"),
        {"x": {"keytype": "rsa", "scheme": "pgp+rsa-pkcsv1.5", "keyval": {"public": None}}},
    ),
    "terminating that is a text": ("targets", (*DELEGATION, "terminating"), "yes"),
    "nested too deeply": ("timestamp", ("x-signed-at",), "RAW deep"),
    "a key twice": ("timestamp", ("x-signed-at",), "RAW twice"),
    "not a number": ("timestamp", ("x-signed-at",), float("nan")),
}


@pytest.fixture
def rotated(province: Province) -> Province:
    """The province with a second version of its root, which the kiosk must read from the carrier."""
    province.rotate("timestamp")
    province.sign_timestamp()
    return province


@pytest.mark.parametrize("case", NAMED)
def test_wrong_type_signed_by_the_province(fresh: Visited, rotated: Province, case: str):
    role, place, value = NAMED[case]
    parts = signed_parts(rotated)
    (path,) = [path for path in parts if role_of(path) == role]
    before = fresh.state()
    told = fresh.refuses(signed_anew(rotated, path, changed(parts[path], place, value)))
    assert f"{role}.json on the carrier is " in told
    assert fresh.state() == before


def test_wrong_type_signed_by_a_department_keeps_no_other_out(fresh: Visited, province: Province):
    path = f"metadata/1.{OTHER}.json"
    before = fresh.state()
    examined = fresh.examines(signed_anew(province, path, changed(signed_parts(province)[path], ("targets",), None)))
    assert [target.name for target in examined.targets] == [FIRST]
    (refused,) = examined.refused
    assert refused.name == f"{OTHER}/"
    assert f"1.{OTHER}.json on the carrier is invalid: the value of signed.targets has the wrong format" in (
        str(refused.error)
    )
    assert f"Ask {OTHER} to make and sign its packs again." in str(refused.error)
    assert fresh.state() == before


def test_wrong_type_of_a_pack_names_the_place(fresh: Visited, province: Province):
    path = f"metadata/2.{DEPARTMENT}.json"
    said = changed(signed_parts(province)[path], ("targets", FIRST, "length"), "12")
    told = fresh.refuses_target(signed_anew(province, path, said), FIRST)
    assert f"the value of signed.targets.{FIRST}.length has the wrong format" in told


class InMemory:
    """A carrier whose files are in memory."""

    label = "/"

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def metadata(self, name: str, limit: int) -> bytes:
        data = self._tree.get(f"metadata/{name}")
        if data is None:
            raise absent(name)
        if len(data) > limit:
            raise too_long(name, limit)
        return data

    def targets(self, _signed: Sequence[SignedTarget] = (), /) -> Sequence[str]:
        return [unprefixed(name.removeprefix("targets/")) for name in self._tree if name.startswith("targets/")]

    def open_target(self, name: str, sha256: str) -> BinaryIO:
        found = self._tree.get(f"targets/{prefixed(name, sha256)}")
        if found is None:
            raise absent(name)
        return io.BytesIO(found)


class UndoneError(Exception):
    """Raised by the test to roll back a transaction."""


def believe_and_undo(fresh: Visited, belief: Belief) -> None:
    """Record the carrier's signatures as an installation does, then roll the transaction back."""
    with contextlib.suppress(UndoneError), fresh.kiosk.store.database.writing() as connection:
        believe_signatures(connection, belief)
        raise UndoneError


def test_one_value_changed_at_random_and_signed_anew(fresh: Visited, rotated: Province):
    chance = random.Random(SEED)
    parts = signed_parts(rotated)
    all_places = [(path, place) for path, said in parts.items() for place in places(said)]
    before = fresh.state()
    refusals = []
    for _ in range(CASES):
        path, place = chance.choice(all_places)
        value = chance.choice(WRONG)
        carrier = InMemory(signed_anew(rotated, path, changed(parts[path], place, value)))
        try:
            examined = fresh.looks(carrier)
            believe_and_undo(fresh, examined.belief)
        except CarrierRefusedError as error:
            refusals.append(error)
        except Exception as error:
            error.add_note(f"{path}: {place} = {value!r:.60}")
            raise
    assert len(refusals) > CASES / 2
    assert all(error.cure for error in refusals)
    assert fresh.state() == before


def test_one_value_changed_in_a_root_that_a_new_kiosk_is_to_trust(province: Province):
    chance = random.Random(SEED)
    path = "metadata/1.root.json"
    said = signed_parts(province)[path]
    refused = 0
    for place in chance.choices(list(places(said)), k=CASES):
        root = signed_anew(province, path, changed(said, place, chance.choice(WRONG)))[path]
        try:
            read_root(root)
        except SetUpError:
            refused += 1
        is_same_province(province.first_root, root)
    assert refused > CASES / 2
