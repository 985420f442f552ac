"""Servers of rclone: WebDAV and S3 in front of a folder."""

import secrets
from pathlib import Path

from .authority import Authority
from .endpoints import BUCKET, DavServer, S3Server
from .program import Server, found, free_port


def serve_webdav(folder: Path, authority: Authority) -> DavServer:
    """Start a WebDAV server in the new folder `folder`. Raises MissingProgramError, ServerError."""
    user, password = "kiosk", secrets.token_hex(16)
    server = _serve("webdav", folder, authority, "--user", user, "--pass", password)
    return DavServer(f"https://127.0.0.1:{server.port}/", user, password, authority.root, folder / "files", server)


def serve_s3(folder: Path, authority: Authority) -> S3Server:
    """Start an S3 server with an empty bucket in the new folder `folder`. Raises MissingProgramError, ServerError."""
    key, secret = secrets.token_hex(10).upper(), secrets.token_hex(20)
    server = _serve("s3", folder, authority, "--auth-key", f"{key},{secret}")
    (folder / "files" / BUCKET).mkdir()
    return S3Server(f"https://127.0.0.1:{server.port}", key, secret, authority.root, server)


def _serve(kind: str, folder: Path, authority: Authority, *options: str) -> Server:
    rclone = found("rclone", "rclone")
    (folder / "files").mkdir(parents=True)
    folder.chmod(0o700)
    port, certificate = free_port(), str(authority.issue())
    start = [rclone, "--config", str(folder / "none.conf"), "serve", kind, str(folder / "files")]
    encryption = ["--cert", certificate, "--key", certificate]
    return Server(f"rclone-{kind}", [*start, "--addr", f"127.0.0.1:{port}", *encryption, *options], folder, port)
