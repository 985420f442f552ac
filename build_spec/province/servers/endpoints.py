"""Running servers that take uploads, with the address and the credentials that a kiosk or a hub needs for them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .program import Server

BUCKET = "tram-hoc-so"


@dataclass(frozen=True)
class DavServer:
    """A server of a folder that takes WebDAV uploads."""

    url: str
    user: str
    password: str
    authority: Path
    """PEM file with the certificate of the authority that issued the server's certificate."""
    files: Path
    """The same folder on this machine."""
    server: Server


@dataclass(frozen=True)
class S3Server:
    """An S3 server with one bucket, which is addressed as a path below ``url``."""

    url: str
    access_key: str
    secret_key: str
    authority: Path
    """PEM file with the certificate of the authority that issued the server's certificate."""
    server: Server
    bucket: str = BUCKET
    region: str = "us-east-1"

    def client(self) -> Any:
        """Return a client of botocore for the server."""
        import botocore.session
        from botocore.config import Config

        return botocore.session.Session().create_client(
            "s3",
            endpoint_url=self.url,
            region_name=self.region,
            aws_access_key_id=self.access_key,
            aws_secret_access_key=self.secret_key,
            verify=str(self.authority),
            config=Config(
                s3={"addressing_style": "path"},
                retries={"max_attempts": 0},
                proxies={},
                request_checksum_calculation="when_required",  # rclone knows no checksum after the body
            ),
        )
