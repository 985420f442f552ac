"""JSON Schemas (draft 2020-12) of the files that authors write, for completion and validation in editors.

Rules: the schemas are generated from the Pydantic models and the kinds of step with which the builder validates the
files. An editor and the builder therefore accept the same files.
"""

from collections.abc import Mapping
from typing import Any

from kiosk.activities import registry
from kiosk.content.packs.manifest import FactsFile, LessonHead, PackHead, StepHead

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LESSON = "lesson.schema.json"
PACK = "pack.schema.json"
FACTS = "facts.schema.json"


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas of ``pack.yaml``, ``facts.yaml`` and lesson files, by the file name of the schema."""
    return {
        PACK: _titled(PackHead.model_json_schema(), "pack.yaml"),
        FACTS: _titled(FactsFile.model_json_schema(), "facts.yaml"),
        LESSON: _lesson(),
    }


def _lesson() -> dict[str, Any]:
    schema = _titled(LessonHead.model_json_schema(), "A lesson")
    definitions = schema["$defs"]
    definitions.pop("StepHead", None)
    common = StepHead.model_json_schema()["properties"]
    for key, kind in registry().items():
        payload = _with_own_names(kind.payload.model_json_schema(), key)
        definitions.update(payload.pop("$defs", {}))
        definitions[key] = {
            "type": "object",
            "title": key,
            "properties": {**common, "type": {"const": key}, **payload["properties"]},
            "required": ["id", "type", *payload.get("required", [])],
            "additionalProperties": False,
            "examples": [{"id": "vi-du", "type": key, **kind.sample}],
        }
    schema["properties"]["steps"]["items"] = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": list(registry())}},
        "allOf": [
            {
                "if": {"properties": {"type": {"const": key}}, "required": ["type"]},
                "then": {"$ref": f"#/$defs/{key}"},
            }
            for key in registry()
        ],
    }
    return schema


def _titled(schema: dict[str, Any], title: str) -> dict[str, Any]:
    return {"$schema": DIALECT, **schema, "title": title}


def _with_own_names(schema: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """Return `schema` with its definitions renamed to ``<kind>.<name>``, so that two kinds can define an ``Item``."""

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: below.replace("#/$defs/", f"#/$defs/{kind}.")
                if key == "$ref" and isinstance(below, str)
                else renamed(below)
                for key, below in value.items()
            }
        return [renamed(below) for below in value] if isinstance(value, list) else value

    found: dict[str, Any] = renamed(dict(schema))
    found["$defs"] = {f"{kind}.{name}": below for name, below in found.get("$defs", {}).items()}
    return found
