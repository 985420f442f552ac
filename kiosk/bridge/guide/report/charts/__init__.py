"""Layout of the charts of a report, bars and lines, computed from the cells of the table."""
