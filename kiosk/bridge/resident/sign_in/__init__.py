"""View models of the screens on which a learner with a record signs in, or is called to the next turn."""
