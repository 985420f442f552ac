"""``kiosk publish``: a province's office signs packs on its own computer and fills sticks.

Rules: every command prints what it did and the next step. An error is printed as one sentence with a remedy, and the
exit code is 1. After an error nothing has changed, unless the message says otherwise. Passphrases are never
arguments, because other users of the computer could read them.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.desk import Passphrases, asked, confirmed
from kiosk.cli.ending.problems import explained_words
from kiosk.domain.machine.sizes import Bytes

if TYPE_CHECKING:
    from kiosk.province.publishing.keyring import Keyring
    from kiosk.province.publishing.office import Office
    from kiosk.province.publishing.overview import KeyFiles, RoleState
    from kiosk.province.publishing.repository import Listed

app = typer.Typer(help="Publish a province's signed packs: keys, departments, packs, sticks.", no_args_is_help=True)

Repo = Annotated[Path, typer.Argument(help="Folder of the province's repository.", metavar="REPO")]
Keys = Annotated[
    list[Path] | None,
    typer.Option(
        "--keys", help="Folder of keys; can be repeated. New keys are saved in the first one. Default: REPO-keys."
    ),
]


@app.command()
def init(
    repo: Repo,
    name: Annotated[str, typer.Option(help="Name of the province, shown on kiosks.")],
    keys: Keys = None,
    passphrase: Passphrases = None,
) -> None:
    """Create the keys and the repository of a province."""
    with explained_words():
        from kiosk.province.publishing.founding import found
        from kiosk.province.publishing.keyring import key_file_name
        from kiosk.province.publishing.sync_keys import ESCROW, sync_key_files

        office = _office(repo, keys, passphrase)
        made = found(office, name)
        print(f"{repo}: the repository of {made.name}, for a web server or for sticks; it contains no secrets.")
        print(f"{office.keys.folder}: the keys. Copy this folder to a stick for the safe.")
        print(
            "Then move these root keys off this computer, each to its own stick, kept by a different person. Two of"
        )
        print("them are needed to change the province's keys, so one may be lost:")
        for key_id in made.root.roles["root"].keyids:
            print(f"  {key_file_name('root', key_id)}")
        print("Move this key to another stick, for the safe; it opens all results if the key «sync» is lost:")
        print(f"  {', '.join(sync_key_files(made.targets, ESCROW))}")
        _print_root(repo)
        print(f"Next: kiosk publish add-department {repo} so-y-te --title 'Sở Y tế'")


def _print_root(repo: Path) -> None:
    """Print what new kiosks need: the file of the root, and the digits for the paper."""
    from kiosk.domain.set_up import fingerprint
    from kiosk.province.publishing.repository import ROOT_FILE

    file = repo / ROOT_FILE
    print(f"{file}: every new kiosk of the province is set up with it. Print these digits on paper, and")
    print("send the paper separately from the file; the technician compares the digits during the set-up:")
    print(f"  {fingerprint(file.read_bytes())}")


@app.command("add-department")
def add_department(
    repo: Repo,
    department: Annotated[str, typer.Argument(help="Id of the department: the publisher id in its packs.")],
    title: Annotated[str, typer.Option(help="Display name of the department.")],
    keys: Keys = None,
    passphrase: Passphrases = None,
) -> None:
    """Add a department with a key, which can sign only the department's own packs."""
    with explained_words():
        from kiosk.province.publishing import departments

        name = departments.add_department(_office(repo, keys, passphrase), department, title)
    print(f"{department}: {name} may publish packs whose publisher is “{department}”.")
    print(f"Next: kiosk publish add {repo} PACK.hocpack")


@app.command()
def rotate(
    repo: Repo,
    roles: Annotated[
        list[str],
        typer.Argument(help="root, targets, snapshot, timestamp, receipts, sync, escrow, departments."),
    ],
    lost: Annotated[
        list[str] | None,
        typer.Option(help="File name of a root key to replace; can be repeated. Default: all three root keys."),
    ] = None,
    keys: Keys = None,
    passphrase: Passphrases = None,
) -> None:
    """Replace the keys of roles, if keys were lost, stolen or used for a long time."""
    with explained_words():
        from kiosk.province.publishing.rotation import rotate as rotate_keys
        from kiosk.province.publishing.sync_keys import KINDS

        useless = rotate_keys(_office(repo, keys, passphrase), roles, lost or ())
    print(f"There are new keys for {', '.join(dict.fromkeys(roles))}.")
    if useless:
        print(f"Destroy all copies of these keys, which are no longer used: {', '.join(useless)}")
    if set(KINDS) & set(roles):
        _print_result_keys(repo)
    if "root" in roles:
        _print_root(repo)
    print("Copy the new keys to the safe, and the repository to the web server and to new sticks.")


@app.command()
def revoke(
    repo: Repo,
    department: Annotated[str, typer.Argument(help="Id of the department.")],
    keys: Keys = None,
    passphrase: Passphrases = None,
) -> None:
    """Revoke a department's right to sign; kiosks can no longer install its packs from this repository."""
    with explained_words():
        from kiosk.province.publishing import departments

        packs = departments.revoke(_office(repo, keys, passphrase), department)
    print(f"{department} can no longer publish.")
    _print_packs(packs, "no longer signed")
    print("Kiosks keep their installed packs until they are removed there with: kiosk pack remove")


