"""A guide's walk-in session: attendance, queue, calls for help, totals, and its state as a fold of events."""
