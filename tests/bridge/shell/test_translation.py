"""The Vietnamese interface: every text is translated, arguments are filled in, no Python runs on Qt's threads."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk import paths
from kiosk.bridge.shell.translation import Dictionary, Interpreter, with_address
from kiosk.domain.ids import ENGLISH, VIETNAMESE
from kiosk.domain.text import ADDRESSES, addressed

SOURCE = paths.assets_folder() / "i18n" / "kiosk_vi.ts"


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("i18n")
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([str(tool), "-silent", str(SOURCE), "-qm", str(folder / "kiosk_vi.qm")], check=True)
    return folder


@pytest.fixture
def speaking(qapp, compiled):
    made = []

    def speak(address):
        interpreter = Interpreter(compiled, address)
        interpreter.speak(VIETNAMESE)
        made.append(interpreter)
        return interpreter

    yield speak
    for interpreter in made:
        interpreter.speak(ENGLISH)


def texts():
    for context in ET.parse(SOURCE).getroot().iter("context"):  # noqa: S314 - a file of this repository
        for message in context.iter("message"):
            translation = message.find("translation")
            if not translation.findall("numerusform"):
                yield context.findtext("name"), message.findtext("source"), translation.text


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_text_is_found_with_the_address_put_in(speaking, address):
    speaking(address)
    told = {(context, source): QCoreApplication.translate(context, source) for context, source, _ in texts()}
    assert told == {(context, source): addressed(text, address) for context, source, text in texts()}


def test_some_texts_do_address_the_learner():
    assert [text for _, _, text in texts() if "{addr}" in text or "{Addr}" in text]


def test_a_dictionary_has_a_language_of_its_own(speaking, compiled):
    speaking("bạn").speak(ENGLISH)
    vietnamese, english = (Dictionary(compiled, language, "cô bác") for language in (VIETNAMESE, ENGLISH))
    found = {(context, source): vietnamese(context, source) for context, source, _ in texts()}
    assert found == {(context, source): addressed(text, "cô bác") for context, source, text in texts()}
    assert english("Report", "Learners") == "Learners"
    assert vietnamese("Report", "no text of the program") == "no text of the program"
    assert QCoreApplication.translate("Report", "Learners") == "Learners"


def test_english_is_the_source_itself(speaking):
    context, source, _ = next(texts())
    speaking("bác").speak(ENGLISH)
    assert QCoreApplication.translate(context, source) == source


def test_qt_calls_no_python_to_translate(speaking):
    assert type(speaking("bác")._installed) is QTranslator


@pytest.mark.parametrize("broken", [b"", b"not a translation", bytes(40)])
def test_a_file_of_something_else_is_refused(broken):
    with pytest.raises(ValueError, match="not a compiled translation"):
        with_address(broken, "bác")


def test_a_cut_off_file_leaves_english(qapp, compiled, tmp_path, caplog):
    (tmp_path / "kiosk_vi.qm").write_bytes((compiled / "kiosk_vi.qm").read_bytes()[:200])
    context, source, _ = next(texts())
    Interpreter(tmp_path, "bác").speak(VIETNAMESE)
    assert QCoreApplication.translate(context, source) == source
    assert "stays in English" in caplog.text
