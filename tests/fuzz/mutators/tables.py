"""Mutations of TOML files: values of wrong types, duplicate and dotted keys, and other encodings."""

import re
from random import Random

from tests.fuzz.mutators import octets, texts

_VALUES = (
    *(
        "1",
        "0",
        "-1",
        "3",
        "60",
        "1_000",
        "0x10",
        "0b1",
        "1e3",
        "inf",
        "nan",
        "-0.0",
        "true",
        "false",
        "9" * 30,
        "9" * 5000,
    ),
    *(
        "[]",
        "[[]]",
        "[1, 'a']",
        "{}",
        "{a = 1}",
        "{vi = 'a'}",
        "''",
        '""',
        "'''a'''",
        '"""\na"""',
        "'a\\n'",
        '"a\\nb"',
    ),
    *(
        "2026-11-24",
        "08:00:00",
        "2026-11-24T08:00:00Z",
        "'\u202e'",
        "'\u200b'",
        '"\\u0000"',
        '"\\ud800"',
        '"\\U0010ffff"',
    ),
    *(
        "'xã Lệ Thủy'",
        "'19249'",
        "'00000'",
        "'\u0661\u0669\u0662\u0664\u0669'",
        "['/media/usb']",
        "['']",
        '["a\\u0000b"]',
        "['a', 'a']",
    ),
    *(
        "'https://a.vn'",
        "'https://['",
        "'https://a.vn:99999'",
        "'https://a.vn/x y'",
        "'https://xn--0.vn'",
        "'http://a'",
        "'vi'",
        "'bác'",
    ),
    *(
        "['Thượng Giang']",
        "[' An Lạc']",
        "['" + "x" * 41 + "']",
        "['x', 1]",
        "'root.json'",
        "'../root.json'",
        "'/root.json'",
        "'C:root.json'",
    ),
    *("'.'", "'a\\root.json'", "'" + "x" * 3000 + "'", "[" * 300 + "]" * 300, "", "@", "'", '"'),
)
_ENTRY = re.compile(r"^([\w\"'-]+) *= *(.*)$", re.MULTILINE)


def mutated(rng: Random, text: str, keys: tuple[str, ...]) -> bytes:
    """Apply one to four mutations to the TOML `text`; `keys` are the keys that the program accepts."""
    for _ in range(rng.choice((1, 1, 2, 3, 4))):
        text = _once(rng, text, keys)
    data = texts.in_bytes(text)
    match rng.randrange(20):
        case 0:
            return octets.mutated(rng, data)
        case 1:
            encoding = rng.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1258"))
            return text.encode(encoding, "replace")
        case 2:
            return data.replace(b"\n", rng.choice((b"\r\n", b"\r", b"\n\n", b"\x00\n", b"\n\t")))
    return data


def _once(rng: Random, text: str, keys: tuple[str, ...]) -> str:
    entries = list(_ENTRY.finditer(text))
    entry = rng.choice(entries) if entries else None
    match rng.randrange(12):
        case 0 | 1 | 2 | 3 if entry is not None:
            return text[: entry.start(2)] + rng.choice(_VALUES) + text[entry.end(2) :]
        case 4 if entry is not None:
            return text[: entry.start(2)] + texts.mutated(rng, entry[2]) + text[entry.end(2) :]
        case 5 if entry is not None:
            return text[: entry.start(1)] + rng.choice(keys) + text[entry.end(1) :]
        case 6 if entry is not None:
            return text[: entry.start(1)] + texts.mutated(rng, entry[1]) + text[entry.end(1) :]
        case 7 if entry is not None:
            return text[: entry.start()] + text[entry.end() + 1 :]
        case 8:
            dots = ".".join("a" for _ in range(rng.choice((2, 50, 150, 3000))))
            heads = (
                "[a]",
                "[[a]]",
                f"[{dots}]",
                f"{dots} = 1",
                f"{rng.choice(keys)}.{dots} = 1",
                "# ghi chú",
                '"" = 1',
            )
            return f"{text}{rng.choice(heads)}\n"
        case 9:
            return "".join(f"k{number} = {number}\n" for number in range(rng.choice((5, 49, 60, 3000)))) + text
        case 10:
            return text + f"{rng.choice(keys)} = {rng.choice(_VALUES)}\n"
    return texts.mutated(rng, text)
