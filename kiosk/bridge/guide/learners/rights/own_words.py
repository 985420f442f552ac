"""Texts about everything that is stored about a person, in words that the person understands."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.guide.learners.jobs import PersonFile
from kiosk.bridge.guide.learners.words import achievement_row, achievements, home_text
from kiosk.bridge.staff.words import format_day, format_number, told
from kiosk.domain.ids import AccountId, Language
from kiosk.domain.papers import PaperSection
from kiosk.domain.people.consents import KEPT_MONTHS, TEXTS, Consent
from kiosk.domain.people.learner import Learner, Sex
from kiosk.domain.people.requests import DataRequest
from kiosk.services.own_record import OwnRecord

translate = QCoreApplication.translate


def sections_of(found: OwnRecord, language: Language) -> Sequence[PaperSection]:
    """Return everything that is stored, by subject; `language`: of the titles of lessons."""
    sections = (
        (translate("Own data", "About you"), _person(found)),
        (translate("Own data", "Signing in"), _signing_in(found.own.learner)),
        (translate("Own data", "What you agreed to"), (_consent(one, found) for one in found.own.consents)),
        (translate("Own data", "Your requests"), map(_request, found.own.requests)),
        (translate("Own data", "When you came"), _days(found)),
        (translate("Own data", "What you learned"), _learned(found, language)),
        (translate("Own data", "Certificates"), _certificates(found)),
        (translate("Own data", "Notes of guides that name you"), iter(found.notes)),
        (translate("Own data", "Good to know"), _good_to_know()),
    )
    nothing = translate("Own data", "Nothing.")
    return [PaperSection(title, list(lines) or [nothing]) for title, lines in sections]


def _person(found: OwnRecord) -> Iterator[str]:
    learner = found.own.learner
    details = learner.details
    unstated = translate("Own data", "not stated")
    sexes = {Sex.FEMALE: translate("Learners", "woman"), Sex.MALE: translate("Learners", "man"), None: unstated}
    hamlet = details.hamlet or translate("Own data", "another place")
    yield translate("Own data", "Name: {name}").format(name=learner.name)
    yield translate("Own data", "Year of birth: {year}").format(year=details.birth_year or unstated)
    yield translate("Own data", "Sex: {sex}").format(sex=sexes[details.sex])
    yield translate("Own data", "Hamlet: {hamlet}").format(hamlet=hamlet)
    yield translate("Own data", "Stored since {day}").format(day=format_day(found.own.created))
    for other in found.own.merged:
        name = ", ".join(part for part in (other.name, home_text(other)) if part)
        yield translate("Own data", "Entered a second time as: {name}").format(name=name)
    if learner.is_restricted:
        yield translate("Own data", "The record is kept but not used, because you asked for it.")


def _signing_in(learner: Learner) -> Iterator[str]:
    if learner.face:
        yield translate("Own data", "A drawn face, to find your card. It is not a photo of you.")
    if learner.has_code:
        yield translate("Own data", "Three secret pictures. They are stored so that nobody can read them.")


def _consent(consent: Consent, found: OwnRecord) -> str:
    purpose = QCoreApplication.translate("Consent", TEXTS[consent.purpose].title)
    if consent.given:
        text = translate("Own data", "{purpose}: yes, on {day}. Text no. {number}, read with {guide}.")
    else:
        text = translate("Own data", "{purpose}: no, on {day}. Text no. {number}, read with {guide}.")
    guide = found.guides.get(AccountId(consent.helped_by)) or translate("Own data", "a guide")
    number = consent.version.partition("-")[0]
    return text.format(purpose=purpose, day=format_day(consent.at), number=number, guide=guide)


def _request(request: DataRequest) -> str:
    if request.done:
        text = translate("Own data", "{kind}: asked on {received}, done on {day}")
    else:
        text = translate("Own data", "{kind}: asked on {received}, to be done by {day}")
    day = format_day(request.done or request.due)
    return text.format(kind=told(request.kind.title, {}), received=format_day(request.received), day=day)


def _days(found: OwnRecord) -> Iterator[str]:
    days = found.days
    for one in days.attended:
        yield translate("Own data", "At the class on {day}, {place}").format(day=format_day(one.day), place=one.place)
    if days.visits:
        text = translate("Own data", "Visits to this kiosk: {count}, the last one on {day}")
        yield text.format(count=format_number(len(days.visits)), day=format_day(days.visits[-1]))


def _learned(found: OwnRecord, language: Language) -> Iterator[str]:
    for one in achievements(PersonFile(found.own, found.learned, found.titles), language):
        row = achievement_row(one)
        yield f"{row['text']} · {row['details']}"


def _certificates(found: OwnRecord) -> Iterator[str]:
    for one in found.certificates:
        text = translate("Own data", "No. {number} of {day}")
        yield text.format(number=one.number, day=format_day(one.issued))


def _good_to_know() -> Iterator[str]:
    yield translate("Own data", "Your answers in lessons are stored under a number, without your name.")
    yield translate("Own data", "Your name stays with the commune. The province gets figures without names.")
    text = translate("Own data", "All this is kept until {months} months after your last visit, then it is deleted.")
    yield text.format(months=KEPT_MONTHS)
    yield translate("Own data", "You can have it corrected, copied, not used, or deleted: ask a guide.")
