"""View models of the guide's page of today: the session, its queue, its calls for help, its end."""
