"""View models of the guides' page for teaching a group from one screen."""
