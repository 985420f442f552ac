"""View model of the guide's page that keeps the progress of a guest whose visit is open."""
