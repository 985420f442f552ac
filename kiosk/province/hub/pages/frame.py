"""What all pages have in common: head, content security policy, style, header.

Rules: a page loads nothing but the two fonts of its own folder. Style and script are inside the page, and the policy
names their hashes, so nothing else can run. Without the script only the button for printing is missing.
"""

import base64
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from kiosk.province.hub.pages.words import PageWords

FONTS = {"400": "BeVietnamPro-Regular.ttf", "600": "BeVietnamPro-SemiBold.ttf"}
"""Weight → file of the font."""
FONT_FOLDER = "phong-chu"
_STYLE = Path(__file__).with_name("page.css")
_SCRIPT = Path(__file__).with_name("page.js")

_LOGO = (
    '<svg class="logo" viewBox="0 0 44 44" aria-hidden="true" focusable="false">'
    '<rect class="logo-back" width="44" height="44" rx="9"/><path class="logo-book" '
    'd="M8 14c5-2 10-2 14 1v19c-4-3-9-3-14-1zM36 14c-5-2-10-2-14 1v19c4-3 9-3 14-1z"/>'
    '<circle class="logo-sun" cx="34" cy="10" r="6"/></svg>'
)
ICONS = {
    "previous": "M15 5l-7 7 7 7",
    "next": "M9 5l7 7-7 7",
    "calendar": "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
    "save": "M12 3v12M7 10l5 5 5-5M4 19h16",
}


@dataclass(frozen=True, slots=True)
class Where:
    """The language of a page, and the paths from it.

    ``root``: to the folder of its language. ``top``: to the folder of the page set. ``other``: to the same page in
    the other language. ``is_internal``: whether the page is for the office itself and states that.
    """

    words: PageWords
    root: str
    top: str
    other: str
    is_internal: bool = False


@dataclass(frozen=True, slots=True)
class Titles:
    """The texts of the header.

    ``skip``: the link to the element ``bang``. ``printed``: replaces the buttons on paper, such as the period.
    """

    title: str
    subtitle: str
    skip: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the header; ``to`` is empty if there is no such page."""

    text: str
    to: str


def icon(name: str) -> str:
    """Return an icon, for a link or button that also has a text."""
    path = f'<path d="{ICONS[name]}"/>'
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{path}</svg>'


def button(link: Link, name: str, *, has_text: bool = True, file: str = "") -> str:
    """Return a link that looks like a button. `file`: name under which the target is saved; empty for a page."""
    text = escape(link.text)
    shown = f"{icon(name)}<span>{text}</span>" if has_text else icon(name)
    label = "" if has_text else f' aria-label="{text}"'
    if not link.to:
        return f'<span class="button off" role="link" aria-disabled="true"{label}>{shown}</span>'
    save = f' download="{escape(file)}"' if file else ""
    return f'<a class="button" href="{escape(link.to)}"{label}{save}>{shown}</a>'


def page(where: Where, titles: Titles, tools: str, body: str, kind: str = "province") -> str:
    """Return a whole page. `tools`: the buttons at the right of the header. `kind`: class of the main element."""
    words, style, script = where.words, _style(where.top), _script()
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; font-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    internal = f'<p class="running">{escape(words.internal)}</p>\n' if where.is_internal else ""
    printed = f'<span class="printed">{escape(titles.printed)} · </span>' if titles.printed else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(titles.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#bang">{escape(titles.skip)}</a>\n'
        f'<header><div class="who">{_LOGO}<div><h1>{escape(titles.title)}</h1><p>{printed}{escape(titles.subtitle)} '
        f'<a lang="{words.other_language}" href="{escape(where.other)}">{escape(words.other)}</a></p></div></div>'
        f'<nav class="tools">{tools}</nav></header>\n<main class="{kind}">\n{internal}{body}\n</main>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def print_button(words: PageWords) -> str:
    """Return the button for printing, which the script shows."""
    text = escape(words.print_page)
    return f'<button type="button" class="button" id="in" hidden>{icon("print")}<span>{text}</span></button>'


@cache
def _style(root: str) -> str:
    faces = "".join(
        f"@font-face{{font-family:'Be Vietnam Pro';font-weight:{weight};font-display:swap;"
        f"src:url({root}{FONT_FOLDER}/{file})}}"
        for weight, file in FONTS.items()
    )
    return faces + _STYLE.read_text("utf-8")


@cache
def _script() -> str:
    return _SCRIPT.read_text("utf-8")


@cache
def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"
