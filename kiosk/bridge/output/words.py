"""Sentences about the delivery of papers: what was delivered, and what to do next."""

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.output.delivery import DeliveryOutcome, PaperJob
from kiosk.bridge.staff.words import explain, format_number
from kiosk.domain.people.lists import PaperOutlet

translate = QCoreApplication.translate


def working_text(job: PaperJob, outlet: PaperOutlet, done: int) -> str:
    """Return how far the work is."""
    if not job.cards:
        return translate("Papers", "{done} of {count} papers made").format(
            done=format_number(done), count=format_number(job.count)
        )
    return translate("Papers", "Printing…") if outlet is PaperOutlet.PRINTER else translate("Papers", "Saving…")


def outcome_text(job: PaperJob, outcome: DeliveryOutcome) -> str:
    """Return what was delivered, in one sentence."""
    if job.cards:
        return _cards_text(job, outcome)
    match outcome.outlet:
        case PaperOutlet.PRINTER:
            sentence = translate("Papers", "{done} of {count} papers were sent to the printer.")
        case PaperOutlet.STICK:
            sentence = translate("Papers", "{done} of {count} papers are on the stick, in the folder {place}.")
        case PaperOutlet.FOLDER:
            sentence = translate("Papers", "{done} of {count} papers are on this machine, in the folder {place}.")
    return sentence.format(
        done=format_number(outcome.delivered), count=format_number(outcome.total), place=outcome.place
    )


def _cards_text(job: PaperJob, outcome: DeliveryOutcome) -> str:
    is_printed = outcome.outlet is PaperOutlet.PRINTER
    if not outcome.is_whole:
        return (
            translate("Papers", "No card was printed.") if is_printed else translate("Papers", "No card was saved.")
        )
    match outcome.outlet:
        case PaperOutlet.PRINTER:
            return translate("Papers", "%n card(s) were sent to the printer.", "", job.cards)
        case PaperOutlet.STICK:
            sentence = translate("Papers", "%n card(s) are on the stick, in the folder {place}.", "", job.cards)
        case PaperOutlet.FOLDER:
            sentence = translate("Papers", "%n card(s) are on this machine, in the folder {place}.", "", job.cards)
    return sentence.format(place=outcome.place)


def next_text(job: PaperJob, outcome: DeliveryOutcome) -> str:
    """Return what to do next; empty if there is nothing to do."""
    parts = [" ".join(filter(None, explain(outcome.error)))] if outcome.error else []
    if outcome.unfinished:
        parts.append(
            translate("Papers", "Certificate {number} was issued but not made: make it again.").format(
                number=outcome.unfinished
            )
        )
    if outcome.is_whole and job.cards:
        parts.append(_cutting_text(outcome.outlet))
    elif outcome.is_whole and outcome.outlet is not PaperOutlet.PRINTER:
        parts.append(translate("Papers", "The papers contain names: delete them after printing."))
    return " ".join(parts)


def _cutting_text(outlet: PaperOutlet) -> str:
    if outlet is PaperOutlet.PRINTER:
        return translate("Papers", "Cut each sheet in half along the line.")
    return translate("Papers", "Print the file on A4, then cut each sheet in half along the line.")
