"""Runs Ralph's learning record store over TLS; it keeps its statements in a file.

Usage: PYTHON ralph_server.py PORT CERTIFICATE. Ralph's back-end for files refuses the second write by default, so it
is set to append.
"""

import sys

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND
_, port, certificate = sys.argv
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(port), ssl_certfile=certificate, ssl_keyfile=certificate)
