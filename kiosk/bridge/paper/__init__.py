"""Printed papers as PDF files, drawn with Qt: certificates, lists and take-home cards.

Rules: the values are those of `domain.papers`; `documents` returns the bytes of a PDF or the pictures of a preview.
The fonts of `bridge.shell.fonts` must be loaded. Nothing here is imported before somebody prints or saves a paper.
"""
