"""Examines the work of a hub: its workers, the files that are not taken in yet, and the receipts that are due.

Rules: Workers and jobs are those of procrastinate in the store's database; with SQLite there is no queue, and only
what waits is examined.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Text, and_, case, cast, column, func, or_, select, table

from kiosk.province.hub.doctor.findings import HubFinding, HubPart, bad, good, note
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.receipts.dating import is_later
from kiosk.province.hub.receipts.lost import lost_receipts
from kiosk.province.hub.receiving.server import MOST_FILES, misplaced_folders, waiting_folders
from kiosk.province.hub.store.tables import bundles, kiosks, receipts

LATE, TOO_LATE = timedelta(hours=1), timedelta(days=1)
"""Ages of the oldest bundle without a receipt from which the office should look, and something is broken."""
_ALIVE_SECONDS = 60.0
"""A worker whose last sign of life is older does not work any more."""
_START = "Start the workers: sudo systemctl restart tram-hoc-so-hub.target (without the package: kiosk hub work)."
_WORKERS = table("procrastinate_workers", column("id"), column("last_heartbeat"))
_JOBS = table("procrastinate_jobs", column("status"), column("worker_id"))
_STATUS = cast(_JOBS.c.status, Text)  # an enumeration type in the database
_HAS_QUEUE = select(func.to_regclass(_JOBS.name).is_not(None))
_IS_ALIVE = _WORKERS.c.last_heartbeat > func.now() - func.make_interval(0, 0, 0, 0, 0, 0, _ALIVE_SECONDS)
_ALIVE = select(func.count()).select_from(_WORKERS).where(_IS_ALIVE)
_FAILED = select(func.count()).select_from(_JOBS).where(_STATUS == "failed")
_STALLED = (
    select(func.count())
    .select_from(_JOBS)
    .outerjoin(_WORKERS, and_(_WORKERS.c.id == _JOBS.c.worker_id, _IS_ALIVE))
    .where(_STATUS == "doing", _WORKERS.c.id.is_(None))
)


def examine_workers(hub: Hub) -> Iterator[HubFinding]:
    """Examine the workers and the jobs in the queue, if there is one. Raises HubError."""
    if not hub.settings.is_shared:
        yield good(HubPart.WORKERS, "With SQLite there is one worker and no queue; see “incoming”.")
        return
    with hub.store.reading() as connection:
        if not connection.execute(_HAS_QUEUE).scalar_one():
            yield bad(HubPart.WORKERS, "No worker has ever run.", _START)
            return
        workers, stalled, failed = (connection.execute(one).scalar_one() for one in (_ALIVE, _STALLED, _FAILED))
    if workers:
        yield good(HubPart.WORKERS, "{workers} workers are running.", workers=workers)
    else:
        yield bad(HubPart.WORKERS, "No worker is running, so nothing is taken in.", _START)
    if stalled:
        cure = "A running worker takes them up again within a minute. If this line stays, restart the workers."
        yield note(HubPart.WORKERS, "{stalled} jobs of workers that were killed are waiting.", cure, stalled=stalled)
    if failed:
        cure = "Read the reason: journalctl -u 'tram-hoc-so-hub-work@*' --since today"
        yield note(HubPart.WORKERS, "{failed} jobs have failed.", cure, failed=failed)


def examine_incoming(hub: Hub) -> Iterator[HubFinding]:
    """Count the kiosks whose files on the server are not taken in yet. Raises KioskError."""
    folders = waiting_folders(hub)
    full = [folder for folder in folders if len(hub.objects.names(folder, MOST_FILES)) >= MOST_FILES]
    if not folders:
        yield good(HubPart.INCOMING, "Everything that kiosks have sent to the server is taken in.")
    else:
        cure = f"This is normal for a minute. If the number stays: {_START}"
        yield note(HubPart.INCOMING, "Files of {count} kiosks wait to be taken in.", cure, count=len(folders))
    for folder in misplaced_folders(hub):
        cure = (
            "The address in the set-up files ends with /{folder}, which the server must map to the folder of the "
            "objects itself. Correct the server, then move the contents of {folder} up to the objects."
        )
        yield bad(
            HubPart.INCOMING, "Files of kiosks are in {folder}, where nothing takes them in.", cure, folder=folder
        )
    for folder in full:
        cure = "A kiosk does not send so many. Change its password on the server, then delete these files."
        yield bad(HubPart.INCOMING, "{folder} contains {most} files or more.", cure, folder=folder, most=MOST_FILES)


def examine_receipts(hub: Hub, now: datetime) -> Iterator[HubFinding]:
    """Look for the oldest bundle that no written receipt lists. Raises KioskError."""
    is_due = receipts.c.revision > receipts.c.written
    is_dated_ahead = receipts.c.signed_at > now.isoformat()  # nothing is later than it, so the newest bundle counts
    is_unanswered = or_(is_later(), is_dated_ahead)
    time = case((is_dated_ahead, func.max(bundles.c.received)), else_=func.min(bundles.c.received))
    oldest_of = (
        select(receipts.c.kiosk, time)
        .select_from(receipts)
        .join(kiosks, kiosks.c.id == receipts.c.kiosk)
        .join(bundles, and_(bundles.c.kiosk == kiosks.c.number, is_unanswered))
        .where(is_due)
        .group_by(receipts.c.kiosk, receipts.c.signed_at)
    )
    with hub.store.reading() as connection:
        waiting = [(datetime.fromisoformat(oldest), kiosk) for kiosk, oldest in connection.execute(oldest_of)]
    if not waiting:
        yield good(HubPart.RECEIPTS, "Every kiosk has a receipt for everything that was received.")
        return
    oldest, kiosk = min(waiting)
    age = max(now - oldest, timedelta())  # a clock that was ahead has a line of its own
    hours = int(age.total_seconds() // 3600)
    what = "{count} kiosks wait for a receipt; the oldest bundle, of {kiosk}, for {hours} hours."
    told = {"count": len(waiting), "kiosk": kiosk, "hours": hours}
    if age < LATE:
        yield good(HubPart.RECEIPTS, what, **told)
    else:
        cure = f"{_START} Receipts for sticks: kiosk hub receipts HUB FOLDER"
        yield (bad if age >= TOO_LATE else note)(HubPart.RECEIPTS, what, cure, **told)


def examine_lost_receipts(hub: Hub) -> Iterator[HubFinding]:
    """Look for receipts that were written into the object store and are not there any more. Raises KioskError."""
    lost = lost_receipts(hub)
    if lost:
        what = "The receipts of {count} kiosks are not on the server any more, such as that of {kiosk}."
        cure = f"Make the database anew, which lets the workers write all again: kiosk hub rebuild HUB. {_START}"
        yield bad(HubPart.RECEIPTS, what, cure, count=len(lost), kiosk=lost[0])
