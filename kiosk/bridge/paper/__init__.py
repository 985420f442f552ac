"""Printed papers as PDF files, drawn with Qt.

Rules: the fonts of `bridge.shell.fonts` must be loaded. Nothing here is imported before somebody prints or saves a
paper.
"""
