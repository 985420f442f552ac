"""Moodle XML: reader and writer."""

from kiosk.content.exchange.moodle_xml.reader import MoodleXmlReader
from kiosk.content.exchange.moodle_xml.writer import MoodleXmlWriter

READER = MoodleXmlReader()
WRITER = MoodleXmlWriter()
