"""The domain model: values, pure functions, errors and ports.

Rules: this package imports only the standard library. Its dataclasses are frozen. It does no input or output.
"""
