"""Sends sealed results to the province's server and fetches its receipts."""
