"""Shared by all roles of staff: PIN dialogue, pages, sticks, formatting of messages and values."""
