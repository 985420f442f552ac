"""Writes items of QTI in a compact notation, and renders them in every version and carelessness of the standard.

``tag a=1 b=2 > inner`` is not used: bodies are XML in the names of QTI 2.x without namespace; `rendered` turns them
into the wanted form.
"""

import re
from collections.abc import Mapping

PNG = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAA"
    "CUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"
)
"""A picture of 10 × 10 pixels."""
VERSIONS: Mapping[str, str] = {
    "2.0": "http://www.imsglobal.org/xsd/imsqti_v2p0",
    "2.1": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "2.2": "http://www.imsglobal.org/xsd/imsqti_v2p2",
    "3.0": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
}
FORMS = (*VERSIONS, "no namespace", "prefixed", "prefix not declared")
_HTML = frozenset(
    {
        "p",
        "div",
        "br",
        "img",
        "em",
        "b",
        "a",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "object",
        "script",
        "math",
        "mi",
        "sub",
        "span",
        "h2",
    }
)
_TAG = re.compile(r"<(/?)([A-Za-z]+)((?:\s+[\w:-]+=\"[^\"]*\")*)\s*(/?)>")
_NAME = re.compile(r"(\s)([A-Za-z]+)(=\")")


def kebab(name: str) -> str:
    """``simpleChoice`` → ``simple-choice``."""
    return re.sub(r"[A-Z]", lambda letter: "-" + letter[0].lower(), name)


def rendered(xml: str, form: str) -> str:
    """`xml`, in the names of QTI 2.x without namespace, as a document in `form`."""
    root = re.search(r"<([A-Za-z]+)", xml)
    assert root
    if form == "3.0":
        xml = _TAG.sub(_as_3, xml)
        root_name = f"qti-{kebab(root[1])}"
    elif form.startswith("prefix"):
        xml = _TAG.sub(lambda tag: tag[0] if tag[2] in _HTML else f"<{tag[1]}imsqti:{tag[2]}{tag[3]}{tag[4]}>", xml)
        root_name = f"imsqti:{root[1]}"
    else:
        root_name = root[1]
    declared = f' xmlns="{VERSIONS[form]}"' if form in VERSIONS else ""
    if form == "prefixed":
        declared = f' xmlns:imsqti="{VERSIONS["2.1"]}"'
    xml = xml.replace(f"<{root_name}", f"<{root_name}{declared}", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}'


def _as_3(tag: re.Match[str]) -> str:
    if tag[2] in _HTML:
        return tag[0]
    attributes = _NAME.sub(lambda name: f"{name[1]}{kebab(name[2])}{name[3]}", tag[3])
    return f"<{tag[1]}qti-{kebab(tag[2])}{attributes}{tag[4]}>"


def item(body: str, *declared: str, processing: str = "", extra: str = "", title: str = "Câu", more: str = "") -> str:
    """An assessment item; ``declared``: response declarations."""
    return (
        f'<assessmentItem identifier="i1" title="{title}" adaptive="false" timeDependent="false"{more}>'
        f"{''.join(declared)}<itemBody>{body}</itemBody>{processing}{extra}</assessmentItem>"
    )


def response(*right: str, card: str = "single", base: str = "identifier", name: str = "R", mapped: str = "") -> str:
    """A response declaration; ``mapped``: ``key=value`` pairs divided by semicolons."""
    correct = "".join(f"<value>{one}</value>" for one in right)
    entries = [one.rpartition("=") for one in mapped.split(";") if one]
    mapping = "".join(f'<mapEntry mapKey="{key}" mappedValue="{value}"/>' for key, _, value in entries)
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{card}" baseType="{base}">'
        + (f"<correctResponse>{correct}</correctResponse>" if right else "")
        + (f'<mapping defaultValue="0">{mapping}</mapping>' if mapping else "")
        + "</responseDeclaration>"
    )


def choices(*texts: str, tag: str = "simpleChoice") -> str:
    """Options with the identifiers A, B, C …"""
    return "".join(f'<{tag} identifier="{chr(65 + place)}">{text}</{tag}>' for place, text in enumerate(texts))


def choice(prompt: str, *texts: str, most: int = 1, name: str = "R", more: str = "") -> str:
    """A choice interaction."""
    asked = f"<prompt>{prompt}</prompt>" if prompt else ""
    return (
        f'<choiceInteraction responseIdentifier="{name}" maxChoices="{most}"{more}>{asked}{choices(*texts)}'
        "</choiceInteraction>"
    )


def interaction(name: str, inner: str, prompt: str = "Hỏi?", more: str = "") -> str:
    """Any interaction with the response R."""
    asked = f"<prompt>{prompt}</prompt>" if prompt else ""
    return f'<{name} responseIdentifier="R"{more}>{asked}{inner}</{name}>'


def match_set(letters: str, *texts: str) -> str:
    """A set of a match interaction, with the identifiers `letters`."""
    rows = zip(letters, texts, strict=True)
    return "".join(
        f'<simpleAssociableChoice identifier="{one}" matchMax="1">{text}</simpleAssociableChoice>'
        for one, text in rows
    )


def template(name: str) -> str:
    """Response processing by a template of the standard."""
    return f'<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/{name}"/>'


def condition(test: str, score: str = "1", otherwise: str = "", shows: str = "") -> str:
    """A response condition that sets SCORE if `test` holds."""
    return (
        f'<responseCondition><responseIf>{test}<setOutcomeValue identifier="SCORE">'
        f'<baseValue baseType="float">{score}</baseValue></setOutcomeValue>{shows}</responseIf>'
        + (f"<responseElse>{otherwise}</responseElse>" if otherwise else "")
        + "</responseCondition>"
    )


def shows(identifier: str) -> str:
    """Sets the outcome FEEDBACK."""
    return (
        f'<setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">{identifier}</baseValue>'
        "</setOutcomeValue>"
    )


def rules(*conditions: str) -> str:
    """Response processing of its own."""
    return f"<responseProcessing>{''.join(conditions)}</responseProcessing>"


def modal(identifier: str, text: str) -> str:
    """A modal feedback."""
    shown = f'outcomeIdentifier="FEEDBACK" identifier="{identifier}" showHide="show"'
    return f"<modalFeedback {shown}>{text}</modalFeedback>"


VARIABLE = '<variable identifier="R"/>'
IS_CORRECT = f'<match>{VARIABLE}<correct identifier="R"/></match>'


def equals(value: str, tag: str = "match", base: str = "identifier") -> str:
    """The condition that the response equals `value`."""
    return f'<{tag}>{VARIABLE}<baseValue baseType="{base}">{value}</baseValue></{tag}>'


def contains(value: str) -> str:
    """The condition that the response contains `value`."""
    return f'<member><baseValue baseType="identifier">{value}</baseValue>{VARIABLE}</member>'
