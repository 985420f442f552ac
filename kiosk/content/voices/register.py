"""The people who record, and the names of their languages, in one JSON file.

Rules: a name stands only in this file. The file is written as a whole, durably, by one program at a time.
"""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kiosk.content.voices.take_shelf import locked_voices
from kiosk.domain.ids import ENGLISH, VIETNAMESE, Language
from kiosk.domain.studio.spoken_text import plain_line
from kiosk.domain.studio.voices import (
    LANGUAGE_TAG,
    LONGEST_NAME,
    NamedLanguage,
    ReaderId,
    VoiceError,
    VoiceReader,
)
from kiosk.domain.text import is_line
from kiosk.domain.texts import translatable
from kiosk.durable import write_file

FILE = "readers.json"
KNOWN: Mapping[Language, str] = MappingProxyType(
    {VIETNAMESE: "tiếng Việt", Language("brv"): "tiếng Bru–Vân Kiều", ENGLISH: "tiếng Anh"}
)
"""Names of languages that nobody has to type."""


@dataclass(frozen=True, slots=True)
class _Entries:
    readers: tuple[VoiceReader, ...] = ()
    languages: tuple[NamedLanguage, ...] = ()


class VoiceRegister:
    """The readers and languages below the folder of recordings."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def readers(self) -> Sequence[VoiceReader]:
        """All readers, in the order in which they agreed. Raises VoiceError."""
        return self._read().readers

    def languages(self) -> Sequence[NamedLanguage]:
        """The known languages and those that were named here."""
        named = {NamedLanguage(tag, name).tag: name for tag, name in KNOWN.items()}
        named |= {language.tag: language.name for language in self._read().languages}
        return [NamedLanguage(tag, name) for tag, name in named.items()]

    def add_reader(self, name: str, purpose: str, day: date) -> VoiceReader:
        """Store that `name` agreed on `day` to `purpose`; a reader with the same name agrees again.

        Raises VoiceError for an empty or unusable name.
        """
        called = _checked_name(name)

        def change(entries: _Entries) -> _Entries:
            old = next((reader for reader in entries.readers if _same(reader.name, called)), None)
            if old is not None:
                agreed = replace(old, agreed_on=day, purpose=purpose)
                return replace(
                    entries, readers=tuple(agreed if reader is old else reader for reader in entries.readers)
                )
            reader = VoiceReader(ReaderId(secrets.token_hex(6)), called, day, purpose)
            return replace(entries, readers=(*entries.readers, reader))

        return next(reader for reader in self._change(change).readers if _same(reader.name, called))

    def remove_reader(self, reader: ReaderId) -> None:
        """Delete the entry of `reader`; its recordings must be deleted before."""
        self._change(
            lambda entries: replace(entries, readers=tuple(one for one in entries.readers if one.id != reader))
        )

    def name_language(self, tag: str, name: str) -> NamedLanguage:
        """Store the name of a language. Raises VoiceError for a tag that packs do not allow, or an unusable name."""
        if LANGUAGE_TAG.fullmatch(tag) is None:
            raise VoiceError(
                translatable("Staff", "{tag} is not the code of a language."),
                translatable("Staff", "Write two or three small letters, such as brv."),
                tag=tag,
            )
        language = NamedLanguage(Language(tag), _checked_name(name))
        self._change(
            lambda entries: replace(
                entries, languages=(*(one for one in entries.languages if one.tag != tag), language)
            )
        )
        return language

    def _read(self) -> _Entries:
        file = self._folder / FILE
        try:
            data = json.loads(file.read_bytes())
            return _Entries(
                tuple(_reader(entry) for entry in data["readers"]),
                tuple(NamedLanguage(Language(str(one["tag"])), str(one["name"])) for one in data["languages"]),
            )
        except FileNotFoundError:
            return _Entries()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise VoiceError(
                translatable("Staff", "The list of readers {file} cannot be read."),
                translatable("Staff", "Copy it back from a backup, or call the technician."),
                file=str(file),
            ) from error

    def _change(self, change: Callable[[_Entries], _Entries]) -> _Entries:
        with locked_voices(self._folder):
            changed = change(self._read())
            data = {
                "readers": [_reader_data(reader) for reader in changed.readers],
                "languages": [{"tag": one.tag, "name": one.name} for one in changed.languages],
            }
            write_file(self._folder / FILE, json.dumps(data, ensure_ascii=False, indent=1).encode(), is_private=True)
        return changed


def _checked_name(name: str) -> str:
    called = plain_line(name)
    if not called or not is_line(called, LONGEST_NAME):
        raise VoiceError(
            translatable("Staff", "This name cannot be used."),
            translatable("Staff", "Write a name of one line with at most {most} letters."),
            most=LONGEST_NAME,
        )
    return called


def _same(one: str, other: str) -> bool:
    return plain_line(one).casefold() == plain_line(other).casefold()


def _reader(data: Mapping[str, Any]) -> VoiceReader:
    return VoiceReader(
        ReaderId(str(data["id"])), str(data["name"]), date.fromisoformat(data["agreed_on"]), str(data["purpose"])
    )


def _reader_data(reader: VoiceReader) -> Mapping[str, str]:
    return {
        "id": reader.id,
        "name": reader.name,
        "agreed_on": reader.agreed_on.isoformat(),
        "purpose": reader.purpose,
    }
