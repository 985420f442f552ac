"""nginx with its WebDAV module: takes ``PUT`` with a name and a password, and serves what it took."""

import os
import secrets
from pathlib import Path

from .authority import Authority
from .endpoints import DavServer
from .program import Server, found, free_port

_CONFIGURATION = """\
daemon off;
worker_processes 1;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 128; }}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/temporary;
    proxy_temp_path {folder}/temporary;
    fastcgi_temp_path {folder}/temporary;
    uwsgi_temp_path {folder}/temporary;
    scgi_temp_path {folder}/temporary;
    client_max_body_size 2m;
    server {{
        listen 127.0.0.1:{port} ssl;
        ssl_certificate {certificate};
        ssl_certificate_key {certificate};
        location / {{
            root {folder}/files;
            auth_basic "results";
            auth_basic_user_file {folder}/users;
            dav_methods PUT;
            create_full_put_path on;
            dav_access user:rw;
        }}
    }}
}}
"""


def serve_nginx(folder: Path, authority: Authority) -> DavServer:
    """Start nginx in the new folder `folder`. Raises MissingProgramError, ServerError."""
    nginx = found("nginx", "nginx-light")
    files, users, configuration = folder / "files", folder / "users", folder / "nginx.conf"
    files.mkdir(parents=True)
    folder.chmod(0o700)
    user, password = "kiosk", secrets.token_hex(16)
    users.write_text(f"{user}:{{PLAIN}}{password}\n", "ascii")
    port, certificate = free_port(), authority.issue()
    as_root = "user root;" if os.geteuid() == 0 else ""
    values = {"folder": folder, "port": port, "certificate": certificate, "user": as_root}
    configuration.write_text(_CONFIGURATION.format_map(values), "utf-8")
    command = [nginx, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(configuration)]
    server = Server("nginx", command, folder, port)
    return DavServer(f"https://127.0.0.1:{port}/", user, password, authority.root, files, server)
