"""Changes one value of a signed file and signs the result with the province's own keys."""

import copy
import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from securesystemslib.formats import encode_canonical

from tests.content.trust.province import Province, Tree

Place = tuple[str | int, ...]

REMOVED = object()
"""Used in place of a value to remove the field or entry."""


RAW = {
    "RAW digits": "9" * 5000,
    "RAW infinite": "1e999",
    "RAW deep": "[" * 900 + "]" * 900,
    "RAW deepest": "[" * 100_000 + "]" * 100_000,
    "RAW twice": '{"x": 1, "x": 2}',
}
"""By placeholder: JSON text of a value that Python's `json` cannot write."""

WRONG: Sequence[Any] = (
    REMOVED, None, True, False, 0, -1, 1, 7, 1.0, 1.5, float("nan"), 2**31, 2**53, 2**63, 10**400, *RAW,
    "", "x", "1", "\ud800", "\0", "../../x", "a" * 300, "a" * 5000, "ä\u202e", "[]", "2026-11-24T08:00:00",
    "2026-13-45T99:99:99Z", "0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59Z", "٢٠٢٦-11-24T08:00:00Z",
    [], {}, [None], [[]], [1, "x"], ["x", "x"], {"": None}, {"x": 1},
)  # fmt: skip


def places(data: Any, before: Place = ()) -> Iterator[Place]:
    """Yield the paths of all values in `data`; `before` is the path of `data` itself."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*before, key)
        yield from places(value, (*before, key))


def changed(data: Any, place: Place, value: Any) -> Any:
    """Return a copy of `data` in which `value` replaces the value at `place`."""
    made = copy.deepcopy(data)
    inside = made
    for key in place[:-1]:
        inside = inside[key]
    if value is REMOVED:
        del inside[place[-1]]
    else:
        inside[place[-1]] = value
    return made


def signed_parts(province: Province) -> dict[str, Any]:
    """Return the signed part of the newest metadata file of each role, by path."""
    newest: dict[str, str] = {}
    for path in sorted(path for path in province.files if path.startswith("metadata/")):
        newest[role_of(path)] = path
    return {path: json.loads(province.files[path])["signed"] for path in newest.values()}


def role_of(path: str) -> str:
    return path.removesuffix(".json").rpartition("/")[2].rpartition(".")[2]


def signed_anew(province: Province, path: str, said: Any) -> Tree:
    """Return the carrier's files with `said`, newly signed, as the signed part of the file at `path`.

    The snapshot contains hashes of other files, and the timestamp contains the hash of the snapshot. If such a hash
    changes, the file that contains it is updated and signed again.
    """
    tree = dict(province.files)
    tree[path] = _file(province, role_of(path), said)
    parts = signed_parts(province)
    (snapshot,) = [name for name in parts if role_of(name) == "snapshot"]
    if role_of(path) not in {"root", "timestamp", "snapshot"}:
        tree[snapshot] = _file(province, "snapshot", _vouching(parts[snapshot], f"{role_of(path)}.json", tree[path]))
    if role_of(path) not in {"root", "timestamp"}:
        timestamp = _vouching(parts["metadata/timestamp.json"], "snapshot.json", tree[snapshot])
        tree["metadata/timestamp.json"] = _file(province, "timestamp", timestamp)
    return tree


def _vouching(said: Any, name: str, data: bytes) -> Any:
    about = {**said["meta"][name], "length": len(data), "hashes": {"sha256": hashlib.sha256(data).hexdigest()}}
    return changed(said, ("meta", name), about)


def _file(province: Province, role: str, said: Any) -> bytes:
    try:
        payload = encode_canonical(said).encode()
    except Exception:  # noqa: BLE001 - for a value that cannot be encoded, an empty message is signed
        payload = b""
    signatures = [signer.sign(payload).to_dict() for signer in province.keys[role]]
    body = f'{{"signatures":{dumped(signatures)},"signed":{dumped(said)}}}'
    return body.encode("utf-8", "surrogatepass")


def dumped(data: Any) -> str:
    text = json.dumps(data)
    for name, raw in RAW.items():
        text = text.replace(f'"{name}"', raw)
    return text
