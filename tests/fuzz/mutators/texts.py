"""Mutations of text: confusable and invisible characters, line breaks, reserved names and numbers."""

from random import Random

SIGNS = (
    *"\u0000\u0001\u0008\t\n\r\u001b\u007f\u0085\u00a0\u00ad\u200b\u200d\u200e\u2028\u202e\u2066\u2069\ufeff\ufffd\uffff",
    *"\u0301\u0323\u1ea3\u0110\u00d0\ufb01\uff0e\u2024\u0131\u212a\u0660\u0661\u0967\uff11\u00b2\u2460\u5341",
    *(
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "e\u0302\u0301",
        "\ud800",
        "\udfff",
        "\U0010ffff",
        "Z\u0351\u036b" * 8,
    ),
    *(
        "../",
        "..\\",
        "/",
        "\\",
        "%2e%2e%2f",
        "CON",
        "aux.svg",
        ".",
        "..",
        " ",
        "",
        "{addr}",
        "{0}",
        "{x!r}",
        "{fact:x}",
    ),
    *("%s", "%n", "<b>", "&amp;", "'", '"', "\\u0000", "$(id)", "http://a.vn", "null", "NaN", "1_0", "1e999", "-0"),
)
LONGEST = 3000


def mutated(rng: Random, text: str) -> str:
    """Apply one to three mutations to `text`; the result can contain lone surrogates."""
    for _ in range(rng.choice((1, 1, 2, 3))):
        text = _once(rng, text)
    return text


def _once(rng: Random, text: str) -> str:
    start = rng.randrange(len(text) + 1)
    end = min(len(text), start + rng.choice((0, 1, 1, 3, 20, len(text))))
    match rng.randrange(9):
        case 0 | 1 | 2:
            return text[:start] + rng.choice(SIGNS) + text[start:]
        case 3:
            return text[:start] + rng.choice(SIGNS) + text[end:]
        case 4:
            return text[:start] + text[end:]
        case 5:
            return text[:end] + text[start:end] + text[end:]
        case 6:
            return (text[:start] + (text[start:end] or "x") * rng.choice((2, 10, 300)) + text[end:])[:LONGEST]
        case 7:
            return rng.choice((text.upper(), text.title(), text.swapcase(), text[::-1]))
        case _:
            digits = "0123456789"
            return "".join(rng.choice(digits) if sign in digits else sign for sign in text)


def in_bytes(text: str) -> bytes:
    """Encode `text` in UTF-8, including lone surrogates, which strict UTF-8 does not allow."""
    return text.encode("utf-8", "surrogatepass")
