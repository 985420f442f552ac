"""Certificates: the signed text in the QR code of a centre's note of completion, and its verification.

The text is base45 (`base45`) of a COSE_Sign1 message (`cose`) with the contents of `credential`.
"""
