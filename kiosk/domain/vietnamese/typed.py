"""The input method: a fold over keys that composes Vietnamese letters where possible.

Rules: the functions accept every input without errors. The last word stays open, so that later keys can change it,
until a character that is not a letter closes it. The keys for shapes and tones (mark keys) can be pressed in any
order. Pressing a mark key twice undoes the mark (``ass`` → ``as``). A word that cannot be a syllable is replaced by
its pressed keys, so that English words remain as typed. An English word that is also possible in Vietnamese
(``test``, ``now``) is composed. A word is never replaced by its keys after a deletion, or after a key that removed
the tone.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.vietnamese.letters import VOWELS, Tone, in_case_of, taken_apart, without_tone
from kiosk.domain.vietnamese.methods import DELETE, LETTER_KEYS, SHAPES, SPACE, TONE_KEYS, TONES, Method
from kiosk.domain.vietnamese.shaping import horned, shaped
from kiosk.domain.vietnamese.spelling import is_complete, is_possible, is_stopped, parts, spelled


@dataclass(frozen=True, slots=True)
class Typed:
    """The typed text, and how its last word was typed.

    ``keys``: the keys pressed for the last word, as far as known. ``undone``: the word that results if the last key
    is pressed again; empty if a second press undoes nothing.
    """

    text: str = ""
    keys: str = ""
    undone: str = ""


def press(typed: Typed, key: str, method: Method = Method.TELEX) -> Typed:
    """The state after one more key; an unknown key changes nothing.

    `key` is a character, ``space``, ``delete``, ``tone-…`` or ``letter-…``.
    """
    if key == DELETE:
        return _shortened(typed)
    if key in TONE_KEYS:
        return _toned(typed, TONE_KEYS[key])
    if key.lower() in LETTER_KEYS:
        return _lettered(typed, in_case_of(LETTER_KEYS[key.lower()], key.removeprefix("letter-")))
    character = unicodedata.normalize("NFC", " " if key == SPACE else key)
    if len(character) != 1:
        return typed
    if character.isalpha() or (_word(typed.text) and character in {**TONES[method], **SHAPES[method]}):
        return _continued(typed, character, method)
    return Typed(finished(typed, method).text + character)


def finished(typed: Typed, method: Method = Method.TELEX) -> Typed:
    """The state with the last word closed; with Telex, a word that is not a syllable is replaced by its keys."""
    word = _word(typed.text)
    is_known = typed.keys not in {"", word} and typed.keys.isascii()
    if not is_known or method is not Method.TELEX or _is_meant(word, typed.keys):
        return Typed(typed.text)
    return Typed(typed.text.removesuffix(word) + typed.keys)


def typed_keys(keys: Iterable[str], method: Method = Method.TELEX, text: str = "") -> str:
    """The text that results if all of `keys` are pressed after `text` and the last word is then closed."""
    typed = Typed(text)
    for key in keys:
        typed = press(typed, key, method)
    return finished(typed, method).text


def _word(text: str) -> str:
    """The letters at the end of `text`, after its last character that is not a letter."""
    start = len(text)
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:]


def _is_meant(word: str, keys: str) -> bool:
    body, tone = taken_apart(word.lower())
    if VOWELS.isdisjoint(body):
        return True
    if not is_complete(body, tone):
        return False
    is_doubled = any(twice in keys.lower() for twice in ("aa", "ee", "oo"))
    return not (is_stopped(body) and tone is Tone.NONE) or is_doubled or {"â", "ê", "ô"}.isdisjoint(body)


def _continued(typed: Typed, key: str, method: Method) -> Typed:
    word = _word(typed.text)
    head = typed.text.removesuffix(word)
    keys = typed.keys or word
    if typed.undone and keys[-1].lower() == key.lower():
        return Typed(head + typed.undone, typed.undone)
    body, tone = taken_apart(word)
    if is_possible(body.lower(), tone) or VOWELS.isdisjoint(body.lower()):
        changed = _changed(body, tone, key, method)
        if changed is not None:
            new = spelled(*changed)
            is_cleared = TONES[method].get(key.lower()) is Tone.NONE
            return Typed(head + new, new if is_cleared else keys + key, _taken_back(word, key, method))
        letter, own_tone = taken_apart(key)
        longer = horned(body + letter)
        new_tone = tone if own_tone is Tone.NONE else own_tone
        if is_possible(longer.lower(), new_tone) or (key.isalpha() and VOWELS.isdisjoint(longer.lower())):
            return Typed(head + spelled(longer, new_tone), keys + key)
    if not key.isalpha():
        return Typed(finished(typed, method).text + key)
    restored = (keys if method is not Method.MARKS and keys.isascii() else word) + key
    return Typed(head + restored, restored)


def _taken_back(word: str, key: str, method: Method) -> str:
    """The word that results if the mark key `key`, pressed after `word`, is pressed once more.

    Empty if `key` removes the tone.
    """
    match TONES[method].get(key.lower()):
        case None:
            return word + key
        case Tone.NONE:
            return ""
        case _:
            return taken_apart(word)[0] + key


def _changed(body: str, tone: Tone, key: str, method: Method) -> tuple[str, Tone] | None:
    """Body and tone after a tone key or shape key; None if `key` acts as an ordinary letter in this word."""
    small = body.lower()
    given = TONES[method].get(key.lower())
    if given is not None and parts(small)[1] and not (given is tone is Tone.NONE):
        return (body, given) if is_possible(small, given) else None
    made = SHAPES[method].get(key.lower(), "")
    if not made or not body:
        return None
    if new := shaped(body, tone, made):
        return new, tone
    if key.lower() == "w" and parts(small)[1] in {"", "i"}:
        grown = body + in_case_of("ư", key)
        if is_possible(grown.lower(), tone):
            return grown, tone
    is_there_already = len(made) > 1 and not set(made).isdisjoint(small)
    return (body, tone) if is_there_already and key.lower() not in VOWELS else None


def _toned(typed: Typed, tone: Tone) -> Typed:
    word = _word(typed.text)
    body, _ = taken_apart(word)
    new = spelled(body, tone)
    return Typed(typed.text.removesuffix(word) + new, new)


def _lettered(typed: Typed, letter: str) -> Typed:
    word = _word(typed.text)
    head = typed.text.removesuffix(word)
    body, tone = taken_apart(word)
    longer = horned(body + letter)
    if not is_possible(longer.lower(), tone):
        longer = shaped(body, tone, letter.lower()) or body + letter
    new = spelled(longer, tone)
    return Typed(head + new, new)


def _shortened(typed: Typed) -> Typed:
    word = _word(typed.text)
    if not word:
        return Typed(typed.text[:-1])
    body, tone = taken_apart(word)
    if without_tone(word[-1])[1] is not Tone.NONE:
        tone = Tone.NONE
    left = spelled(body[:-1], tone)
    return Typed(typed.text.removesuffix(word) + left, left)
