"""Texts of the questions about keys of communes and of the province on the installation page.

Rules: values are inserted after the translation, so that each language keeps its word order.
"""

from PySide6.QtCore import QCoreApplication

from kiosk.bridge.technician.set_up.words import in_halves, root_name
from kiosk.domain.set_up import ProvinceRoot
from kiosk.domain.trust import CommuneKey

translate = QCoreApplication.translate


def province_question(root: ProvinceRoot) -> tuple[str, str, str]:
    """Return title, text and button of the question whether the kiosk trusts the key of a province."""
    title = translate("Packs to install", "Does the province's paper show the same digits?")
    text = translate(
        "Packs to install",
        "{name}\n{digits}\nThe paper comes apart from the stick. Use the key only if all digits are the same.",
    )
    act = translate("Packs to install", "All digits are the same")
    return title, text.format(name=root_name(root), digits=in_halves(root.fingerprint)), act


def commune_question(key: CommuneKey) -> tuple[str, str, str]:
    """Return title, text and button of the question whether the kiosk trusts the key of a commune."""
    title = translate("Packs to install", "Trust the lessons that {name} makes itself?")
    text = translate(
        "Packs to install",
        "Key of the commune: {digits}\nLet the commune read out its key over the phone. "
        "Trust it only if all digits are the same.",
    )
    act = translate("Packs to install", "All digits are the same")
    return title.format(name=key.name), text.format(digits=key.fingerprint), act


def other_commune_question(key: CommuneKey) -> tuple[str, str, str]:
    """Return title, text and button of the question whether the kiosk stops trusting the former key of a commune."""
    title = translate("Packs to install", "Stop trusting the former key of {name}?")
    text = translate(
        "Packs to install",
        "Do this only if the commune says that it has made a new key. Its lessons leave this kiosk; results are "
        "kept. Then you can confirm the new key.",
    )
    return title.format(name=key.name), text, translate("Packs to install", "Stop trusting it")
