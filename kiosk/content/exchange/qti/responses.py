"""Response declarations: what an item says about right answers, before its response processing is considered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kiosk.content.exchange.qti.dialect import is_true, number


@dataclass(frozen=True, slots=True)
class ScoredArea:
    """An area of a picture whose points are worth ``value``; ``coords`` in the picture's units."""

    shape: str
    coords: tuple[float, ...]
    value: float


@dataclass(frozen=True, slots=True)
class Response:
    """One response variable.

    ``mapped``: value of each answer of the mapping, in the order of the document. ``exact``: whether the mapping
    distinguishes capital letters. ``elsewhere``: value of a point outside of all ``areas``.
    """

    name: str
    cardinality: str = "single"
    base: str = "identifier"
    correct: tuple[str, ...] = ()
    mapped: Mapping[str, float] = field(default_factory=dict)
    exact: bool = False
    areas: tuple[ScoredArea, ...] = ()
    elsewhere: float = 0.0


def read_responses(item: Element) -> dict[str, Response]:
    """The response variables of the simplified `item`, by name."""
    found = (_response(declared) for declared in item.iterfind("responseDeclaration"))
    return {response.name: response for response in found}


def words(text: str | None) -> str:
    """`text` with runs of white space as single spaces, without white space at its ends."""
    return " ".join((text or "").split())


def coordinates(text: str | None) -> tuple[float, ...]:
    """The numbers of a ``coords`` attribute; empty if one of them is not a number."""
    parts = [number(part) for part in (text or "").replace(",", " ").split()]
    return tuple(part for part in parts if part is not None) if None not in parts else ()


def _response(declared: Element) -> Response:
    mapping, areas = declared.find("mapping"), declared.find("areaMapping")
    entries = list(mapping.iterfind("mapEntry")) if mapping is not None else []
    values = {words(entry.get("mapKey")): number(entry.get("mappedValue")) or 0.0 for entry in entries}
    return Response(
        declared.get("identifier", ""),
        declared.get("cardinality", "single"),
        declared.get("baseType", "identifier"),
        tuple(words("".join(value.itertext())) for value in declared.iterfind("correctResponse/value")),
        {key: value for key, value in values.items() if key},
        any(is_true(entry, "caseSensitive") for entry in entries),
        tuple(
            ScoredArea(
                entry.get("shape", ""), coordinates(entry.get("coords")), number(entry.get("mappedValue")) or 0
            )
            for entry in (areas.iterfind("areaMapEntry") if areas is not None else ())
        ),
        (number(areas.get("defaultValue")) if areas is not None else None) or 0.0,
    )
