"""Texts of the recording of voices."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.studio.voices import NamedLanguage, SentenceRow, TakeState

translate = QCoreApplication.translate


def seconds_text(seconds: float) -> str:
    """Return the length of a recording, such as ``6 s``."""
    return translate("Voice", "%n s", "", max(1, round(seconds)))


def place_text(row: SentenceRow) -> str:
    """Return the part of the lesson in which a sentence stands."""
    step = row.sentence.step
    if step:
        return translate("Voice", "Step {number}").format(number=step)
    block = row.sentence.place.block
    return translate("Voice", "Take-home card") if block.startswith("card.") else translate("Voice", "Lesson")


def state_text(row: SentenceRow) -> str:
    """Return the state of a sentence in the list; empty if it was not recorded yet."""
    if row.is_doubtful:
        return translate("Voice", "listen to it")
    return {
        TakeState.KEPT: translate("Voice", "recorded"),
        TakeState.STALE: translate("Voice", "text changed"),
        TakeState.SKIPPED: translate("Voice", "left for later"),
    }.get(row.state, "")


def verdict_texts(row: SentenceRow) -> tuple[str, str]:
    """Return what is known of the recording of a sentence, and what to do; empty texts before the first one."""
    if row.is_doubtful:
        return (
            translate("Voice", "Is this the right sentence?"),
            translate("Voice", "Listen to it, then go on or record it again."),
        )
    if row.state is TakeState.KEPT:
        day = f"{row.day:%d/%m}" if row.day is not None else ""
        return (
            translate("Voice", "Recorded"),
            translate("Voice", "{seconds}, on {day}").format(seconds=seconds_text(row.seconds), day=day),
        )
    if row.state is TakeState.STALE:
        return (
            translate("Voice", "The text was changed"),
            translate("Voice", "The old recording is not played any more. Record it again."),
        )
    if row.state is TakeState.SKIPPED:
        return translate("Voice", "Left for later"), ""
    return "", ""


def consent_text(place: str) -> str:
    """Return what a reader agrees to; `place`: name of the commune, or empty."""
    where = place or translate("Voice", "the commune")
    return translate(
        "Voice",
        "Your voice reads the lessons on the learning kiosks of {place}, and your name is shown while it reads. The "
        "recordings stay on these kiosks and are used for nothing else. You can have them deleted at any time: tell "
        "whoever makes the lessons, who deletes your name with all your recordings.",
    ).format(place=where)


def instruction(language: NamedLanguage, *, is_written: bool) -> str:
    """Return how to read the sentence. `is_written`: whether it is shown in this language."""
    if is_written:
        return translate("Voice", "Read this sentence calmly, at your own pace.")
    return translate("Voice", "Say this sentence in {language}, calmly.").format(language=language.name)


def short_name(language: NamedLanguage) -> str:
    """Return the name of a language without the word «tiếng», with a capital letter."""
    name = language.name.removeprefix("tiếng ").strip()
    return name[:1].upper() + name[1:]


def length_text(seconds: float) -> str:
    """Return how long a new recording is."""
    return translate("Voice", "{seconds} long").format(seconds=seconds_text(seconds))


def asks_for_more(row: SentenceRow) -> bool:
    """Return whether something is still to be done with a sentence that has a recording."""
    return row.is_doubtful or row.state is not TakeState.KEPT
