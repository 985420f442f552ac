"""``kiosk hub enrol``, ``note``, ``approve`` and ``reject``: which kiosks and bundles the office accepts."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.amounts import amount
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo, opened_keys, stoppable, waiting

if TYPE_CHECKING:
    from kiosk.domain.communes import Commune

_WANTED = "Code on the kiosk's screen (16 digits), or at least 8 digits of the hash in a bundle's file name."
Wanted = Annotated[list[str], typer.Argument(help=_WANTED, metavar="CODE|BUNDLE")]
_KIOSK = "Code on the kiosk's screen (16 digits); of an expected kiosk, its token, or the eight digits of the status."
_NOTE = "Note for the office, one line: the name of the centre, and whom to call."
OptionallyWanted = Annotated[list[str] | None, typer.Argument(help=_WANTED, metavar="[CODE|BUNDLE]")]


def enrol(
    hub: Hub,
    commune: Annotated[
        str, typer.Option(help="The kiosk's commune: its official code of five digits, or NAME or “NAME, PROVINCE”.")
    ] = "",
    note: Annotated[str, typer.Option(help=_NOTE)] = "",
    code: Annotated[
        str, typer.Option(help="Code on the kiosk's screen: approve this key; no lines are needed.")
    ] = "",
    out: Annotated[Path | None, typer.Option(help="Set-up file into which the lines are written.")] = None,
) -> None:
    """Expect a new kiosk: print the lines for its set-up file, with a token that approves its key once."""
    with explained_words():
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.decisions import expect
        from kiosk.province.publishing import office

        place = _commune(commune) if commune else None
        with changed(hub, waiting(hub)) as found:
            token = expect(found, place.code if place is not None else "", note, office.system_clock(), code)
        if code:
            print(f"The key with the code {token} is approved when its first results arrive.")
        elif out is None:
            print(_with_token("", place, token), end="")
        else:
            text = out.read_text("utf-8") if out.exists() else ""
            out.write_text(_with_token(text, place, token), "utf-8")
            print(f"The token is in {out}. It approves one kiosk: delete the file after its set-up.")


def note(
    hub: Hub,
    wanted: Annotated[list[str], typer.Argument(help=_KIOSK, metavar="CODE")],
    text: Annotated[str, typer.Option("--note", help=_NOTE)],
) -> None:
    """Note the name of a kiosk and whom to call; the notes are on the office's own pages only."""
    with explained_words():
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.decisions import set_note
        from kiosk.province.publishing import office

        with changed(hub, waiting(hub)) as found:
            set_note(found, " ".join(wanted), text, office.system_clock())
    print("The note is stored." if text else "The note is removed.")


def _commune(said: str) -> "Commune":
    """Return the commune with the code or name `said`. Raises KioskError if there is none, or several."""
    from kiosk.content.communes import read_communes
    from kiosk.province.hub.faults import HubError

    communes = read_communes(paths.communes_file())
    by_code = communes.of_code(said.strip())
    name, _, province = said.partition(",")
    named = [by_code] if by_code is not None else communes.named(name, province)
    if len(named) == 1:
        return named[0]
    if not named:
        cure = "Write its official code of five digits, or its present name, such as “Lệ Thủy, Quảng Trị”."
        raise HubError("There is no commune “{said}”.", cure, said=said)
    which = "; ".join(f"{one.code}: {one.name}, {one.province}" for one in named)
    raise HubError("Several communes are called “{said}”: {which}.", "Write the code.", said=said, which=which)


def _with_token(text: str, commune: "Commune | None", token: str) -> str:
    """Return the set-up file `text` with the commune, unless it names one, and with the token in its table [sync]."""
    line = f'enrolment = "{token}"'
    lines = [one for one in text.splitlines() if not one.startswith("enrolment")]
    table = next((number for number, one in enumerate(lines) if one.split("#")[0].strip() == "[sync]"), None)
    if table is None:
        lines += ["", "[sync]", line] if lines else ["[sync]", line]
    else:
        lines.insert(table + 1, line)
    if commune and not any(one.startswith("commune") for one in lines):
        lines.insert(0, f'commune = "{commune.code}"  # {commune.name}, {commune.province}')
    return "\n".join(lines) + "\n"


def approve(hub: Hub, wanted: Wanted, keys: Keys = None, repo: Repo = None, passphrase: Passphrases = None) -> None:
    """Approve a kiosk's key and store what it has sent, or accept a refused bundle again."""
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.decisions import approve as decide
        from kiosk.province.publishing import office

        check = opened_keys(hub, keys, repo, passphrase).check
        with changed(hub, waiting(hub)) as found:
            decided = decide(found, check, " ".join(wanted), office.system_clock())
    print(f"Kiosk {decided.kiosk} is approved; stored: {amount(decided.bundles, 'bundle')}.")
    if decided.waiting:
        held = amount(decided.waiting, "bundle")
        print(f"Still waiting, because of contradictions to stored ones: {held}; see: kiosk hub status {hub}")
    if decided.bundles:
        print(f"Next: write the receipts onto a stick: kiosk hub receipts {hub} STICK/tram-hoc-so/bien-nhan;")
        print("kiosks with a network get theirs by themselves while kiosk hub work runs.")


def reject(
    hub: Hub,
    wanted: OptionallyWanted = None,
    is_all_held: Annotated[bool, typer.Option("--all-held", help="Reject all keys that wait for approval.")] = False,
    chain: Annotated[
        int,
        typer.Option(min=0, help="Number of one chain of the key, as kiosk hub status shows it; 0: the whole key."),
    ] = 0,
) -> None:
    """Reject a kiosk's key with all its bundles, take one bundle out, or withdraw the token of an expected kiosk.

    Keys and bundles can be approved again; a withdrawn token stays without effect. For a token, write it or the eight
    digits that kiosk hub status shows.
    """
    named = " ".join(wanted or ())
    if is_all_held == bool(named):
        raise typer.BadParameter("Name one code or one bundle, or use --all-held.")
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.folder import changed
        from kiosk.province.hub.receiving.decisions import reject as decide
        from kiosk.province.hub.receiving.decisions import reject_held, withdraw
        from kiosk.province.publishing import office

        with changed(hub, waiting(hub)) as found:
            if is_all_held:
                rejected = amount(reject_held(found, office.system_clock()), "key")
                print(f"Rejected: {rejected}. Each can be approved by its code.")
                return
            withdrawn = not chain and withdraw(found, named, office.system_clock())
            decided = None if withdrawn else decide(found, named, office.system_clock(), chain)
    if decided is None:
        print("The token is withdrawn: it approves no kiosk any more.")
        return
    print(f"Kiosk {decided.kiosk}: {amount(decided.bundles, 'bundle')} taken out, to the quarantine.")
    print(f'To accept everything again: kiosk hub approve {hub} "{named}"')
    if decided.others:
        print("The same key is that of other kiosk ids. If it was stolen, reject these codes as well:")
        for code in decided.others:
            print(f'  kiosk hub reject {hub} "{code}"')
