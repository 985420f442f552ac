"""The domain model: values, pure functions, errors and ports.

Rules: standard library only; dataclasses are frozen; no input or output.
"""
