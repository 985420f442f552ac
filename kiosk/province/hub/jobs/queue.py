"""Workers on PostgreSQL: the jobs of a hub in the queue of procrastinate, in the same database as the store.

Rules: procrastinate is part of the extra ``[hub]`` and imported only here. Jobs about one kiosk have one lock, so
that they run one after another; a job that waits already is not added again. A job of a worker that was killed stays
locked until `_retry_stalled` runs, every 15 seconds on any worker. Failed jobs are logged and deleted, because the
next look finds their work again.
"""

import asyncio
import logging
import platform
from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError
from kiosk.domain.text import shown_lines
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.jobs.processes import ENDING
from kiosk.province.hub.jobs.work import LOOK, HubWork, Job, JobKind
from kiosk.province.hub.pages.fresh import FreshPages
from kiosk.province.hub.store.postgres import connection_text, connection_values, place_of

if TYPE_CHECKING:
    from procrastinate import App

_LOOK_EVERY = "* * * * * */10"
"""Cron expression with seconds as the sixth field: every ten seconds."""
_PAGES_EVERY = "* * * * * */15"
_RETRY_EVERY = "* * * * * */15"
DEFAULT_QUEUE = "default"
"""Queue of all jobs of the hub, which the workers of all computers run."""
_STALLED_AFTER = 30.0
"""A worker without a sign of life for this number of seconds was killed."""
_POLL = 5.0
_CURE = "Check that the server of the database runs and has connections left; another worker is started by itself."
logger = logging.getLogger(__name__)


def run_worker(office: HubWork, pages: FreshPages | None = None) -> None:
    """Run jobs until the process is asked to end (SIGINT, SIGTERM). Raises KioskError.

    `pages`: the office's own pages, which this computer makes; None if it makes none.
    """
    url = office.hub.settings.store
    require_queue()
    from procrastinate.exceptions import ConnectorException

    place = place_of(connection_values(url))
    try:
        _prepare(url)
        is_asked = asyncio.run(_work(make_app(office, url, pages), pages))
    except ConnectorException as error:
        reason = str(error.__cause__ or error).strip().partition("\n")[0]
        raise HubError(
            "The queue in {place} cannot be used ({reason}).", _CURE, place=place, reason=reason
        ) from error
    if not is_asked:
        raise HubError("The worker has lost its connection to {place}.", _CURE, place=place)


async def _work(app: "App", pages: FreshPages | None) -> bool:
    """Run jobs until a signal asks to end, and finish the current job; return False if the worker ended by itself.

    procrastinate ends a worker in order when one of its connections fails, and would be killed in the middle of a job
    by a second signal, such as that of the supervisor after Ctrl+C. So the signals are handled here.
    """
    async with app.open_async():
        worker = asyncio.create_task(
            app.run_worker_async(
                queues=[DEFAULT_QUEUE, *([] if pages is None else [_queue_of(pages)])],
                concurrency=1,
                fetch_job_polling_interval=_POLL,
                stalled_worker_timeout=_STALLED_AFTER,
                delete_jobs="always",
                install_signal_handlers=False,
            )
        )

        def end() -> None:
            if not worker.cancelling():
                worker.cancel()

        for number in ENDING:
            asyncio.get_running_loop().add_signal_handler(number, end)
        try:
            await worker
        except asyncio.CancelledError:
            return True
        return False


def require_queue() -> None:
    """Raise HubError if procrastinate is not installed."""
    try:
        import procrastinate  # noqa: F401 - only whether it is there
    except ImportError as error:
        cure = "Install the extra packages of a hub: pip install 'tram-hoc-so[hub]'"
        raise HubError("Workers on PostgreSQL need the package procrastinate.", cure) from error


def make_app(office: HubWork, url: str, pages: FreshPages | None = None) -> "App":
    """Return the application that runs the jobs of `office`, and makes `pages`."""
    from procrastinate import App, PsycopgConnector

    app = App(connector=PsycopgConnector(conninfo=connection_text(url)))

    def add(kind: JobKind) -> None:
        def job(subject: str) -> None:
            try:
                _defer(app, office.run(Job(kind, subject)))
            except (KioskError, OSError) as error:
                text = shown_lines(str(error))
                logger.error("Job %s %s: %s", kind.value, subject, text)  # noqa: TRY400 - expected, no traceback

        app.task(name=kind.value)(job)

    for kind in JobKind:
        add(kind)

    def look(timestamp: int) -> None:  # noqa: ARG001 - signature of a periodic task
        _defer(app, [LOOK])

    async def retry_stalled(timestamp: int) -> None:  # noqa: ARG001 - signature of a periodic task
        await _retry_stalled(app)

    app.periodic(cron=_LOOK_EVERY)(app.task(name="look-periodically", queueing_lock="look-periodically")(look))
    app.periodic(cron=_RETRY_EVERY)(app.task(name="retry-stalled", queueing_lock="retry-stalled")(retry_stalled))
    if pages is not None:
        _add_pages(app, pages)
    return app


def _add_pages(app: "App", pages: FreshPages) -> None:
    """Look every 15 seconds whether the pages are due, in a queue of this computer, whose disk has their folder."""
    queue = _queue_of(pages)

    def make(timestamp: int) -> None:  # noqa: ARG001 - signature of a periodic task
        pages.run()

    task = app.task(name="office-pages", queue=queue, lock=queue, queueing_lock=queue)(make)
    app.periodic(cron=_PAGES_EVERY, periodic_id=queue)(task)


def _queue_of(pages: FreshPages) -> str:
    """Return the name of the queue of this computer; the queue's tables allow 128 characters."""
    place = f"{platform.node()} {pages.hub.folder.absolute()}"
    return f"pages {sha256(place.encode()).hexdigest()[:16]}"


def _prepare(url: str) -> None:
    """Create the tables of the queue if they are missing; another worker can do this at the same time."""
    from procrastinate import App, SyncPsycopgConnector
    from procrastinate.exceptions import ConnectorException

    with App(connector=SyncPsycopgConnector(conninfo=connection_text(url))).open() as app:
        if not app.check_connection():
            try:
                app.schema_manager.apply_schema()
            except ConnectorException:
                if not app.check_connection():
                    raise


async def _retry_stalled(app: "App") -> None:
    """Run the jobs of lost workers again; a job that waits a second time does the same work, so one is deleted."""
    from procrastinate.exceptions import UniqueViolation
    from procrastinate.jobs import Status

    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=_STALLED_AFTER):
        logger.warning("Job %s %s of a lost worker is run again", job.task_name, job.task_kwargs.get("subject", ""))
        try:
            await app.job_manager.retry_job(job)
        except UniqueViolation:
            if job.id is not None:
                await app.job_manager.finish_job_by_id_async(job.id, Status.FAILED, delete_job=True)


def _defer(app: "App", jobs: Sequence[Job]) -> None:
    from procrastinate.exceptions import AlreadyEnqueued

    for job in jobs:
        lock = f"{job.kind.value} {job.subject}"
        deferrer = app.configure_task(job.kind.value, lock=job.subject or lock, queueing_lock=lock)
        try:
            deferrer.defer(subject=job.subject)
        except AlreadyEnqueued:
            logger.debug("Job %s waits already", lock)
