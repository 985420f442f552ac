"""H5P packages: questions, and the containers in which they stand."""

from kiosk.content.exchange.h5p.reader import H5pReader

READER = H5pReader()
