"""All stores of one ``people.db`` (`domain.ports.people`)."""

from pathlib import Path

from sqlalchemy import select

from kiosk.storage.people.codes import CodeTable
from kiosk.storage.people.deletions import Deletions
from kiosk.storage.people.file import PeopleFile
from kiosk.storage.people.hashing import CodeHash
from kiosk.storage.people.notes import NoteTable
from kiosk.storage.people.persons import PersonTable
from kiosk.storage.people.requests import RequestTable
from kiosk.storage.people.tables import CODE_KEY, meta


class PeopleStores:
    """The stores of the database `file`; `listed`: the file ``deleted.json`` (`storage.people.deletions`)."""

    def __init__(self, file: PeopleFile, listed: Path) -> None:
        code_hash = CodeHash(file.database.value(select(meta.c.value).where(meta.c.key == CODE_KEY)))
        self.file = file
        self.persons = PersonTable(file, code_hash)
        self.codes = CodeTable(file, code_hash)
        self.requests = RequestTable(file)
        self.notes = NoteTable(file)
        self.deletions = Deletions(file, listed)