@app.command()
def add(
    repo: Repo,
    packs: Annotated[list[Path], typer.Argument(help="Pack files (.hocpack).")],
    older: Annotated[
        bool, typer.Option("--older", help="Publish an older version and withdraw the newer ones.")
    ] = False,
    keys: Keys = None,
    passphrase: Passphrases = None,
) -> None:
    """Verify packs, sign them with their departments' keys, and publish them."""
    with explained_words():
        from kiosk.house import picture_trial
        from kiosk.province.publishing.adding import add as add_packs

        office = _office(repo, keys, passphrase)
        with picture_trial() as trial:
            done = add_packs(office, packs, is_older_allowed=older, trial=trial)
    _print_packs(done.packs, "published")
    _print_packs(done.there_already, "already published")
    _print_packs(done.withdrawn, "no longer signed")
    print(f"Next: kiosk publish carrier {repo} STICK, or copy {repo} to the web server.")


@app.command()
def adopt(
    repo: Repo,
    stick: Annotated[Path, typer.Argument(help="The stick, or a folder, with the carrier of a commune.")],
    key: Annotated[str, typer.Option(help="The six groups of digits that the commune reads out.")] = "",
    keys: Keys = None,
    passphrase: Passphrases = None,
) -> None:
    """Publish a commune's own packs to the whole province, after comparing the commune's key."""
    with explained_words():
        from kiosk.house import picture_trial
        from kiosk.province.publishing.adopting import adopt as adopt_packs

        office = _office(repo, keys, passphrase)
        with picture_trial() as trial:
            done = adopt_packs(office, stick, key, trial=trial)
    _print_packs(done.packs, "published")
    _print_packs(done.there_already, "already published")
    print(f"Next: kiosk publish carrier {repo} STICK, or copy {repo} to the web server.")


@app.command()
def renew(repo: Repo, keys: Keys = None, passphrase: Passphrases = None) -> None:
    """Renew the signatures, once a month, so that kiosks can detect withheld updates."""
    with explained_words():
        from kiosk.province.publishing.renewal import renew as sign_again

        done = sign_again(_office(repo, keys, passphrase))
    for role, expires in done.renewed:
        print(f"{role}: signed again, until {expires:%Y-%m-%d}")
    for role, expires in done.kept_back:
        print(f"{role}: expires on {expires:%Y-%m-%d}, but its key is not here; run the command again with --keys.")


@app.command()
def carrier(
    repo: Repo,
    out: Annotated[Path, typer.Argument(help="The stick, or a folder or zip file to create.")],
    in_zip: Annotated[bool, typer.Option("--zip", help="Write one zip file instead of a folder tree.")] = False,
    pack: Annotated[
        list[str] | None,
        typer.Option(
            help="Pack to include, as id or id-version; can be repeated. Default: the newest version of every pack."
        ),
    ] = None,
) -> None:
    """Write a copy of the repository, from which kiosks install packs, to a stick or into a zip file."""
    with explained_words():
        from kiosk.province.publishing.carrier import write_carrier
        from kiosk.province.publishing.office import system_clock

        done = write_carrier(repo, out, system_clock(), is_zip=in_zip, wanted=pack or ())
    _print_packs(done.packs, "included")
    print(f"{done.path}: {done.files} files, {Bytes(done.size)}. Eject the stick before pulling it out.")


@app.command()
def status(repo: Repo, keys: Keys = None) -> None:
    """Show the repository's roles, departments and packs, and what to do next."""
    with explained_words():
        from kiosk.province.publishing.office import system_clock
        from kiosk.province.publishing.overview import overview

        seen = overview(repo, _keyring(repo, keys, ()), system_clock())
    print(f"{seen.name}, signed {_day(seen.signed_at)}")
    for state in seen.roles:
        _print_role(state)
    for name, files in {"receipts": seen.receipts, **seen.results}.items():
        print(f"  {name}  named in targets  {_files(files) or 'no key yet'}")
    for title, state in seen.departments:
        print(f"{title}:")
        _print_role(state)
        _print_packs((pack for pack in seen.packs if pack.department == state.name), "signed")
    print("To do:")
    for number, advice in enumerate(seen.advice, 1):
        print(f"  {number}. {advice}")


def _day(moment: datetime | None) -> str:
    return "at an unknown time" if moment is None else f"{moment:%Y-%m-%d %H:%M} UTC"


def _print_result_keys(repo: Path) -> None:
    from kiosk.province.publishing.repository import read_repository
    from kiosk.province.publishing.sync_keys import ESCROW, KINDS, former_sync_key_files, sync_key_files

    targets = read_repository(repo).targets
    if any(former_sync_key_files(targets, kind) for kind in KINDS):
        print("Keep the replaced keys for results: they open bundles that kiosks seal until they see the new keys.")
    print(f"Keep {', '.join(sync_key_files(targets, ESCROW))} on a stick of its own, in the safe.")


def _print_role(state: "RoleState") -> None:
    print(f"  {state.name}  version {state.version}  until {state.expires:%Y-%m-%d}  {_files(state.keys)}")


def _files(keys: "KeyFiles") -> str:
    return ", ".join(f"{name}{'' if is_at_hand else ' (not here)'}" for name, is_at_hand in keys)


def _print_packs(packs: "Iterable[Listed]", what: str) -> None:
    for pack in packs:
        print(f"  {pack.pack} {pack.version}: {what}  ({pack.department}, {Bytes(pack.size)})")


def _office(repo: Path, keys: list[Path] | None, passphrases: list[str] | None) -> "Office":
    from kiosk.province.publishing.office import Office, system_clock

    return Office(repo, _keyring(repo, keys, passphrases or ()), system_clock, confirmed)


def _keyring(repo: Path, keys: list[Path] | None, passphrases: Sequence[str]) -> "Keyring":
    from kiosk.province.publishing.keyring import Keyring, usual_key_folder
    from kiosk.province.publishing.passphrases import secrets_from

    return Keyring(keys or (usual_key_folder(repo),), secrets_from(passphrases, asked), repo)
