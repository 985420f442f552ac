"""What the commands of a province's office have in common: questions to a person, and words for what went wrong."""

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


def asked(words: str, is_new: bool) -> str:
    """What a person types, which is not shown; twice for something new."""
    return str(
        typer.prompt(words, default="", show_default=False, hide_input=True, confirmation_prompt=is_new, err=True)
    )


def confirmed(moment: datetime) -> bool:
    """Whether a person says that this is the time."""
    return typer.confirm(f"This computer's clock says {moment:%d %B %Y}. Is that right?")


@contextmanager
def explained_words() -> Iterator[None]:
    """Tells an error of the block in its own words, and ends the command with exit code 1."""
    from kiosk.content.publishing.faults import explained

    try:
        with explained():
            yield
    except KioskError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
