"""Packages of other programs: their files and pictures, and the remarks about what is in them."""
