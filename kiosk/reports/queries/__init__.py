"""Makes the reports BC-01 to BC-08 from counts of facts (`domain.ports.reports`).

Rules: every figure comes from `ReportFacts` or from the settings; a figure that the kiosk does not know is blank
(None). The package reads no names of people.
"""
