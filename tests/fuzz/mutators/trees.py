"""Mutations of JSON: wrong types and sizes; missing, duplicate and unexpected keys; unusual serialisations."""

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.fuzz.mutators import octets, texts

Spot = tuple[str | int, ...]

NUMBERS = (
    *(
        0,
        1,
        -1,
        2,
        7,
        255,
        4096,
        65536,
        2**31 - 1,
        2**31,
        2**32,
        2**53,
        2**63 - 1,
        2**63,
        -(2**63) - 1,
        2**64,
        10**30,
    ),
    *(0.0, -0.0, 0.5, 1.0, 1e-300, 1e308, float("inf"), float("-inf"), float("nan")),
)
MOST_COPIES = 3000
DEEPEST = 3000


def odd(rng: Random) -> Any:
    """Return a random value that few fields accept."""
    match rng.randrange(12):
        case 0 | 1 | 2:
            return rng.choice((None, True, False, "", [], {}, [None], {"": None}, [[]], "x"))
        case 3 | 4 | 5:
            return rng.choice(NUMBERS)
        case 6:
            return 10 ** rng.choice((100, 400, 4000))
        case 7 | 8:
            return texts.mutated(rng, rng.choice(("", "x", "vi", "media/khoa.svg", "2026-11-24T08:15:30Z", "1.0.0")))
        case 9:
            return "x" * rng.choice((50, 500, 5000, 70_000))
        case 10:
            return nested(rng, rng.choice((3, 10, 70, 300)))
        case _:
            return {texts.mutated(rng, "key"): odd(rng) for _ in range(rng.randrange(4))}


def nested(rng: Random, depth: int) -> Any:
    """Return lists and objects nested `depth` levels deep."""
    value: Any = rng.choice((0, "x", None))
    for _ in range(depth):
        value = [value] if rng.random() < 0.5 else {"a": value}
    return value


def spots(value: Any, at: Spot = ()) -> Iterator[Spot]:
    """Yield the path of each value in `value`, beginning with `at`, the path of `value` itself."""
    yield at
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in below:
        yield from spots(inner, (*at, key))


def mutated(rng: Random, value: Any) -> Any:
    """Return a copy of `value` after one to three mutations."""
    value = copy.deepcopy(value)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        value = _once(rng, value)
    return value


def _once(rng: Random, value: Any) -> Any:
    known = list(spots(value))
    spot = rng.choice(known[1:] or known)
    if not spot:
        return odd(rng)
    parent = _at(value, spot[:-1])
    key: Any = spot[-1]
    here = parent[key]
    match rng.randrange(10):
        case 0 | 1 | 2:
            parent[key] = _near(rng, here)
        case 3 | 4:
            parent[key] = odd(rng)
        case 5:
            del parent[key]
        case 6:
            parent[key] = copy.deepcopy(_at(value, rng.choice(known)))
        case 7 if isinstance(parent, list):
            few = rng.choice((1, 2, 20, 200, MOST_COPIES)) if len(json.dumps(here)) < 200 else rng.choice((1, 2, 20))
            parent[key:key] = [here] * few
        case 8 if isinstance(parent, dict):
            parent[texts.mutated(rng, key) if rng.random() < 0.5 else _key(rng, value, known)] = parent.pop(key)
        case _:
            _widen(rng, here if isinstance(here, dict | list) else parent)
    return value


def _near(rng: Random, here: Any) -> Any:
    """Return a value that differs little from `here`, mostly of the same type."""
    match here:
        case bool():
            return not here
        case int() if abs(here) > 2**64:
            return -here
        case int():
            return rng.choice((here + 1, here - 1, -here, here * 10, here << 31, float(here), str(here)))
        case float():
            return rng.choice((-here, here * 1e9, here / 1e9, str(here)))
        case str():
            return texts.mutated(rng, here)
        case list():
            return rng.choice((here[::-1], here[1:], here[:-1], here * 2, [here], dict.fromkeys(map(str, here))))
        case dict():
            return rng.choice(({**here, "x": 1}, list(here), list(here.values()), {"vi": here}, [here]))
    return odd(rng)


