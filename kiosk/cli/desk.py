"""What the commands of a province's office have in common: questions to a person."""

import getpass
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated

import typer

from kiosk.domain.errors import KioskError

Passphrases = Annotated[
    list[str] | None,
    typer.Option("--passphrase", help="For scripts: env:NAME or file:PATH; “none” makes keys for demonstrations."),
]


class UnansweredError(KioskError):
    """A question to a person met the end of the input."""

    code = "unanswered"


def asked(words: str, is_new: bool) -> str:
    """What a person types, which is not shown; twice for something new. Raises UnansweredError."""
    with _answered(), warnings.catch_warnings():
        warnings.simplefilter("ignore", getpass.GetPassWarning)  # without a terminal there is nothing to hide it from
        return str(
            typer.prompt(words, default="", show_default=False, hide_input=True, confirmation_prompt=is_new, err=True)
        )


def confirmed(moment: datetime) -> bool:
    """Whether a person says that this is the time. Raises UnansweredError."""
    with _answered():
        return typer.confirm(f"This computer's clock says {moment:%d %B %Y}. Is that right?")


@contextmanager
def _answered() -> Iterator[None]:
    try:
        yield
    except typer.Abort as error:
        if isinstance(error.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from error
        raise UnansweredError(
            "Nobody answered.", "Run the command in a terminal, or see its --help for a file or variable instead."
        ) from error
