"""Counts every cell of every report from what happened (`raw_events`), by the definitions printed below the tables.

The keys are what a reader sees: header of the row, header of the column. Values are numbers and texts; a percentage
or an average is the pair of its two counts.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from kiosk.paths import lessons_folder
from tests.reports.raw_events import Attempt, RawEvents, Session, Visit

Cells = dict[tuple[str, str], Any]
BANDS = {"16-17": "16–17", "18-34": "18–34", "35-59": "35–59", "60-74": "60–74", "75+": "75+", None: "Age not stated"}
SEXES = {"m": "Male", "f": "Female", None: "Not stated"}
STRANDS = {
    "hieu-chuyen-doi-so": "Group 1: knowledge of digital transformation",
    "ky-nang-so": "Group 2: digital skills",
    "dich-vu-so": "Group 3: essential digital services",
    "an-toan-tren-mang": "Group 4: safety online",
}
SERVICES = {
    "VNeID": {"dich-vu-so/vneid-hai-muc", "dich-vu-so/vi-giay-to"},
    "Adding papers to VNeID": {"dich-vu-so/tich-hop-giay-to"},
    "Social benefits account": {"dich-vu-so/tai-khoan-an-sinh"},
    "Public services online": {"dich-vu-so/nop-ho-so", "dich-vu-so/theo-doi-ho-so"},
    "Health and social insurance": {"dich-vu-so/the-bao-hiem-y-te", "dich-vu-so/so-suc-khoe"},
    "QR codes and payment": {"dich-vu-so/quet-ma-qr", "dich-vu-so/chuyen-tien"},
    "Buying and selling online": {"dich-vu-so/ban-hang"},
    "SIM card": {"dich-vu-so/sim-chinh-chu"},
}
CODES = {
    f"{file.parent.name}/{file.stem}": re.search(r'^code: "(.+)"$', file.read_text("utf-8"), re.MULTILINE)[1]
    for file in sorted(lessons_folder().glob("*/*.yaml"))
    if file.stem != "pack"
}
"""Number in the syllabus of each bundled lesson, read from its source."""
TYPED = {"ethnic_minority": "Ethnic minority*", "poor": "Poor, near-poor*", "disabled": "Disabled*"}
Profile = dict[str, Any]


class OwnCount:
    """The figures from `first` to `last`; `year`: the first day of the year; `before`: the period before."""

    def __init__(self, raw: RawEvents, first: date, last: date) -> None:
        self.raw = raw
        self.first = first
        self.last = last
        self.visits = [one for one in raw.visits.values() if self._in(one.day) and one.finished]
        self.sessions = [one for one in raw.sessions.values() if self._in(one.day)]
        self.named = [one for one in self.visits if one.kind == "learner"]
        self.learners: dict[str, Profile] = {}
        for visit in self.visits:
            for who, profile in visit.people:
                self.learners[raw.person(who)] = profile
        self.done = {
            (raw.person(run.visit.learner), run.lesson)
            for run in raw.attempts.values()
            if run.done and self._in(run.done) and run.visit.kind == "learner"
        }
        for run in raw.attempts.values():  # done in a visit without a finished round
            if run.done and self._in(run.done) and run.visit.kind == "learner":
                who, profile = run.visit.people[0]
                self.learners.setdefault(raw.person(who), profile)
        self.tasks = [
            (day, run.lesson, visit)
            for run in raw.attempts.values()
            for day, visit in run.alone.values()
            if self._in(day)
        ]

    def _in(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def doers(self) -> set[str]:
        return {who for who, _ in self.done}

    def main(self) -> dict[str, int]:
        return {
            "Sessions": len(self.sessions),
            "Attendance": sum(map(self._attendance, self.sessions)),
            "Visits": len(self.visits),
            "Learners": len(self.learners),
            "Learners who have done a lesson": len(self.doers),
            "Lessons done": len(self.done),
            "Tasks done alone": sum(visit.kind == "learner" for _, _, visit in self.tasks),
        }

    def _marks(self, session: Session) -> list[Profile]:
        """Each learner present, once, with the profile of the latest mark."""
        return list({self.raw.person(who): profile for who, profile in session.marks.items()}.values())

    def _attendance(self, session: Session) -> int:
        return len(self._marks(session)) + sum(session.counted.values())

    def split(self, row: str, profiles: Iterable[Profile], typed: dict[str, Any] | None = None) -> Cells:
        people = list(profiles)
        cells = {"Total": len(people)}
        cells |= {header: sum(one.get("sex") == sex for one in people) for sex, header in SEXES.items()}
        cells |= {header: sum(one.get("band") == band for one in people) for band, header in BANDS.items()}
        cells |= {} if typed is None else {header: typed.get(key) for key, header in TYPED.items()}
        return {(row, column): value for column, value in cells.items()}

    def by_who(self, row: str, visits: Iterable[Visit], size: Callable[[Visit], int] = lambda _: 1) -> Cells:
        kinds = {"learner": "With a name", "shared": "Shared turn", "guest": "Guest"}
        counts = Counter()
        for visit in visits:
            counts[kinds[visit.kind]] += size(visit)
        return {(row, "Total"): counts.total()} | {(row, header): counts[header] for header in kinds.values()}

    def about(self, row: str, lessons: set[str]) -> Cells:
        return self.by_who(row, (visit for visit in self.visits if visit.finished & lessons))

    def learner_rows(self, typed: dict[str, Any] | None = None) -> Cells:
        return (
            self.split("Visits with a name", (visit.people[0][1] for visit in self.named), typed)
            | self.split("Learners", self.learners.values(), typed)
            | self.split(
                "Tasks done alone",
                (visit.people[0][1] for _, _, visit in self.tasks if visit.kind == "learner"),
                typed,
            )
            | self.split("Lessons done", (self.learners[who] for who, _ in self.done), typed)
        )

    def learning(self) -> Cells:
        came = [profile for session in self.sessions for profile in self._marks(session)]
        for session in self.sessions:
            came += [{"sex": "f"}] * session.counted["female"] + [{"sex": "m"}] * session.counted["male"]
            came += [{}] * session.counted["unstated"]
        typed = {}
        for key in TYPED:
            entered = [session.totals[key] for session in self.sessions if key in session.totals]
            typed[key] = sum(entered) if entered else None
        cells = self.split("Attendance", came, typed) | self.learner_rows({})
        cells |= self.split("Learners who have done a lesson", (self.learners[who] for who in self.doers), {})
        groups = {pack: {who for who, lesson in self.done if lesson.split("/")[0] == pack} for pack in STRANDS}
        for pack, header in STRANDS.items():
            cells |= self.split(header, (self.learners[who] for who in groups[pack]), {})
        core = set.intersection(*groups.values())
        return cells | self.split("Core programme: a lesson of each group", (self.learners[who] for who in core), {})

    def all_visits(self) -> Cells:
        return self.by_who("Visits", self.visits) | self.by_who(
            "People in visits", self.visits, lambda visit: max(1, len(visit.people))
        )

    def services(self) -> Cells:
        cells: Cells = {}
        for name, lessons in SERVICES.items():
            cells |= self.about(name, lessons)
        return cells

    def safety(self) -> Cells:
        cells = self.about("Visits about group 4", {one for one in CODES if one.startswith("an-toan")})
        for row in ("Warnings given (by hand)", "Cases reported by residents (by hand)"):
            cells |= {(row, column): None for column in ("Total", "With a name", "Shared turn", "Guest")}
        return cells

    def organisation(self) -> Cells:
        groups = [group for session in self.sessions for group in session.groups]
        calls = [is_answered for day, is_answered in self.raw.calls.values() if self._in(day)]
        figures = {
            "Sessions": len(self.sessions),
            "Lessons for the whole room": len(groups),
            "People in lessons for the whole room": sum(present for _, present in groups),
            "Places": len({session.place for session in self.sessions}),
            "Guides": len(set().union(*(session.guides for session in self.sessions))),
            "Community digital technology teams (by hand)": None,
            "Calls for help": len(calls),
            "Calls answered by a guide": sum(calls),
        }
        return {(row, "Number"): value for row, value in figures.items()}

    def difficulties(self) -> Cells:
        cells: Cells = {}
        for tag in {tag for session in self.sessions for tag in session.difficulties}:
            places = [session.place for session in self.sessions if tag in session.difficulties]
            cells |= {(tag, "Sessions"): len(places), (tag, "Hamlets"): "; ".join(sorted(set(places)))}
        return cells

    def cumulative(self, since: "OwnCount", adults: int, planned: int) -> Cells:
        cells: Cells = {}
        for row, number in self.main().items():
            total = since.main()[row]
            is_people = row in {"Learners", "Learners who have done a lesson"}
            cells |= {(row, "This period"): number, (row, "Cumulative"): total}
            cells[row, "% of adults"] = (total, adults) if is_people else None
            cells[row, "% of the plan"] = (total, planned) if row == "Learners who have done a lesson" else None
        return cells

    def comparison(self, before: "OwnCount") -> Cells:
        cells: Cells = {}
        for row, number in self.main().items():
            old = before.main()[row]
            cells |= {(row, "This period"): number, (row, "Period before"): old, (row, "Change"): number - old}
            cells[row, "Change in %"] = (number - old, old) if old else None
        return cells

    def tasks_by_hamlet(self) -> Cells:
        counts = Counter(
            visit.people[0][1].get("hamlet") or "Not stated" for _, _, visit in self.tasks if visit.kind == "learner"
        )
        rows = {**counts, "Total": counts.total()}
        return {(row, "Tasks done alone"): value for row, value in rows.items()}

    def tasks_by_part(self) -> Cells:
        """By week, or by month (15th to 14th) if the period is longer than 62 days."""
        is_long = (self.last - self.first).days + 1 > 62
        counts: Counter[str] = Counter()
        label, day = "", self.first
        while day <= self.last:
            is_new = day.day == 15 if is_long else day.weekday() == 0
            label = f"{day:%d/%m}" if is_new or not label else label
            counts[label] += sum(when == day and visit.kind == "learner" for when, _, visit in self.tasks)
            day += timedelta(days=1)
        return {(row, "Tasks done alone"): value for row, value in counts.items()} | {
            ("Total", "Tasks done alone"): counts.total()
        }

    def session_log(self) -> Cells:
        cells: Cells = {}
        for number, session in enumerate(self.sessions, 1):
            marks = self._marks(session)
            taught = {lesson for lesson, _ in session.groups}
            taught |= {
                lesson
                for visit in self.raw.visits.values()
                if visit.session and self.raw.sessions[visit.session] is session
                for lesson in visit.finished
            }
            row = {
                "Day": session.day,
                "Time": "–".join(time for time in (session.opened, session.closed) if time),
                "Hamlet": session.place,
                "Lessons": ", ".join(sorted(CODES[lesson] for lesson in taught)),
                "Guides": len(session.guides),
                "Attendance": self._attendance(session),
                "Female": sum(one["sex"] == "f" for one in marks) + session.counted["female"],
                "60 and older": sum(one["band"] in {"60-74", "75+"} for one in marks),
                **{header: session.totals.get(key) for key, header in TYPED.items()},
                "Difficulties": ", ".join(session.difficulties),
            }
            cells |= {(str(number), column): value for column, value in row.items()}
        return cells

    def notes(self, texts: dict[str, str]) -> Cells:
        cells: Cells = {}
        noted = [id_ for id_, session in self.raw.sessions.items() if session in self.sessions and id_ in texts]
        for number, id_ in enumerate(noted, 1):
            session = self.raw.sessions[id_]
            row = {"Day": session.day, "Hamlet": session.place, "Note": texts[id_]}
            cells |= {(str(number), column): value for column, value in row.items()}
        return cells

    def skills(self) -> Cells:
        cells: Cells = {}
        runs = self.raw.attempts.values()
        answers = [one for one in self.raw.answers if self._in(one.day)]
        for lesson, title in self.raw.titles.items():
            of_lesson = [one for one in answers if one.lesson == lesson]
            row = {name: self._runs(runs, lesson, name.lower()) for name in ("Started", "Finished", "Passed", "Done")}
            row["Tasks done alone"] = sum(one == lesson for _, one, _ in self.tasks)
            if not of_lesson and not any(row.values()):
                continue
            asked = Counter(one.step for one in of_lesson if one.attempt == 1)
            right = Counter(one.step for one in of_lesson if one.is_alone)
            row["Tries per question"] = (len(of_lesson), asked.total()) if of_lesson else None
            missed = [step for step in asked if right[step] < asked[step]]
            worst = min(missed, key=lambda step: (right[step] / asked[step], -asked[step], step), default=None)
            row["Most missed question"] = worst and self.raw.texts[lesson, worst]
            row["Right at once"] = worst and (right[worst], asked[worst])
            cells |= {(f"{CODES[lesson]} {title}", column): value for column, value in row.items()}
        return cells

    def _runs(self, runs: Iterable[Attempt], lesson: str, what: str) -> int:
        days = [getattr(run, what) for run in runs if run.lesson == lesson]
        return sum(day is not None and self._in(day) for day in days)

    def hamlets(self, known: Iterable[str]) -> Cells:
        rows: dict[str, dict[str, Any]] = {}
        for hamlet in [*known, ""]:
            at = [session for session in self.sessions if session.place == hamlet]
            live = {who for who, profile in self.learners.items() if (profile.get("hamlet") or "") == hamlet}
            tags = Counter(tag for session in at for tag in session.difficulties)
            rows[hamlet or "Not stated"] = {
                "Learners": len(live),
                "Visits with a name": sum((one.people[0][1].get("hamlet") or "") == hamlet for one in self.named),
                "Tasks done alone": sum(
                    (visit.people[0][1].get("hamlet") or "") == hamlet
                    for _, _, visit in self.tasks
                    if visit.kind == "learner"
                ),
                "Lessons done": sum(who in live for who, _ in self.done),
                "Learners who have done a lesson": len(self.doers & live),
                "Sessions": len(at),
                "Attendance": sum(map(self._attendance, at)),
                "Needs, difficulties": "; ".join(
                    f"{tag} ({number})" for tag, number in sorted(tags.items(), key=lambda one: (-one[1], one[0]))
                ),
            }
        numbers = [column for column in rows["Not stated"] if column != "Needs, difficulties"]
        rows["Total"] = {column: sum(row[column] for row in rows.values()) for column in numbers}
        rows["Total"]["Needs, difficulties"] = ""
        return {(row, column): value for row, cells in rows.items() for column, value in cells.items()}
