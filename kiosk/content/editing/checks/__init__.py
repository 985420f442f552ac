"""Findings in one lesson while it is edited: the checks of the builder in the words of an author, and spelling."""
