"""Prompts a person at the terminal, for the commands of a province's office."""

import getpass
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated

import typer

from kiosk.domain.errors import CommandError

Passphrases = Annotated[
    list[str] | None,
    typer.Option(
        "--passphrase",
        help="Source of the passphrase, for scripts: env:NAME, file:PATH or credential:NAME (of a systemd service); "
        "none leaves keys unencrypted.",
    ),
]


class UnansweredError(CommandError):
    """The input ended before a question was answered."""

    code = "unanswered"


def asked(words: str, is_new: bool) -> str:
    """Prompt with `words` for a secret, without echo. Raises UnansweredError.

    If `is_new`, a text is prompted for again until both are equal; an empty answer needs no confirmation.
    """
    with _answered(), warnings.catch_warnings():
        warnings.simplefilter("ignore", getpass.GetPassWarning)  # issued if there is no terminal
        while True:
            secret = _secret(words)
            if not is_new or not secret or _secret("Repeat for confirmation") == secret:
                return secret
            typer.echo("The two entries differ: type both again.", err=True)


def _secret(words: str) -> str:
    return str(typer.prompt(words, default="", show_default=False, hide_input=True, err=True))


def confirmed(moment: datetime) -> bool:
    """Ask the person whether `moment` is the current date; return True if confirmed. Raises UnansweredError."""
    with _answered():
        return typer.confirm(f"This computer's clock says {moment:%d %B %Y}. Is that right?")


def confirmed_time(moment: datetime) -> bool:
    """Ask the person whether `moment` is the current time; return True if confirmed. Raises UnansweredError."""
    words = f"This computer's clock says {moment.astimezone():%d %B %Y, %H:%M} ({moment:%H:%M} UTC)."
    with _answered():
        return typer.confirm(f"{words} Compare it with a watch. Is it right?")


@contextmanager
def _answered() -> Iterator[None]:
    try:
        yield
    except typer.Abort as error:
        if isinstance(error.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from error
        raise UnansweredError(
            "A question was not answered.",
            "Run the command in a terminal, or give the answer in a file or variable (see --help).",
        ) from error
