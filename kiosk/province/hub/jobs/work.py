"""The kinds of jobs of a hub, and what each does.

Rules: Every job can be repeated and interrupted at any point, and run by several workers at the same time: what is
done already is skipped. Jobs find their work in the object store and in the tables, so a lost job is found again by
the next `JobKind.LOOK`.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple, assert_never

from securesystemslib.signer import Signer

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import Hub
from kiosk.province.hub.ingest.archive import Check
from kiosk.province.hub.receipts.dating import date_of_signing
from kiosk.province.hub.receipts.writing import answer, due_receipts
from kiosk.province.hub.receiving.release import release, waits_for_release
from kiosk.province.hub.receiving.server import take_folder, waiting_folders
from kiosk.province.publishing.office import never, system_clock


class JobKind(Enum):
    """Kinds of jobs. The comments name the subject."""

    LOOK = "look"  # no subject: finds the other jobs
    TAKE = "take"  # a folder of the object store: takes in its files
    RELEASE = "release"  # no subject: takes in what an approval has left waiting
    ANSWER = "answer"  # a kiosk's id: writes its receipt


class Job(NamedTuple):
    """One job. Jobs with the same kind and subject are the same work."""

    kind: JobKind
    subject: str = ""


LOOK = Job(JobKind.LOOK)


@dataclass(frozen=True, slots=True)
class HubWork:
    """What the work of a hub needs: the hub, the verification, the key for receipts and a clock."""

    hub: Hub
    check: Check
    signer: Signer
    clock: Callable[[], datetime] = system_clock

    def run(self, job: Job) -> Sequence[Job]:
        """Do a job; return the jobs that follow from it. Raises KioskError or OSError."""
        match job.kind:
            case JobKind.LOOK:
                return self._look()
            case JobKind.TAKE:
                kiosks = take_folder(self.hub, self.check, job.subject, self.clock)
                return [Job(JobKind.ANSWER, kiosk) for kiosk in kiosks]
            case JobKind.RELEASE:
                release(self.hub, self.check, self.clock())
                return [Job(JobKind.ANSWER, kiosk) for kiosk in due_receipts(self.hub)]
            case JobKind.ANSWER:
                now = date_of_signing(self.hub.store, self.clock, never)
                answer(self.hub, KioskId(job.subject), self.signer, now)
                return []
        assert_never(job.kind)

    def _look(self) -> Sequence[Job]:
        return [
            *(Job(JobKind.TAKE, folder) for folder in waiting_folders(self.hub)),
            *([Job(JobKind.RELEASE)] if waits_for_release(self.hub) else []),
            *(Job(JobKind.ANSWER, kiosk) for kiosk in due_receipts(self.hub)),
        ]


def run_all(office: HubWork, turn: Callable[[], AbstractContextManager[object]] = nullcontext) -> int:
    """Do all jobs one after another until nothing is left; return their number.

    A job that fails does not stop the others, so one kiosk cannot stop the results of all. Raises the KioskError or
    OSError of the first failed job, after all others are done. `turn`: held during each job, and released between two
    jobs, so that other commands get their turn.
    """
    waiting, count = {LOOK: None}, 0  # an ordered set
    failures: list[KioskError | OSError] = []
    while waiting:
        job = next(iter(waiting))
        del waiting[job]
        try:
            with turn():
                waiting |= dict.fromkeys(office.run(job))
        except (KioskError, OSError) as error:
            failures.append(error)
        count += 1
    if failures:
        raise failures[0]
    return count
