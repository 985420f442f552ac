"""View models of the rights of people over their data: see, print, restrict, requests with their legal dates."""
