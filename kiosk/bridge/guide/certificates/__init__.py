"""View models of the guides' page of papers: certificates, lists, take-home cards, check of a certificate."""
