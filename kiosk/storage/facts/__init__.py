"""Facts: tables derived from the events for the reports, updated some time after the events are recorded.

Rules: the rows depend on the events alone, so they can be deleted and folded again. Nothing here runs in the
transaction that records an answer.
"""
