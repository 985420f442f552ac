"""Ceph's S3 gateway as one process that keeps its objects in one SQLite file (``rgw_backend_store = dbstore``)."""

import secrets
from pathlib import Path

from .authority import Authority
from .endpoints import S3Server
from .program import Server, found, free_port, run


def serve_radosgw(folder: Path, authority: Authority) -> S3Server:
    """Start a gateway with one user and an empty bucket in the new folder `folder`.

    Raises MissingProgramError, ServerError.
    """
    gateway, admin = found("radosgw", "radosgw"), found("radosgw-admin", "radosgw")
    folder.mkdir(mode=0o700)
    (folder / "ceph.conf").write_text("[global]\n", "ascii")
    settings = _settings(folder)
    key, secret = secrets.token_hex(10).upper(), secrets.token_hex(20)
    user = ["user", "create", "--uid=province", "--display-name=Province"]
    run("radosgw-admin", [admin, *user, f"--access-key={key}", f"--secret-key={secret}", *settings], folder)
    port, certificate = free_port(), authority.issue()
    frontend = f"beast ssl_endpoint=127.0.0.1:{port} ssl_certificate={certificate} ssl_private_key={certificate}"
    server = Server("radosgw", [gateway, "-f", *settings, f"--rgw_frontends={frontend}"], folder, port)
    running = S3Server(f"https://127.0.0.1:{port}", key, secret, authority.root, server)
    running.client().create_bucket(Bucket=running.bucket)
    return running


def _settings(folder: Path) -> list[str]:
    return [
        *("--no-mon-config", "-c", str(folder / "ceph.conf")),
        *("--rgw_backend_store=dbstore", "--rgw_config_store=dbstore"),
        *(f"--rgw_data={folder}", f"--dbstore_db_dir={folder}", f"--run_dir={folder}"),
        *(f"--admin_socket={folder}/admin.sock", f"--log_file={folder}/gateway.log", "--log_to_stderr=false"),
    ]
