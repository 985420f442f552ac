"""Validates the access to the province's server: the file ``sync.toml``, or the table ``[sync]`` of a set-up file.

Rules: an invalid value is an error that names the key and how to correct the value, and never contains the value,
because it may be a secret. Values that do not belong together are errors, too. Access with an error is not used.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from kiosk.domain.errors import SettingsError
from kiosk.domain.syncing.access import S3, ServerAccess
from kiosk.domain.text import is_line, shown
from kiosk.domain.texts import MessageText, translatable

LONGEST_ADDRESS = 200
LONGEST_NAME = 100
LONGEST_PASSWORD = 200
LARGEST_CA = 60_000
BEGIN = "-----BEGIN"
"""Stands in every text with certificates (PEM)."""
MOST_MB = 1_000_000
KEYS = tuple(field.name for field in fields(ServerAccess))
_ADDRESS = re.compile(r"https://[^\s/?#@]+(?:/[^\s?#]*)?|s3\+https://[^\s/?#@]+(?:/[A-Za-z0-9][A-Za-z0-9._-]*)+/?")
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]{1,1000}=*")
_KEY = re.compile(r"[!-~]{1,200}")
_ACCESS_KEY = re.compile(r"[A-Za-z0-9._-]{1,128}")
_REGION = re.compile(r"[a-z0-9-]{1,40}")
_ENROLMENT = re.compile(r"[0-9A-Za-z-]{1,64}")
Errors = Mapping[str, SettingsError]
"""Errors by key."""
_Check = Callable[[Any], bool]


def checked_access(table: Mapping[str, Any]) -> tuple[ServerAccess, Errors]:
    """Return the access in `table` with all valid values, and the errors by key; unknown keys are errors."""
    right: dict[str, Any] = {}
    wrong: dict[str, SettingsError] = {}
    for key, value in table.items():
        check, cure = _CHECKS.get(key, (None, None))
        if check is None or cure is None:
            wrong[shown(key)] = _unknown(key)
        elif check(value):
            right[key] = value
        else:
            wrong[key] = _wrong(key, cure)
    access = ServerAccess(**right)
    if not wrong:
        wrong |= _contradictions(access)
    return access, wrong


def _contradictions(access: ServerAccess) -> Errors:
    """Return an error for the first value that does not belong to the others."""
    given = access.given()
    is_s3 = access.address.startswith(S3)
    of_s3 = [key for key in ("access_key", "secret_key", "region") if key in given]
    of_webdav = [key for key in ("user", "password", "token") if key in given]
    belongs = translatable("Staff", "Remove it, or correct the address.")
    together = translatable("Staff", "Write user and password, or a token alone.")
    if not access.address:
        cure = translatable("Staff", "Add the address of the server.")
        return {key: _wrong(key, cure) for key in given if key != "enrolment"}
    if is_s3:
        missing = [key for key in ("access_key", "secret_key") if key not in given]
        cure = translatable("Staff", "Add it: an address that starts with s3+https:// needs two keys.")
        return {key: _wrong(key, belongs) for key in of_webdav} or {key: _wrong(key, cure) for key in missing}
    if of_s3:
        return {key: _wrong(key, belongs) for key in of_s3}
    if of_webdav not in ([], ["user", "password"], ["token"]):
        return {of_webdav[-1]: _wrong(of_webdav[-1], together)}
    return {}


def _is_certificates(value: Any) -> bool:
    if not isinstance(value, str) or not value.isascii() or len(value) > LARGEST_CA or "PRIVATE KEY" in value:
        return False
    import ssl

    try:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(cadata=value)
    except (ssl.SSLError, ValueError):
        return False
    return bool(context.cert_store_stats()["x509"])


def _is_address(value: Any) -> bool:
    if not isinstance(value, str) or not is_line(value, LONGEST_ADDRESS) or not _ADDRESS.fullmatch(value):
        return False
    from kiosk.sync.sending.opening import server_address

    return server_address(ServerAccess(value)) is not None


def _matches(pattern: re.Pattern[str]) -> _Check:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_user(value: Any) -> bool:
    return isinstance(value, str) and value != "" and is_line(value, LONGEST_NAME) and ":" not in value


def _is_password(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_PASSWORD and value.isprintable()


def _is_limit(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_MB


def _wrong(key: str, cure: MessageText) -> SettingsError:
    limits = {"most": MOST_MB} if key == "monthly_limit_mb" else {}
    return SettingsError(translatable("Staff", "The setting '{key}' is wrong."), cure, key=f"sync.{key}", **limits)


def _unknown(key: str) -> SettingsError:
    return SettingsError(
        translatable("Staff", "'{key}' is not a setting."),
        translatable("Staff", "Remove it; valid keys: {known}."),
        key=f"sync.{shown(key)}",
        known=", ".join(KEYS),
    )


_CHECKS: Mapping[str, tuple[_Check, MessageText]] = {
    "address": (
        _is_address,
        translatable("Staff", "Write an address that starts with https://, or s3+https:// with a bucket."),
    ),
    "user": (_is_user, translatable("Staff", "Write the user name between quotes, without a colon.")),
    "password": (_is_password, translatable("Staff", "Write the password between quotes.")),
    "token": (_matches(_TOKEN), translatable("Staff", "Copy the token again, without spaces.")),
    "access_key": (_matches(_ACCESS_KEY), translatable("Staff", "Copy the key again, without spaces.")),
    "secret_key": (_matches(_KEY), translatable("Staff", "Copy the key again, without spaces.")),
    "region": (_matches(_REGION), translatable("Staff", "Write the region in small letters, such as us-east-1.")),
    "ca": (
        _is_certificates,
        translatable("Staff", "Copy the certificates again, from BEGIN CERTIFICATE to END CERTIFICATE, and no key."),
    ),
    "metered": (lambda value: isinstance(value, bool), translatable("Staff", "Write true or false.")),
    "monthly_limit_mb": (
        _is_limit,
        translatable("Staff", "Write a whole number of MB, at most {most}, or 0 for no limit."),
    ),
    "enrolment": (_matches(_ENROLMENT), translatable("Staff", "Copy the token again, without spaces.")),
}
