"""Makes the reports BC-01 to BC-08 from counts of facts (`domain.ports.reports`).

Rules: every figure comes from `ReportFacts` or from the settings; what the kiosk does not know is left blank. Nothing
here reads names of people.
"""
