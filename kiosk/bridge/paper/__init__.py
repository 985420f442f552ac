"""Printed papers as PDF files, drawn with Qt: certificates, lists, take-home cards and reports.

Rules: the values are those of `domain.papers`, and of `kiosk.reports` for `report`. `documents` returns the bytes of
a PDF or pictures for a preview. The fonts of `bridge.shell.fonts` must be loaded. Nothing here is imported before
somebody prints or saves a paper.
"""
