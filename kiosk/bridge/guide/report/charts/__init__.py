"""Layout of the charts of a report: bars and lines, from the cells that the table shows."""
