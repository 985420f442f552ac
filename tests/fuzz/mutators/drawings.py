"""Mutations of SVG drawings: changed attributes, elements and encodings, and drawings that are slow to render."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from tests.fuzz.mutators import octets, texts

_ASSETS = Path(__file__).resolve().parents[3] / "assets"
_ATTRIBUTE = re.compile(r'([a-zA-Z:-]+)="([^"]*)"')
_ELEMENT = re.compile(r"<[a-zA-Z][^<>]*/>")
_NUMBERS = (
    *(
        "0",
        "-0",
        "1",
        "-1",
        "1e9",
        "-1e30",
        "1e-30",
        "1e999",
        "nan",
        "inf",
        "999999",
        "9999999",
        "999999e9",
        "0.0001",
    ),
    *(
        "1_0",
        "\u0661\u0662",
        "\uff11",
        "0x10",
        "1e",
        ".",
        "+5",
        "50%",
        "12px",
        "3em",
        "1 2",
        "1,2",
        "",
        "4096",
        "4097",
    ),
)
_ATTRIBUTES = (
    *(
        "x",
        "y",
        "r",
        "rx",
        "width",
        "height",
        "viewBox",
        "d",
        "points",
        "transform",
        "fill",
        "stroke",
        "stroke-width",
    ),
    *("style", "class", "id", "opacity", "gradientUnits", "gradientTransform", "offset", "stop-color", "clip-path"),
    *(
        "xlink:href",
        "href",
        "onload",
        "font-size",
        "stroke-miterlimit",
        "stroke-linejoin",
        "filter",
        "mask",
        "xml:space",
    ),
)
_ELEMENTS = (
    *("<g>", "</g>", "<defs/>", "<use href='#a'/>", "<image href='a.png'/>", "<text>a</text>", "<style>*{}</style>"),
    *("<linearGradient id='a'/>", "<clipPath id='a'><rect/></clipPath>", "<filter id='a'/>", "<mask/>", "<pattern/>"),
    *(
        "<script/>",
        "<svg/>",
        "<a/>",
        "<switch/>",
        "<animate/>",
        "<!-- -->",
        "<![CDATA[a]]>",
        "<?x?>",
        "<!DOCTYPE svg>",
    ),
    *("<marker id='m'><path d='M0 0'/></marker>", "<symbol/>", "<tspan/>", "<foreignObject/>", "&#0;", "&a;", "&lt;"),
)
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">'


@cache
def originals() -> Sequence[str]:
    """Return the texts of the program's own drawings that have less than 12,000 bytes."""
    found = sorted(_ASSETS.glob("pictures/*.svg")) + sorted(_ASSETS.glob("icons/*.svg"))
    return [path.read_text("utf-8") for path in found if path.stat().st_size < 12_000]


def mutated(rng: Random) -> bytes:
    """Return a drawing after one to four mutations of its text; sometimes its encoding is mutated too."""
    text = rng.choice(originals()) if rng.random() < 0.85 else _costly(rng)
    for _ in range(rng.choice((1, 1, 2, 3, 4))):
        text = _once(rng, text)
    data = texts.in_bytes(text)
    match rng.randrange(30):
        case 0 | 1:
            return octets.mutated(rng, data, (texts.in_bytes(originals()[0]),))
        case 2:
            return text.encode(rng.choice(("utf-16", "utf-8-sig", "latin-1", "utf-32")), "replace")
        case 3:
            name = rng.choice(("utf-16", "latin-1", "utf-7", "windows-1258", "x"))
            return f'<?xml version="1.0" encoding="{name}"?>'.encode() + data
    return data


def _once(rng: Random, text: str) -> str:
    match rng.randrange(10):
        case 0 | 1 | 2 | 3:
            return _with_attribute(rng, text)
        case 4:
            return _at_an_element(
                rng, text, lambda element: element * octets.copies(len(element), rng.choice((0, 2, 20, 300)))
            )
        case 5:
            return _at_an_element(rng, text, lambda element: element + rng.choice(_ELEMENTS))
        case 6:
            wrapped = rng.randrange(1, 30)
            opening = f"<g {rng.choice(_ATTRIBUTES)}={_quoted(_value(rng))}>"
            return _at_an_element(rng, text, lambda element: opening * wrapped + element + "</g>" * wrapped)
        case 7:
            other = _ELEMENT.findall(rng.choice(originals())) or ["<g/>"]
            return _at_an_element(rng, text, lambda element: element + "".join(rng.sample(other, min(3, len(other)))))
        case 8:
            extra = f"{rng.choice(_ATTRIBUTES)}={_quoted(_value(rng))}"
            return _at_an_element(rng, text, lambda element: element.replace("/>", f" {extra}/>"))
        case _:
            return texts.mutated(rng, text)


