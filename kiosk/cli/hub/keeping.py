"""``kiosk hub backup``, ``restore`` and ``doctor``: what keeps a hub alive in an office without an engineer."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import AsJson, Hub, Keys, Passphrases, Repo, stoppable, waiting
from kiosk.cli.hub.printing import print_json, print_some
from kiosk.domain.self_check import Health
from kiosk.domain.text import shown_line

if TYPE_CHECKING:
    from kiosk.province.hub.backup.making import Made
    from kiosk.province.hub.doctor.findings import HubFinding

ATTENTION, BROKEN = 3, 4
"""Exit codes of the doctor: something needs attention before long, or does not work."""
SIGNS = {Health.GOOD: "ok", Health.NOTE: "note", Health.BAD: "BAD", Health.UNKNOWN: "?"}
_EXIT = {Health.GOOD: 0, Health.NOTE: ATTENTION, Health.BAD: BROKEN}
_VERDICTS = {
    Health.GOOD: "All is well.",
    Health.NOTE: "The hub works. Do what stands under the lines marked “note” or “?” this week.",
    Health.BAD: "The hub needs help today: do what stands under the lines marked “BAD”.",
}


def backup(
    hub: Hub,
    place: Annotated[Path, typer.Option("--to", help="Folder of the backups, best on another disk.")],
    accepts_loss: Annotated[
        bool, typer.Option("--accept-loss", help="Go on without the stored bundles that have vanished.")
    ] = False,
) -> None:
    """Back up database, settings, encrypted keys and objects; the newest 7 backups are kept.

    Exit code 1: the hub has lost objects; the backup is incomplete, and nothing is deleted from older ones.
    """
    with explained_words(place):
        from kiosk.province.hub.backup import note
        from kiosk.province.hub.backup.making import make_backup
        from kiosk.province.publishing import office

        made = make_backup(hub, place, office.system_clock(), accepts_loss=accepts_loss)
    print(f"{made.folder}: {made.counts['bundles']} bundles with {made.counts['statements']} statements.")
    if made.objects is None:
        print("The objects are in S3 and not part of it: protect the bucket with versioning and a second copy.")
    else:
        print(f"{made.objects} objects, of which {made.new} are new.")
    if made.left_keys:
        print("These keys are not encrypted, so they were not copied:")
        print_some(made.left_keys)
    if not made.is_complete:
        noted = note.read(hub)
        _print_lost(hub, place if noted is None else noted.place, made)
        raise typer.Exit(1)


def _print_lost(hub: Path, place: Path, made: "Made") -> None:
    """Print what the hub has lost, and what to do."""
    for objects, what in (
        (made.missing, "objects that the database names are missing"),
        (made.damaged, "objects have changed contents"),
        (made.vanished, "stored bundles of the last complete backup are not in the hub any more"),
    ):
        if objects:
            print(f"{len(objects)} {what}:")
            print_some(objects)
    print("This backup is incomplete, so nothing was deleted from the older ones. If the disk or server with the")
    print("objects is not connected, connect it and make the backup again. Otherwise:")
    if made.missing or made.damaged:
        print(f"  put them back from the backups: kiosk hub restore {hub} --from {place} --missing")
        print(f"  what no backup has is given up with: kiosk hub rebuild {hub} --accept-loss")
    else:
        print(f"  restore that backup into a new folder: kiosk hub restore NEW --from {place} --generation NAME")
        print(f"  or give these bundles up: kiosk hub backup {hub} --to {place} --accept-loss")


def restore(
    hub: Hub,
    place: Annotated[Path, typer.Option("--from", help="Folder of the backups.")],
    generation: Annotated[
        str, typer.Option(help="Name of the backup, such as 20261128T023000Z; default: newest.")
    ] = "",
    store: Annotated[str, typer.Option(help="URL of another database than before; it must be empty.")] = "",
    is_missing: Annotated[
        bool, typer.Option("--missing", help="Only put missing and damaged objects back into the existing hub.")
    ] = False,
) -> None:
    """Restore a backup into the new folder HUB; nothing that exists is overwritten.

    With --missing, HUB is an existing hub: objects that its database names are put back from all backups.
    """
    if is_missing:
        if generation or store:
            raise typer.BadParameter("--missing looks into all backups: leave out --generation and --store.")
        _put_back(hub, place)
        return
    with explained_words(place):
        from kiosk.province.hub.backup.generations import newer_folders
        from kiosk.province.hub.backup.restoring import restore_hub
        from kiosk.province.publishing import office

        now = office.system_clock()
        restored = restore_hub(hub, place, generation, store, now)
        newer = [] if generation else newer_folders(restored.generation)
    manifest = restored.generation.manifest
    print(f"{hub}: the hub of {shown_line(manifest.name)}, as of {restored.generation.made:%Y-%m-%d %H:%M} UTC.")
    print(
        f"{manifest.counts['bundles']} bundles with {manifest.counts['statements']} statements, {restored.keys} keys."
    )
    if newer:
        print("Folders with later dates are damaged, or were made while a clock was ahead, so they were not taken:")
        print_some(newer)
        print("To take one of them, restore it into another new folder, with --generation NAME.")
    if restored.generation.made > now:
        print("The backup is dated later than this computer's clock: set the clock before anything else.")
    if restored.objects is None:
        print("The objects are in S3 and were not changed; make the database anew: kiosk hub rebuild")
    if restored.put_back:
        print(f"{len(restored.put_back)} objects that this backup lacks were taken from older ones.")
    print("Results received later are still on the kiosks or sticks: kiosks send what has no receipt again.")
    print(f"Next: kiosk hub doctor {hub}")
    _end_with(hub, restored.left)


def _put_back(hub: Path, place: Path) -> None:
    with explained_words(place), stoppable(hub):
        from kiosk.province.hub.backup.putting_back import restore_missing

        done = restore_missing(hub, place, waiting(hub))
    print(f"Objects that were put back: {len(done.written)}.")
    print_some(done.written)
    _end_with(hub, done.left)


def _end_with(hub: Path, left: "Sequence[str]") -> None:
    """End the command with exit code 1 if objects are `left` that no backup has."""
    if left:
        print(f"{len(left)} objects are in no backup here, or damaged in it:")
        print_some(left)
        print("Try --from with the other disks that have backups. What is lost for good is given up with:")
        print(f"  kiosk hub rebuild {hub} --accept-loss")
        print("The next receipts ask the kiosks for the gaps that this leaves.")
        raise typer.Exit(1)


def doctor(  # noqa: PLR0913, PLR0917 - one parameter per option
    hub: Hub,
    keys: Keys = None,
    repo: Repo = None,
    passphrase: Passphrases = None,
    as_json: AsJson = False,
    out: Annotated[Path | None, typer.Option(help="Write the output to this file.")] = None,
) -> None:
    """Examine the hub: what is good, and what to do.

    Exit code 0: all is well; 3: something needs attention before long; 4: something does not work.
    """
    with explained_words(out):
        from kiosk.province.hub.doctor.examining import examine
        from kiosk.province.hub.doctor.findings import worst
        from kiosk.province.hub.keys import KeySources
        from kiosk.province.publishing import office

        now = office.system_clock()
        findings = examine(hub, KeySources(keys or (), repo, passphrase or ()), now)
        health = worst(findings)
        if out is not None:
            from kiosk import durable

            text = f"{now:%Y-%m-%d %H:%M} UTC\n{_written(findings)}\n{_VERDICTS[health]}\n"
            durable.write_file(out, text.encode())
    if as_json:
        told = [finding.told() for finding in findings]
        print_json({"checked": now.isoformat(), "health": health.value, "findings": told})
    elif out is None:
        print(_written(findings))
        print(_VERDICTS[health])
    raise typer.Exit(_EXIT[health])


def _written(findings: "Sequence[HubFinding]") -> str:
    return "\n".join(
        f"{SIGNS[one.health]:<5} {one.part.value}: {shown_line(str(one.what))}"
        + (f"\n      → {shown_line(str(one.cure))}" if str(one.cure) else "")
        for one in findings
    )
