import pytest

from kiosk.content.names import pack_file_name, read_file_name, version_key


def test_a_file_name_is_read_as_it_was_made():
    assert read_file_name(pack_file_name("ky-nang-so", "1.10.0")) == ("ky-nang-so", "1.10.0")


@pytest.mark.parametrize(
    "name", ["ky-nang-so.hocpack", "ky-nang-so-1.0.0 (1).hocpack", "a-01.0.0.hocpack", "a-1.0.0.zip"]
)
def test_other_file_names_promise_nothing(name: str):
    assert read_file_name(name) is None


def test_versions_compare_as_numbers():
    assert version_key("1.10.0") > version_key("1.9.9")
