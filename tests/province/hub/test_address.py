"""Tests of the address of a database in PostgreSQL."""

from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import URL, make_url

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.store.postgres import PostgresStore, connection_values, place_of

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


@pytest.mark.parametrize(
    ("change", "cure"),
    [
        ({"password": None}, "A backup contains no password"),
        ({"password": "another"}, "Write the right password into the line store"),
        ({"database": "another"}, "create an empty one with this name"),
        ({"port": 9}, "Check that the server runs"),
    ],
)
def test_a_store_that_does_not_open_names_what_to_do(postgres_url: str, change: dict[str, Any], cure: str):
    given = make_url(postgres_url)
    values = {"password": given.password, "database": given.database, "port": given.port, **change}
    url = URL.create("postgresql", given.username, host=given.host, **values).render_as_string(hide_password=False)
    with closing(PostgresStore(url)) as store, pytest.raises(HubError) as refused, store.reading():
        pass
    assert cure in str(refused.value)
    assert str(given.password) not in str(refused.value)
