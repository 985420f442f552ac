"""Adds learners who did tasks alone, for journeys and pictures, without simulating their lessons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.app import App
from kiosk.domain.access import Staff
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import VIETNAMESE, AccountId, Pseudonym, SittingId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Sex
from kiosk.domain.rights import Actor
from kiosk.domain.sittings import Ending, new_guest
from kiosk.services.station import Station
from kiosk.tour.driver import Driver

OWN = Actor(AccountId("guide-of-tests"), frozenset({Staff.GUIDE}))
TASKS = (
    "Chỉnh chữ trên điện thoại to hơn",
    "Gọi đúng số khẩn cấp",
    "Giữ mã OTP cho riêng mình",
    "Nhận ra dấu hiệu của cuộc gọi giả danh",
    "Mở mã QR giấy tờ cho cán bộ xem, rồi đóng",
    "Đọc tên, số tiền, nội dung rồi mới trả",
)


class Sticks:
    """Implements `Drives` with drives that are always there."""

    def __init__(self, *drives: Drive) -> None:
        self._drives = drives

    def present(self) -> tuple[Drive, ...]:
        return self._drives


def mastered(number: int, task: int, learner: Pseudonym) -> EventDraft:
    """The event of a task that person `number` did alone."""
    body = {
        "lesson": "ky-nang-so/thu",
        "registration": f"r{number}",
        "session": f"s{number}",
        "step": f"step-{task}",
        "skill": f"skill-{task}",
        "text": {"vi": TASKS[task % len(TASKS)]},
        "duration": 5.0,
    }
    return EventDraft(EventKind.SKILL_MASTERED, body, SittingId(f"visit-{number}"), learner)


def add_learners(
    app: App, driver: Driver, learners: Mapping[str, int], hamlet: str, place: Sequence[str] = ()
) -> None:
    """Add people who agreed to everything, each with a number of tasks done alone; `place`: those who are present."""

    def job(station: Station) -> None:
        if place:
            station.sessions().open(OWN, hamlet)
        for number, (name, tasks) in enumerate(learners.items()):
            details = Details(name, hamlet, 1950 + number, Sex.FEMALE if "Thị" in name else None)
            added = station.people().records.add(OWN, details, dict.fromkeys(Purpose, True), is_sixteen=True)
            assert added is not None
            station.events.append([mastered(number, task, added.learner.id) for task in range(tasks)])
            if name in place:
                station.sessions().mark(OWN, added.learner.id)

    app.worker.ask(job)
    driver.wait(lambda: app.worker.is_idle, "the learners")


def guests_do_alone(station: Station, tasks: Sequence[Sequence[int]]) -> None:
    """One visit of a guest in the open session for each entry of `tasks`: the numbers of the tasks done alone."""
    for done in tasks:
        visit = station.sittings.start(new_guest(), VIETNAMESE, station.sessions().guest())
        drafts = [replace(mastered(0, task, visit.pseudonym), sitting=visit.id) for task in done]
        station.events.append(drafts)
        station.sittings.end(visit, Ending.END)
