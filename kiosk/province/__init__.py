"""Programs of the province's office: publish packs and receive results.

The kiosk program never imports this package.
"""
