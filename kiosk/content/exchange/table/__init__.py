"""Questions in a spreadsheet: CSV and XLSX."""

from kiosk.content.exchange.table.reader import TableReader

READER = TableReader()
