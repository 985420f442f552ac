"""What a centre enters about itself: telephone numbers, the form of certificate numbers, the go-live checklist."""
