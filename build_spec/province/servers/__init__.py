"""Starts the servers of a province on loopback, for `make province` and for the tests.

Rules: a server listens on 127.0.0.1 only, on a free port, keeps all its files in one private folder, connects to
nothing, and ends with the process that started it.
"""
