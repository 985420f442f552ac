"""The guide's page of learners: list, one person, and what guides do with a record."""
