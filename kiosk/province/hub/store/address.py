"""The address of a database in PostgreSQL, as libpq reads it: of one server, or of a server and its standbys.

Rules: With several servers (``postgresql://user@host1:5432,host2:5432/database?target_session_attrs=read-write``),
each new connection goes to the one that accepts changes. Server and worker notice within about half a minute that
the other one no longer answers, because a machine or the network can fail without closing the connections. Parameters
in the address take precedence. psycopg is part of the extra ``[hub]`` and imported only when it is needed.
"""

from collections.abc import Mapping

from kiosk.province.hub.faults import HubError

_NOTICES_LOSS = {
    "connect_timeout": "10",
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""Parameters of libpq, in seconds; the last one in milliseconds."""
_SERVER_NOTICES_LOSS = (
    "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=30000"
)
"""The same for the server: the transaction of a worker that is cut off ends, and with it its locks."""


def connection_values(url: str) -> Mapping[str, str]:
    """Return the connection parameters of the address `url`. Raises HubError if libpq cannot read it."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        found = conninfo_to_dict(url)
    except ProgrammingError as error:
        cure = "Correct the store in hub.toml; docs/province.md shows the form."
        raise HubError("The address of the database cannot be read.", cure) from error
    return _NOTICES_LOSS | {"options": _SERVER_NOTICES_LOSS} | {name: str(value) for name, value in found.items()}


def connection_text(url: str) -> str:
    """Return `connection_values` in the form of one text, for psycopg. Raises HubError."""
    from psycopg.conninfo import make_conninfo

    return make_conninfo(**connection_values(url))


def place_of(values: Mapping[str, str]) -> str:
    """Return the address for messages, without the password."""
    hosts, ports = values.get("host", "").split(","), values.get("port", "").split(",")
    ports = ports if len(ports) == len(hosts) else ports[:1] * len(hosts)
    servers = ",".join(f"{host}:{port}" if port else host for host, port in zip(hosts, ports, strict=True))
    user = f"{values['user']}@" if "user" in values else ""
    return f"postgresql://{user}{servers}/{values.get('dbname', '')}"