def _widen(rng: Random, here: Any) -> None:
    if isinstance(here, dict):
        here[texts.mutated(rng, "x")] = odd(rng)
    elif isinstance(here, list):
        here.insert(rng.randrange(len(here) + 1), odd(rng))


def _key(rng: Random, value: Any, known: list[Spot]) -> str:
    """Return a random object key from `known`, the paths of all values; return ``x`` if there is no object key."""
    keys = [str(spot[-1]) for spot in known if spot and isinstance(spot[-1], str)]
    return rng.choice(keys) if keys else "x"


def _at(value: Any, spot: Spot) -> Any:
    for key in spot:
        value = value[key]
    return value


def written(value: Any) -> bytes:
    """Return `value` as JSON in the program's canonical form."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return texts.in_bytes(text)


def written_oddly(rng: Random, value: Any) -> bytes:
    """Return `value` as unusual or invalid JSON, as another program or an attacker could write it."""
    match rng.randrange(12):
        case 0:
            return json.dumps(value, indent=rng.choice((None, 1, "\t"))).encode()
        case 1:
            return (
                written(value)
                .decode("utf-8", "surrogatepass")
                .encode(rng.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig")), "surrogatepass")
            )
        case 2:
            return b"[" * rng.choice((100, 1000, 100_000)) + written(value)
        case 3:
            return b'{"a":' * rng.choice((100, 1000, 100_000)) + b"0" + b"}" * 100
        case 4:
            return written(value) + rng.choice((b"\n", b"{}", b"\x00", b" " * 100_000, b",", written(value)))
        case 5:
            return _with_key_twice(rng, value)
        case 6:
            raw = written(value)
            return raw.replace(b":", b": ", rng.randrange(1, 4))
        case 7:
            raw = written(value)
            number = rng.choice((b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"0x10", b"01", b"1_0", b"1."))
            return raw.replace(b":1", b":" + number, 1) if b":1" in raw else raw.replace(b":", b":" + number, 1)
        case 8:
            return rng.choice((b"", b"null", b"[]", b"{}", b'""', b"0", b"true", b"\xff\xfe", b" "))
        case 9:
            raw = json.dumps(value, sort_keys=True, separators=(",", ":"))
            return "".join(
                f"\\u{ord(sign):04x}" if sign.isalpha() and rng.random() < 0.1 else sign for sign in raw
            ).encode("utf-8", "surrogatepass")
        case _:
            return octets.mutated(rng, written(value))


def _with_key_twice(rng: Random, value: Any) -> bytes:
    raw = written(value)
    if not isinstance(value, dict) or not value:
        return raw + raw
    key = rng.choice(list(value))
    return b"{" + texts.in_bytes(json.dumps(key)) + b":" + written(odd(rng)) + b"," + raw[1:]


def gentle(rng: Random, value: Any) -> Any:
    """Return a copy of `value` with some values swapped, repeated, removed or incremented; the copy can be valid."""
    value = copy.deepcopy(value)
    for _ in range(rng.choice((1, 1, 2, 3))):
        known = [spot for spot in spots(value) if spot]
        if not known:
            break
        spot = rng.choice(known)
        parent, key = _at(value, spot[:-1]), spot[-1]
        here = parent[key]
        match rng.randrange(8):
            case 0 | 1 | 2:
                alike = [_at(value, other) for other in known if type(_at(value, other)) is type(here)]
                parent[key] = copy.deepcopy(rng.choice(alike))
            case 3 if isinstance(here, bool):
                parent[key] = not here
            case 3 if isinstance(here, int | float):
                parent[key] = here + rng.choice((-1, 1, 10, -here))
            case 4 if isinstance(here, list):
                rng.shuffle(here)
            case 5 if isinstance(parent, list):
                parent[key:key] = [copy.deepcopy(here)] * rng.choice((1, 2, 5))
            case 6:
                del parent[key]
            case 7 if isinstance(here, str) and here:
                words = here.split(" ")
                rng.shuffle(words)
                parent[key] = " ".join(words)
    return value
