"""View models of the guide's page of attendance, with the steps of adding a person."""
