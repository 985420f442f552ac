"""Fixtures of the tests of the object store: an S3 server in the test process, and the hub's connection to it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace

import pytest

from build_spec.province.servers.authority import Authority
from kiosk.domain.syncing.access import ServerAccess
from kiosk.province.hub.objects.s3_objects import S3Objects
from tests.province.hub.objects.bucket import BUCKET, Bucket
from tests.sync.mirror.server import running

AT_ONCE = (0.0,) * 4
"""Four repetitions without a pause: more than `at_random` fails in a row."""
Connects = Callable[..., S3Objects]


@pytest.fixture
def bucket(servers_authority: Authority) -> Iterator[Bucket]:
    server = Bucket(servers_authority.server())
    with running(server):
        yield server


@pytest.fixture
def connects(bucket: Bucket, servers_authority: Authority) -> Iterator[Connects]:
    """Return a function that connects to the bucket; its arguments replace fields of the access."""
    access = ServerAccess(
        f"s3+{bucket.endpoint}/{BUCKET}/hub",
        access_key="AKIDEXAMPLE",
        secret_key="top-secret",  # noqa: S106 - of a test
        ca=servers_authority.root.read_text("ascii"),
    )
    with ExitStack() as stack:
        yield lambda **fields: stack.enter_context(
            closing(S3Objects(replace(access, **fields), "s3://ket-qua/hub", AT_ONCE))
        )


@pytest.fixture
def objects(connects: Connects) -> S3Objects:
    return connects()
