"""Checks that the JSON Schemas for authors' editors are valid and accept all lesson sources below ``lessons/``.

Rules: the schemas are generated from the code and written to ``build/schema/``. A schema never rejects a source that
the builder accepts.
"""

import json
import re
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from kiosk.content.authoring.schemas import LESSON, PACK, schemas


class Yaml12(yaml.SafeLoader):
    """Loader for YAML 1.2's core schema, which editors use: ``true`` and ``false`` are booleans; ``on`` is text."""


Yaml12.yaml_implicit_resolvers = {
    letter: [(tag, found) for tag, found in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def as_json(source: Path) -> object:
    """Load a YAML file as JSON types; dates become strings, as in the schema checker of an editor."""
    return json.loads(json.dumps(yaml.load(source.read_text("utf-8"), Yaml12), default=str))  # noqa: S506 - a safe loader


def main(root: Path) -> int:
    """Write the schemas and check the sources; return exit code 0 if every source below ``lessons/`` is valid."""
    out = root / "build/schema"
    out.mkdir(parents=True, exist_ok=True)
    validators = {}
    for name, schema in schemas().items():
        Draft202012Validator.check_schema(schema)
        (out / name).write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", "utf-8")
        validators[name] = Draft202012Validator(schema)
    sources = sorted((root / "lessons").glob("*/*.yaml"))
    wrong = [
        f"{source.relative_to(root)}: {error.json_path}: {error.message}"
        for source in sources
        for error in validators[PACK if source.name == "pack.yaml" else LESSON].iter_errors(as_json(source))
    ]
    if not sources:
        wrong = ["lessons/ contains no lesson"]
    for line in wrong:
        print(line, file=sys.stderr)
    if not wrong:
        print(f"schema: {len(sources)} lesson files fit")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
