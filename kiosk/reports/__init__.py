"""Reports for the commune: one value with its tables, definitions and charts, and every format that is made from it.

Rules: a format reads the value and nothing else, so that screen, PDF, XLSX, CSV and JSON show the same figures in the
same words. No Qt and no SQL; the PDF is drawn by `kiosk.bridge.paper`.
"""