def _at_an_element(rng: Random, text: str, change: object) -> str:
    found = list(_ELEMENT.finditer(text))
    if not found:
        return text.replace("</svg>", change("<path d='M1 1L9 9'/>") + "</svg>")  # type: ignore[operator]
    chosen = rng.choice(found)
    return text[: chosen.start()] + change(chosen[0]) + text[chosen.end() :]  # type: ignore[operator]


def _with_attribute(rng: Random, text: str) -> str:
    found = list(_ATTRIBUTE.finditer(text))
    if not found:
        return text
    chosen = rng.choice(found)
    value = chosen[2]
    numbers = list(re.finditer(r"[-+]?[\d.]+", value))
    if numbers and rng.random() < 0.6:
        number = rng.choice(numbers)
        value = value[: number.start()] + rng.choice(_NUMBERS) + value[number.end() :]
    elif rng.random() < 0.3:
        value = " ".join([value] * octets.copies(len(value), rng.choice((2, 10, 200))))
    else:
        value = _value(rng)
    return text[: chosen.start()] + f"{chosen[1]}={_quoted(value)}" + text[chosen.end() :]


def _value(rng: Random) -> str:
    match rng.randrange(7):
        case 0 | 1:
            return rng.choice(_NUMBERS)
        case 2:
            return rng.choice(
                ("none", "url(#a)", "url(#a) red", "url(http://a.vn)", "currentColor", "#12345", "rgb(1,2)")
            )
        case 3:
            name = rng.choice(("scale", "rotate", "translate", "matrix", "skewX", "x"))
            return f"{name}({','.join(rng.choice(_NUMBERS) for _ in range(rng.randrange(7)))})"
        case 4:
            letters = "MLHVCSQTAZmlhvcsqtaz"
            return "".join(f"{rng.choice(letters)}{_digits(rng)} {_digits(rng)}" for _ in range(rng.randrange(40)))
        case 5:
            return "fill:red;stroke:blue;stroke-width:" + rng.choice(_NUMBERS)
    return texts.mutated(rng, rng.choice(("0 0 120 120", "red", "M0 0L9 9")))


def _digits(rng: Random) -> str:
    return rng.choice((*_NUMBERS[:6], str(rng.randrange(-200, 300))))


def _quoted(value: str) -> str:
    return '"' + value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") + '"'


def _costly(rng: Random) -> str:
    """Return a small drawing that is slow to render: it has many points, gradients, layers or strokes."""
    count = rng.choice((50, 500, 2000, 3900, 20_000))
    few = min(count, 3900)
    points = " ".join(f"{rng.randrange(120)},{rng.randrange(120)}" for _ in range(count))
    width = rng.choice(("1", "20", "400"))
    join = rng.choice(("round", "miter", "bevel"))
    stroke = f'fill="none" stroke="red" stroke-width="{width}" stroke-linejoin="{join}" stroke-linecap="{join}"'
    stops = '<stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/>'
    kind = rng.choice(("linear", "radial"))
    bodies = (
        f'<polyline points="{points}" {stroke}/>',
        f'<polygon points="{points}" fill-rule="{rng.choice(("evenodd", "nonzero"))}"/>',
        f'<path d="M{points.replace(" ", "L")}z" {stroke}/>',
        f'<path d="M0 0{"a60 60 0 0 0 60 60" * min(count, 4000)}" {stroke}/>',
        f'<path d="M0 0{"C9 99 99 9 60 60" * min(count, 4000)}" {stroke}/>',
        "".join(
            f'<{kind}Gradient id="g{n}">{stops}</{kind}Gradient><rect width="120" height="120" fill="url(#g{n})"/>'
            for n in range(few // 4)
        ),
        f'<rect width="120" height="120" opacity=".5" {stroke}/>' * few,
        f'<circle cx="60" cy="60" r="{rng.choice(("60", "4000", "999999"))}" {stroke}/>' * few,
        '<g opacity=".9">' * 20 + '<rect width="99" height="99"/>' * few + "</g>" * 20,
        '<clipPath id="c"><circle r="90"/></clipPath>'
        + '<g clip-path="url(#c)"><rect width="99" height="99"/></g>' * few,
    )
    return f"{_HEAD}{rng.choice(bodies)}</svg>"
