"""Fixtures of the sending tests: a server of the province, and a transport of a kiosk to it."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.syncing.access import ServerAccess
from kiosk.sync.network.pace import Patience
from kiosk.sync.sending.opening import open_transport
from kiosk.sync.sending.web_transport import WebTransport
from tests.sync.mirror.server import running
from tests.sync.sending.store import Store

HASTE = Patience(silence=5, window=5, least=1)
"""Timeouts long enough for a busy machine."""
NAME = "5f0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d/1-40-" + 64 * "a" + ".age"
DATA = bytes(range(256)) * 16
Runs = Callable[..., Store]
Connects = Callable[..., WebTransport]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def good_server(authority: Authority) -> ssl.SSLContext:
    return authority.server()


@pytest.fixture
def runs(good_server: ssl.SSLContext) -> Iterator[Runs]:
    """Return a function that starts a server: ``runs()`` or ``runs(context)``."""
    with ExitStack() as stack:

        def start(context: ssl.SSLContext | None = good_server) -> Store:
            store = Store(context)
            stack.enter_context(running(store))
            return store

        yield start


@pytest.fixture
def store(runs: Runs) -> Store:
    return runs()


@pytest.fixture
def connects(authority: Authority) -> Iterator[Connects]:
    """Return a function that makes a transport: ``connects(address, **fields of ServerAccess)``."""
    made: list[WebTransport] = []

    def connect(
        address: str, goes_on: Callable[[], bool] = lambda: True, patience: Patience = HASTE, **fields: str
    ) -> WebTransport:
        access = ServerAccess(address, **{"ca": authority.root.read_text(), **fields})
        made.append(open_transport(access, goes_on, lambda: None, patience))
        return made[-1]

    yield connect
    for transport in made:
        transport.close()


@pytest.fixture
def transport(store: Store, connects: Connects) -> WebTransport:
    return connects(store.address)


@pytest.fixture
def s3(store: Store, connects: Connects) -> WebTransport:
    """A transport to ``store``, which behaves like S3."""
    store.has_etags = True
    address = store.address.replace("https://", "s3+https://")
    return connects(address, access_key="AKIDEXAMPLE", secret_key="secret")  # noqa: S106 - a test server checks no signature
