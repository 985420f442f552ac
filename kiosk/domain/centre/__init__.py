"""What a centre enters about itself: telephone numbers, the form of certificate numbers, the go-live checklist.

Also the names of the packs that its commune makes itself.
"""
