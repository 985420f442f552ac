"""View models of the guide's page of learners: list, one person, and changes to a record."""
