"""Reports for the commune: the value `table.Report` with its tables, and the file formats made from it.

Rules: a format reads only this value, so that screen, PDF, XLSX, CSV and JSON show the same figures in the same
words. The package uses neither Qt nor SQL; the PDF is drawn by `kiosk.bridge.paper`.
"""
