"""Extracts explanations for the format reference: docstrings of classes and fields, comments of enum members.

Rules: a field is explained by the docstring below the field or, if there is none, by an entry in ``words``. A field
with both explanations, or with neither, is an error.
"""

import ast
import importlib
import inspect
import re
from enum import Enum
from functools import cache
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel
from words import COMMON, FIELDS, MEMBERS

_PAYLOAD = re.compile(r"^Payload of [^.;:]+[.;:]\s*")
_REMARK = re.compile(r'^\s+[A-Z_0-9]+ = "([^"]+)"(?:  # (.+))?$')


def of_class(model: type) -> str:
    """Return the docstring of `model` as Markdown, without the prefix “Payload of …”."""
    return _capital(_PAYLOAD.sub("", _markdown(inspect.getdoc(model) or "")))


def of_module(name: str) -> str:
    """Return the first paragraph of a module's docstring as Markdown."""
    module = importlib.import_module(name)
    return _markdown(inspect.getdoc(module) or "").partition("\n\n")[0]


def of_field(model: type[BaseModel], field: str) -> str:
    """Return the explanation of a field as Markdown. Raises LookupError if there is none or more than one."""
    home = next(one for one in model.__mro__ if field in inspect.get_annotations(one))
    name = f"{home.__module__.rpartition('.')[2]}.{home.__name__}.{field}"
    own = _docstrings(home).get(field)
    given = FIELDS.get(name) or COMMON.get(field)
    if own and name in FIELDS:
        raise LookupError(f"{name} is explained in the model and in words.py: remove one")
    if not own and not given:
        raise LookupError(f"{name} is not explained: add a docstring below it, or words in words.py")
    return _markdown(own or given or "")


def of_members(kind: type[Enum]) -> dict[str, str]:
    """Return the explanation of each enum member, by value; "" for a member without an explanation."""
    lines = inspect.getsource(kind).splitlines()
    remarks = {found[1]: found[2] or "" for line in lines if (found := _REMARK.match(line))}
    told = MEMBERS.get(kind.__name__, {})
    return {str(one.value): remarks.get(str(one.value)) or told.get(str(one.value), "") for one in kind}


@cache
def _docstrings(model: type) -> dict[str, str]:
    tree = ast.parse(Path(inspect.getfile(model)).read_text("utf-8"))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == model.__name__)
    found = {}
    for field, below in pairwise(body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                found[name] = inspect.cleandoc(words)
            case _:
                pass
    return found


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _markdown(docstring: str) -> str:
    return docstring.replace("``", "`")
