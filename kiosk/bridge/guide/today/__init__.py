"""View models of the page of today's session: the session, its queue, its calls for help, its end."""
