"""``kiosk hub backup``, ``restore`` and ``doctor``: what keeps a hub alive in an office without an engineer."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import AsJson, Hub, Keys, Passphrases, Repo
from kiosk.cli.hub.printing import print_json, print_some
from kiosk.domain.self_check import Health

if TYPE_CHECKING:
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
) -> None:
    """Back up database, settings, encrypted keys and objects; the newest 7 backups are kept."""
    with explained_words(place):
        from kiosk.province.hub.backup.making import make_backup
        from kiosk.province.publishing import office

        made = make_backup(hub, place, office.system_clock())
    print(f"{made.folder}: {made.counts['bundles']} bundles with {made.counts['statements']} statements.")
    if made.objects is None:
        print("The objects are in S3 and not part of it: protect the bucket with versioning and a second copy.")
    else:
        print(f"{made.objects} objects, of which {made.new} are new.")
    if made.left_keys:
        print("These keys are not encrypted, so they were not copied:")
        print_some(made.left_keys)
    if made.damaged:
        print("The contents of these objects have changed; restore them from an older backup:")
        print_some(made.damaged)
        raise typer.Exit(1)


def restore(
    hub: Hub,
    place: Annotated[Path, typer.Option("--from", help="Folder of the backups.")],
    generation: Annotated[
        str, typer.Option(help="Name of the backup, such as 20261128T023000Z; default: newest.")
    ] = "",
    store: Annotated[str, typer.Option(help="URL of another database than before; it must be empty.")] = "",
) -> None:
    """Restore a backup into the new folder HUB; nothing that exists is overwritten."""
    with explained_words(place):
        from kiosk.province.hub.backup.restoring import restore_hub

        restored = restore_hub(hub, place, generation, store)
    manifest = restored.generation.manifest
    print(f"{hub}: the hub of {manifest.name}, as of {restored.generation.made:%Y-%m-%d %H:%M} UTC.")
    print(
        f"{manifest.counts['bundles']} bundles with {manifest.counts['statements']} statements, {restored.keys} keys."
    )
    if restored.objects is None:
        print("The objects are in S3 and were not changed; make the database anew: kiosk hub rebuild")
    print("Results received later are still on the kiosks or sticks: kiosks send what has no receipt again.")
    print(f"Next: kiosk hub doctor {hub}")


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
        f"{SIGNS[one.health]:<5} {one.part.value}: {one.what}" + (f"\n      → {one.cure}" if str(one.cure) else "")
        for one in findings
    )
