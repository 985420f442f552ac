"""``kiosk verify``: verifies the text of a certificate's QR code on the command line.

Rules: nothing is written. Without a data folder or keys, the printed sentence names the missing key.
"""

from collections.abc import Sequence
from typing import Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import FAILED, explained_words


def verify(
    text: Annotated[str, typer.Argument(help="Text of the QR code, between single quotes.", metavar="TEXT")],
) -> None:
    """Verify the QR code of a certificate without a network; exit code 0 if it is valid, else 1."""
    from kiosk.devices.certificate_keys import KeyFiles
    from kiosk.services.certificates import verifying
    from kiosk.services.certificates.keys import KeyRing

    with explained_words(paths.data_folder()):
        keys = KeyRing(KeyFiles(paths.certificate_key_file(), paths.certificate_keys_file()))
        found = verifying.verify(text, keys)
    typer.echo(found)
    if found.credential is None:
        raise typer.Exit(FAILED)
    for number, task in enumerate(_texts(found.credential.skills), 1):
        typer.echo(f"{number}. {task or 'a task of a lesson that is not installed here'}")


def _texts(skills: Sequence[str]) -> Sequence[str]:
    """Return the texts of the tasks `skills` from the installed packs; none if there are no packs."""
    from kiosk.content.packs.catalogue import Catalogue
    from kiosk.content.packs.lessons import PackLibrary
    from kiosk.services.certificates.tasks import texts_of

    try:
        return texts_of(skills, PackLibrary(Catalogue(paths.packs_folder()), paths.packs_folder()))
    except LookupError:
        return ()
