"""``kiosk hub enrol``, ``approve`` and ``reject``: which kiosks and bundles the office accepts."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo, opened_keys, stoppable, waiting

Wanted = Annotated[
    str,
    typer.Argument(
        help="Code on the kiosk's screen (16 digits), or at least 8 digits of the hash in a bundle's file name.",
        metavar="CODE|BUNDLE",
    ),
]


def enrol(
    hub: Hub,
    commune: Annotated[str, typer.Option(help="Official code of the kiosk's commune, five digits.")] = "",
    note: Annotated[str, typer.Option(help="Note for the office, such as the name of the centre.")] = "",
    out: Annotated[Path | None, typer.Option(help="Set-up file into which the lines are written.")] = None,
) -> None:
    """Expect a new kiosk: print the lines for its set-up file, with a token that approves its key once."""
    with explained_words():
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.decisions import expect
        from kiosk.province.publishing import office

        with changed(hub, waiting(hub)) as found:
            token = expect(found, commune, note, office.system_clock())
        if out is None:
            print(_with_token("", commune, token), end="")
        else:
            text = out.read_text("utf-8") if out.exists() else ""
            out.write_text(_with_token(text, commune, token), "utf-8")
            print(f"The token is in {out}. It approves one kiosk: delete the file after its set-up.")


def _with_token(text: str, commune: str, token: str) -> str:
    """Return the set-up file `text` with the commune, unless it names one, and with the token in its table [sync]."""
    line = f'enrolment = "{token}"'
    lines = [one for one in text.splitlines() if not one.startswith("enrolment")]
    table = next((number for number, one in enumerate(lines) if one.split("#")[0].strip() == "[sync]"), None)
    if table is None:
        lines += ["", "[sync]", line] if lines else ["[sync]", line]
    else:
        lines.insert(table + 1, line)
    if commune and not any(one.startswith("commune") for one in lines):
        lines.insert(0, f'commune = "{commune}"')
    return "\n".join(lines) + "\n"


def approve(hub: Hub, wanted: Wanted, keys: Keys = None, repo: Repo = None, passphrase: Passphrases = None) -> None:
    """Approve a kiosk's key and store what it has sent, or accept a refused bundle again."""
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.decisions import approve as decide
        from kiosk.province.publishing import office

        check = opened_keys(hub, keys, repo, passphrase).check
        with changed(hub, waiting(hub)) as found:
            decided = decide(found, check, wanted, office.system_clock())
    print(f"Kiosk {decided.kiosk} is approved; {decided.bundles} bundles are stored.")
    if decided.waiting:
        print(
            f"{decided.waiting} bundles still wait, because they contradict stored ones; see: kiosk hub status {hub}"
        )


def reject(hub: Hub, wanted: Wanted) -> None:
    """Reject a kiosk's key with all its bundles, or take one bundle out; all can be approved again."""
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.decisions import reject as decide
        from kiosk.province.publishing import office

        with changed(hub, waiting(hub)) as found:
            decided = decide(found, wanted, office.system_clock())
    print(f"{decided.bundles} bundles of kiosk {decided.kiosk} are taken out; they lie in quarantine.")
    print(f"To accept them again: kiosk hub approve {hub} {wanted}")
