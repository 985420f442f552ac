"""QTI 2.0 to 3.0 of 1EdTech (IMS): reading items, tests and content packages, writing packages of QTI 3.0.

Sources: 1EdTech QTI 2.0 (2005), 2.1 (2012), 2.2 (2015) and 3.0 (2022) Assessment, Section and Item Information Model.
"""

from kiosk.content.exchange.qti.reader import QtiReader
from kiosk.content.exchange.qti.writer import QtiWriter

READER = QtiReader()
WRITER = QtiWriter()
