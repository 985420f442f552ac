"""The guides' page of papers: certificates, lists, take-home cards, and the check of a certificate."""
