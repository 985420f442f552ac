"""A paced HTTPS connection to a server of the province, shared by the mirror of packs and the sending of results."""
