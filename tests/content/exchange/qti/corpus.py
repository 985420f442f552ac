"""Items of QTI with what the reader must make of them, written after the specifications of QTI 2.1 and 3.0."""

from tests.content.exchange.qti.arranged_items import ARRANGED
from tests.content.exchange.qti.chosen_items import CHOSEN

CORPUS = {**CHOSEN, **ARRANGED}
