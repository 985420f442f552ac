"""Moodle's text format GIFT: reader and writer."""

from kiosk.content.exchange.gift.reader import GiftReader
from kiosk.content.exchange.gift.writer import GiftWriter

READER = GiftReader()
WRITER = GiftWriter()
