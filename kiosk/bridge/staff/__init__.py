"""Modules that all roles of staff share: PIN dialogue, pages, sticks, formatting of messages and values."""
