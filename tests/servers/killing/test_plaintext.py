"""The search for plain results finds them in files of any name, and in deleted files that a process has open."""

import gzip
import os
import tempfile
from pathlib import Path

import pytest

from tests.servers.killing.plaintext import PlaintextSearch, with_statements

STATEMENT = b'{"actor":{"account":{"name":"p-1"}}}'


@pytest.mark.parametrize("data", [STATEMENT, gzip.compress(STATEMENT, mtime=0)])
def test_plain_results_in_a_file_are_found(tmp_path: Path, data: bytes) -> None:
    search = PlaintextSearch(tmp_path)
    file = tmp_path / "below" / "tmpx7"
    file.parent.mkdir()
    file.write_bytes(b"sealed")
    search.search()
    assert search.found == []
    file.write_bytes(data)
    search.search()
    assert search.found == [str(file)]


def test_plain_results_in_a_deleted_open_file_are_found(tmp_path: Path) -> None:
    search = PlaintextSearch(tmp_path)
    with tempfile.TemporaryFile(dir=tmp_path) as file:
        file.write(STATEMENT)
        file.flush()
        search.search()
        assert search.found == []
        search.search_open_files(os.getpid())
    assert len(search.found) == 1


def test_statements_in_the_files_of_a_database_are_found(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "16384").write_bytes(bytes(8192) + STATEMENT)
    (tmp_path / "base" / "16385").write_bytes(bytes(8192))
    assert with_statements(tmp_path) == [str(tmp_path / "base" / "16384")]
