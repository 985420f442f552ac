"""Reads a province's repository of packs from a web server (mirror) over HTTPS."""
