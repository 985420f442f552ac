"""Tests of the address of a database in PostgreSQL."""

import pytest

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.store.postgres import connection_values, place_of

PAIR = "postgresql://hub:secret@db1:5432,db2:5433/results?target_session_attrs=read-write"


def test_an_address_can_name_a_server_and_its_standby():
    values = connection_values(PAIR)
    assert (values["host"], values["port"]) == ("db1,db2", "5432,5433")
    assert values["target_session_attrs"] == "read-write"


def test_a_lost_server_is_noticed_unless_the_address_says_otherwise():
    assert connection_values(PAIR)["tcp_user_timeout"] == "30000"
    assert connection_values(f"{PAIR}&tcp_user_timeout=0")["tcp_user_timeout"] == "0"


@pytest.mark.parametrize(
    ("url", "place"),
    [
        (PAIR, "postgresql://hub@db1:5432,db2:5433/results"),
        ("postgresql://hub@db/results", "postgresql://hub@db/results"),
        ("postgresql://db1,db2:5432/results?password=secret", "postgresql://db1,db2:5432/results"),
        ("postgresql:///results", "postgresql:///results"),
    ],
)
def test_messages_show_the_servers_without_the_password(url: str, place: str):
    assert place_of(connection_values(url)) == place


def test_an_address_that_cannot_be_read_is_an_error():
    with pytest.raises(HubError, match="cannot be read"):
        connection_values("postgresql://hub@db/results?colour=red")
