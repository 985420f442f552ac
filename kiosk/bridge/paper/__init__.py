"""Printed papers as PDF files, drawn with Qt: certificates, lists, take-home cards and reports.

Rules: the contents are values of `domain.papers`, and for `report` a `Report`. `documents` returns a paper as PDF or
as pictures for a preview. The fonts of `bridge.shell.fonts` must be loaded. The package is imported only when
somebody previews, prints or saves a paper.
"""
